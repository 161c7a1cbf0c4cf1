import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, textFormat } from "../cells";
import { batchesOf, rowsPerChunk, runsOf, spansOf } from "../chunks";
import { forAll } from "../draw/areas";
import { bodyRange, columnAt, tableIn } from "../layout";
import type { Operation, Work } from "./work";

type Formats = Extract<Change, { kind: "formats" }>;

/** What a cell that is read costs in the answer. */
const readBytes = 60;

/** Cells of texts in a column of numbers or dates get the column's format. */
export function formatsOperation(change: Formats): Operation {
  let texts: number[] = [];
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      const at = table?.columns.findIndex(({ key }) => key === change.column) ?? -1;
      if (!table || at < 0 || table.columns[at]!.format === textFormat) return;
      const block = await textCells(work, change);
      texts = block.map(([row]) => Number(row));
      if (texts.length)
        work.steps.push({
          kind: "formats",
          table: table.name,
          column: table.columns[at]!.id,
          count: block.length,
          block: work.keep(block),
        });
    },
    async perform(work) {
      if (!texts.length) return;
      const table = tableIn(work.base, change.table);
      const at = columnAt(table, change.column);
      for (const { first, count } of runsOf(texts)) bodyRange(work.session, table, at, first, count).numberFormat = forAll(table.columns[at]!.format); // prettier-ignore
      await work.session.sendQuietly();
    },
  };
}

/** The cells of texts among the rows: row and encoded cell. */
async function textCells(work: Work, { table: key, column, rows }: Formats): Promise<Cell[][]> {
  const table = tableIn(work.base, key);
  const at = columnAt(table, column);
  const size = rowsPerChunk(readBytes);
  const found: Cell[][] = [];
  for (const batch of batchesOf(spansOf(rows, size), size)) {
    const ranges = batch.map((span) => bodyRange(work.session, table, at, span.first, span.count).load("values,formulas,numberFormat"));
    await work.session.send();
    batch.forEach((span, s) => {
      const { values, formulas, numberFormat } = ranges[s]!;
      for (const row of rows.slice(span.from, span.to)) {
        const i = row - span.first;
        if (numberFormat[i]![0] === textFormat) found.push([row, encode(beforeOf(values[i]![0] as Cell, formulas[i]![0] as Cell))]);
      }
    });
  }
  return found;
}
