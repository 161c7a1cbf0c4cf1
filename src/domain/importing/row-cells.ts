import { walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank } from "../kernel/cell";
import { kindOf } from "./base";
import type { ImportContext, SourceColumn } from "./context";
import { saysSame } from "./draft";
import { contactFields, nameParts } from "./originals";
import type { Target } from "./mapping";
import type { PreviewCell } from "./preview";

/** Says which row of a source gives each cell of the base: the first that says what it will be. */
export type RowCells = {
  /** The first row that became this record; -1 where none did. */
  firstOf(table: string, record: number): number;
  /** Cells of the base that this row is the first to give. */
  of(row: number): PreviewCell[];
  /** As `of` is not empty, without making the cells. */
  any(row: number): boolean;
};

/** Cells that columns of the source speak of: by record, the row that gives it, and whether it says what the cell will be. */
type Giver = { table: string; field: string; columns: SourceColumn[]; rows: Int32Array; sure: Uint8Array };

/** The place in the base that a column of the source fills. */
export function placeOf({ columns }: ImportContext, { table, field, own }: Target): { table: string; field: string } {
  if (own || table !== "clients") return { table, field: !own && field === "client name" ? "client" : field };
  const contact = contactFields[field];
  if (contact !== undefined) return { table: "contacts", field: contact };
  if (!nameParts.includes(field)) return { table, field };
  const hasName = columns.some((column) => column.table === "clients" && column.field === "name" && !column.own);
  return hasName ? { table: "contacts", field: "person" } : { table, field: "name" };
}

const recordsOf = (context: ImportContext, table: string): Int32Array => new Int32Array(context.draft(table).rows).fill(-1);

function giversOf(context: ImportContext): Map<string, Giver> {
  const givers = new Map<string, Giver>();
  for (const column of context.columns) {
    const { table, field } = placeOf(context, column);
    const key = `${table}.${field}`;
    const found = givers.get(key) ?? {
      table,
      field,
      columns: [],
      rows: recordsOf(context, table),
      sure: new Uint8Array(context.draft(table).rows),
    };
    found.columns.push(column);
    givers.set(key, found);
  }
  return givers;
}

/** Notes the first row of each record and of each cell; `row` by `row`, in rising order. */
function noting(context: ImportContext, firsts: Map<string, Int32Array>, givers: Iterable<Giver>): (row: number) => void {
  const { records } = context;
  const all = [...givers];
  return (row) => {
    for (const [table, rows] of firsts) {
      const record = records.of(table, row);
      if (record >= 0 && rows[record] === -1) rows[record] = row;
    }
    for (const giver of all) giveFrom(context, giver, row);
  };
}

/** Notes what a row says of a cell: a row that says what the cell will be goes before an earlier one that does not. */
function giveFrom({ records, draft }: ImportContext, { table, field, columns, rows, sure }: Giver, row: number): void {
  const record = records.of(table, row);
  if (record < 0 || sure[record] || columns.every(({ cells }) => isBlank(cells[row]))) return;
  const holds = (at: number): boolean => columns.some(({ cells }) => saysSame(cells[at], draft(table).get(record, field)));
  const earlier = rows[record] as number;
  if (earlier >= 0 && holds(earlier)) sure[record] = 1;
  else if (earlier < 0) rows[record] = row;
  else if (holds(row)) {
    rows[record] = row;
    sure[record] = 1;
  }
}

/** Which cells each row gives. Cells that no column speaks of (codes, labels) belong to the first row of their record. */
export function* rowCells(context: ImportContext): Steps<RowCells> {
  const { records, draft } = context;
  const givers = giversOf(context);
  const firsts = new Map(records.tables.map((table) => [table, recordsOf(context, table)]));
  const note = noting(context, firsts, givers.values());
  yield* walked(context.rows, note);
  const firstOf = (table: string, record: number): number => firsts.get(table)?.[record] ?? -1;
  const fieldsOf = (table: string, row: number): string[] => {
    const record = records.of(table, row);
    if (record < 0) return [];
    const isFirst = firstOf(table, record) === row;
    return draft(table)
      .writtenColumns(record)
      .filter((field) => {
        const giver = givers.get(`${table}.${field}`)?.rows[record] ?? -1;
        return giver < 0 ? isFirst : giver === row;
      });
  };
  const cellOf = (table: string, row: number, field: string): PreviewCell => {
    const [from, record] = [draft(table), records.of(table, row)];
    const kind = from.newColumns.find(({ key }) => key === field)?.kind ?? kindOf(table, field);
    return { table, field: from.headerOf(field), kind, old: from.before(record, field), new: from.get(record, field) };
  };
  return {
    firstOf,
    of: (row) => records.tables.flatMap((table) => fieldsOf(table, row).map((field) => cellOf(table, row, field))),
    any: (row) => records.tables.some((table) => fieldsOf(table, row).length > 0),
  };
}
