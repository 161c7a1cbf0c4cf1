import { HostError } from "../objects/wire";
import type { Rect, Sheet } from "./book";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "./geometry";
import type { Workspace } from "./workspace";

/** Keeps the first rows and columns in sight; none of both is no freeze. */
export function freeze(workspace: Workspace, sheet: Sheet, rows: number, columns: number): void {
  if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0) || rows >= MAX_ROWS || columns >= MAX_COLUMNS)
    throw new HostError("InvalidArgument", "The count of frozen rows or columns is wrong.");
  sheet.frozen = { rows, columns };
  workspace.touchSheet({ sheet: sheet.id, all: true });
}

/** Keeps a rectangle at the sheet's top left in sight; whole rows freeze rows only, whole columns columns only. */
export function freezeAt(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  const [rows, columns] = [rect.row + rect.rows, rect.column + rect.columns];
  freeze(workspace, sheet, isWholeColumns(rect) ? 0 : rows, isWholeRows(rect) ? 0 : columns);
}

/** What is frozen: whole rows, whole columns or the corner of both; undefined where nothing is. */
export function frozenRect(sheet: Sheet): Rect | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}
