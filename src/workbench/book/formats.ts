import type { Book, Line, Rect, Sheet, Style } from "./book";
import { ensureRow, lineStyle } from "./cells";
import { emitFormat } from "./events";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "./geometry";
import { assertAllowed } from "./protection";
import { restyler, styleAt } from "./styles";
import type { Workspace } from "./workspace";

type Restyle = (index: number | undefined) => number;

function setLineStyles(lines: Map<number, Line>, first: number, last: number, restyle: Restyle): void {
  for (let i = first; i <= last; i++) {
    const line = lines.get(i);
    lines.set(i, { ...line, style: restyle(line?.style) });
  }
}

function restyleStanding(sheet: Sheet, rect: Rect, restyle: Restyle): void {
  for (const [row, line] of sheet.cells) {
    if (row < rect.row || row > lastRow(rect)) continue;
    for (const [column, cell] of line) if (column >= rect.column && column <= lastColumn(rect)) cell.style = restyle(cell.style);
  }
}

/** Rows that have a style of their own hide a column's: where they cross it, cells carry the new one. */
function restyleCrossings(sheet: Sheet, rect: Rect, restyle: Restyle): void {
  for (const [row, line] of sheet.rows) {
    if (!line.style || row < rect.row || row > lastRow(rect)) continue;
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const cells = ensureRow(sheet.cells, row);
      if (!cells.has(column)) cells.set(column, { value: null, style: restyle(line.style) });
    }
  }
}

function restyleCells(sheet: Sheet, rect: Rect, restyle: Restyle): void {
  for (let row = rect.row; row <= lastRow(rect); row++) {
    const line = ensureRow(sheet.cells, row);
    for (let column = rect.column; column <= lastColumn(rect); column++) {
      const cell = line.get(column);
      if (cell) cell.style = restyle(cell.style);
      else line.set(column, { value: null, style: restyle(lineStyle(sheet, row, column)) });
    }
  }
}

/** Restyles a rectangle without asking or telling anyone. */
export function restyleRect(book: Book, sheet: Sheet, rect: Rect, change: (style: Style) => Style): void {
  const restyle = restyler(book, change);
  if (isWholeColumns(rect)) {
    restyleCrossings(sheet, rect, restyle);
    setLineStyles(sheet.columns, rect.column, lastColumn(rect), restyle);
  } else if (isWholeRows(rect)) {
    for (let row = rect.row; row <= lastRow(rect); row++) restyleRow(sheet, row, restyle);
  } else return restyleCells(sheet, rect, restyle);
  restyleStanding(sheet, rect, restyle);
}

function restyleRow(sheet: Sheet, row: number, restyle: Restyle): void {
  for (const [column, line] of sheet.columns) {
    const cells = line.style ? ensureRow(sheet.cells, row) : undefined;
    if (cells && !cells.has(column)) cells.set(column, { value: null, style: line.style });
  }
  setLineStyles(sheet.rows, row, row, restyle);
}

/** Changes the look of cells; a protected sheet must allow formatting. */
export function formatCells(workspace: Workspace, sheet: Sheet, rect: Rect, change: (style: Style) => Style): void {
  assertAllowed(sheet, "allowFormatCells");
  restyleRect(workspace.book, sheet, rect, change);
  workspace.touchLooks(sheet.id, rect);
  if (isWholeColumns(rect)) workspace.touchSheet({ sheet: sheet.id, columns: true });
  if (isWholeRows(rect)) workspace.touchSheet({ sheet: sheet.id, rows: true });
  emitFormat(workspace, sheet, rect);
}

/** The different style indexes of a rectangle. */
export function stylesIn(sheet: Sheet, rect: Rect): Set<number> {
  const found = new Set<number>();
  let standing = 0;
  for (const [row, line] of sheet.cells) {
    if (row < rect.row || row > lastRow(rect)) continue;
    for (const [column, cell] of line) {
      if (column < rect.column || column > lastColumn(rect)) continue;
      standing++;
      found.add(cell.style ?? 0);
    }
  }
  if (standing < rect.rows * rect.columns) blankStyles(sheet, rect, found);
  return found;
}

function blankStyles(sheet: Sheet, rect: Rect, found: Set<number>): void {
  const styledRows = [...sheet.rows].filter(([row, line]) => line.style !== undefined && row >= rect.row && row <= lastRow(rect));
  for (const [, line] of styledRows) found.add(line.style ?? 0);
  if (styledRows.length === rect.rows) return;
  for (let column = rect.column; column <= lastColumn(rect); column++) {
    if (hasBlank(sheet, { ...rect, column, columns: 1 })) found.add(sheet.columns.get(column)?.style ?? 0);
  }
}

function hasBlank(sheet: Sheet, rect: Rect): boolean {
  if (rect.rows > sheet.cells.size) return true;
  for (let row = rect.row; row <= lastRow(rect); row++) if (!sheet.cells.get(row)?.has(rect.column)) return true;
  return false;
}

/** A part of the look that is the same all over the rectangle, else null. */
export function uniform<T extends string | number | boolean>(book: Book, sheet: Sheet, rect: Rect, pick: (style: Style) => T): T | null {
  let common: T | undefined;
  for (const index of stylesIn(sheet, rect)) {
    const value = pick(styleAt(book, index));
    if (common === undefined) common = value;
    else if (common !== value) return null;
  }
  return common ?? null;
}
