import type { Rect, Sheet, Table } from "./book";
import { lastColumn, lastRow, overlaps } from "./geometry";
import { addedColumns } from "./tables-columns";
import { fillCalculated } from "./tables-formulas";
import { bodyRect } from "./tables-geometry";
import { stretchFormats } from "./tables-rows";
import { stretchReferences } from "./tables-shift";
import type { Workspace } from "./workspace";

/** A table takes in cells typed right below or beside it, and those an add-in writes there only under `autoExpand`. */
export function growOver(workspace: Workspace, sheet: Sheet, table: Table, rect: Rect): void {
  if (!workspace.options.autoExpand && workspace.origin.triggerSource === "ThisLocalAddin") return;
  if (isBelow(table, rect)) growDown(workspace, sheet, table, lastRow(rect) - lastRow(table.range));
  else if (isBeside(table, rect)) growRight(workspace, sheet, table, lastColumn(rect) - lastColumn(table.range));
}

function isBelow({ range, showTotals }: Table, rect: Rect): boolean {
  return (
    !showTotals &&
    rect.row <= lastRow(range) + 1 &&
    rect.row >= range.row &&
    lastRow(rect) > lastRow(range) &&
    rect.column >= range.column &&
    lastColumn(rect) <= lastColumn(range)
  );
}

function isBeside({ range, showHeaders }: Table, rect: Rect): boolean {
  return (
    showHeaders &&
    rect.column <= lastColumn(range) + 1 &&
    rect.column >= range.column &&
    lastColumn(rect) > lastColumn(range) &&
    rect.row >= range.row &&
    lastRow(rect) <= lastRow(range)
  );
}

/** Other tables and validation in the cells below stop a table's growth. */
function isFree(sheet: Sheet, table: Table, fresh: Rect): boolean {
  const taken = sheet.tables.some((other) => other !== table && overlaps(other.range, fresh));
  return !taken && !sheet.validations.some((rule) => rule.ranges.some((range) => overlaps(range, fresh)));
}

function growDown(workspace: Workspace, sheet: Sheet, table: Table, rows: number): void {
  const before = bodyRect(table);
  const fresh = { ...table.range, row: lastRow(table.range) + 1, rows };
  if (!isFree(sheet, table, fresh)) return;
  table.range = { ...table.range, rows: table.range.rows + rows };
  fillCalculated(sheet, table, fresh, true);
  stretchFormats(sheet, before, rows);
  stretchReferences(workspace, sheet, before, rows);
  delete table.insertRow;
  workspace.touchCells(sheet.id, fresh);
  workspace.touchStructure();
}

function growRight(workspace: Workspace, sheet: Sheet, table: Table, columns: number): void {
  const fresh = { ...table.range, column: lastColumn(table.range) + 1, columns };
  if (!isFree(sheet, table, fresh)) return;
  addedColumns(workspace, sheet, table, columns);
}
