import type { Rect, Sheet } from "./book";
import { cellAt, isFilled, storedRows } from "./cells";
import { between, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";

export type Direction = "Left" | "Right" | "Up" | "Down";
export type SpecialType = "Blanks" | "Constants" | "Formulas" | "Visible" | "ConditionalFormats" | "DataValidations";

const filledAt = (sheet: Sheet, row: number, column: number): boolean => isFilled(cellAt(sheet, row, column));

/** Where Ctrl and an arrow key go from a cell. */
export function edgeFrom(sheet: Sheet, row: number, column: number, direction: Direction): { row: number; column: number } {
  const [dr, dc] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  let [r, c] = [row + dr, column + dc];
  if (!inside(r, c)) return { row, column };
  const inBlock = filledAt(sheet, row, column) && filledAt(sheet, r, c);
  while (inside(r + dr, c + dc) && (inBlock ? filledAt(sheet, r + dr, c + dc) : !filledAt(sheet, r, c))) [r, c] = [r + dr, c + dc];
  return { row: r, column: c };
}

/** Rows (or columns) as stretches of neighbours. */
function stretches(lines: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else out.push([line, line]);
  }
  return out;
}

/** Cells of a row as stretches of columns, then equal stretches of neighbouring rows as rectangles. */
export function rectsOf(rows: Iterable<readonly [number, readonly number[]]>): Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (const [row, columns] of rows) {
    const next: Rect[] = [];
    for (const [first, last] of stretches(columns)) {
      const above = open.find((rect) => rect.column === first && lastColumn(rect) === last && lastRow(rect) === row - 1);
      if (above) above.rows++;
      next.push(above ?? between(row, first, row, last));
    }
    done.push(...open.filter((rect) => !next.includes(rect)));
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells of a rectangle that pass, as rectangles. */
export function matching(rect: Rect, passes: (row: number, column: number) => boolean): Rect[] {
  const rows: [number, number[]][] = [];
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const columns: number[] = [];
    for (let column = rect.column; column <= lastColumn(rect); column++) if (passes(row, column)) columns.push(column);
    rows.push([row, columns]);
  }
  return rectsOf(rows);
}

/** As `matching`, but only cells that stand are asked. */
export function matchingCells(sheet: Sheet, rect: Rect, passes: (row: number, column: number) => boolean): Rect[] {
  const rows = storedRows(sheet, rect).map((row): [number, number[]] => {
    const columns = [...sheet.cells.get(row)!.keys()].filter((c) => c >= rect.column && c <= lastColumn(rect) && passes(row, c));
    return [row, columns.sort((a, b) => a - b)];
  });
  return rectsOf(rows);
}

/** The parts of a rectangle whose rows and columns are shown. */
export function visibleRects(sheet: Sheet, rect: Rect): Rect[] {
  const rows = shownStretches(sheet.rows, rect.row, lastRow(rect));
  const columns = shownStretches(sheet.columns, rect.column, lastColumn(rect));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => between(top, left, bottom, right)));
}

function shownStretches(lines: Sheet["rows"], first: number, last: number): [number, number][] {
  const hidden = [...lines].filter(([at, line]) => at >= first && at <= last && (line.hidden || line.filtered)).map(([at]) => at);
  const out: [number, number][] = [];
  let from = first;
  for (const at of hidden.sort((a, b) => a - b)) {
    if (at > from) out.push([from, at - 1]);
    from = at + 1;
  }
  return from <= last ? [...out, [from, last]] : out;
}

/** The rows of a rectangle that are shown. */
export function visibleRows(sheet: Sheet, rect: Rect): number[] {
  return shownStretches(sheet.rows, rect.row, lastRow(rect)).flatMap(([top, bottom]) =>
    Array.from({ length: bottom - top + 1 }, (_, i) => top + i),
  );
}

/** The columns of a rectangle that are shown. */
export function visibleColumns(sheet: Sheet, rect: Rect): number[] {
  return shownStretches(sheet.columns, rect.column, lastColumn(rect)).flatMap(([l, r]) =>
    Array.from({ length: r - l + 1 }, (_, i) => l + i),
  );
}
