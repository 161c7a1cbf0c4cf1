import type { Line, Rect, Sheet } from "./book";

/** Height of an untouched row, in points. */
export const ROW_HEIGHT = 15;
/** Width of an untouched column, in points. */
export const COLUMN_WIDTH = 48;

function sizeOf(line: Line | undefined, standard: number): number {
  return line?.hidden || line?.filtered ? 0 : (line?.size ?? standard);
}

function startOf(lines: Map<number, Line>, index: number, standard: number): number {
  let points = index * standard;
  for (const [at, line] of lines) if (at < index) points += sizeOf(line, standard) - standard;
  return points;
}

export const rowHeight = (sheet: Sheet, row: number): number => sizeOf(sheet.rows.get(row), ROW_HEIGHT);
export const columnWidth = (sheet: Sheet, column: number): number => sizeOf(sheet.columns.get(column), COLUMN_WIDTH);
export const rowTop = (sheet: Sheet, row: number): number => startOf(sheet.rows, row, ROW_HEIGHT);
export const columnLeft = (sheet: Sheet, column: number): number => startOf(sheet.columns, column, COLUMN_WIDTH);

/** Where a rectangle stands on its sheet, in points; hidden lines take no room. */
export function boxOf(sheet: Sheet, rect: Rect): { left: number; top: number; width: number; height: number } {
  const [top, left] = [rowTop(sheet, rect.row), columnLeft(sheet, rect.column)];
  return { left, top, width: columnLeft(sheet, rect.column + rect.columns) - left, height: rowTop(sheet, rect.row + rect.rows) - top };
}
