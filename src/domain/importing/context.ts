import { part, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import type { Finding } from "../kernel/finding";
import { textOf } from "../kernel/text";
import { tableOf } from "../schema/tables";
import { kindOf, type BaseSnapshot, type BaseTable } from "./base";
import type { Clients, ImportKey } from "./clients";
import type { Codes } from "./codes";
import type { Conversion } from "./conversion";
import { convert, daysAsTexts, ownColumn } from "./convert";
import { TableDraft } from "./draft";
import type { Mapping, Target } from "./mapping";
import type { RecordsOfRows } from "./originals";
import type { ImportSource } from "./source";
import type { ImportWords } from "./words";
import type { DateOrder } from "../cleaning/dates";
import type { ParsePhone } from "../cleaning/phones";

export const importModes = ["create", "update", "both"] as const;
export type ImportMode = (typeof importModes)[number];

export type ImportOptions = {
  mode: ImportMode;
  key: ImportKey;
  dates: DateOrder | null;
  /** Two letters; absent: the country of Settings. */
  country: string | null;
  /** Reads phones by the numbering plans; absent: phones stay as they stand. */
  parsePhone?: ParsePhone | null;
};

/** Cells of a source by target, converted; `field` as in the mapping. */
export type SourceColumn = { table: string; field: string; own: boolean; cells: Cell[] };

/** Everything a part of the import works on. */
export type ImportContext = {
  base: BaseSnapshot;
  words: ImportWords;
  options: ImportOptions;
  mapping: Mapping;
  rows: number;
  /** The line of a row as the user counts them. */
  line: (row: number) => number;
  columns: SourceColumn[];
  clients: Clients;
  /** Order numbers of our own making. */
  numbers: Codes;
  findings: Finding[];
  records: RecordsOfRows;
  /** New clients that look like another one, by row, and his name. */
  alike: Map<number, string>;
  draft(table: string): TableDraft;
};

const EMPTY: BaseTable = { rows: 0, columns: [], data: {} };

/** Drafts of the tables, made when first asked for. */
export function makeDrafts(base: BaseSnapshot, watched: string): { draft: (table: string) => TableDraft; all: Map<string, TableDraft> } {
  const all = new Map<string, TableDraft>();
  const draft = (table: string): TableDraft => {
    let found = all.get(table);
    if (!found) {
      const declared = tableOf(table)?.columns.map(({ key }) => ({ key, header: key, own: false })) ?? [];
      all.set(table, (found = new TableDraft(table, base.tables[table] ?? { ...EMPTY, columns: declared }, table === watched)));
    }
    return found;
  };
  return { draft, all };
}

/** The source's columns by target, converted; user's own columns are planned on their table. */
export function* readColumns(
  mapping: Mapping,
  { rows, days }: Pick<ImportSource, "rows" | "days">,
  conversion: Conversion,
  draft: (table: string) => TableDraft,
): Steps<SourceColumn[]> {
  const columns: SourceColumn[] = [];
  const seconds: Cell[][] = [];
  for (const [at, { index, header, targets }] of mapping.columns.entries()) {
    const share = (more: number): number => (at + more) / mapping.columns.length;
    if (targets.length === 0) continue;
    const raw = rows.map((row) => row[index] ?? null);
    for (const target of targets) {
      const cells = days.has(index) && !takesDays(target, raw) ? daysAsTexts(raw) : raw;
      if (!target.own) {
        const converted = yield* part(share(0), share(1), convert({ target, header, cells }, conversion));
        columns.push({ ...target, own: false, cells: converted.cells });
        if (converted.seconds?.length) seconds.push(converted.seconds);
        continue;
      }
      const { plan, values } = ownColumn(target, cells, days.has(index));
      draft(target.table).addColumn(plan);
      columns.push({ ...target, own: true, cells: values });
    }
  }
  for (const cells of seconds) placeSeconds(columns, cells, rows.length);
  return columns;
}

/** True for a place where a day is a day: a column of dates, or an own column that is all of days. */
function takesDays({ table, field, own }: Target, cells: readonly Cell[]): boolean {
  return own ? cells.every((cell) => isBlank(cell) || typeof cell === "number") : kindOf(table, field) === "date";
}

/** Further phones of a cell go to the second phone, behind what stands there. */
function placeSeconds(columns: SourceColumn[], seconds: readonly Cell[], rows: number): void {
  let column = columns.find((one) => one.table === "clients" && one.field === "second phone" && !one.own);
  if (!column) columns.push((column = { table: "clients", field: "second phone", own: false, cells: new Array<Cell>(rows).fill(null) }));
  for (const [row, second] of seconds.entries()) {
    if (second) column.cells[row] = [textOf(column.cells[row]), textOf(second)].filter((text) => text !== "").join("; ");
  }
}

/** Reads a field of the source row by row; blank where the source has none. */
export function field(context: Pick<ImportContext, "columns">, table: string, name: string): (row: number) => Cell {
  const found = context.columns.find((column) => column.table === table && column.field === name && !column.own);
  return found ? (row) => found.cells[row] ?? null : () => null;
}

/** As `field`, as text. */
export function textField(context: Pick<ImportContext, "columns">, table: string, name: string): (row: number) => string {
  const cells = field(context, table, name);
  return (row) => textOf(cells(row));
}

/** True where the source has a field. */
export function hasField(context: Pick<ImportContext, "columns">, table: string, name: string): boolean {
  return context.columns.some((column) => column.table === table && column.field === name && !column.own);
}
