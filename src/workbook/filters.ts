import type { Session } from "./session";

/** A table's filters by column id. */
export type Filters = { table: string; criteria: { id: number; criteria: unknown }[] };

/** Queues the loading of the tables' filters; after `send` it answers those that are on. */
export function loadFilters(session: Session, tables: readonly { name: string; columns: readonly { id: number }[] }[]): () => Filters[] {
  const loaded = tables.map((table) => {
    const columns = session.workbook.tables.getItem(table.name).columns;
    const filters = table.columns.map(({ id }) => ({ id, filter: columns.getItem(id).filter.load("criteria") }));
    return { table: table.name, filters };
  });
  return () =>
    loaded.flatMap(({ table, filters }) => {
      const criteria = filters.flatMap(({ id, filter }) => (isOn(filter.criteria) ? [{ id, criteria: plain(filter.criteria) }] : []));
      return criteria.length ? [{ table, criteria }] : [];
    });
}

/** The filters that are on now, of those tables that are there: two round trips. */
export async function filtersNow(session: Session, names: readonly string[]): Promise<Filters[]> {
  if (!names.length) return [];
  const tables = names.map((name) => session.workbook.tables.getItemOrNullObject(name).load("name"));
  const columns = tables.map((table) => table.columns.load("items/id"));
  await session.send();
  const standing = tables.flatMap((table, i) =>
    table.isNullObject ? [] : [{ name: table.name, columns: columns[i]!.items.map(({ id }) => ({ id })) }],
  );
  const loaded = loadFilters(session, standing);
  await session.send();
  return loaded();
}

function isOn(criteria: Excel.FilterCriteria | null | undefined): boolean {
  return Boolean(criteria?.filterOn);
}

/** Without the empty fields that Excel answers for what does not apply. */
function plain(criteria: Excel.FilterCriteria): unknown {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ""));
}

/** Queues switching off: values written over a filtered table would land on the wrong rows. */
export function clearFilters(session: Session, filters: readonly Filters[]): void {
  for (const { table } of filters) session.workbook.tables.getItem(table).clearFilters();
}

/** Queues switching on again. */
export function applyFilters(session: Session, filters: readonly Filters[]): void {
  for (const { table, criteria } of filters) {
    const columns = session.workbook.tables.getItem(table).columns;
    for (const each of criteria) columns.getItem(each.id).filter.apply(each.criteria as Excel.FilterCriteria);
  }
}
