import type { Sheet } from "../../book/book";
import { listStart } from "./lists";
import { isHidden } from "./sizes";

/**
 * The row that is to be the first under the frozen ones once rows were hidden or shown: the start of the list that was filtered,
 * else the one that was, or the shown one before it.
 */
export function topRow(sheet: Sheet, top: number, wasHidden: (row: number) => boolean): number {
  for (const [row, line] of sheet.rows) if (line.filtered && !wasHidden(row)) return Math.max(listStart(sheet, row), sheet.frozen.rows);
  let row = top;
  while (row > sheet.frozen.rows && isHidden(sheet.rows.get(row))) row--;
  return row;
}
