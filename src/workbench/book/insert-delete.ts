import { HostError } from "../objects/wire";
import { cellAt, isFilled } from "./cells";
import type { Rect, Sheet, Table } from "./book";
import { emitChanged } from "./events";
import type { ChangeType } from "./events";
import { covers, intersect, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, overlaps } from "./geometry";
import { assertAllowed, assertWholeMerges, assertWritable } from "./protection";
import { shiftBook } from "./shift/shift";
import type { Shift } from "./shift/span";
import { tailOf, takesPart } from "./shift/span";
import { bodyRect, headerRect } from "./tables-geometry";
import { emptyCells } from "./tables-cells";
import { refuseFiltered } from "./tables-rows";
import type { Workspace } from "./workspace";

export type InsertWay = "Down" | "Right";
export type DeleteWay = "Up" | "Left";

/** Rows move when whole rows are given, columns when whole columns are, else as told. */
function shiftOf(sheet: Sheet, rect: Rect, way: InsertWay | DeleteWay, sign: 1 | -1): Shift {
  const byRow = isWholeRows(rect) || (!isWholeColumns(rect) && (way === "Down" || way === "Up"));
  return byRow
    ? { sheet, axis: "row", at: rect.row, count: sign * rect.rows, first: rect.column, last: lastColumn(rect) }
    : { sheet, axis: "column", at: rect.column, count: sign * rect.columns, first: rect.row, last: lastRow(rect) };
}

function assertMayShift(workspace: Workspace, shift: Shift, rect: Rect): void {
  const { sheet, axis, count } = shift;
  const whole = isWholeRows(rect) || isWholeColumns(rect);
  if (sheet.protection && whole) assertAllowed(sheet, `allow${count > 0 ? "Insert" : "Delete"}${axis === "row" ? "Rows" : "Columns"}`);
  if (sheet.protection && (!whole || count < 0)) assertWritable(workspace.book, sheet, whole ? rect : tailOf(shift));
  if (!whole) assertWholeMerges(sheet, tailOf(shift));
  for (const table of sheet.tables) if (overlaps(table.range, tailOf(shift))) assertTableShifts(table, shift, rect);
}

/** A table moves or grows as a whole: a shift that takes a part of its width, or its headers from it, is refused. */
function assertTableShifts(table: Table, shift: Shift, rect: Rect): void {
  const { range } = table;
  if (!takesPart(range, shift)) throw new HostError("InsertDeleteConflict", "The operation would shift cells in a table.");
  if (covers(rect, range)) return;
  const inside = intersect(range, rect);
  if (inside && shift.axis === "row") refuseFiltered(table);
  const header = headerRect(table);
  if (shift.count < 0 && shift.axis === "row" && header && overlaps(header, rect))
    throw new HostError("InsertDeleteConflict", "The header row of a table cannot be deleted.");
}

/** Cells with something in them are not pushed off the sheet. */
function assertRoom({ sheet, axis, count, first, last }: Shift): void {
  const edge = axis === "row" ? MAX_ROWS - count : MAX_COLUMNS - count;
  for (const [row, line] of sheet.cells) {
    for (const column of line.keys()) {
      const [along, cross] = axis === "row" ? [row, column] : [column, row];
      if (along >= edge && cross >= first && cross <= last && isFilled(cellAt(sheet, row, column)))
        throw new HostError("NonBlankCellOffSheet");
    }
  }
}

function changeTypeOf(rect: Rect, inserts: boolean): ChangeType {
  if (isWholeRows(rect)) return inserts ? "RowInserted" : "RowDeleted";
  if (isWholeColumns(rect)) return inserts ? "ColumnInserted" : "ColumnDeleted";
  return inserts ? "CellInserted" : "CellDeleted";
}

/** Inserts blank cells where the rectangle is; what stood there moves down or to the right, with everything that refers to it. */
export function insertCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: InsertWay): void {
  const shift = shiftOf(sheet, rect, way, 1);
  assertMayShift(workspace, shift, rect);
  assertRoom(shift);
  shiftBook(workspace, shift);
  headNew(sheet, shift);
  const whole = isWholeRows(rect) || isWholeColumns(rect);
  emitChanged(workspace, sheet, rect, changeTypeOf(rect, true), whole ? {} : { shift: `ShiftCell${way}` });
}

/** New columns of a table have headers. */
function headNew(sheet: Sheet, shift: Shift): void {
  if (shift.axis === "row") return;
  for (const table of sheet.tables) {
    const header = headerRect(table);
    if (!header || header.row < shift.first || header.row > shift.last) continue;
    for (let column = Math.max(shift.at, header.column); column < shift.at + shift.count && column <= lastColumn(header); column++) {
      const style = cellAt(sheet, header.row, column)?.style;
      const name = table.columns[column - header.column]!.name;
      if (!sheet.cells.get(header.row)?.get(column)?.value)
        sheet.cells.get(header.row)!.set(column, { value: name, ...(style && { style }) });
    }
  }
}

/** Deletes cells; what stands below or to the right moves in. */
export function deleteCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: DeleteWay): void {
  assertMayShift(workspace, shiftOf(sheet, rect, way, -1), rect);
  const kept = keptRow(sheet, rect, shiftOf(sheet, rect, way, -1));
  const gone = kept ? { ...rect, rows: rect.rows - 1 } : rect;
  if (gone.rows > 0) shiftBook(workspace, shiftOf(sheet, gone, way, -1));
  if (kept) {
    emptyCells(sheet, { ...rect, rows: 1 });
    kept.insertRow = true;
    workspace.touchCells(sheet.id, kept.range);
  }
  const whole = isWholeRows(rect) || isWholeColumns(rect);
  emitChanged(workspace, sheet, rect, changeTypeOf(rect, false), whole ? {} : { shift: `ShiftCell${way}` });
}

/** The table all of whose body rows would go: it keeps one, blank. */
function keptRow(sheet: Sheet, rect: Rect, shift: Shift): Table | undefined {
  if (shift.axis !== "row") return undefined;
  return sheet.tables.find((table) => covers(rect, bodyRect(table)) && !covers(rect, table.range));
}
