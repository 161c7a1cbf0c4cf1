import type { Rect } from "./book";

/** Rows of a sheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet. */
export const MAX_COLUMNS = 16_384;

export const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;
export const cellCount = (rect: Rect): number => rect.rows * rect.columns;
export const isWholeRows = (rect: Rect): boolean => rect.column === 0 && rect.columns === MAX_COLUMNS;
export const isWholeColumns = (rect: Rect): boolean => rect.row === 0 && rect.rows === MAX_ROWS;

/** A rectangle from its corners, both inside. */
export function between(firstRow: number, firstColumn: number, endRow: number, endColumn: number): Rect {
  return { row: firstRow, column: firstColumn, rows: endRow - firstRow + 1, columns: endColumn - firstColumn + 1 };
}

/** One cell as a rectangle. */
export function oneCell(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}

/** True when it lies on the sheet and holds at least a cell. */
export function onSheet(rect: Rect): boolean {
  const { row, column, rows, columns } = rect;
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

/** What two rectangles share, or undefined. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const overlaps = (a: Rect, b: Rect): boolean => intersect(a, b) !== undefined;

export function holds(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

/** True when `inner` lies wholly in `outer`. */
export function covers(outer: Rect, inner: Rect): boolean {
  return holds(outer, inner.row, inner.column) && holds(outer, lastRow(inner), lastColumn(inner));
}

/** The smallest rectangle around both. */
export function bound(a: Rect, b: Rect): Rect {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** What stays of a rectangle when another is cut out of it: up to four pieces. */
export function subtract(from: Rect, cut: Rect): Rect[] {
  const hole = intersect(from, cut);
  if (!hole) return [from];
  const pieces = [
    { ...from, rows: hole.row - from.row },
    { ...from, row: hole.row + hole.rows, rows: lastRow(from) - lastRow(hole) },
    { ...hole, column: from.column, columns: hole.column - from.column },
    { ...hole, column: hole.column + hole.columns, columns: lastColumn(from) - lastColumn(hole) },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
