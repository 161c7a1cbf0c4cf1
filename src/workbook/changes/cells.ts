import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, forExcel } from "../cells";
import type { Operation, Work } from "./work";

type Cells = Extract<Change, { kind: "cells" }>;

/** Cells that are read or written in a batch. */
const together = 1_000;

/** Single cells of a sheet, wherever they stand on it. */
export function cellsOperation({ sheet, cells }: Cells): Operation {
  const rangeOf = (work: Work, { row, column }: Cells["cells"][number]): Excel.Range =>
    work.session.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  return {
    async prepare(work) {
      const block: Cell[][] = [];
      for (let from = 0; from < cells.length; from += together) {
        const part = cells.slice(from, from + together);
        const loaded = part.map((cell) => rangeOf(work, cell).load("values,formulas"));
        await work.session.send();
        loaded.forEach((range, i) => {
          const before = encode(beforeOf(range.values[0]![0] as Cell, range.formulas[0]![0] as Cell));
          block.push([part[i]!.row, part[i]!.column, before]);
        });
      }
      work.steps.push({ kind: "spots", sheet, count: cells.length, block: work.keep(block) });
    },
    async perform(work) {
      for (let from = 0; from < cells.length; from += together) {
        for (const cell of cells.slice(from, from + together)) rangeOf(work, cell).values = [[forExcel(cell.value, false)]];
        work.pace("writing");
        await work.session.sendQuietly();
      }
    },
  };
}
