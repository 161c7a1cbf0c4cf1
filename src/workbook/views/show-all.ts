import { clearFilters, loadFilters } from "../filters";
import { isUnfinished, loadHead } from "../journal/store";
import { type HeaderKeys, type LayoutTable, requireBase } from "../layout";
import type { Session } from "../session";
import { hideColumns, isFolded } from "./columns-in-sight";
import { loadKeptViews, writeKeptViews } from "./kept-views";
import { sortNaturally } from "./sort-rows";

/**
 * Takes every view off: all rows, the columns that were in sight before, the order of the codes. Answers the tables that changed;
 * four round trips. null where a broken-off run must be taken back first. Fails with "base.missing".
 */
export async function showAll(session: Session, headers: HeaderKeys): Promise<string[] | null> {
  const head = loadHead(session);
  const loadedViews = loadKeptViews(session);
  const layout = await requireBase(session, headers);
  if (isUnfinished(head())) return null;
  const tables = [...layout.tables.values()];
  const loadedFilters = loadFilters(session, tables);
  await session.send();
  const kept = loadedViews();
  const filters = loadedFilters();
  const isChanged = ({ key, name }: LayoutTable): boolean =>
    key in kept.before || kept.sorted.includes(key) || filters.some(({ table }) => table === name);
  const changed = tables.filter(isChanged);
  if (!changed.length) return [];
  session.workbook.application.suspendScreenUpdatingUntilNextSync();
  clearFilters(session, filters);
  for (const table of changed) putBack(session, table, kept.before[table.key], kept.sorted.includes(table.key));
  // Last: a batch that breaks off is done again from what is still written down.
  writeKeptViews(session, { ...kept, before: {}, sorted: [] });
  await session.send();
  return changed.map(({ key }) => key);
}

function putBack(session: Session, table: LayoutTable, hidden: number[] | undefined, sorted: boolean): void {
  const before = new Set(hidden);
  if (hidden) hideColumns(session, table, before, isFolded(table, before));
  if (sorted) sortNaturally(session, table);
}
