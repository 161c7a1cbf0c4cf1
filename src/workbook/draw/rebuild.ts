import type { Grid } from "../../domain/kernel/cell";
import type { BlockPlan, SheetPlan, TablePlan } from "../../domain/schema/plan";
import { bytesOfRows, chunkRows } from "../chunks";
import type { Session } from "../session";
import { supports } from "../support";
import { bodyRowsOf, columnRect, rangeOf, tableRect, type Rect } from "./areas";
import { drawFlesh } from "./sheets";
import { drawRows, drawTable, dressColumn } from "./tables";

/**
 * Builds a result sheet anew where it stands: its tables keep their names and places, so that the user's references
 * live. `old` are all the plans that may have left something there (after a failure: both the old and the new one).
 */
export async function rebuild(session: Session, name: string, old: SheetPlan[], plan: SheetPlan): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(name);
  await wipe(session, sheet, old);
  for (const table of plan.tables) {
    await fit(session, sheet, table);
    for (const [i, { first, count }] of chunkRows(table.rows.length, bytesOfRows(table.rows)).entries()) {
      if (i > 0) await session.sendQuietly();
      drawRows(sheet, table, first, table.rows.slice(first, first + count));
    }
  }
  await session.sendQuietly();
  drawFlesh(session, name, plan, false);
  await session.sendQuietly();
}

/** Takes away charts, conditional formats and loose cells; nothing else stands on a result sheet. */
async function wipe(session: Session, sheet: Excel.Worksheet, old: SheetPlan[]): Promise<void> {
  const names = [...new Set(old.flatMap((plan) => plan.charts.map((chart) => chart.name)))];
  const charts = names.map((name) => sheet.charts.getItemOrNullObject(name).load("name"));
  await session.send();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
  for (const plan of old) {
    for (const block of plan.blocks) rangeOf(sheet, blockRect(block)).clear("All");
    for (const table of plan.tables)
      sheet.getRangeByIndexes(0, table.column, Math.max(1, table.row - 1), table.columns.length).clear("All");
  }
  sheet.getRange().conditionalFormats.clearAll();
}

function blockRect(block: BlockPlan): Rect {
  return {
    row: block.row,
    column: block.column,
    rows: Math.max(1, block.values.length),
    columns: Math.max(1, block.values[0]?.length ?? 1),
  };
}

/** Gives the table the planned number of rows and columns; a table that the user deleted is made again. */
async function fit(session: Session, sheet: Excel.Worksheet, plan: TablePlan): Promise<void> {
  const table = session.workbook.tables.getItemOrNullObject(plan.name).load("name");
  const columns = table.columns.load("count");
  const body = table.getDataBodyRange().load("rowCount");
  await session.send();
  if (!table.isNullObject && columns.count !== plan.columns.length) table.delete();
  if (table.isNullObject || columns.count !== plan.columns.length) return drawTable(sheet, plan);
  table.clearFilters();
  resize(sheet, table, plan, body.rowCount);
  rangeOf(sheet, { ...tableRect(plan), rows: 1 }).values = [plan.columns.map((column) => column.header)];
  plan.columns.forEach((column, at) => dressColumn(rangeOf(sheet, columnRect(plan, at)), column));
  if (!plan.rows.length) drawRows(sheet, plan, 0, [plan.columns.map(() => null)]);
}

function resize(sheet: Excel.Worksheet, table: Excel.Table, plan: TablePlan, now: number): void {
  const rows = bodyRowsOf(plan);
  const rect = tableRect(plan);
  if (rows < now) rangeOf(sheet, { ...rect, row: rect.row + rect.rows, rows: now - rows }).delete("Up");
  if (rows <= now) return;
  if (supports("1.13")) return table.resize(rangeOf(sheet, rect));
  const blank: Grid = Array.from({ length: rows - now }, () => plan.columns.map(() => ""));
  table.rows.add(undefined, blank as string[][]);
}
