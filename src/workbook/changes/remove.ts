import type { Cell, Grid } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, textFormat } from "../cells";
import { forAll } from "../draw/areas";
import { piecesOf, rowAgain } from "../journal/restore-removed";
import { bodyRange, tableIn, type LayoutTable } from "../layout";
import { readSpans } from "../read-spans";
import type { Operation, Work } from "./work";

type Remove = Extract<Change, { kind: "remove" }>;

/** What a cell that is read costs in the answer: its value and its formula. */
const readBytes = 40;
/** Runs of rows that are deleted in a batch. */
const runsTogether = 500;

/** Whole rows go, from the bottom; Excel keeps a table's last row, which is blanked. */
export function removeOperation(key: string, removes: Remove[]): Operation {
  const rows = [...new Set(removes.flatMap((change) => change.rows))].sort((a, b) => a - b);
  let kept: Grid = [];
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(key);
      if (!table || !rows.length) return;
      if (rows[0]! < 0 || rows.at(-1)! >= table.rows) throw new Failure("unknown", { message: `${table.name} has no such row` });
      kept = await readWhole(work, table, rows);
      const columns = table.columns.map(({ id, format }) => ({ id, text: format === textFormat }));
      work.steps.push({ kind: "removed", table: table.name, columns, count: rows.length, block: work.keep(kept) });
    },
    async perform(work) {
      if (!rows.length) return;
      const table = tableIn(work.base, key);
      const blank = rows.length === table.bodyRows;
      const gone = blank ? rows.slice(1) : rows;
      work.removing(table.name, { rows: table.bodyRows - gone.length, blank });
      await deleteRows(work, table, gone);
      if (blank) blankFirst(work, table, kept);
      await work.session.sendQuietly();
      table.rows -= rows.length;
      table.bodyRows -= gone.length;
    },
  };
}

/** The rows with all their cells: the row's index, then the cells, encoded. */
async function readWhole(work: Work, table: LayoutTable, rows: number[]): Promise<Grid> {
  const width = table.columns.length;
  const found: Grid = [];
  await readSpans(rows, width * readBytes, async (batch) => {
    const ranges = batch.map((span) => bodyRange(work.session, table, 0, span.first, span.count, width).load("values,formulas"));
    await work.session.send();
    batch.forEach((span, s) => {
      const { values, formulas } = ranges[s]!;
      for (const row of rows.slice(span.from, span.to)) {
        const at = row - span.first;
        found.push([row, ...values[at]!.map((value: Cell, c) => encode(beforeOf(value, formulas[at]![c] as Cell)))]);
      }
    });
    work.pace("reading");
  });
  return found;
}

async function deleteRows(work: Work, table: LayoutTable, rows: number[]): Promise<void> {
  const { session } = work;
  const width = table.columns.length;
  const pieces = piecesOf(rows, width).reverse();
  const next = rows[0] === 0 ? await rowAgain(session, bodyRange(session, table, 0, firstThatStays(rows), 1, width)) : [];
  for (let from = 0; from < pieces.length; from += runsTogether) {
    for (const { first, count } of pieces.slice(from, from + runsTogether)) {
      // Checks and formats of a column hang on its first row: what stands next moves up into it, and goes where it stood.
      if (first === 0) bodyRange(session, table, 0, 0, 1, width).formulas = [next];
      bodyRange(session, table, 0, Math.max(1, first), count, width).delete("Up" as Excel.DeleteShiftDirection);
    }
    work.pace("writing");
    await session.sendQuietly();
  }
}

function firstThatStays(rows: readonly number[]): number {
  const gap = rows.findIndex((row, i) => row !== i);
  return gap < 0 ? rows.length : gap;
}

/** The row that stays has its columns' formulas and nothing else. */
function blankFirst(work: Work, table: LayoutTable, kept: Grid): void {
  table.columns.forEach((_, at) => {
    const formula = kept.map((row) => row[at + 1]).find((cell) => typeof cell === "string" && cell.startsWith("f="));
    const cell = bodyRange(work.session, table, at, 0, 1);
    if (typeof formula === "string") cell.formulas = forAll(formula.slice(1));
    else cell.values = forAll("");
  });
}
