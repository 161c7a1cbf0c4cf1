import { printRect } from "./a1";
import type { Rect, Sheet } from "./book";
import { EVENT, emitSheet } from "./events";
import { intersect, sameRect } from "./geometry";
import { activateSheet } from "./sheets";
import type { Workspace } from "./workspace";

/** Selects ranges of a sheet, the sheet in front; tells the sheet's listeners, and those of the tables it touches. */
export function selectRanges(workspace: Workspace, sheet: Sheet, ranges: readonly Rect[]): void {
  const { book } = workspace;
  activateSheet(workspace, sheet);
  const before = book.selection;
  if (before.sheet === sheet.id && isSame(before.ranges, ranges)) return;
  book.selection = { sheet: sheet.id, ranges: [...ranges] };
  const address = ranges.map((rect) => printRect(rect)).join(",");
  emitSheet(workspace, EVENT.selection, sheet, { address });
  for (const table of sheet.tables) tellTable(workspace, sheet, table.id, table.range, ranges);
}

function tellTable(workspace: Workspace, sheet: Sheet, tableId: string, range: Rect, ranges: readonly Rect[]): void {
  const inside = ranges.map((rect) => intersect(rect, range)).filter((rect) => rect !== undefined);
  const address = inside.map((rect) => printRect(rect)).join(",");
  workspace.emit(EVENT.tableSelection, tableId, { tableId, worksheetId: sheet.id, isInsideTable: inside.length > 0, address });
}

function isSame(before: readonly Rect[], after: readonly Rect[]): boolean {
  return before.length === after.length && before.every((rect, index) => sameRect(rect, after[index]!));
}
