import { resultTables } from "../domain/schema/result-tables";
import { tables as schema } from "../domain/schema/tables";
import type { HeaderKeys } from "./layout";
import type { Session } from "./session";
import type { Stored } from "./stored";

/** Of its columns, so many at least a table must still have to be known under another name. */
const mostOf = 0.6;
/** Sheets of results are made anew by their actions. */
const results: ReadonlySet<string> = new Set(["rfm", "abc", ...Object.keys(resultTables)]);
/** A list has one column, which many tables have. */
const fewest = 2;

/** A table of Excel with the key of ours that it is. */
export type KeyedTable = { table: Excel.Table; key: string };

/** Tables of the base that the user gave another name, found again by their columns: one round trip more, where a table of ours is missing and there are others. */
export async function renamedTables(
  session: Session,
  named: readonly { table: Excel.Table; key: string | undefined }[],
  stored: Stored | null,
  headers: HeaderKeys,
): Promise<KeyedTable[]> {
  const there = new Set(named.map(({ key }) => key));
  const missing = Object.keys(schema).filter((key) => !there.has(key) && !results.has(key) && stored?.columns[key]);
  const others = named.flatMap(({ table, key }) => (key === undefined ? [table] : []));
  if (!stored || !missing.length || !others.length) return [];
  for (const table of others) table.columns.load("items/id,items/name");
  await session.send();
  const candidates = others.flatMap((table) =>
    missing.map((key) => ({ table, key, share: shareOf(table, stored.columns[key] ?? {}, (name) => headers(key, name)) })),
  );
  const found: KeyedTable[] = [];
  for (const { table, key, share } of candidates.sort((a, b) => b.share - a.share))
    if (share >= mostOf && !found.some((each) => each.table === table || each.key === key)) found.push({ table, key });
  return found;
}

/** The share of the columns that were stored of a table which stand, by their headers, in another. */
function shareOf(table: Excel.Table, stored: Record<string, string>, keyOf: (header: string) => string | undefined): number {
  const wanted = new Set(Object.values(stored));
  const names = table.columns.items.map(({ name }) => keyOf(name));
  const known = new Set(names.filter((key) => key !== undefined && wanted.has(key)));
  const isWhole = known.size === wanted.size && names.length === wanted.size;
  return known.size >= fewest || isWhole ? known.size / wanted.size : 0;
}
