import type { Book, Cell, Rect, Scalar, Sheet } from "./book";
import { isError, lineStyle } from "./cells";
import { isWholeColumns, isWholeRows } from "./geometry";
import { renderText } from "./number-format";
import { styleAt } from "./styles";

/** A cell as it travels: errors are their text, empty is "". */
export type WireCell = string | number | boolean;

/** A value as it travels. */
export function wireValue(value: Scalar): WireCell {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** Excel.RangeValueType of a value. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** What `formulas` answers for a cell. */
export function wireFormula(cell: Cell): WireCell {
  return cell.formula ?? wireValue(cell.value);
}

/** True when Excel answers null instead of cells: whole rows or columns. */
export function isUnbounded(rect: Rect): boolean {
  return isWholeRows(rect) || isWholeColumns(rect);
}

/** A matrix over a rectangle: `read` for cells that stand, `blank` for the others. */
export function readMatrix<T>(sheet: Sheet, rect: Rect, read: (cell: Cell, row: number, column: number) => T, blank: T): T[][] {
  const matrix: T[][] = new Array<T[]>(rect.rows);
  for (let i = 0; i < rect.rows; i++) {
    const line = sheet.cells.get(rect.row + i);
    const out: T[] = new Array<T>(rect.columns).fill(blank);
    if (line) readLine(line, rect, rect.row + i, out, read);
    matrix[i] = out;
  }
  return matrix;
}

function readLine<T>(
  line: Map<number, Cell>,
  rect: Rect,
  row: number,
  out: T[],
  read: (cell: Cell, row: number, column: number) => T,
): void {
  for (let j = 0; j < out.length; j++) {
    const cell = line.get(rect.column + j);
    if (cell) out[j] = read(cell, row, rect.column + j);
  }
}

export const readValues = (sheet: Sheet, rect: Rect): WireCell[][] =>
  readMatrix<WireCell>(sheet, rect, (cell) => wireValue(cell.value), "");

export const readFormulas = (sheet: Sheet, rect: Rect): WireCell[][] => readMatrix<WireCell>(sheet, rect, wireFormula, "");

export const readTypes = (sheet: Sheet, rect: Rect): string[][] => readMatrix(sheet, rect, (cell) => valueType(cell.value), "Empty");

/** The text each cell shows. */
export function readTexts(book: Book, sheet: Sheet, rect: Rect): string[][] {
  return readMatrix(sheet, rect, (cell) => renderText(cell.value, styleAt(book, cell.style).numberFormat), "");
}

/** The number format of each cell. */
export function readNumberFormats(book: Book, sheet: Sheet, rect: Rect): string[][] {
  return Array.from({ length: rect.rows }, (_, i) => {
    const line = sheet.cells.get(rect.row + i);
    return Array.from({ length: rect.columns }, (_, j) => {
      const cell = line?.get(rect.column + j);
      return styleAt(book, cell ? cell.style : lineStyle(sheet, rect.row + i, rect.column + j)).numberFormat;
    });
  });
}
