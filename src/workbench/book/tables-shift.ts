import type { Cell, Rect, Sheet } from "./book";
import { cellAt, putCell, usedRect } from "./cells";
import { between, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";
import type { Workspace } from "./workspace";

/** Opens a rectangle of blank cells: what stands there and beyond moves down or to the right. */
export function openCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: "Down" | "Right" = "Down"): void {
  const tail = tailOf(rect, way);
  moveCells(sheet, tail, way === "Down" ? rect.rows : 0, way === "Right" ? rect.columns : 0);
  workspace.touchCells(sheet.id, tail);
}

/** Takes a rectangle of cells away: what stands below or to the right moves in. */
export function closeCells(workspace: Workspace, sheet: Sheet, rect: Rect, way: "Up" | "Left" = "Up"): void {
  const tail = tailOf(rect, way === "Up" ? "Down" : "Right");
  moveCells(sheet, tail, way === "Up" ? -rect.rows : 0, way === "Left" ? -rect.columns : 0, rect);
  workspace.touchCells(sheet.id, tail);
}

function tailOf(rect: Rect, way: "Down" | "Right"): Rect {
  return way === "Down"
    ? between(rect.row, rect.column, MAX_ROWS - 1, lastColumn(rect))
    : between(rect.row, rect.column, lastRow(rect), MAX_COLUMNS - 1);
}

function moveCells(sheet: Sheet, tail: Rect, rows: number, columns: number, lost?: Rect): void {
  const used = usedRect(sheet, tail, false);
  if (!used) return;
  const moving: [number, number, Cell][] = [];
  for (let row = used.row; row <= lastRow(used); row++)
    for (let column = used.column; column <= lastColumn(used); column++) {
      const cell = cellAt(sheet, row, column);
      if (!cell) continue;
      putCell(sheet, row, column, undefined);
      if (!lost || row > lastRow(lost) || column > lastColumn(lost)) moving.push([row + rows, column + columns, cell]);
    }
  for (const [row, column, cell] of moving) putCell(sheet, row, column, cell);
}
