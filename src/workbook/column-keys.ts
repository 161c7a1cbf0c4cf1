import type { Writer } from "../domain/schema/column";
import { columnOf } from "../domain/schema/tables";

/** A column of a table where it stands now; `formula` and `format` are those of the first body row. */
export type SeenColumn = { id: number; header: string; formula: string | null; format: string };

/** What a column is: one that the product knows, or the user's own, whose key is its header. */
type Known = { key: string; own: boolean };

/** Number formats that any column may have. */
const commonFormats: ReadonlySet<string> = new Set(["General", "@", "0"]);

/**
 * Tells what each column of a table is: by the id under which it is stored, wherever it stands and whatever it is called now; else by its
 * header. A header that is taken is the user's own.
 */
export function keysOf(
  table: string,
  columns: readonly SeenColumn[],
  stored: Readonly<Record<string, string>>,
  keyOfHeader: (header: string) => string | undefined,
): Known[] {
  const found = columns.map((column) => storedKey(table, column, columns, stored, keyOfHeader));
  const taken = new Set(found.filter((key) => key !== undefined));
  const claim = (key: string | undefined): string | undefined => {
    if (key === undefined || taken.has(key)) return undefined;
    taken.add(key);
    return key;
  };
  const keys = columns.map(({ header }, i) => found[i] ?? claim(keyOfHeader(header)));
  return columns.map(({ header }, i): Known => {
    const key = keys[i];
    return key === undefined ? { key: freeKey(header, taken), own: true } : { key, own: false };
  });
}

/** The key that is stored for a column, where its id is still that of the column that it was given for. */
function storedKey(
  table: string,
  column: SeenColumn,
  columns: readonly SeenColumn[],
  stored: Readonly<Record<string, string>>,
  keyOfHeader: (header: string) => string | undefined,
): string | undefined {
  const key = stored[String(column.id)];
  if (key === undefined) return undefined;
  const looksRight = (each: SeenColumn): boolean => {
    const own = stored[String(each.id)];
    return own !== undefined && (keyOfHeader(each.header) === own || hasItsLook(table, own, each));
  };
  // An id is given again only once all that are higher are gone.
  if (isFirst(column, stored) || columns.some((each) => each.id >= column.id && looksRight(each))) return key;
  return writerOf(table, key) === "user" ? key : undefined;
}

function isFirst({ id }: SeenColumn, stored: Readonly<Record<string, string>>): boolean {
  return Object.keys(stored).every((other) => Number(other) >= id);
}

const writerOf = (table: string, key: string): Writer => columnOf(table, key)?.writtenBy ?? "user";

/**
 * The column of the highest id under an unknown header was renamed, or it was deleted and its id given to a column of the user's. Nothing
 * may be written over the user's cells: what actions fill must look like itself.
 */
function hasItsLook(table: string, key: string, { formula, format }: SeenColumn): boolean {
  const writer = writerOf(table, key);
  return (writer === "formula" && formula !== null) || (writer === "analysis" && !commonFormats.has(format));
}

/** A header that is another column's key stands in quotes. */
function freeKey(header: string, taken: ReadonlySet<string>): string {
  return taken.has(header) ? `"${header}"` : header;
}
