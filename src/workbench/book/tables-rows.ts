import { HostError } from "../objects/wire";
import type { Rect, Sheet, Table } from "./book";
import { cellAt, lineStyle, putCell, styleOf } from "./cells";
import { covers, lastColumn, lastRow } from "./geometry";
import { emitChanged } from "./events";
import { makeRoom } from "./tables";
import { fillCalculated } from "./tables-formulas";
import { bodyRect, isEmptyTable, rowCount } from "./tables-geometry";
import { emptyCells } from "./tables-cells";
import { copied } from "./formula/copied";
import { closeCells, openCells, stretchReferences } from "./tables-shift";
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
  if (atEnd && !table.showTotals && !alwaysInsert) makeRoom(workspace, sheet, place, table);
  else openCells(workspace, sheet, place, "Down", table);
  table.range = range;
  takeLook(sheet, before, place);
  if (place.row === before.row && !atEnd) anchorFormulas(table, place.rows);
  if (!atEnd) return workspace.touchStructure();
  stretchFormats(sheet, before, place.rows);
  stretchReferences(workspace, sheet, before, place.rows);
  workspace.touchStructure();
}

/** Columns' formulas stand for the first body row: rows put above it take the place it had. */
function anchorFormulas(table: Table, rows: number): void {
  for (const column of table.columns) if (column.formula !== undefined) column.formula = copied(column.formula, -rows, 0);
}

/** New rows look like the row above them, or below where they are the first. */
function takeLook(sheet: Sheet, before: Rect, place: Rect): void {
  const model = place.row > before.row ? place.row - 1 : place.row + place.rows;
  for (let column = place.column; column <= lastColumn(place); column++) {
    const style = styleOf(sheet, model, column);
    for (let row = place.row; row <= lastRow(place); row++)
      putCell(sheet, row, column, style === lineStyle(sheet, row, column) ? undefined : { value: null, style });
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
  const formulas = table.columns.map((column) => column.formula);
  if (closed.rows > 0) closeCells(workspace, sheet, closed, "Up", table);
  table.range = range;
  if (index === 0) firstFormulas(sheet, table, formulas);
  if (all) {
    emptyCells(sheet, bodyRect(table));
    table.insertRow = true;
  }
  workspace.touchCells(sheet.id, bodyRect(table));
  workspace.touchStructure();
  emitChanged(workspace, sheet, gone, "RowDeleted");
}

/** The row that is first now says what its columns' formulas are; an empty table keeps them as they were. */
function firstFormulas(sheet: Sheet, table: Table, before: (string | undefined)[]): void {
  const { row } = bodyRect(table);
  table.columns.forEach((column, i) => {
    if (before[i] === undefined) return;
    column.formula = cellAt(sheet, row, table.range.column + i)?.formula ?? before[i];
  });
}

/** Excel moves no cells of a filtered table. */
export function refuseFiltered(table: Table): void {
  if (table.columns.some((column) => column.filter))
    throw new HostError("GeneralException", "Can't move cells in a filtered range or table.");
}
