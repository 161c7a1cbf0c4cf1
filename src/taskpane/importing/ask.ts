import type { FileInput } from "../../actions/ports";
import type { DateOrder } from "../../domain/cleaning/dates";
import type { ImportKey } from "../../domain/importing/clients";
import type { ImportMode } from "../../domain/importing/context";
import type { ImportTable } from "../../domain/importing/dictionary";
import type { GivenMapping } from "../../domain/importing/mapping";
import type { PreviewColumn } from "../../domain/importing/preview";

/** Where a list comes from. */
export const origins = ["file", "selection", "sheet"] as const;
export type Origin = (typeof origins)[number];

/** What the user said of the list itself; null: the import finds out. */
type Reading = {
  table: ImportTable | null;
  dates: DateOrder | null;
  mapping: GivenMapping | null;
  /** Headers whose place the user chose. */
  decided: readonly string[];
};

/** What a user says before a list is brought in. */
export type ImportAsk = Reading & {
  from: Origin;
  file: FileInput | null;
  /** Sheet of the .xlsx file; null: the first that has rows. */
  fileSheet: string | null;
  /** Address of what was selected when he chose it. */
  range: string | null;
  sheet: string | null;
  mode: ImportMode;
  key: ImportKey;
  /** Two letters; null: the country of Settings. */
  country: string | null;
};

const unread: Reading = { table: null, dates: null, mapping: null, decided: [] };

/** Nothing is said yet. */
export const askedNothing: ImportAsk = {
  ...unread,
  from: "file",
  file: null,
  fileSheet: null,
  range: null,
  sheet: null,
  mode: "both",
  key: "reference",
  country: null,
};

/** Another list: what was said of the one before does not hold for it. */
export function fromElsewhere(
  ask: ImportAsk,
  part: Partial<Pick<ImportAsk, "from" | "file" | "fileSheet" | "range" | "sheet">>,
): ImportAsk {
  return { ...ask, ...unread, ...(part.file ? { fileSheet: null } : {}), ...part };
}

/** Another table: its columns are found anew. */
export function asTable(ask: ImportAsk, table: ImportTable): ImportAsk {
  return { ...ask, ...unread, dates: ask.dates, table };
}

/** True where a list is chosen. */
export function isChosen({ from, file, range, sheet }: ImportAsk): boolean {
  return { file: file !== null, selection: range !== null, sheet: sheet !== null }[from];
}

/** Where a column goes, as mappings write it: "table.field", several, or null for nowhere. */
export type ColumnPlace = string | readonly string[] | null;

const placesOf = (place: ColumnPlace): readonly string[] => [place ?? []].flat();

/** Sends a column to a place; a column that stood there before looks for another. */
export function placed(ask: ImportAsk, columns: readonly PreviewColumn[], header: string, place: ColumnPlace): ImportAsk {
  const taken = new Set(placesOf(place));
  const mapping: Record<string, ColumnPlace> = {};
  for (const column of columns) {
    const places = column.targets.map(({ table, field }) => `${table}.${field}`);
    if (column.header === header) mapping[header] = place;
    else if (!places.some((one) => taken.has(one))) mapping[column.header] = places.length > 0 ? places : null;
  }
  return { ...ask, mapping, decided: [...new Set([...ask.decided, header])] };
}

/** The values of `import` and `preview-import`; what is left to them is left out. */
export function valuesOf(ask: ImportAsk, create: boolean): Record<string, unknown> {
  const { from, file, fileSheet, range, sheet, table, mode, key, country, dates, mapping } = ask;
  const source = { file: { file, sheet: fileSheet }, selection: { range }, sheet: { sheet } }[from];
  const given = mapping && { name: "mapping.json", bytes: new TextEncoder().encode(JSON.stringify(mapping)) };
  const values = { ...source, table, mode, key, country, dates, mapping: given, create };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** True where the user should look at the columns first: a field was guessed, or days and months could be swapped. */
export function hasQuestions(columns: readonly PreviewColumn[], { decided, dates }: ImportAsk): boolean {
  return columns.some((column) => markOf(column, decided) === "content" || (column.datesUndecided && dates === null));
}

/** Why a column's place is to be looked at: it was guessed from what stands in it, or nothing tells what it is; null where it is known. */
export function markOf({ header, confidence }: PreviewColumn, decided: readonly string[]): "content" | "unsure" | null {
  return confidence === "header" || decided.includes(header) ? null : confidence;
}
