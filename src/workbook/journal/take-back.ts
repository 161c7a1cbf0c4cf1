import type { Cell, Grid } from "../../domain/kernel/cell";
import type { SheetPlan, TablePlan } from "../../domain/schema/plan";
import { decode } from "../cells";
import { batchesOf, chunkRows, rowsPerChunk, spansOf, type RowRun } from "../chunks";
import { forAll, rangeOf } from "../draw/areas";
import { rebuild } from "../draw/rebuild";
import { applyFilters, clearFilters } from "../filters";
import type { Session } from "../session";
import { writeStored } from "../stored";
import type { BlockReader, Step } from "./step";

type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;

/** What a step writes for a cell, roughly. */
const cellBytes = 16;

/** Takes steps back from the last to the first; idempotent. Anything that is gone already is passed over. */
export async function takeBackAll(
  session: Session,
  steps: readonly Step[],
  read: BlockReader,
  pace: (done: number) => void = () => undefined,
): Promise<void> {
  const back = [...steps].reverse();
  await removeMade(session, back);
  for (const [i, step] of back.entries()) {
    pace(i + 1);
    await takeBack(session, step, read);
  }
  await session.send();
}

/** Names and sheets that were made go first and together: what stood on those sheets goes with them. */
async function removeMade(session: Session, steps: readonly Step[]): Promise<void> {
  const { worksheets, names } = session.workbook;
  const madeNames = steps.flatMap((step) => (step.kind === "name" ? [names.getItemOrNullObject(step.name).load("name")] : []));
  const madeSheets = steps.flatMap((step) =>
    step.kind === "sheet" ? [{ sheet: worksheets.getItemOrNullObject(step.name).load("id"), known: step.known }] : [],
  );
  if (!madeNames.length && !madeSheets.length) return;
  await session.send();
  for (const name of madeNames) if (!name.isNullObject) name.delete();
  for (const { sheet, known } of madeSheets) if (!sheet.isNullObject && !known.includes(sheet.id)) sheet.delete();
  await session.send();
}

async function takeBack(session: Session, step: Step, read: BlockReader): Promise<void> {
  switch (step.kind) {
    case "sheet":
    case "name":
      return;
    case "stored":
      return writeStored(session, step.value);
    case "rows":
      return deleteRows(session, step);
    case "columns":
      return deleteColumns(session, step);
    case "cells":
      return restoreCells(session, step, read);
    case "loose":
      return restoreLoose(session, step);
    case "result":
      return restoreResult(session, step, read);
    case "filters":
      return restoreFilters(session, step);
  }
}

/** A table that may be gone: its place on the sheet, its columns by id. */
type Standing = {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  row: number;
  column: number;
  bodyRows: number;
  at: Map<number, number>;
  width: number;
};

async function standing(session: Session, name: string): Promise<Standing | null> {
  const table = session.workbook.tables.getItemOrNullObject(name).load("name");
  const columns = table.columns.load("items/id");
  const header = table.getHeaderRowRange().load("rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  await session.send();
  if (table.isNullObject) return null;
  const at = new Map(columns.items.map((column, i) => [column.id, i]));
  const { rowIndex: row, columnIndex: column } = header;
  return { table, sheet: table.worksheet, row, column, bodyRows: body.rowCount, at, width: columns.items.length };
}

const cellsOf = ({ sheet, row, column }: Standing, at: number, first: number, count: number, width = 1): Excel.Range =>
  rangeOf(sheet, { row: row + 1 + first, column: column + at, rows: count, columns: width });

async function deleteRows(session: Session, step: StepOf<"rows">): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  const more = found.bodyRows - step.bodyRows;
  // A blank first row that was filled goes too where the user's own rows follow.
  const followed = step.first !== null && more > step.added;
  const first = followed ? 0 : step.bodyRows;
  const count = followed ? step.added + 1 : Math.min(more, step.added);
  if (count > 0) cellsOf(found, 0, first, count, found.width).delete("Up");
  for (const { id, cell } of followed ? [] : (step.first ?? [])) {
    const at = found.at.get(id);
    if (at !== undefined) cellsOf(found, at, 0, 1).formulas = [[decode(cell, false)]];
  }
}

async function deleteColumns(session: Session, { table, headers }: StepOf<"columns">): Promise<void> {
  const columns = session.workbook.tables.getItem(table).columns;
  const found = headers.map((header) => columns.getItemOrNullObject(header).load("id"));
  await session.send();
  for (const column of [...found].reverse()) if (!column.isNullObject) column.delete();
}

/** Rows of a cells step: all from the first on, or those that its block lists. */
function rowsOf(step: StepOf<"cells">, run: RowRun, block: Grid): number[] {
  if (step.rows === "listed") return block.map((row) => Number(row[0]));
  return Array.from({ length: run.count }, (_, i) => step.first + run.first + i);
}

async function restoreCells(session: Session, step: StepOf<"cells">, read: BlockReader): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  if (step.rows === "all") restoreAlike(found, step);
  if (step.block === null) return session.sendQuietly();
  for (const run of chunkRows(step.count, step.columns.length * cellBytes)) {
    const block = await read(step.block, run.first, run.count);
    const rows = rowsOf(step, run, block);
    const size = rowsPerChunk(step.columns.length * cellBytes);
    for (const batch of batchesOf(spansOf(rows, size), size)) {
      for (const span of batch) restoreSpan(found, step, span, rows, block);
      await session.sendQuietly();
    }
  }
}

/** Columns whose cells were all alike come back in one piece: a formula all through is the column's formula again. */
function restoreAlike(found: Standing, step: StepOf<"cells">): void {
  for (const { id, text, fill } of step.columns) {
    const at = found.at.get(id);
    if (fill !== undefined && at !== undefined) cellsOf(found, at, step.first, step.count).formulas = forAll(decode(fill, text));
  }
}

function restoreSpan(
  found: Standing,
  step: StepOf<"cells">,
  span: RowRun & { from: number; to: number },
  rows: number[],
  block: Grid,
): void {
  let next = step.rows === "listed" ? 1 : 0;
  for (const column of step.columns) {
    const from = column.fill === undefined ? next++ : -1;
    const at = found.at.get(column.id);
    if (at === undefined || (column.fill !== undefined && step.rows === "all")) continue;
    const cells: (string | number | boolean | null)[][] = Array.from({ length: span.count }, () => [null]);
    for (let i = span.from; i < span.to; i += 1) {
      const cell: Cell = column.fill ?? block[i]?.[from] ?? "";
      cells[rows[i]! - span.first] = [decode(cell, column.text)];
    }
    cellsOf(found, at, span.first, span.count).formulas = cells;
  }
}

async function restoreLoose(session: Session, { table, up, cell }: StepOf<"loose">): Promise<void> {
  const found = await standing(session, table);
  if (found) cellsOf(found, 0, -up, 1).formulas = [[decode(cell, false)]];
}

async function restoreResult(session: Session, step: StepOf<"result">, read: BlockReader): Promise<void> {
  const tables: TablePlan[] = [];
  for (const [i, table] of step.before.plan.tables.entries()) tables.push({ ...table, rows: await readRows(step.blocks[i]!, table, read) });
  const plan: SheetPlan = { ...step.before.plan, tables };
  const sheet = session.workbook.worksheets.getItemOrNullObject(step.before.sheet).load("name");
  await session.send();
  if (!sheet.isNullObject) await rebuild(session, step.before.sheet, [step.after, step.before.plan], plan);
}

/** Rows as they were encoded; reading stops where the block ends. */
async function readRows(block: number, table: TablePlan, read: BlockReader): Promise<Grid> {
  const size = rowsPerChunk(table.columns.length * cellBytes);
  const rows: Grid = [];
  for (let part: Grid, first = 0; (part = await read(block, first, size)).length; first += part.length)
    rows.push(...part.map((row) => row.map((cell) => plainOf(cell))));
  return rows;
}

/** The value of an encoded cell; a result's cells are values. */
function plainOf(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (cell.startsWith("s") || cell.startsWith("f")) return cell.slice(1);
  return cell.startsWith("b") ? cell === "b1" : null;
}

async function restoreFilters(session: Session, step: StepOf<"filters">): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  clearFilters(session, [step]);
  applyFilters(session, [step]);
}
