import { printRect } from "./a1";
import type { Rect, Scalar, Sheet } from "./book";
import { cellCount, overlaps } from "./geometry";
import { valueType, wireValue } from "./read";
import type { Workspace } from "./workspace";

/** Dispatch ids of the metadata. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  format: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHidden: 22,
  protection: 24,
  renamed: 25,
  visibility: 26,
  moved: 27,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** What an event over a range carries so that `event.getRange` finds it again. */
export function rangeReference(sheet: Sheet, rect: Rect): string {
  return `${sheet.id}|${rect.row}|${rect.column}|${rect.rows}|${rect.columns}`;
}

/** Tells both the sheet's listeners and the workbook's. */
export function emitSheet(workspace: Workspace, eventType: number, sheet: Sheet, message: Record<string, unknown> = {}): void {
  const whole = { source: workspace.origin.source, worksheetId: sheet.id, ...message };
  workspace.emit(eventType, sheet.id, whole);
  workspace.emit(eventType, "Workbook", whole);
}

/** Excel's DataChangeType. */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** A single cell before and after; Excel tells no more than one. */
export type Edit = { before: Scalar; after: Scalar };

/** Tells that cells changed, and the tables they belong to. */
export function emitChanged(
  workspace: Workspace,
  sheet: Sheet,
  rect: Rect,
  changeType: ChangeType,
  more: { edit?: Edit; shift?: string } = {},
): void {
  const { edit, shift = "None" } = more;
  const message: Record<string, unknown> = {
    changeType,
    source: workspace.origin.source,
    triggerSource: workspace.origin.triggerSource,
    worksheetId: sheet.id,
    address: printRect(rect),
    referenceId: rangeReference(sheet, rect),
    shiftDirection: shift,
    ...(edit && cellCount(rect) === 1 ? editDetails(edit) : {}),
  };
  workspace.emit(EVENT.changed, sheet.id, message);
  workspace.emit(EVENT.changed, "Workbook", message);
  for (const table of sheet.tables) {
    if (!overlaps(table.range, rect)) continue;
    for (const target of [table.id, sheet.id, "Workbook"]) workspace.emit(EVENT.tableChanged, target, { ...message, tableId: table.id });
  }
}

function editDetails({ before, after }: Edit): Record<string, unknown> {
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Tells that the look of cells changed. */
export function emitFormat(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  emitSheet(workspace, EVENT.format, sheet, { address: printRect(rect), referenceId: rangeReference(sheet, rect) });
}
