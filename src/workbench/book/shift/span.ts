import type { Rect, Sheet } from "../book";
import { intersect, MAX_COLUMNS, MAX_ROWS, subtract } from "../geometry";
import type { Axis } from "../lines";

/**
 * Cells of a sheet that move along an axis from line `at` on: `count` lines come in, or, negative, go out.
 * Only lines of the other axis from `first` to `last` take part.
 */
export type Shift = { sheet: Sheet; axis: Axis; at: number; count: number; first: number; last: number };

/** A stretch of lines after the shift; undefined when nothing of it is left. */
export function shiftSpan(
  start: number,
  size: number,
  { at, count }: Pick<Shift, "at" | "count">,
  max: number,
): [number, number] | undefined {
  if (start === 0 && size === max) return [start, size];
  if (count > 0) return inserted(start, size, at, count, max);
  const end = start + size;
  const gone = at - count;
  const left = Math.max(0, Math.min(end, at) - start) + Math.max(0, end - Math.max(start, gone));
  if (left === 0) return undefined;
  return [start < at ? start : Math.max(at, start + count), left];
}

function inserted(start: number, size: number, at: number, count: number, max: number): [number, number] | undefined {
  const from = start >= at ? start + count : start;
  const long = start < at && start + size > at ? size + count : size;
  return from >= max ? undefined : [from, Math.min(long, max - from)];
}

/** True where the other axis of a rectangle lies inside the lines that take part. */
export function takesPart(rect: Rect, { axis, first, last }: Shift): boolean {
  return axis === "row"
    ? rect.column >= first && rect.column + rect.columns - 1 <= last
    : rect.row >= first && rect.row + rect.rows - 1 <= last;
}

/** A rectangle after the shift; one that takes part with a piece only stays where it is. */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  if (!takesPart(rect, shift)) return rect;
  if (shift.axis === "row") {
    const rows = shiftSpan(rect.row, rect.rows, shift, MAX_ROWS);
    return rows && { ...rect, row: rows[0], rows: rows[1] };
  }
  const columns = shiftSpan(rect.column, rect.columns, shift, MAX_COLUMNS);
  return columns && { ...rect, column: columns[0], columns: columns[1] };
}

/** All cells that take part, from line `at` to the end of the sheet. */
export function tailOf({ axis, at, first, last }: Shift): Rect {
  return axis === "row"
    ? { row: at, column: first, rows: MAX_ROWS - at, columns: last - first + 1 }
    : { row: first, column: at, rows: last - first + 1, columns: MAX_COLUMNS - at };
}

/** All lines that take part, whole. */
function bandOf({ axis, first, last }: Shift): Rect {
  const size = last - first + 1;
  return axis === "row"
    ? { row: 0, column: first, rows: MAX_ROWS, columns: size }
    : { row: first, column: 0, rows: size, columns: MAX_COLUMNS };
}

/** Rectangles after the shift, cut where only a piece of them moves. */
export function shiftRects(rects: readonly Rect[], shift: Shift): Rect[] {
  return rects.flatMap((rect) => {
    if (takesPart(rect, shift) || !intersect(rect, tailOf(shift))) return shiftRect(rect, shift) ?? [];
    const part = intersect(rect, bandOf(shift))!;
    return [...subtract(rect, part), ...[shiftRect(part, shift)].filter((piece) => piece !== undefined)];
  });
}

/** One line after the shift; undefined when it is gone. */
export function shiftLine(line: number, { axis, at, count }: Shift): number | undefined {
  return shiftSpan(line, 1, { at, count }, axis === "row" ? MAX_ROWS : MAX_COLUMNS)?.[0];
}

/** A cell after the shift. */
export function shiftCell(row: number, column: number, shift: Shift): { row: number; column: number } | undefined {
  const moved = shiftRect({ row, column, rows: 1, columns: 1 }, shift);
  return moved && { row: moved.row, column: moved.column };
}
