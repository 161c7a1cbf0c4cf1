import { applyFilters, clearFilters, loadFilters } from "../filters";
import { findBase, type HeaderKeys } from "../layout";
import type { Session } from "../session";
import { loadKeptViews, writeKeptViews } from "./kept-views";
import { sortNaturally } from "./sort-rows";

/** Puts a table that a view has sorted back into the order of its codes, filters as they are; false where no view did. Four round trips. */
export async function sortBack(session: Session, headers: HeaderKeys, name: string): Promise<boolean> {
  const loaded = loadKeptViews(session);
  const layout = await findBase(session, headers);
  const kept = loaded();
  const table = [...(layout?.tables.values() ?? [])].find((each) => each.name === name);
  if (!table || !kept.sorted.includes(table.key)) return false;
  const filters = loadFilters(session, [table]);
  await session.send();
  // Excel sorts only the rows in sight.
  clearFilters(session, filters());
  sortNaturally(session, table);
  applyFilters(session, filters());
  writeKeptViews(session, { ...kept, sorted: kept.sorted.filter((key) => key !== table.key) });
  await session.send();
  return true;
}
