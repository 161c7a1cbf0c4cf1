import type { Rect, Sheet } from "./book";
import { isFilled, cellAt } from "./cells";
import { between, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";

/** One cell stands for the block of filled cells around it, as far as the first blank row and column; more cells stand for themselves. */
export function surroundingRect(sheet: Sheet, rect: Rect): Rect {
  if (rect.rows !== 1 || rect.columns !== 1) return rect;
  let block = rect;
  for (;;) {
    const wider = widened(sheet, block);
    if (wider.rows === block.rows && wider.columns === block.columns) return block;
    block = wider;
  }
}

function widened(sheet: Sheet, rect: Rect): Rect {
  const [top, left] = [Math.max(0, rect.row - 1), Math.max(0, rect.column - 1)];
  const [bottom, right] = [Math.min(MAX_ROWS - 1, lastRow(rect) + 1), Math.min(MAX_COLUMNS - 1, lastColumn(rect) + 1)];
  const row = (at: number): boolean => rangeOf(left, right).some((column) => isFilled(cellAt(sheet, at, column)));
  const column = (at: number): boolean => rangeOf(top, bottom).some((line) => isFilled(cellAt(sheet, line, at)));
  return between(
    row(top) ? top : rect.row,
    column(left) ? left : rect.column,
    row(bottom) ? bottom : lastRow(rect),
    column(right) ? right : lastColumn(rect),
  );
}

const rangeOf = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
