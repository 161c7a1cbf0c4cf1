import type { Sheet } from "../../book/book";
import { listStart } from "./lists";
import { isHidden } from "./sizes";

/**
 * The row that is to be the first under the frozen ones once rows were hidden or shown: the one that was, or the shown one before it;
 * the start of a list that was just filtered where that is further up.
 */
export function topRow(sheet: Sheet, top: number, wasHidden: (row: number) => boolean): number {
  let row = top;
  for (const [at, line] of sheet.rows)
    if (line.filtered && !wasHidden(at)) {
      row = Math.min(row, Math.max(listStart(sheet, at), sheet.frozen.rows));
      break;
    }
  while (row > sheet.frozen.rows && isHidden(sheet.rows.get(row))) row--;
  return row;
}
