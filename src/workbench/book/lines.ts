import type { Line, Rect, Sheet } from "./book";
import { printRect } from "./a1";
import { emitSheet, EVENT, rangeReference } from "./events";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { assertAllowed } from "./protection";
import type { Workspace } from "./workspace";

export type Axis = "row" | "column";

export const linesOf = (sheet: Sheet, axis: Axis): Map<number, Line> => (axis === "row" ? sheet.rows : sheet.columns);

/** First and last line of a rectangle along an axis. */
export function spanOf(rect: Rect, axis: Axis): [number, number] {
  return axis === "row" ? [rect.row, lastRow(rect)] : [rect.column, lastColumn(rect)];
}

/** Lays a change over some lines; a line with nothing left is forgotten. */
export function changeLines(sheet: Sheet, axis: Axis, first: number, last: number, change: (line: Line) => Line): void {
  const lines = linesOf(sheet, axis);
  for (let at = first; at <= last; at++) {
    const line = tidy(change({ ...lines.get(at) }));
    if (Object.keys(line).length) lines.set(at, line);
    else lines.delete(at);
  }
}

function tidy(line: Line): Line {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined && value !== false)) as Line;
}

function touchLines(workspace: Workspace, sheet: Sheet, axis: Axis): void {
  workspace.touchSheet(axis === "row" ? { sheet: sheet.id, rows: true } : { sheet: sheet.id, columns: true });
}

/** Hides or shows rows or columns; showing rows shows filtered ones too. */
export function hideLines(workspace: Workspace, sheet: Sheet, axis: Axis, rect: Rect, hidden: boolean): void {
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = spanOf(rect, axis);
  if (hidden) changeLines(sheet, axis, first, last, (line) => ({ ...line, hidden: true }));
  else for (const at of [...linesOf(sheet, axis).keys()]) if (at >= first && at <= last) changeLines(sheet, axis, at, at, shown);
  touchLines(workspace, sheet, axis);
  if (axis === "row") tellRows(workspace, sheet, rect, hidden);
}

function shown(line: Line): Line {
  const { hidden: _hidden, filtered: _filtered, ...rest } = line;
  return rest;
}

function tellRows(workspace: Workspace, sheet: Sheet, rect: Rect, hidden: boolean): void {
  const rows = { ...rect, column: 0, columns: MAX_COLUMNS };
  const changeType = hidden ? "Hidden" : "Unhidden";
  emitSheet(workspace, EVENT.rowHidden, sheet, { changeType, address: printRect(rows), referenceId: rangeReference(sheet, rows) });
}

/** Sets the size of rows or columns in points; undefined is the standard size. All rows at once: those that differ only. */
export function sizeLines(workspace: Workspace, sheet: Sheet, axis: Axis, rect: Rect, size: number | undefined): void {
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = spanOf(rect, axis);
  const whole = axis === "row" && last - first + 1 === MAX_ROWS;
  const each = whole ? [...sheet.rows.keys()].map((row) => [row, row] as const) : [[first, last] as const];
  for (const [from, to] of each) changeLines(sheet, axis, from, to, (line) => resized(line, size));
  touchLines(workspace, sheet, axis);
}

function resized(line: Line, size: number | undefined): Line {
  return size === 0 ? { ...line, hidden: true } : { ...line, size, hidden: undefined };
}
