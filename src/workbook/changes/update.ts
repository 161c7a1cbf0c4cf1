import type { Cell } from "../../domain/kernel/cell";
import type { Change } from "../../domain/schema/change";
import { beforeOf, encode, forExcel, textFormat } from "../cells";
import { bytesOf, weighedBatches, type Span } from "../chunks";
import { forAll } from "../draw/areas";
import { anyFormula, cellMark, packMarks, unwritten } from "../journal/cell-marks";
import { keyMarkOf, keyPlaces } from "../journal/record-keys";
import type { KeptColumn, Written } from "../journal/step";
import { bodyRange, columnAt, tableIn, type LayoutTable } from "../layout";
import { readSpans } from "../read-spans";
import type { Operation, Work } from "./work";

type Update = Extract<Change, { kind: "update" | "formula" }>;
/** What a column gets: values by row, or one formula all through. */
type Content = Map<number, Cell> | string;
type Column = { key: string; at: number; content: Content };

/** What a cell that is read costs in the answer: its value, and its formula where that is no more than the value. */
const readBytes = 40;

/** Updates of one table: all its columns are read, and later written, together. */
export function updateOperation(key: string, updates: Update[]): Operation {
  let merged: ReadonlyMap<string, Content> = new Map();
  const columnsOf = (table: LayoutTable, keys: Iterable<string>): Column[] =>
    [...keys].map((column) => ({ key: column, at: columnAt(table, column), content: merged.get(column)! }));
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(key);
      const rows = table ? rowsOf(updates, table) : [];
      merged = await mergedOf(work, updates);
      if (!table || !rows.length) return;
      const present = [...merged.keys()].filter((key) => table.columns.some((column) => column.key === key));
      if (present.length) await keepBefore(work, table, columnsOf(table, present), rows);
      for (const update of updates)
        if (update.kind === "update" && (update.column === "code" || update.column === "number")) work.count(update.values);
    },
    async perform(work) {
      const table = tableIn(work.base, key);
      const rows = rowsOf(updates, table);
      if (rows.length) await write(work, table, columnsOf(table, merged.keys()), rows);
    },
  };
}

/** The rows that are written, ascending: all records where a column gets a formula. */
function rowsOf(updates: Update[], table: LayoutTable): number[] {
  const lists = updates.flatMap((update) => (update.kind === "update" ? [update.rows] : []));
  const whole = updates.some(({ kind }) => kind === "formula") ? table.rows : 0;
  let count = whole;
  for (const rows of lists) for (const row of rows) count = Math.max(count, row + 1);
  const written = new Uint8Array(count).fill(1, 0, whole);
  for (const rows of lists) for (const row of rows) written[row] = 1;
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if (written[row]) rows.push(row);
  return rows;
}

/** What each column gets; of two values for a cell the later one. */
async function mergedOf(work: Work, updates: Update[]): Promise<Map<string, Content>> {
  const merged = new Map<string, Content>();
  for (const update of updates) {
    if (update.kind === "formula") {
      merged.set(update.column, update.formula);
      continue;
    }
    const before = merged.get(update.column);
    const cells = before instanceof Map ? before : new Map<number, Cell>();
    await work.mapped(update.rows, (row, i) => void cells.set(row, update.values[i] ?? null));
    merged.set(update.column, cells);
  }
  return merged;
}

/** Reads what stands in the cells and keeps it, with marks of what will stand there. */
async function keepBefore(work: Work, table: LayoutTable, written: Column[], rows: number[]): Promise<void> {
  const names = keyPlaces(table);
  const read = await readCells(work, table, [...names, ...written.map(({ at }) => at)], rows);
  const keys = names.map((at, n) => {
    const own = written.find((column) => column.at === at);
    return rows.map((row, i): Cell => (own && isWritten(own, row) ? encode({ value: valueOf(table, own, row) }) : read[n]![i]!));
  });
  const columns: Rewritten[] = [];
  for (const [c, column] of written.entries()) {
    const marks = await work.mapped(rows, (row) => markOf(table, column, row));
    columns.push({ at: column.at, before: read[names.length + c] as (string | number)[], marks });
  }
  await keepWritten(work, table, rows, columns, keys);
}

const isWritten = ({ content }: Column, row: number): boolean => typeof content !== "string" && content.has(row);

function markOf(table: LayoutTable, column: Column, row: number): string {
  // Excel may spell a formula otherwise than it was given.
  if (typeof column.content === "string") return anyFormula;
  return isWritten(column, row) ? cellMark({ value: valueOf(table, column, row) }) : unwritten;
}

/** The value that a cell will hold. */
function valueOf(table: LayoutTable, { at, content }: Column, row: number): Cell {
  const cell = typeof content === "string" ? null : (content.get(row) ?? null);
  return table.columns[at]!.format === textFormat && typeof cell === "number" ? String(cell) : cell;
}

/** Cells of columns, encoded, by column. */
async function readCells(work: Work, table: LayoutTable, places: number[], rows: number[]): Promise<Cell[][]> {
  const read: Cell[][] = places.map(() => []);
  const rowBytes = places.reduce((bytes, at) => bytes + readBytes + (table.columns[at]!.formula?.length ?? 0), 0);
  await readSpans(rows, rowBytes, async (batch) => {
    const ranges = batch.map((span) =>
      places.map((at) => bodyRange(work.session, table, at, span.first, span.count).load("values,formulas")),
    );
    await work.session.send();
    batch.forEach((span, i) => takeSpan(span, rows, ranges[i]!, read));
    work.pace("reading");
  });
  return read;
}

/** A column that is written: what stands in its cells, encoded, and marks of what will. */
export type Rewritten = { at: number; before: (string | number)[]; marks: string[] };

/** Keeps cells that will be written, by ascending rows; `keys` are the encoded key columns, which are read where they are not given. */
export async function keepWritten(work: Work, table: LayoutTable, rows: number[], written: Rewritten[], keys?: Cell[][]): Promise<void> {
  const names = keyPlaces(table);
  const known = keys ?? (await readCells(work, table, names, rows));
  const marks = await work.mapped(rows, (_, i) => keyMarkOf(known.map((column) => column[i]!)));
  const halves = [marks.map((mark) => mark.slice(0, mark.length / 2)), marks.map((mark) => mark.slice(mark.length / 2))];
  await work.rest();
  const block = work.keep(packMarks([...halves, ...written.map((column) => column.marks)]));
  await work.rest();
  const of = { names: names.map((at) => table.columns[at]!.id), block, of: table.bodyRows };
  keepCells(work, table, { written, rows, marks: of });
}

type Reading = { written: Rewritten[]; rows: number[]; marks: Written };

function keepCells(work: Work, table: LayoutTable, { written, rows, marks }: Reading): void {
  const listed = rows.length !== rows[rows.length - 1]! - rows[0]! + 1;
  const columns = written.map(({ at, before }): KeptColumn => {
    const { id, format } = table.columns[at]!;
    const column = { id, text: format === textFormat };
    const fill = alike(before);
    return fill === undefined ? column : { ...column, fill };
  });
  const blockColumns = written.filter((_, i) => columns[i]!.fill === undefined).map(({ before }) => before);
  const block =
    blockColumns.length || listed
      ? work.keep(rows.map((row, i) => [...(listed ? [row] : []), ...blockColumns.map((column) => column[i]!)]))
      : null;
  const kind = listed ? "listed" : "all";
  work.steps.push({ kind: "cells", table: table.name, columns, first: rows[0]!, count: rows.length, rows: kind, block, written: marks });
}

function takeSpan(span: Span, rows: number[], ranges: Excel.Range[], kept: Cell[][]): void {
  ranges.forEach((range, c) => {
    for (let i = span.from; i < span.to; i += 1) {
      const r = rows[i]! - span.first;
      kept[c]!.push(encode(beforeOf(range.values[r]![0] as Cell, range.formulas[r]![0] as Cell)));
    }
  });
}

function alike(cells: Cell[]): string | number | undefined {
  const first = cells[0] as string | number;
  return cells.every((cell) => cell === first) ? first : undefined;
}

async function write(work: Work, table: LayoutTable, columns: Column[], rows: number[]): Promise<void> {
  const valued = columns.flatMap(({ at, content }) => (typeof content === "string" ? [] : [{ at, values: content }]));
  const weight = (at: number): number => valued.reduce((bytes, { values }) => bytes + bytesOf(values.get(rows[at]!) ?? null), 0);
  if (rows.length === table.rows) dropFormulas(work, table, valued);
  for (const { at, content } of columns)
    if (typeof content === "string") bodyRange(work.session, table, at, 0, table.rows).formulas = forAll(content);
  for (const batch of weighedBatches(rows, valued.length, weight)) {
    for (const span of batch)
      for (const { at, values } of valued) {
        const text = table.columns[at]!.format === textFormat;
        bodyRange(work.session, table, at, span.first, span.count).values = spanOf(span, values, text);
      }
    work.pace("writing");
    await work.session.sendQuietly();
  }
}

/** Columns that become values whole are no calculated columns any more: else Excel would fill their formula into new rows. */
function dropFormulas(work: Work, table: LayoutTable, columns: readonly { at: number; values: Map<number, Cell> }[]): void {
  for (const { at, values } of columns)
    if (table.columns[at]!.formula !== null && values.size === table.rows)
      bodyRange(work.session, table, at, 0, table.bodyRows).values = forAll("");
}

/** Cells of a span; null leaves a cell as it is. */
function spanOf(span: Span, values: Map<number, Cell>, text: boolean): (string | number | boolean | null)[][] {
  return Array.from({ length: span.count }, (_, i) => {
    const row = span.first + i;
    if (!values.has(row)) return [null];
    return [forExcel(values.get(row), text)];
  });
}
