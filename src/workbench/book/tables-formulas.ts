import type { Rect, Sheet, Table } from "./book";
import { cellAt, isFilled } from "./cells";
import { copied } from "./formula/copied";
import { lastRow } from "./geometry";
import { putValue } from "./tables-cells";
import { bodyRect, columnBody } from "./tables-geometry";
import type { Workspace } from "./workspace";

/** Puts the calculated columns' formulas into rows of the body; with `blanksOnly` what stands there is left alone. */
export function fillCalculated(sheet: Sheet, table: Table, rows: Rect, blanksOnly = false): void {
  const first = bodyRect(table).row;
  table.columns.forEach((column, i) => {
    if (column.formula === undefined) return;
    const at = table.range.column + i;
    for (let row = rows.row; row <= lastRow(rows); row++) {
      if (blanksOnly && isFilled(cellAt(sheet, row, at))) continue;
      putValue(sheet, row, at, 0, copied(column.formula, row - first, 0));
    }
  });
}

/** How a column's body stood before a write: nothing in it, one formula all through, or anything else. */
export type BodyState = "empty" | "calculated" | "mixed";

/** How a column's body stands, the cells of `except` left out. */
export function bodyState(sheet: Sheet, table: Table, index: number, except?: Rect): BodyState {
  const body = columnBody(table, index);
  const formula = table.columns[index]!.formula;
  const rows = rowsOf(body).filter((row) => !except || row < except.row || row > lastRow(except));
  if (rows.every((row) => !isFilled(cellAt(sheet, row, body.column)))) return "empty";
  const calculated =
    formula !== undefined && rows.every((row) => cellAt(sheet, row, body.column)?.formula === copied(formula, row - body.row, 0));
  return calculated ? "calculated" : "mixed";
}

/**
 * What Excel makes of formulas written into a column: one formula all through is the column's formula; AutoCorrect carries the last
 * one into the whole column where the rest was empty or calculated; anything else stands as written.
 */
export function settleColumn(
  workspace: Workspace,
  sheet: Sheet,
  table: Table,
  index: number,
  written: Rect,
  before: () => BodyState,
): void {
  const column = table.columns[index]!;
  const body = columnBody(table, index);
  const formulas = rowsOf(written).map((row) => cellAt(sheet, row, body.column)?.formula);
  const whole = written.rows === body.rows;
  if (formulas.every((formula) => formula === undefined)) {
    if (whole) delete column.formula;
    return;
  }
  const last = formulas.at(-1);
  if (last === undefined || formulas.includes(undefined)) return;
  const first = copied(last, body.row - lastRow(written), 0);
  const same = formulas.every((formula, i) => formula === copied(first, written.row + i - body.row, 0));
  if (same && (whole || column.formula === first)) column.formula = first;
  else if (workspace.options.fillColumns && before() !== "mixed") carry(workspace, sheet, table, index, first);
}

function carry(workspace: Workspace, sheet: Sheet, table: Table, index: number, formula: string): void {
  const body = columnBody(table, index);
  table.columns[index]!.formula = formula;
  for (let row = body.row; row <= lastRow(body); row++) putValue(sheet, row, body.column, 0, copied(formula, row - body.row, 0));
  workspace.touchCells(sheet.id, body);
}

const rowsOf = (rect: Rect): number[] => Array.from({ length: rect.rows }, (_, i) => rect.row + i);
