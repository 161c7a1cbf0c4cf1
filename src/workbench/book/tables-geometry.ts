import type { Rect, Sheet, Table } from "./book";
import { isFilled, storedColumns, storedRows } from "./cells";
import { overlaps } from "./geometry";

/** The header row; undefined while headers are off. */
export function headerRect(table: Table): Rect | undefined {
  return table.showHeaders ? { ...table.range, rows: 1 } : undefined;
}

/** The rows between header and totals: never fewer than one. */
export function bodyRect(table: Table): Rect {
  const top = table.showHeaders ? 1 : 0;
  return { ...table.range, row: table.range.row + top, rows: table.range.rows - top - (table.showTotals ? 1 : 0) };
}

/** The totals row; undefined while totals are off. */
export function totalsRect(table: Table): Rect | undefined {
  return table.showTotals ? { ...table.range, row: table.range.row + table.range.rows - 1, rows: 1 } : undefined;
}

/** The body of one column, by its place in the table. */
export function columnBody(table: Table, index: number): Rect {
  return { ...bodyRect(table), column: table.range.column + index, columns: 1 };
}

/** The tables that meet a rectangle. */
export function tablesMeeting(sheet: Sheet, rect: Rect): Table[] {
  return sheet.tables.filter((table) => overlaps(table.range, rect));
}

/** True where nothing stands in a rectangle: no value, no formula. */
export function isVacant(sheet: Sheet, rect: Rect): boolean {
  return storedRows(sheet, rect).every((row) => {
    const line = sheet.cells.get(row)!;
    return storedColumns(line, rect).every((column) => !isFilled(line.get(column)));
  });
}

/** An empty table shows one blank row that counts as none: the first row added is written into it. */
export function isEmptyTable(sheet: Sheet, table: Table): boolean {
  const body = bodyRect(table);
  if (!table.insertRow || body.rows !== 1) return false;
  return table.columns.every((column, index) => column.formula !== undefined || isVacant(sheet, columnBody(table, index)));
}

/** How many rows the table has, as Excel counts them. */
export function rowCount(sheet: Sheet, table: Table): number {
  return isEmptyTable(sheet, table) ? 0 : bodyRect(table).rows;
}
