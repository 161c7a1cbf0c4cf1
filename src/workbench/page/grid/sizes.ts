import type { Line, Sheet } from "../../book/book";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../../book/points";

/** Screen pixels of a point. */
export const PIXELS = 96 / 72;

/** Width of the row headings and height of the column headings, in pixels. */
export const HEADINGS = { left: 46, top: 20 } as const;

/** Points as whole pixels. */
export const pixels = (points: number): number => Math.round(points * PIXELS);

/** A line that no filter and no hand hides. */
export const isHidden = (line: Line | undefined): boolean => Boolean(line?.hidden || line?.filtered);

const sizeOf = (line: Line | undefined, standard: number): number => (isHidden(line) ? 0 : pixels(line?.size ?? standard));

function startOf(lines: Map<number, Line>, index: number, standard: number): number {
  let start = index * pixels(standard);
  for (const [at, line] of lines) if (at < index) start += sizeOf(line, standard) - pixels(standard);
  return start;
}

/** Height and width of lines, and where they begin, in pixels of the unscrolled sheet without its headings. */
export const rowPixels = (sheet: Sheet, row: number): number => sizeOf(sheet.rows.get(row), ROW_HEIGHT);
export const columnPixels = (sheet: Sheet, column: number): number => sizeOf(sheet.columns.get(column), COLUMN_WIDTH);
export const rowStart = (sheet: Sheet, row: number): number => startOf(sheet.rows, row, ROW_HEIGHT);
export const columnStart = (sheet: Sheet, column: number): number => startOf(sheet.columns, column, COLUMN_WIDTH);
