import { HostError } from "../objects/wire";
import type { Book, Cell, Rect, Scalar, Sheet } from "./book";
import { cellAt, ensureRow, lineStyle } from "./cells";
import { readEntry } from "./entry";
import type { Entry } from "./entry";
import { emitChanged } from "./events";
import { cellCount, isWholeColumns, isWholeRows, lastRow, MAX_ROWS } from "./geometry";
import { assertWritable } from "./protection";
import { patched, restyler, styleAt } from "./styles";
import { watchTables } from "./table-writes";
import type { Workspace } from "./workspace";

/** What an add-in may put into a range: one value for all cells, or rows of values; null leaves a cell alone. */
export type Input = unknown;

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Throws InvalidArgument where the rows are not as many or as long as the range. */
export function assertShape(input: unknown[], rect: Rect): asserts input is unknown[][] {
  const fits = input.length === rect.rows && input.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw new HostError("InvalidArgument", SHAPE);
}

/** Turns what was given into rows, or a function over the cells for one value. */
function cellsOf(input: Input, rect: Rect): (i: number, j: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  assertShape(input, rect);
  return (i, j) => (input[i] as unknown[])[j];
}

/** The rows that values land on: while a filter hides rows, several rows of values go to the next visible ones. */
export function targetRows(sheet: Sheet, rect: Rect): number[] | undefined {
  if (rect.rows === 1 || !hasFiltered(sheet, rect)) return undefined;
  const rows: number[] = [];
  for (let row = rect.row; rows.length < rect.rows && row < MAX_ROWS; row++) if (!sheet.rows.get(row)?.filtered) rows.push(row);
  return rows;
}

function hasFiltered(sheet: Sheet, rect: Rect): boolean {
  for (const [row, line] of sheet.rows) if (line.filtered && row >= rect.row && row <= lastRow(rect)) return true;
  return false;
}

/** Writes cells of one book quickly: styles are looked at once each. */
class CellWriter {
  private readonly text = new Map<number, string>();
  private readonly formats = new Map<string, (index: number | undefined) => number>();

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  private format(style: number): string {
    let format = this.text.get(style);
    if (format === undefined) this.text.set(style, (format = styleAt(this.book, style).numberFormat));
    return format;
  }

  private withFormat(style: number, numberFormat: string): number {
    let restyle = this.formats.get(numberFormat);
    if (!restyle) this.formats.set(numberFormat, (restyle = restyler(this.book, (s) => patched(s, { numberFormat }))));
    return restyle(style);
  }

  /** Writes one cell; `line` is its row. */
  write(line: Map<number, Cell>, row: number, column: number, input: unknown): void {
    const cell = line.get(column);
    const style = cell ? (cell.style ?? 0) : lineStyle(this.sheet, row, column);
    const format = this.format(style);
    if (typeof input === "number" && format !== "@") return place(line, column, cell, input, style);
    this.put(line, column, cell, readEntry(input, format), style, format);
  }

  private put(line: Map<number, Cell>, column: number, cell: Cell | undefined, entry: Entry, style: number, format: string): void {
    const { value, formula, quoted, numberFormat } = entry;
    const look = numberFormat !== undefined && format === "General" ? this.withFormat(style, numberFormat) : style;
    if (value === null && !quoted && !look) return void line.delete(column);
    const fresh: Cell = { value };
    if (formula !== undefined) fresh.formula = formula;
    if (look) fresh.style = look;
    if (quoted) fresh.quoted = true;
    line.set(column, fresh);
  }
}

function place(line: Map<number, Cell>, column: number, cell: Cell | undefined, value: number, style: number): void {
  if (cell && cell.formula === undefined && !cell.quoted) cell.value = value;
  else line.set(column, style ? { value, style } : { value });
}

/** Writes values or formulas as Excel takes them, and tells who listens. */
export function writeCells(workspace: Workspace, sheet: Sheet, rect: Rect, input: Input): void {
  if (isWholeRows(rect) || isWholeColumns(rect)) throw new HostError("InvalidArgument", "Whole rows and columns take no values.");
  const read = cellsOf(input, rect);
  assertWritable(workspace.book, sheet, rect);
  const single = cellCount(rect) === 1;
  const before = single ? valueAt(sheet, rect) : null;
  const rows = targetRows(sheet, rect);
  const touched = rows ? { ...rect, rows: rows.at(-1)! - rect.row + 1 } : rect;
  const settleTables = watchTables(workspace, sheet, touched);
  fill(workspace.book, sheet, rect, rows, read);
  workspace.touchCells(sheet.id, touched);
  settleTables();
  emitChanged(workspace, sheet, rect, "RangeEdited", single ? { edit: { before, after: valueAt(sheet, rect) } } : {});
}

function valueAt(sheet: Sheet, rect: Rect): Scalar {
  return cellAt(sheet, rect.row, rect.column)?.value ?? null;
}

function fill(book: Book, sheet: Sheet, rect: Rect, rows: number[] | undefined, read: (i: number, j: number) => unknown): void {
  const writer = new CellWriter(book, sheet);
  for (let i = 0; i < rect.rows; i++) {
    const row = rows?.[i] ?? rect.row + i;
    const line = ensureRow(sheet.cells, row);
    for (let j = 0; j < rect.columns; j++) {
      const value = read(i, j);
      if (value !== null && value !== undefined) writer.write(line, row, rect.column + j, value);
    }
    if (line.size === 0) sheet.cells.delete(row);
  }
}
