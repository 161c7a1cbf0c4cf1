import { rangeOf } from "../draw/areas";
import type { Session } from "../session";

/** A table where it stands now: its place on the sheet, its columns by id. */
export type Standing = {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  row: number;
  column: number;
  bodyRows: number;
  at: Map<number, number>;
  /** Headers by column id. */
  headers: Map<number, string>;
  width: number;
};

/** Finds a table; null where it is gone. One round trip. */
export async function standing(session: Session, name: string): Promise<Standing | null> {
  const table = session.workbook.tables.getItemOrNullObject(name).load("name");
  const columns = table.columns.load("items/id,items/name");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  await session.send();
  if (table.isNullObject) return null;
  const at = new Map(columns.items.map((column, i) => [column.id, i]));
  const headers = new Map(columns.items.map((column) => [column.id, column.name]));
  const { rowIndex, columnIndex: column, rowCount: bodyRows } = body;
  return { table, sheet: table.worksheet, row: rowIndex - 1, column, bodyRows, at, headers, width: columns.items.length };
}

/** Body cells of a table: rows [first, first + count) of columns [at, at + width). */
export function cellsOf({ sheet, row, column }: Standing, at: number, first: number, count: number, width = 1): Excel.Range {
  return rangeOf(sheet, { row: row + 1 + first, column: column + at, rows: count, columns: width });
}
