import type { SheetPlan, TablePlan } from "../../domain/schema/plan";
import type { Session } from "../session";
import type { StoredPlan } from "../stored";
import { blockRect, bodyRowsOf, rangeOf, type Rect } from "./areas";
import { eraseOutlines } from "./outline";

/** A table that stands on the sheet: headers and body; the user may have put a row of totals below. */
type Standing = { table: Excel.Table; name: string; rect: Rect; totals: boolean };

/** A table that keeps standing: its body rows, and whether a row of totals was taken off it for the while. */
export type Kept = { rows: number; totals: boolean };

/** Title, totals and hint stand in the first rows, above a table whose header is no further down. */
const headRows = 3;

/** True where a plan has the same table at the same place with as many columns. */
export function isSame(tables: readonly TablePlan[], table: TablePlan): boolean {
  return tables.some(
    ({ name, row, column, columns }) =>
      name === table.name && row === table.row && column === table.column && columns.length === table.columns.length,
  );
}

/**
 * Takes away what the old plans left that the new one does not build upon: charts, conditional formats, loose cells, outlines,
 * tables of another place or shape. Answers the tables that keep standing, by name. What else the user put there stays.
 */
export async function wipe(session: Session, sheet: Excel.Worksheet, old: StoredPlan[], plan: SheetPlan): Promise<Map<string, Kept>> {
  const names = [...new Set(old.flatMap(({ charts }) => charts.map(({ name }) => name)))];
  const charts = names.map((name) => sheet.charts.getItemOrNullObject(name).load("name"));
  const loaded = loadStanding(sheet, [...old.flatMap(({ tables }) => tables), ...plan.tables]);
  await session.send();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
  const kept = new Map<string, Kept>();
  for (const each of loaded()) {
    const planned = plan.tables.find(({ name }) => name === each.name);
    if (each.totals) each.table.showTotals = false;
    if (planned && stays(planned, each, plan)) kept.set(each.name, { rows: each.rect.rows - 1, totals: each.totals });
    else {
      each.table.delete();
      rangeOf(sheet, each.rect).clear("All");
    }
  }
  for (const each of old) wipePlan(sheet, each);
  resetColumns(sheet, old, plan);
  sheet.getRange().conditionalFormats.clearAll();
  if (!plan.frozen && old.some(({ frozen }) => frozen)) sheet.freezePanes.unfreeze();
  // Excel takes no titles away: the first row repeats in place of what are no headers any more.
  if (!plan.page?.repeatRows && old.some(({ page }) => page?.repeatRows)) sheet.pageLayout.setPrintTitleRows("$1:$1");
  await eraseOutlines(session, sheet, old.flatMap(({ outline }) => outline ?? [])); // prettier-ignore
  return kept;
}

function loadStanding(sheet: Excel.Worksheet, tables: readonly TablePlan[]): () => Standing[] {
  const loaded = [...new Set(tables.map(({ name }) => name))].map((name) => {
    const table = sheet.tables.getItemOrNullObject(name).load("name,showTotals");
    return { name, table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  return () =>
    loaded.flatMap(({ name, table, range }) => {
      if (table.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
      const totals = table.showTotals;
      return [{ name, table, totals, rect: { row, column, rows: totals ? rowCount - 1 : rowCount, columns } }];
    });
}

/** A table keeps standing at its place; one below another that grows or shrinks would be pushed about, and is made anew. */
function stays(planned: TablePlan, { rect }: Standing, plan: SheetPlan): boolean {
  if (rect.row !== planned.row || rect.column !== planned.column || rect.columns !== planned.columns.length) return false;
  const bottom = rect.row + rect.rows;
  const shared = ({ column, columns }: TablePlan): boolean => column < rect.column + rect.columns && column + columns.length > rect.column;
  const below = plan.tables.some((other) => other.row > planned.row && shared(other));
  const above = plan.tables.some((other) => other.row < planned.row && shared(other));
  return (!below && !above) || bottom === planned.row + 1 + bodyRowsOf(planned);
}

function wipePlan(sheet: Excel.Worksheet, { blocks, tables }: StoredPlan): void {
  for (const { across, ...block } of blocks) {
    const rect = blockRect(block);
    if (!rect.rows || !rect.columns) continue;
    const range = rangeOf(sheet, rect);
    if (across) {
      range.unmerge();
      range.format.useStandardHeight = true;
    }
    range.clear("All");
  }
  for (const { row, column, columns } of tables)
    if (row < headRows) rangeOf(sheet, { row: 0, column, rows: Math.max(1, row - 1), columns: columns.length }).clear("All");
}

/** Columns that an old plan hid are seen again; those that only an old plan used get their usual width. */
function resetColumns(sheet: Excel.Worksheet, old: readonly StoredPlan[], plan: SheetPlan): void {
  const used = columnsOf(plan);
  const hidden = old.flatMap(({ tables }) =>
    tables.flatMap(({ column, columns }) => columns.flatMap((each, i) => (each.hidden ? [column + i] : []))),
  );
  for (const column of new Set(hidden)) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = false;
  for (const column of new Set(old.flatMap((each) => [...columnsOf(each)]))) {
    if (used.has(column)) continue;
    const entire = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    entire.columnHidden = false;
    entire.format.useStandardWidth = true;
  }
}

function columnsOf({ tables, widths = [] }: Pick<StoredPlan, "tables" | "widths">): Set<number> {
  const spans = [...tables.map(({ column, columns }) => [column, columns.length] as const), ...widths.map(({ column, columns }) => [column, columns] as const)]; // prettier-ignore
  return new Set(spans.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i)));
}
