import { tables, type ColumnKey, type TableKey } from "./tables";

/** The columns by which a table's rows stand when nobody has sorted them: by code, number or day. */
const orders: { readonly [T in TableKey]?: readonly ColumnKey<T>[] } = {
  clients: ["code"],
  orders: ["number"],
  contracts: ["number"],
  contacts: ["client", "person"],
  interactions: ["date", "client"],
  services: ["service"],
  "import-log": ["import"],
  "merge-log": ["merge", "merged", "sheet", "record", "field"],
  rfm: ["code"],
  abc: ["rank"],
};

/** Column keys, first key first, ascending; [] where a table has no order of its own. */
export function naturalOrder(table: string): readonly string[] {
  return table in tables ? (orders[table as TableKey] ?? []) : [];
}
