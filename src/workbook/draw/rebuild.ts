import type { Grid } from "../../domain/kernel/cell";
import type { SheetPlan, TablePlan } from "../../domain/schema/plan";
import { bytesOfRows, chunkRows } from "../chunks";
import type { Session } from "../session";
import type { StoredPlan } from "../stored";
import { supports } from "../support";
import { bodyRowsOf, rangeOf, tableRect } from "./areas";
import { drawFlesh } from "./sheets";
import { drawHeads, drawRows, drawTable } from "./tables";
import { wipe } from "./wipe";

/**
 * Builds a result sheet anew where it stands. Tables that have the place and the columns they had keep standing, so that the
 * user's references live; others are made anew. `old` are all the plans that may have left something there (after a failure: both
 * the old and the new one).
 */
export async function rebuild(session: Session, name: string, old: StoredPlan[], plan: SheetPlan): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(name);
  const standing = await wipe(session, sheet, old, plan);
  for (const table of plan.tables) {
    const kept = standing.get(table.name);
    if (kept) fit(session, sheet, table, kept.rows);
    else drawTable(sheet, table);
    for (const [i, { first, count }] of chunkRows(table.rows.length, bytesOfRows(table.rows)).entries()) {
      if (i > 0) await session.sendQuietly();
      drawRows(sheet, table, first, table.rows.slice(first, first + count));
    }
    if (kept?.totals) session.workbook.tables.getItem(table.name).showTotals = true;
  }
  await session.sendQuietly();
  await drawFlesh(session, name, plan, false);
}

/** Gives a table that stands the planned number of rows, headers and formats. */
function fit(session: Session, sheet: Excel.Worksheet, plan: TablePlan, now: number): void {
  const table = session.workbook.tables.getItem(plan.name);
  table.clearFilters();
  resize(sheet, table, plan, now);
  drawHeads(sheet, plan);
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
