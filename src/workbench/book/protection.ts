import { HostError } from "../objects/wire";
import type { Book, Rect, Sheet } from "./book";
import { eachCell, lineStyle } from "./cells";
import { cellCount, covers } from "./geometry";
import { styleAt } from "./styles";
import type { Workspace } from "./workspace";

function denied(): never {
  throw new HostError("AccessDenied", "The sheet is protected.");
}

/** True when the rectangle holds a locked cell. */
function hasLocked(book: Book, sheet: Sheet, rect: Rect): boolean {
  let standing = 0;
  let locked = false;
  eachCell(sheet, rect, (cell) => {
    standing++;
    if (styleAt(book, cell.style).locked) locked = true;
  });
  return locked || (standing < cellCount(rect) && hasLockedBlank(book, sheet, rect));
}

function hasLockedBlank(book: Book, sheet: Sheet, rect: Rect): boolean {
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    if (styleAt(book, sheet.columns.get(column)?.style).locked && columnHasBlank(book, sheet, rect, column)) return true;
  }
  return false;
}

function columnHasBlank(book: Book, sheet: Sheet, rect: Rect, column: number): boolean {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    if (!sheet.cells.get(row)?.has(column) && styleAt(book, lineStyle(sheet, row, column)).locked) return true;
  }
  return false;
}

/** Throws AccessDenied where a protected sheet's locked cells would change. */
export function assertWritable(book: Book, sheet: Sheet, rect: Rect): void {
  if (sheet.protection && hasLocked(book, sheet, rect)) denied();
}

/** Throws AccessDenied where a protected sheet does not allow it; `option` is one of Excel's ("allowFormatCells"). */
export function assertAllowed(sheet: Sheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) denied();
}

/** Throws InactiveWorkbook while another workbook is in front. */
export function assertInFocus(workspace: Workspace): void {
  if (!workspace.options.inFocus) throw new HostError("InactiveWorkbook", "Another workbook is in front.");
}

/** Throws AccessDenied where the workbook's structure is protected. */
export function assertStructure(book: Book): void {
  if (book.protection) throw new HostError("AccessDenied", "The workbook's structure is protected.");
}

/** Throws InvalidOperation where only a part of a merged area would be touched by a structural change. */
export function assertWholeMerges(sheet: Sheet, rect: Rect): void {
  for (const merge of sheet.merges) {
    const apart =
      merge.row + merge.rows <= rect.row ||
      rect.row + rect.rows <= merge.row ||
      merge.column + merge.columns <= rect.column ||
      rect.column + rect.columns <= merge.column;
    if (!apart && !covers(rect, merge)) throw new HostError("MergedRangeConflict", "A part of a merged area cannot be changed.");
  }
}
