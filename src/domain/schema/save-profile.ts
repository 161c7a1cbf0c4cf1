import type { Cell } from "../kernel/cell";
import { valueColumn } from "./profile-additions";
import type { ListTableKey } from "./list-tables";
import type { ColumnKind } from "./plan";
import { profileLists, profileTables, type SavedColumn, type SavedProfile } from "./saved-profile";

type SeenColumn = { readonly key: string; readonly header: string; readonly own: boolean; readonly format?: string };

/** A base as it stands: its columns in the sheets' order, those in sight by table, and the columns of its lists. */
export type SeenBase = {
  readonly language: string;
  readonly tables: readonly { readonly key: string; readonly columns: readonly SeenColumn[] }[];
  readonly inSight: Readonly<Record<string, readonly string[]>>;
  readonly lists: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
};

/** The profile that a base is an example of: its columns and lists, and nothing of its records. */
export function profileOfBase(name: string, { language, tables, inSight, lists }: SeenBase): SavedProfile {
  const saved = profileTables.flatMap((key) => {
    const table = tables.find((each) => each.key === key);
    return table ? [[key, table.columns.map((column) => savedColumn(column, inSight[key]))] as const] : [];
  });
  const values = profileLists.flatMap((key) => (lists[key] ? [[key, records(key, lists[key])] as const] : []));
  return { name, language, tables: Object.fromEntries(saved), lists: Object.fromEntries(values) };
}

function savedColumn({ key, header, own, format = "General" }: SeenColumn, inSight: readonly string[] = []): SavedColumn {
  return { key: own ? header : key, header, ...(own ? { kind: kindOf(format) } : {}), ...(inSight.includes(key) ? {} : { behind: true }) };
}

/** What a column of the user's own holds, by its number format (en-US). */
function kindOf(format: string): ColumnKind {
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (plain === "@") return "text";
  if (/[dy]/i.test(plain) && !/general/i.test(plain)) return "date";
  if (plain.includes("%")) return "percent";
  return /0\.00/.test(plain) ? "money" : "number";
}

function records(list: ListTableKey, columns: Readonly<Record<string, readonly Cell[]>>): Record<string, Cell>[] {
  const first = columns[valueColumn(list)] ?? [];
  const rows = first.map((_, row) => Object.fromEntries(Object.entries(columns).map(([key, cells]) => [key, cells[row] ?? null])));
  return rows.filter((row) => typeof row[valueColumn(list)] === "string" && row[valueColumn(list)] !== "");
}
