import type { TableView } from "../../actions/ports";
import type { ResolvedView } from "../../domain/views/view";
import { isUnfinished, loadHead } from "../journal/store";
import { bodyRange, columnAt, type HeaderKeys, type LayoutTable, requireBase, tableIn } from "../layout";
import type { Session } from "../session";
import { hideColumns, loadHidden, outsideOf } from "./columns-in-sight";
import { toExcel } from "./criteria";
import { loadKeptViews, writeKeptViews, type KeptViews } from "./kept-views";
import { loadBlanksOnTop, sortRows } from "./sort-rows";
import { loadTableView } from "./table-views";

/**
 * Puts a view on its table: four round trips, one of which does it all; done again it comes to the same. null where a broken-off
 * run must be taken back first: it counts on the rows' places. Fails with "base.missing", "table.missing" and "column.missing".
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
  bodyRange(session, table, firstInSight(table, outside ?? hidden()), 0, 1).select();
  const after = loadTableView(session, table);
  await session.send();
  return after();
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
