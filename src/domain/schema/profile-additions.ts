import type { Cell } from "../kernel/cell";
import { folded, headerKey } from "../kernel/text";
import type { Change } from "./change";
import type { Column } from "./column";
import { headerOf, planColumn } from "./column-plan";
import { listTables, type ListTableKey } from "./list-tables";
import { listRecordsOf } from "./lists-plan";
import type { Making } from "./making";
import type { ColumnPlan } from "./plan";
import { profileTables, type ProfileTable } from "./saved-profile";
import { columnsOf } from "./table-plan";
import type { DataWords } from "./words";

/** A table of a base that stands. */
export type StandingTable = { readonly key: string; readonly columns: readonly { readonly key: string; readonly header: string }[] };

type Columns = Extract<Change, { kind: "columns" }>;
type Append = Extract<Change, { kind: "append" }>;

/** What a profile would add to a base. */
export type Additions = { readonly columns: Columns[]; readonly values: Append[] };

/** The lists that a profile brings values of; `values` of them is what stands in their first columns. */
export function listsOf(making: Omit<Making, "sample">): ListTableKey[] {
  return (Object.keys(profileValues(making)) as ListTableKey[]).filter((key) => profileValues(making)[key]?.length);
}

/** What the base has not: the profile's columns, each after its neighbour of the profile, and its values at the end of their lists. */
export function additionsOf(
  making: Omit<Making, "sample">,
  tables: readonly StandingTable[],
  values: Readonly<Partial<Record<string, readonly Cell[]>>>,
): Additions {
  const columns = profileTables.flatMap((key) => {
    const table = tables.find((each) => each.key === key);
    return table ? (newColumns(key, table, making) ?? []) : [];
  });
  const lists = listsOf(making).flatMap((key) => {
    const table = tables.find((each) => each.key === key);
    return table ? (newValues(key, table, profileValues(making)[key] ?? [], values[key] ?? []) ?? []) : [];
  });
  return { columns, values: lists };
}

/** The first column of a list. */
export function valueColumn(list: ListTableKey): string {
  return listTables[list].columns[0].key;
}

/** A built-in profile brings the fields of activity that are its own; a saved one all its lists. */
function profileValues(making: Omit<Making, "sample">): Partial<Record<ListTableKey, readonly Readonly<Record<string, Cell>>[]>> {
  const all = listRecordsOf(making);
  if (making.profile.saved) return Object.fromEntries(Object.entries(all).filter(([key]) => key in making.profile.saved!.lists));
  const usual = new Set(Object.values(making.words.activities).map(folded));
  return { activities: all.activities.filter(({ activity }) => !usual.has(folded(String(activity)))) };
}

function newColumns(key: ProfileTable, table: StandingTable, { profile, words }: Omit<Making, "sample">): Columns | null {
  const order = columnsOf(key, profile);
  const brought = profile.saved ? new Set(profile.saved.tables[key]?.map(keyOf)) : new Set(profile.columns[key]?.map((each) => each.key));
  const standing = new Set(table.columns.map((column) => column.key));
  const headers = new Set(table.columns.map(({ header }) => headerKey(header)));
  const columns: ColumnPlan[] = [];
  const after: (string | null)[] = [];
  order.forEach((column, i) => {
    const header = headerOf(key, column.key, words);
    if (!brought.has(column.key) || standing.has(column.key) || headers.has(headerKey(header))) return;
    after.push(neighbour(order, i, standing));
    columns.push(planned(key, column, words));
    standing.add(column.key);
  });
  return columns.length ? { kind: "columns", table: key, columns, after } : null;
}

const keyOf = ({ key, header, kind }: { key: string; header: string; kind?: unknown }): string => (kind === undefined ? key : header);

/** The nearest column before it that stands in the base. */
function neighbour(order: readonly Column[], at: number, standing: ReadonlySet<string>): string | null {
  for (let i = at - 1; i >= 0; i -= 1) if (standing.has(order[i]!.key)) return order[i]!.key;
  return null;
}

function planned(table: ProfileTable, column: Column, words: DataWords): ColumnPlan {
  return planColumn(table, column, 0, words);
}

function newValues(
  list: ListTableKey,
  table: StandingTable,
  records: readonly Readonly<Record<string, Cell>>[],
  standing: readonly Cell[],
): Append | null {
  const first = valueColumn(list);
  const there = new Set(standing.map((cell) => folded(String(cell ?? ""))));
  const fresh = records.filter((record) => !there.has(folded(String(record[first]))));
  const columns = table.columns.map(({ key }) => key).filter((key) => listTables[list].columns.some((column) => column.key === key));
  if (!fresh.length || !columns.includes(first)) return null;
  return { kind: "append", table: list, columns, rows: fresh.map((record) => columns.map((key) => record[key] ?? null)) };
}
