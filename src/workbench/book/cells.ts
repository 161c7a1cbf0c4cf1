import type { Cell, CellError, CellStore, Rect, Scalar, Sheet } from "./book";
import { between, holds, intersect, lastColumn, lastRow } from "./geometry";

/** True for an Excel error. */
export function isError(value: Scalar | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The cell, or undefined where nothing stands. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The style an untouched cell of that row and column has. */
export function lineStyle(sheet: Sheet, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

/** Style of a cell, there or not. */
export function styleOf(sheet: Sheet, row: number, column: number): number {
  const cell = cellAt(sheet, row, column);
  return cell ? (cell.style ?? 0) : lineStyle(sheet, row, column);
}

/** The row's cells, made where they are missing. */
export function ensureRow(cells: CellStore, row: number): Map<number, Cell> {
  let line = cells.get(row);
  if (!line) cells.set(row, (line = new Map<number, Cell>()));
  return line;
}

/** The cell, made empty in its row's or column's style where it is missing. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const line = ensureRow(sheet.cells, row);
  let cell = line.get(column);
  if (!cell) {
    cell = { value: null };
    const style = lineStyle(sheet, row, column);
    if (style) cell.style = style;
    line.set(column, cell);
  }
  return cell;
}

/** Puts a cell there, or takes it away. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (cell) ensureRow(sheet.cells, row).set(column, cell);
  else dropCell(sheet, row, column);
}

function dropCell(sheet: Sheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  if (line?.delete(column) && line.size === 0) sheet.cells.delete(row);
}

/** True when a cell holds a value or a formula. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined || cell.quoted === true);
}

/** Rows of a rectangle that hold cells, in order. */
export function storedRows(sheet: Sheet, rect: Rect): number[] {
  const rows: number[] = [];
  const end = lastRow(rect);
  if (rect.rows <= sheet.cells.size) {
    for (let row = rect.row; row <= end; row++) if (sheet.cells.has(row)) rows.push(row);
    return rows;
  }
  for (const row of sheet.cells.keys()) if (row >= rect.row && row <= end) rows.push(row);
  return rows.sort((a, b) => a - b);
}

/** Columns of a row inside a rectangle that hold cells, in order. */
export function storedColumns(line: Map<number, Cell>, rect: Rect): number[] {
  const columns: number[] = [];
  const end = lastColumn(rect);
  if (rect.columns <= line.size) {
    for (let column = rect.column; column <= end; column++) if (line.has(column)) columns.push(column);
    return columns;
  }
  for (const column of line.keys()) if (column >= rect.column && column <= end) columns.push(column);
  return columns.sort((a, b) => a - b);
}

/** Visits the cells that stand in a rectangle, row by row; the visitor may change or delete the cell it is at. */
export function eachCell(sheet: Sheet, rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
  for (const row of storedRows(sheet, rect)) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const column of storedColumns(line, rect)) visit(line.get(column)!, row, column);
  }
}

/** The rectangle around the cells in `within` that hold something; formats count unless `valuesOnly`. */
export function usedRect(sheet: Sheet, within: Rect, valuesOnly: boolean): Rect | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachUsed(sheet, within, valuesOnly, (row, column) => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  });
  if (!valuesOnly)
    for (const merge of sheet.merges) {
      const part = intersect(merge, within);
      if (!part) continue;
      [top, left] = [Math.min(top, part.row), Math.min(left, part.column)];
      [bottom, right] = [Math.max(bottom, lastRow(part)), Math.max(right, lastColumn(part))];
    }
  return bottom < 0 ? undefined : between(top, left, bottom, right);
}

function eachUsed(sheet: Sheet, within: Rect, valuesOnly: boolean, found: (row: number, column: number) => void): void {
  for (const [row, line] of sheet.cells) {
    if (row < within.row || row > lastRow(within)) continue;
    for (const [column, cell] of line) {
      if (holds(within, row, column) && (isFilled(cell) || (!valuesOnly && cell.style))) found(row, column);
    }
  }
}
