import type { Cell, Rect, Sheet, Table } from "./book";

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

/** Where two rectangles meet; undefined where they do not. */
export function meet(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The table that meets a rectangle, if one does. */
export function tablesMeeting(sheet: Sheet, rect: Rect): Table[] {
  return sheet.tables.filter((table) => meet(table.range, rect));
}

/** True where nothing stands in a rectangle: no value, no formula. */
export function isVacant(sheet: Sheet, rect: Rect): boolean {
  for (const [, cells] of rowsWithin(sheet, rect))
    for (const [column, cell] of cells) if (column >= rect.column && column < rect.column + rect.columns && holds(cell)) return false;
  return true;
}

/** True for a cell with something in it. */
export function holds(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ""));
}

function* rowsWithin(sheet: Sheet, rect: Rect): Generator<[number, Map<number, Cell>]> {
  const last = rect.row + rect.rows;
  if (rect.rows > sheet.cells.size) {
    for (const entry of sheet.cells) if (entry[0] >= rect.row && entry[0] < last) yield entry;
    return;
  }
  for (let row = rect.row; row < last; row++) {
    const cells = sheet.cells.get(row);
    if (cells) yield [row, cells];
  }
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
