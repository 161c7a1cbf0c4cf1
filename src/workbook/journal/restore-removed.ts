import type { Cell, Grid } from "../../domain/kernel/cell";
import { beforeOf, decode, encode, textFormat } from "../cells";
import { bytesOf, rowsPerChunk, runsOf, weighedBatches, type RowRun } from "../chunks";
import type { Session } from "../session";
import { restoreSpan } from "./restore-cells";
import { cellsOf, standing, type Standing } from "./standing";
import type { BlockReader, Remaining, StepOf } from "./step";

/** What a cell that is written back takes, roughly. */
const cellBytes = 16;
/** Runs of rows that are put in with a batch. */
const runsTogether = 200;

/** Runs of ascending rows, each short enough for one call. */
export function piecesOf(rows: readonly number[], width: number): RowRun[] {
  const size = rowsPerChunk(width * cellBytes);
  return runsOf(rows).flatMap(({ first, count }) =>
    Array.from({ length: Math.ceil(count / size) }, (_, i) => ({ first: first + i * size, count: Math.min(size, count - i * size) })),
  );
}

/** A row as it can be written again. One round trip. */
export async function rowAgain(session: Session, range: Excel.Range): Promise<(string | number | boolean)[]> {
  range.load("values,formulas,numberFormat");
  await session.send();
  return (range.values[0] as Cell[]).map((value, c) => {
    const text = range.numberFormat[0]![c] === textFormat;
    return decode(encode(beforeOf(value, range.formulas[0]![c] as Cell)), text);
  });
}

/**
 * Puts rows that went back where they stood, with their cells. `remaining` is what the table has without any of them: rows go from
 * the bottom and come back from the top, so that their number tells which are there. Done again it comes to the same.
 */
export async function restoreRemoved(session: Session, step: StepOf<"removed">, read: BlockReader, remaining: Remaining): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  const block = await readAll(step, read);
  const others = remaining.blank ? 0 : remaining.rows;
  const places = block.map((row, i) => Math.min(Number(row[0]), others + i));
  await insert(session, found, remaining.blank ? places.slice(1) : places, found.bodyRows - remaining.rows);
  await write(session, found, step, block, places);
}

async function readAll(step: StepOf<"removed">, read: BlockReader): Promise<Grid> {
  const size = rowsPerChunk(step.columns.length * cellBytes);
  const rows: Grid = [];
  while (rows.length < step.count) {
    const part = await read(step.block, rows.length, Math.min(size, step.count - rows.length));
    if (!part.length) break;
    rows.push(...part);
  }
  return rows;
}

/** Makes room for the rows that are not there yet; `there` of them are. */
async function insert(session: Session, found: Standing, places: number[], there: number): Promise<void> {
  const { table, width } = found;
  let seen = 0;
  const missing = piecesOf(places, width).filter(({ count }) => (seen += count) > there);
  const blank = Array.from({ length: width }, () => "");
  const top = missing[0]?.first === 0 ? await rowAgain(session, cellsOf(found, 0, 0, 1, found.width)) : null;
  for (let from = 0; from < missing.length; from += runsTogether) {
    for (const { first, count } of missing.slice(from, from + runsTogether)) {
      const rows: (string | number | boolean)[][] = Array.from({ length: count }, () => blank);
      // What stands above the first row is the header: checks and formats of the column would not reach up to a row put there.
      if (first === 0 && top) table.rows.add(1, [...rows.slice(1), top]);
      else table.rows.add(first, rows);
    }
    await session.sendQuietly();
  }
}

async function write(session: Session, found: Standing, step: StepOf<"removed">, block: Grid, places: number[]): Promise<void> {
  const columns = step.columns.map((kept, c) => ({ kept, cell: (i: number): Cell => block[i]?.[c + 1] ?? "" }));
  const weight = (at: number): number => block[at]!.reduce((bytes: number, cell) => bytes + bytesOf(cell), 0);
  for (const batch of weighedBatches(places, columns.length, weight)) {
    for (const span of batch) for (const column of columns) restoreSpan(found, column, span, places);
    await session.sendQuietly();
  }
}
