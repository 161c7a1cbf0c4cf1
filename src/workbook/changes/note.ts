import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, forExcel } from "../cells";
import { dress } from "../draw/looks";
import { bodyRange, tableIn } from "../layout";
import type { Operation } from "./work";

type Note = Extract<Change, { kind: "note" }>;

/** The hint row stands right above the headers, two above the body. */
const hintRow = -2;

/** The hint above a table: as of when its calculated columns are, where they are values. */
export function noteOperation(change: Note): Operation {
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      if (!table) return;
      const cell = bodyRange(work.session, table, 0, hintRow, 1).load("values,formulas");
      await work.session.send();
      const before = encode(beforeOf(cell.values[0]![0] as Cell, cell.formulas[0]![0] as Cell));
      work.steps.push({ kind: "loose", table: table.name, up: -hintRow, cell: before });
    },
    async perform(work) {
      const cell = bodyRange(work.session, tableIn(work.base, change.table), 0, hintRow, 1);
      dress(cell, "hint");
      cell.values = [[forExcel(change.text, false)]];
      await work.session.send();
    },
  };
}
