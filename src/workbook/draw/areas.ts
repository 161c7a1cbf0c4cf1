import { Failure } from "../../domain/kernel/failure";
import type { AreaPlan, SheetPlan, TablePlan } from "../../domain/schema/plan";
import type { StoredBlock } from "../stored";

/** A rectangle of a sheet, rows and columns from 0. */
export type Rect = { row: number; column: number; rows: number; columns: number };

/** Body rows of a planned table as Excel has them: an empty table has one blank row. */
export function bodyRowsOf(table: TablePlan): number {
  return Math.max(1, table.rows.length);
}

/** The whole table, headers included. */
export function tableRect(table: TablePlan): Rect {
  return { row: table.row, column: table.column, rows: bodyRowsOf(table) + 1, columns: table.columns.length };
}

/** Characters that fit into a table's width. */
export function tableWidth({ columns }: TablePlan): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
}

/** Body cells of columns [at, at + width). */
export function columnRect(table: TablePlan, at: number, width = 1): Rect {
  return { row: table.row + 1, column: table.column + at, rows: bodyRowsOf(table), columns: width };
}

/** The cells of a block of loose cells, kept with them or without. */
export function blockRect({ row, column, values, size }: StoredBlock): Rect {
  const [rows, columns] = size ?? [values.length, values[0]?.length ?? 0];
  return { row, column, rows, columns };
}

/** The rectangles of an area: one for each run of neighbouring columns. */
export function rectsOf(sheet: SheetPlan, area: AreaPlan): Rect[] {
  if (!("table" in area)) return [area];
  const table = sheet.tables.find((each) => each.key === area.table);
  if (!table) throw new Failure("plan.table", { table: area.table, sheet: sheet.key });
  const places = area.columns.map((key) => table.columns.findIndex((column) => column.key === key)).sort((a, b) => a - b);
  if (places.includes(-1)) throw new Failure("plan.column", { table: area.table, column: area.columns.join(", ") });
  const runs: { at: number; width: number }[] = [];
  for (const at of places) {
    const last = runs[runs.length - 1];
    if (last && last.at + last.width === at) last.width += 1;
    else runs.push({ at, width: 1 });
  }
  return runs.map(({ at, width }) => columnRect(table, at, width));
}

/** A rectangle's range. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** One value for every cell of a range, as Excel takes it (the types only know grids). */
export function forAll(value: string | number | boolean): string[][] {
  return value as unknown as string[][];
}
