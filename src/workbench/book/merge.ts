import { HostError } from "../objects/wire";
import type { Rect, Sheet } from "./book";
import { cellAt, eachCell, isFilled } from "./cells";
import { overlaps } from "./geometry";
import { assertAllowed, assertWritable } from "./protection";
import type { Workspace } from "./workspace";

/** Merges a rectangle, or each of its rows; only the upper left value stays. */
export function mergeCells(workspace: Workspace, sheet: Sheet, rect: Rect, across: boolean): void {
  assertMayMerge(workspace, sheet, rect);
  const areas = across ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 })) : [rect];
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
  for (const area of areas) mergeOne(sheet, area);
  workspace.touchCells(sheet.id, rect);
  workspace.touchSheet({ sheet: sheet.id, all: true });
}

function assertMayMerge(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  assertAllowed(sheet, "allowFormatCells");
  assertWritable(workspace.book, sheet, rect);
  if (sheet.tables.some((table) => overlaps(table.range, rect)))
    throw new HostError("InvalidOperation", "Cells of a table are not merged.");
}

function mergeOne(sheet: Sheet, area: Rect): void {
  if (area.rows * area.columns === 1) return;
  let kept = isFilled(cellAt(sheet, area.row, area.column));
  eachCell(sheet, area, (cell, row, column) => {
    if (row === area.row && column === area.column) return;
    const line = sheet.cells.get(row)!;
    if (isFilled(cell) && !kept) {
      kept = true;
      const corner = sheet.cells.get(area.row) ?? sheet.cells.set(area.row, new Map()).get(area.row)!;
      corner.set(area.column, { ...cell });
    }
    line.set(column, cell.style ? { value: null, style: cell.style } : { value: null });
  });
  sheet.merges.push(area);
}

/** Takes merges apart; a merge that is only touched goes too. */
export function unmergeCells(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  assertAllowed(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
  workspace.touchSheet({ sheet: sheet.id, all: true });
}
