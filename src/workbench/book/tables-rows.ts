import { HostError } from "../objects/wire";
import type { Rect, Sheet, Table } from "./book";
import { putCell, styleOf } from "./cells";
import { covers, lastColumn, lastRow } from "./geometry";
import { emitChanged } from "./events";
import { makeRoom } from "./tables";
import { fillCalculated } from "./tables-formulas";
import { bodyRect, isEmptyTable, rowCount } from "./tables-geometry";
import { emptyCells } from "./tables-cells";
import { closeCells, openCells } from "./tables-shift";
import type { Workspace } from "./workspace";

/** Makes room for `count` rows before body row `at` (absent: at the end) and answers the rectangle to write into. */
export function addRows(
  workspace: Workspace,
  sheet: Sheet,
  table: Table,
  at: number | undefined,
  count: number,
  alwaysInsert = true,
): Rect {
  const rows = rowCount(sheet, table);
  const index = at ?? rows;
  if (!Number.isInteger(index) || index < 0 || index > rows) throw new HostError("InvalidArgument", "There is no such row in the table.");
  const reused = isEmptyTable(sheet, table) ? 1 : 0;
  const added = count - reused;
  const place = { ...bodyRect(table), row: bodyRect(table).row + index + reused, rows: added };
  if (added > 0) growBody(workspace, sheet, table, place, index + reused === rows + reused, alwaysInsert);
  delete table.insertRow;
  const fresh = { ...bodyRect(table), row: bodyRect(table).row + index, rows: count };
  fillCalculated(sheet, table, fresh);
  workspace.touchCells(sheet.id, fresh);
  emitChanged(workspace, sheet, fresh, "RowInserted");
  return fresh;
}

function growBody(workspace: Workspace, sheet: Sheet, table: Table, place: Rect, atEnd: boolean, alwaysInsert: boolean): void {
  const range = { ...table.range, rows: table.range.rows + place.rows };
  const before = bodyRect(table);
  if (atEnd && !table.showTotals && !alwaysInsert) makeRoom(workspace, sheet, place);
  else openCells(workspace, sheet, place);
  table.range = range;
  takeLook(sheet, before, place);
  if (atEnd) stretchFormats(sheet, before, place.rows);
  workspace.touchStructure();
}

/** New rows look like the row above them, or below where they are the first. */
function takeLook(sheet: Sheet, before: Rect, place: Rect): void {
  const model = place.row > before.row ? place.row - 1 : place.row + place.rows;
  for (let column = place.column; column <= lastColumn(place); column++) {
    const style = styleOf(sheet, model, column);
    if (style) for (let row = place.row; row <= lastRow(place); row++) putCell(sheet, row, column, { value: null, style });
  }
}

/** Rules over whole columns of the body reach over the new rows too. */
export function stretchFormats(sheet: Sheet, before: Rect, rows: number): void {
  const stretch = (rect: Rect): Rect =>
    covers(before, rect) && rect.row === before.row && rect.rows === before.rows ? { ...rect, rows: rect.rows + rows } : rect;
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.ranges = rule.ranges.map(stretch);
}

/** Deletes body rows; what stands below moves up. A table keeps one blank row at least. */
export function deleteRows(workspace: Workspace, sheet: Sheet, table: Table, index: number, count = 1): void {
  const body = bodyRect(table);
  if (!Number.isInteger(index) || index < 0 || count < 1 || index + count > rowCount(sheet, table))
    throw new HostError("InvalidArgument", "There is no such row in the table.");
  const gone = { ...body, row: body.row + index, rows: count };
  refuseFiltered(table);
  const all = count === body.rows;
  const closed = all ? { ...gone, row: gone.row + 1, rows: count - 1 } : gone;
  const range = { ...table.range, rows: table.range.rows - closed.rows };
  if (closed.rows > 0) closeCells(workspace, sheet, closed);
  table.range = range;
  if (all) {
    emptyCells(sheet, bodyRect(table));
    table.insertRow = true;
  }
  workspace.touchCells(sheet.id, bodyRect(table));
  workspace.touchStructure();
  emitChanged(workspace, sheet, gone, "RowDeleted");
}

/** Excel moves no cells of a filtered table. */
export function refuseFiltered(table: Table): void {
  if (table.columns.some((column) => column.filter))
    throw new HostError("GeneralException", "Can't move cells in a filtered range or table.");
}
