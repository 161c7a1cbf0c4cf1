import { declarationOf } from "../importing/base";
import type { ListKey } from "../schema/column";
import { lists } from "../schema/lists";
import { profileIds, profileOf } from "../schema/profiles";
import { tables, type TableKey } from "../schema/tables";

/** A table as it stands: its columns by key, and which are formulas. */
export type StandingTable = { readonly key: string; readonly columns: readonly { key: string; own: boolean; formula: boolean }[] };
/** A column of a table, both by key. */
export type ColumnPlace = { table: string; column: string };
/** Where a list's values stand, each in a row of a table. */
export type ListPlace = { table: TableKey; column: string };

const keys = Object.keys(lists) as ListKey[];
const declared = (Object.keys(tables) as TableKey[]).flatMap((key) => [
  ...tables[key].columns,
  ...profileIds.flatMap((id) => profileOf(id).columns[key] ?? []),
]);
const isStrict = (list: ListKey): boolean => declared.some((column) => column.list === list && column.strict === true);

/** Lists whose values users rename: all that stand in tables of their own; clients are records, no values. */
export const renamableLists: readonly ListKey[] = keys.filter((key) => lists[key].table !== undefined && key !== "clients");
/** Lists that users extend by typing a new value into a cell: a dropdown of theirs warns, and stops nothing. */
export const extendableLists: readonly ListKey[] = renamableLists.filter((key) => !isStrict(key));

/** Where the values of a list stand; undefined for a fixed list and for the clients. */
export function placeOfList(list: ListKey): ListPlace | undefined {
  const found = lists[list];
  return found.table === undefined || list === "clients" ? undefined : { table: found.table, column: found.column };
}

/** The list that stands in a column; undefined where none does. */
export function listStandingIn(table: string, column: string): ListKey | undefined {
  return renamableLists.find((key) => {
    const place = placeOfList(key);
    return place?.table === table && place.column === column;
  });
}

/** The list that a table of the base holds; undefined where it holds none. */
export function listInTable(table: string): ListKey | undefined {
  return renamableLists.find((key) => placeOfList(key)?.table === table);
}

/** The list that a column's cells are chosen from; undefined where users type freely. */
export function listOfColumn(table: string, column: string): ListKey | undefined {
  if (table === "owners" && column === "manager") return "owners";
  return declarationOf(table, column)?.list;
}

/** Columns of the base whose cells users fill from a list; a column of formulas follows by itself. */
export function columnsWith(list: ListKey, standing: readonly StandingTable[]): ColumnPlace[] {
  return standing.flatMap(({ key: table, columns }) =>
    columns
      .filter(({ key, own, formula }) => !own && !formula && listOfColumn(table, key) === list)
      .map(({ key: column }) => ({ table, column })),
  );
}
