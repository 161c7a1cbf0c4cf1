import type { Book, Line, Scalar, Sheet, Style } from "../../book/book";
import { styleAt } from "../../book/styles";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../../book/points";

/** Screen pixels of a point. */
export const PIXELS = 96 / 72;

/** Width of the row headings and height of the column headings, in pixels. */
export const HEADINGS = { left: 46, top: 20 } as const;

/** Where a cell stands, in pixels from the screen's corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Points as whole pixels. */
export const pixels = (points: number): number => Math.round(points * PIXELS);

/** A line that no filter and no hand hides. */
export const isHidden = (line: Line | undefined): boolean => Boolean(line?.hidden || line?.filtered);

/** Heights in points of rows that fit themselves to what stands in them: large fonts and line breaks; others are not there. */
export function fittedHeights(book: Book, sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const tall = book.styles.map(({ font, wrap }) => wrap || font.size > 11);
  if (!tall.some(Boolean)) return heights;
  for (const [row, line] of sheet.cells) {
    if (sheet.rows.get(row)?.size !== undefined) continue;
    for (const [column, cell] of line) {
      if (cell.value === null || !tall[cell.style ?? 0]) continue;
      const need = heightOf(styleAt(book, cell.style), cell.value, sheet.columns.get(column)?.size ?? COLUMN_WIDTH);
      if (need > (heights.get(row) ?? ROW_HEIGHT)) heights.set(row, need);
    }
  }
  return heights;
}

/** Height of a line as a part of the font's size, and a letter's width. */
const [LINE, LETTER] = [1.36, 0.55];

function heightOf({ font, wrap }: Style, value: Scalar, width: number): number {
  const room = Math.max(1, Math.floor(width / (font.size * LETTER)));
  const lines = wrap
    ? String(value)
        .split("\n")
        .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / room)), 0)
    : 1;
  return Math.max(ROW_HEIGHT, lines * font.size * LINE);
}

/** Where lines start that are `standard` pixels each, but for some. */
class Starts {
  private readonly lines: number[];
  /** How much further the line after the n-th other one starts than if all were standard. */
  private readonly shifts: number[] = [];

  constructor(
    others: Iterable<number>,
    sizeOf: (line: number) => number,
    private readonly standard: number,
  ) {
    this.lines = [...new Set(others)].sort((a, b) => a - b);
    let shift = 0;
    for (const line of this.lines) this.shifts.push((shift += sizeOf(line) - standard));
  }

  of(line: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lines[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return line * this.standard + (this.shifts[low - 1] ?? 0);
  }
}

/** Where the lines of a sheet stand on the screen, unscrolled and without headings. */
export class Measures {
  private readonly heights: Map<number, number>;
  private rowStarts: Starts | undefined;
  private columnStarts: Starts | undefined;

  constructor(
    book: Book,
    private readonly sheet: Sheet,
  ) {
    this.heights = fittedHeights(book, sheet);
  }

  get frozen(): Sheet["frozen"] {
    return this.sheet.frozen;
  }

  /** Rows that are not as the standard, with their height in pixels as if they were shown. */
  *rows(): Iterable<[row: number, height: number]> {
    for (const row of new Set([...this.sheet.rows.keys(), ...this.heights.keys()])) yield [row, this.fullHeight(row)];
  }

  rowHeight(row: number): number {
    return isHidden(this.sheet.rows.get(row)) ? 0 : this.fullHeight(row);
  }

  rowStart(index: number): number {
    this.rowStarts ??= new Starts([...this.sheet.rows.keys(), ...this.heights.keys()], (row) => this.rowHeight(row), pixels(ROW_HEIGHT));
    return this.rowStarts.of(index);
  }

  columnWidth(column: number): number {
    const line = this.sheet.columns.get(column);
    return isHidden(line) ? 0 : pixels(line?.size ?? COLUMN_WIDTH);
  }

  columnStart(index: number): number {
    this.columnStarts ??= new Starts(this.sheet.columns.keys(), (column) => this.columnWidth(column), pixels(COLUMN_WIDTH));
    return this.columnStarts.of(index);
  }

  private fullHeight(row: number): number {
    return pixels(this.sheet.rows.get(row)?.size ?? this.heights.get(row) ?? ROW_HEIGHT);
  }
}
