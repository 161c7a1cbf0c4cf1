import { HostError } from "../objects/wire";
import type { Rect, Sheet, Table } from "./book";
import { eachSheetFormula } from "./formula/carry";
import { covers, lastColumn, lastRow, overlaps } from "./geometry";
import { assertWholeMerges } from "./protection";
import { moveReferences } from "./shift/formulas";
import { shiftBook } from "./shift/shift";
import { tailOf, takesPart, type Shift } from "./shift/span";
import type { Workspace } from "./workspace";

/** Opens a rectangle of blank cells for a table: what stands there and beyond moves down or to the right. */
export function openCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: "Down" | "Right" = "Down", own?: Table): void {
  const down = way === "Down";
  move(workspace, shiftOf(sheet, rect, down, down ? rect.rows : rect.columns), own);
}

/** Takes a rectangle of a table's cells away: what stands below or to the right moves in. */
export function closeCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: "Up" | "Left" = "Up", own?: Table): void {
  const up = way === "Up";
  move(workspace, shiftOf(sheet, rect, up, up ? -rect.rows : -rect.columns), own);
}

function shiftOf(sheet: Sheet, rect: Rect, vertical: boolean, count: number): Shift {
  return vertical
    ? { sheet, axis: "row", at: rect.row, count, first: rect.column, last: lastColumn(rect) }
    : { sheet, axis: "column", at: rect.column, count, first: rect.row, last: lastRow(rect) };
}

/** Excel moves no part of another table, and none of a merged area. */
function move(workspace: Workspace, shift: Shift, own: Table | undefined): void {
  const tail = tailOf(shift);
  const torn = shift.sheet.tables.some((table) => table !== own && overlaps(table.range, tail) && !movesWhole(table, shift));
  if (torn) throw new HostError("InsertDeleteConflict", "The operation is attempting to shift cells in a table on your worksheet.");
  assertWholeMerges({ ...shift.sheet, merges: shift.sheet.merges.filter((merge) => overlaps(merge, tail)) }, tail);
  if (standsAnything(shift.sheet, tail)) shiftBook(workspace, shift, (table) => table === own);
}

const movesWhole = (table: Table, shift: Shift): boolean => takesPart(table.range, shift);

/** True where something in the tail would move; a table at the end of its sheet grows without moving the book. */
function standsAnything(sheet: Sheet, tail: Rect): boolean {
  for (const row of sheet.cells.keys()) if (row >= tail.row && row <= lastRow(tail)) return true;
  const rects = [
    ...sheet.merges,
    ...sheet.tables.map((table) => table.range),
    ...[...sheet.validations, ...sheet.conditionalFormats].flatMap((rule) => rule.ranges),
  ];
  return sheet.comments.length > 0 || sheet.hyperlinks.size > 0 || rects.some((rect) => overlaps(rect, tail));
}

/** References over a whole column of the body reach over rows added at its end too. */
export function stretchReferences(workspace: Workspace, sheet: Sheet, body: Rect, rows: number): void {
  const mark = String(body.row + body.rows);
  const grow = (rect: Rect): Rect =>
    covers(body, rect) && rect.row === body.row && rect.rows === body.rows ? { ...rect, rows: rect.rows + rows } : rect;
  const change = (formula: string, home: Sheet | undefined): string =>
    formula.includes(":") && formula.includes(mark) ? moveReferences(formula, home, sheet, grow) : formula;
  for (const each of workspace.book.sheets)
    eachSheetFormula(
      each,
      (formula) => change(formula, each),
      (row, column) => workspace.touchCells(each.id, { row, column, rows: 1, columns: 1 }),
    );
  for (const name of workspace.book.names) name.formula = change(name.formula, undefined);
}
