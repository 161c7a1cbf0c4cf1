import { lookOf, type Look } from "../../importing/content";
import { isBlank, type Cell, type Grid } from "../../kernel/cell";
import { headerKey, textOf } from "../../kernel/text";
import type { DuplicateColumn, DuplicateField } from "./fields";

/** Headers of columns that no table of the base has a place for but that tell of a field: alternatives parted by "|". */
export type ColumnWords = Partial<Record<DuplicateField, string>>;

/** What is compared of a list, and what its rows are called: their id, else "row 12" as the user counts them. */
export type GuessedList = { columns: DuplicateColumn[]; ids: string[] };

/** Fields of clients that tell who it is. */
const FIELDS: Record<string, DuplicateField> = {
  name: "name",
  "first name": "first name",
  "middle name": "middle name",
  "last name": "last name",
  phone: "phone",
  "second phone": "phone",
  "contact phone": "phone",
  email: "email",
  "contact email": "email",
  address: "address",
  postcode: "postcode",
  city: "city",
  region: "region",
  country: "country",
  birthday: "birthday",
  reference: "reference",
};
const LOOKS: Partial<Record<Look, DuplicateField>> = { email: "email", phone: "phone" };
const NAMES: readonly DuplicateField[] = ["name", "first name", "last name"];
/** The user counts rows from 1, and the header is one of them. */
const FIRST_ROW = 2;

/** What a header means: a field of clients, or part of one. */
function meanings(clients: ReadonlyMap<string, string>, words: readonly ColumnWords[]): (header: string) => string | undefined {
  const parts = new Map<string, string>();
  for (const one of words)
    for (const [field, texts] of Object.entries(one)) for (const text of texts.split("|")) parts.set(headerKey(text), field);
  return (header) => clients.get(headerKey(header)) ?? parts.get(headerKey(header));
}

const isUnique = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => !isBlank(cell)) && new Set(cells.map(textOf)).size === cells.length;

/**
 * Guesses what is to be compared of a list: by its headers in any language, then by what stands in a column. `clients`:
 * the fields of clients by header. Rows are called by the column of their ids, or by a first column that is unique.
 */
export function guessColumns(
  headers: readonly string[],
  rows: Grid,
  clients: ReadonlyMap<string, string>,
  words: readonly ColumnWords[],
): GuessedList {
  const meaningOf = meanings(clients, words);
  const columns: DuplicateColumn[] = [];
  const unknown: { index: number; cells: Cell[]; look: Look }[] = [];
  let ids: Cell[] | null = null;
  headers.forEach((header, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    const meaning = meaningOf(header);
    const field = meaning === undefined ? undefined : FIELDS[meaning];
    if (field) columns.push({ field, cells });
    if (field === "reference" || meaning === "code") ids ??= isUnique(cells) ? cells : null;
    if (meaning === undefined) unknown.push({ index, cells, look: lookOf(cells) });
  });
  const has = (field: DuplicateField): boolean => columns.some((column) => column.field === field);
  for (const { cells, look } of unknown) {
    const field = LOOKS[look];
    if (field && !has(field)) columns.push({ field, cells });
  }
  const named = unknown.find(({ look }) => look === "name");
  if (named && !NAMES.some(has)) columns.push({ field: "name", cells: named.cells });
  const first = unknown[0];
  if (first?.index === 0 && first !== named && isUnique(first.cells)) ids ??= first.cells;
  const called: readonly Cell[] | null = ids;
  return { columns, ids: rows.map((_, row) => (called ? textOf(called[row]) : `row ${row + FIRST_ROW}`)) };
}
