import type { TableView } from "../../actions/ports";
import type { ResolvedView } from "../../domain/views/view";
import { isUnfinished, loadHead } from "../journal/store";
import { bodyRange, columnAt, type HeaderKeys, type LayoutTable, requireBase, tableIn } from "../layout";
import type { Session } from "../session";
import { hideColumns, loadHidden, outsideOf } from "./columns-in-sight";
import { toExcel } from "./criteria";
import { loadKeptViews, writeKeptViews, type KeptViews } from "./kept-views";
import { bodyRowOf } from "./rows-in-sight";
import { loadBlanksOnTop, sortRows } from "./sort-rows";
import { loadTableView } from "./table-views";

/**
 * Puts a view on its table and goes to its first row in sight: four round trips, one of which does it all, and two more where the
 * table's first row is hidden; done again it comes to the same. null where a broken-off run must be taken back first: it counts on
 * the rows' places. Fails with "base.missing", "table.missing" and "column.missing".
 */
export async function arrange(session: Session, headers: HeaderKeys, view: ResolvedView): Promise<TableView | null> {
  const head = loadHead(session);
  const kept = loadKeptViews(session);
  const layout = await requireBase(session, headers);
  if (isUnfinished(head())) return null;
  const table = tableIn(layout, view.table);
  for (const { column } of [...view.filters, ...view.sort]) columnAt(table, column);
  const hidden = loadHidden(session, table);
  const blanksOnTop = loadBlanksOnTop(session, table, view.sort);
  await session.send();
  session.workbook.application.suspendScreenUpdatingUntilNextSync();
  remember(session, kept(), view, table, hidden());
  const excelTable = session.workbook.tables.getItem(table.name);
  excelTable.clearFilters();
  sortRows(session, table, view.sort, blanksOnTop());
  for (const { column, criterion } of view.filters)
    excelTable.columns.getItem(table.columns[columnAt(table, column)]!.id).filter.apply(toExcel(criterion));
  const outside = outsideOf(table, view.columns);
  if (outside) hideColumns(session, table, outside);
  session.workbook.worksheets.getItem(table.sheet).activate();
  const at = firstInSight(table, outside ?? hidden());
  const top = bodyRange(session, table, at, 0, 1).load("rowHidden");
  top.select();
  const after = loadTableView(session, table);
  await session.send();
  const arranged = after();
  if (top.rowHidden) await selectInSight(session, table, at, arranged.visible);
  return arranged;
}

/** Selects a column's first cell in sight, so that nobody outside the view is selected; where no row is left, its header. */
async function selectInSight(session: Session, table: LayoutTable, at: number, visible: number): Promise<void> {
  let row = -1;
  if (visible > 0) {
    const seen = bodyRange(session, table, at, 0, table.bodyRows).getVisibleView().rows.getItemAt(0).load("cellAddresses");
    await session.send();
    row = bodyRowOf(table, (seen.cellAddresses as string[][])[0]![0]!);
  }
  bodyRange(session, table, at, row, 1).select();
  await session.send();
}

/** Writes down first what `showAll` brings back, so that a batch that breaks off loses nothing. */
function remember(session: Session, kept: KeptViews, view: ResolvedView, table: LayoutTable, hidden: ReadonlySet<number>): void {
  const before = outsideOf(table, view.columns) ? { [table.key]: [...hidden], ...kept.before } : kept.before;
  const sorted = view.sort.length ? [...new Set([...kept.sorted, table.key])] : kept.sorted;
  if (before !== kept.before || sorted !== kept.sorted) writeKeptViews(session, { ...kept, before, sorted });
}

function firstInSight(table: LayoutTable, hidden: ReadonlySet<number>): number {
  return Math.max(
    0,
    table.columns.findIndex(({ id }) => !hidden.has(id)),
  );
}
