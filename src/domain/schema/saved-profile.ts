import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { folded } from "../kernel/text";
import { listTables, type ListTableKey } from "./list-tables";
import type { ColumnKind } from "./plan";
import type { TableKey } from "./tables";

/** Tables whose columns a profile says; those of Lists bring their values. */
export const profileTables = [
  "clients",
  "orders",
  "contracts",
  "contacts",
  "interactions",
  "services",
] as const satisfies readonly TableKey[];
export type ProfileTable = (typeof profileTables)[number];

/** Lists that a profile brings; owners are people and stay where they are. */
export const profileLists = (Object.keys(listTables) as ListTableKey[]).filter((key) => key !== "owners");

/** A column of a saved profile: one of the base by its key, or (`kind`) the user's own. */
export type SavedColumn = { readonly key: string; readonly header: string; readonly kind?: ColumnKind; readonly behind?: boolean };

type Values = Readonly<Record<string, Cell>>;

/** What a user saved of a base of his: columns in their order, and the values of its lists. No client's data. */
export type SavedProfile = {
  readonly name: string;
  /** The data language of headers and values. */
  readonly language: string;
  readonly tables: { readonly [T in TableKey]?: readonly SavedColumn[] };
  readonly lists: { readonly [L in ListTableKey]?: readonly Values[] };
};

/** What marks the file, and its version. */
const mark = "clientBaseProfile";
const version = 1;
const kinds: readonly unknown[] = ["text", "long text", "code", "phone", "email", "integer", "number", "money", "percent", "date"];
/** Bounds of Excel (a header) and of good sense. */
const longest = { file: 1_000_000, name: 60, header: 255, value: 1000, columns: 200, values: 2000 } as const;

// eslint-disable-next-line no-control-regex -- exactly the characters that no header can hold
const unholdable = /[\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The file of a saved profile, as JSON. */
export function writeProfile({ name, language, tables, lists }: SavedProfile): string {
  return JSON.stringify({ [mark]: version, name, language, tables, lists }, null, 1);
}

/** Reads the file of a saved profile. Fails with "profile.unreadable" ({ name: of the file, part: what cannot be read }). */
export function readProfile(text: string, fileName: string): SavedProfile {
  const refuse = (part: string, cause?: unknown): never => {
    throw new Failure("profile.unreadable", { name: fileName, part }, cause === undefined ? {} : { cause });
  };
  if (text.length > longest.file) refuse("size");
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    refuse("JSON", error);
  }
  if (!isRecord(found) || found[mark] !== version) return refuse(mark);
  const { name, language, tables = {}, lists = {} } = found;
  if (!isText(name, longest.name)) return refuse("name");
  if (!isText(language, 10)) return refuse("language");
  if (!isRecord(tables) || !isRecord(lists)) return refuse("tables");
  return { name: name.trim(), language, tables: readTables(tables, refuse), lists: readLists(lists, refuse) };
}

type Refuse = (part: string) => never;

function readTables(found: Record<string, unknown>, refuse: Refuse): SavedProfile["tables"] {
  const tables = Object.entries(found).map(([key, columns]) => {
    if (!(profileTables as readonly string[]).includes(key) || !Array.isArray(columns) || columns.length > longest.columns)
      return refuse(key);
    const read = columns.map((column: unknown) => readColumn(column) ?? refuse(key));
    const headers = new Set(read.map(({ header }) => header.toLowerCase()));
    const keys = new Set(read.map((column) => column.key));
    return headers.size < read.length || keys.size < read.length ? refuse(key) : ([key, read] as const);
  });
  return Object.fromEntries(tables);
}

function readColumn(found: unknown): SavedColumn | null {
  if (!isRecord(found)) return null;
  const { key, header, kind, behind = false } = found;
  if (!isText(header, longest.header) || !isText(key, longest.header) || typeof behind !== "boolean") return null;
  if (kind !== undefined && !kinds.includes(kind)) return null;
  return { key, header: header.trim(), ...(kind === undefined ? {} : { kind: kind as ColumnKind }), ...(behind ? { behind } : {}) };
}

function readLists(found: Record<string, unknown>, refuse: Refuse): SavedProfile["lists"] {
  const lists = Object.entries(found).map(([key, values]) => {
    if (!(profileLists as readonly string[]).includes(key) || !Array.isArray(values) || values.length > longest.values) return refuse(key);
    const first = listTables[key as ListTableKey].columns[0].key;
    const read = values.map((value: unknown) => readValue(key as ListTableKey, value) ?? refuse(key));
    return [key, distinct(read, first)] as const;
  });
  return Object.fromEntries(lists);
}

function readValue(list: ListTableKey, found: unknown): Values | null {
  if (!isRecord(found)) return null;
  const columns = listTables[list].columns.map(({ key }) => key as string);
  const first = found[columns[0]!];
  const fits = Object.entries(found).every(([key, cell]) => columns.includes(key) && isCell(cell));
  return fits && typeof first === "string" && first.trim() !== "" ? (found as Values) : null;
}

function distinct(values: readonly Values[], first: string): Values[] {
  return [...new Map(values.map((value) => [folded(String(value[first])), value])).values()];
}

function isRecord(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

function isText(found: unknown, most: number): found is string {
  return typeof found === "string" && found.trim() !== "" && found.length <= most && !unholdable.test(found);
}

function isCell(found: unknown): found is Cell {
  if (typeof found === "string") return found === "" || isText(found, longest.value);
  return found === null || typeof found === "boolean" || (typeof found === "number" && Number.isFinite(found));
}
