import { folded } from "../kernel/text";
import { columnOf } from "../schema/tables";
import type { GroupBy } from "./groups";
import { periods } from "./periods";

/** A table as it stands in the workbook, with what a user may call it and its columns. */
export type NamedTable = { key: string; name: string; sheet: string; columns: { key: string; header: string }[] };

/** By what rows are grouped: a column of the table itself, or of the client that the row names. */
export type Grouping = { of: "own" | "client"; column: string; header: string; by: GroupBy };

/** The date that "month", "quarter" and "year" mean where no column is named. */
const mainDates: Readonly<Partial<Record<string, string>>> = {
  orders: "date",
  contracts: "ends",
  interactions: "date",
  clients: "first order",
  contacts: "birthday",
};

const named = (text: string, names: readonly string[]): boolean => names.some((name) => folded(name) === folded(text));

/** The table that a text means: its key, the name of its sheet, or Excel's name of it. */
export function findTable<T extends NamedTable>(tables: readonly T[], text: string): T | undefined {
  return tables.find(({ key }) => key === text) ?? tables.find(({ key, name, sheet }) => named(text, [key, sheet, name]));
}

/** The column that a text means: its key, or its header. */
export function findColumn<C extends { key: string; header: string }>({ columns }: { columns: readonly C[] }, text: string): C | undefined {
  return columns.find(({ key }) => key === text) ?? columns.find(({ key, header }) => named(text, [header, key]));
}

/**
 * What a text asks rows to be grouped by: a column; "month", "quarter" or "year" of the table's main date; "column:month" of
 * any date; a column of Clients (by "client:column" where the table has one of the name itself). Null where there is no such thing.
 */
export function findGrouping(table: NamedTable, clients: NamedTable | undefined, text: string): Grouping | null {
  const own = ofColumn(table, "own", text);
  if (own) return own;
  const period = periods.find((each) => each === folded(text));
  if (period) return ofPeriod(table, mainDates[table.key] ?? firstDate(table), period);
  const [first = "", rest] = text.split(/:(?=[^:]*$)/);
  const split = periods.find((each) => each === folded(rest ?? ""));
  if (split) return ofPeriod(table, first, split);
  if (!clients || table.key === "clients" || !findColumn(table, "client")) return null;
  return ofColumn(clients, "client", /^client:(.*)$/i.exec(text)?.[1] ?? text);
}

function ofColumn(table: NamedTable, of: Grouping["of"], text: string): Grouping | null {
  const column = findColumn(table, text);
  return column ? { of, column: column.key, header: column.header, by: isDate(table, column.key) ? "day" : "text" } : null;
}

function ofPeriod(table: NamedTable, text: string | undefined, by: (typeof periods)[number]): Grouping | null {
  const column = text === undefined ? undefined : findColumn(table, text);
  return column ? { of: "own", column: column.key, header: column.header, by } : null;
}

const isDate = (table: NamedTable, column: string): boolean => columnOf(table.key, column)?.kind === "date";
const firstDate = (table: NamedTable): string | undefined => table.columns.find(({ key }) => isDate(table, key))?.key;

/** Columns of the client that any row with a client can be grouped by, as they are offered. */
const offered = ["region", "owner", "stage", "activity", "segment", "ABC"];

/** The columns of a table that a user sees, or may. */
export function offeredColumns(table: NamedTable): NamedTable["columns"] {
  return table.columns.filter(({ key }) => !columnOf(table.key, key)?.hidden);
}

/** What a table's rows can be grouped by, as one would type it. */
export function groupingsOf(table: NamedTable, clients: NamedTable | undefined): string[] {
  const own = offeredColumns(table).map(({ header }) => header);
  const dated = findGrouping(table, undefined, "month") ? periods : [];
  const joined = offered.flatMap((key) => (clients && findGrouping(table, clients, key)?.of === "client" ? [key] : []));
  const headers = joined.map((key) => clients?.columns.find((column) => column.key === key)?.header ?? key);
  return [...own, ...headers, ...dated];
}
