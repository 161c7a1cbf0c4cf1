import { HostError } from "../objects/wire";
import type { Cell, Rect, Sheet } from "./book";
import { cellAt, isError, putCell } from "./cells";
import { emitChanged } from "./events";
import { lastColumn, lastRow } from "./geometry";
import { assertWritable } from "./protection";
import type { Workspace } from "./workspace";

function keyOf(sheet: Sheet, row: number, first: number, columns: readonly number[]): string {
  const parts = columns.map((offset) => {
    const value = cellAt(sheet, row, first + offset)?.value ?? "";
    if (isError(value)) return value.error;
    return typeof value === "string" ? `s${value.toLowerCase()}` : `${typeof value}${String(value)}`;
  });
  return JSON.stringify(parts);
}

/** Takes away rows that repeat an earlier one in the given columns; rows below move up inside the rectangle. */
export function removeDuplicates(
  workspace: Workspace,
  sheet: Sheet,
  rect: Rect,
  columns: readonly number[],
  header: boolean,
): { removed: number; left: number } {
  if (columns.length === 0 || columns.some((c) => !Number.isInteger(c) || c < 0 || c >= rect.columns))
    throw new HostError("InvalidArgument");
  assertWritable(workspace.book, sheet, rect);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = rect.row + (header ? 1 : 0); row <= lastRow(rect); row++) {
    const key = keyOf(sheet, row, rect.column, columns);
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const first = rect.row + (header ? 1 : 0);
  const removed = lastRow(rect) - first + 1 - kept.length;
  if (removed > 0) compact(sheet, rect, first, kept);
  workspace.touchCells(sheet.id, rect);
  if (removed > 0) emitChanged(workspace, sheet, rect, "RangeEdited");
  return { removed, left: kept.length };
}

function compact(sheet: Sheet, rect: Rect, first: number, kept: readonly number[]): void {
  const rows = kept.map((row) => cellsOfRow(sheet, row, rect));
  for (let row = first; row <= lastRow(rect); row++) {
    const cells = rows[row - first];
    for (let column = rect.column; column <= lastColumn(rect); column++) putCell(sheet, row, column, cells?.[column - rect.column]);
  }
}

function cellsOfRow(sheet: Sheet, row: number, rect: Rect): (Cell | undefined)[] {
  return Array.from({ length: rect.columns }, (_, i) => cellAt(sheet, row, rect.column + i));
}
