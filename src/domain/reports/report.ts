import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { roundSum } from "../kernel/numbers";
import { textOf } from "../kernel/text";
import type { ColumnKind } from "../schema/plan";

/** A column of a report. */
export type ReportColumn = {
  /** The column's key in its table; a user's own has its header as key. */
  key: string;
  header: string;
  kind: ColumnKind;
  /** In characters. */
  width: number;
  /** en-US number format. */
  numberFormat: string;
  /** Its numbers are summed under each group and over the report. */
  subtotal: boolean;
};

/** Rows that share a value of the column that groups; `name` is that value in words. */
export type ReportGroup = { name: string; rows: Grid; sums: (number | null)[] };

/** A report as pure data, in the words of the data language: every form is written from it. */
export type Report = {
  /** Names its sheet and table: words joined by "-". */
  id: string;
  title: string;
  /** What the rows were chosen by, in words; "" where all are there. */
  filter: string;
  /** Rows, subtotals not counted. */
  count: number;
  /** The moment it was made, a serial number in local time. */
  at: number;
  /** Who made it; "" where unknown. */
  author: string;
  masked: boolean;
  /** Lines under the title: the filter; count, moment, author and mask. */
  notes: string[];
  columns: ReportColumn[];
  /** Key of the column that groups, null where none does: then there is one group without a name. */
  groupBy: string | null;
  groups: ReportGroup[];
  /** Sums over all rows in the columns that have subtotals, null elsewhere. */
  sums: (number | null)[];
  /** Stands before the sums of the whole. */
  totalLabel: string;
  /** Stand before the sums of each group. */
  groupLabels: string[];
  rightToLeft: boolean;
};

/** What a report says of itself, in the data language. */
export type ReportWords = {
  /** The group of rows that have no value. */
  noValue: string;
  total: string;
  /** A group under its rows: name and number of rows. */
  groupLabel(name: string, rows: number): string;
  /** A number or a day as the name of a group. */
  groupName(value: number, kind: ColumnKind): string;
  /** The lines under the title. */
  notes(report: Pick<Report, "filter" | "count" | "at" | "author" | "masked">): string[];
  /** The alphabet's order. */
  compare(one: string, other: string): number;
  rightToLeft: boolean;
};

/** What a report is made of: columns of one table by key, and which of its rows in what order. */
export type ReportRequest = Pick<Report, "id" | "title" | "filter" | "at" | "author" | "columns" | "groupBy"> & {
  data: Readonly<Record<string, readonly Cell[]>>;
  rows: readonly number[];
  /** What stands for a cell where personal data are masked; absent: everything stands as it is. */
  mask?: (column: string, row: number, cell: Cell) => Cell;
};

/** Makes the report: groups its rows, sums them up, masks what is to be masked. Grouping and sums go by the true values. */
export function makeReport(request: ReportRequest, words: ReportWords): Report {
  const { id, title, filter, at, author, columns, groupBy } = request;
  const facts = { filter, count: request.rows.length, at, author, masked: request.mask !== undefined };
  const groups = groupsOf(request, words).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => columns.map(({ key }) => shown(request, key, row))),
    sums: sumsOf(request, rows),
  }));
  return {
    ...facts,
    id,
    title,
    notes: words.notes(facts),
    columns,
    groupBy,
    groups,
    sums: sumsOf(request, request.rows),
    totalLabel: words.total,
    groupLabels: groupBy === null ? [] : groups.map(({ name, rows }) => words.groupLabel(name, rows.length)),
    rightToLeft: words.rightToLeft,
  };
}

const raw = ({ data }: ReportRequest, key: string, row: number): Cell => data[key]?.[row] ?? null;

function shown(request: ReportRequest, key: string, row: number): Cell {
  const cell = raw(request, key, row);
  const value = request.mask ? request.mask(key, row, cell) : cell;
  return isBlank(value) ? null : value;
}

/** Sums in the columns that have subtotals; a column without a number has none. */
function sumsOf(request: ReportRequest, rows: readonly number[]): (number | null)[] {
  return request.columns.map(({ key, subtotal }) => {
    if (!subtotal) return null;
    const numbers = rows.map((row) => raw(request, key, row)).filter((cell) => typeof cell === "number");
    return numbers.length ? roundSum(numbers.reduce((sum, value) => sum + value, 0)) : null;
  });
}

type Gathered = { name: string; value: Cell; rows: number[] };

/** Rows by the value that groups: numbers and days ascending, then texts by the alphabet (case aside), blank ones last. */
function groupsOf(request: ReportRequest, words: ReportWords): { name: string; rows: readonly number[] }[] {
  const { groupBy: key, rows } = request;
  if (key === null) return [{ name: "", rows }];
  const found = new Map<string, Gathered>();
  for (const row of rows) {
    const value = raw(request, key, row);
    const group = typeof value === "number" ? `#${value}` : textOf(value).toLowerCase();
    const known = found.get(group);
    if (known) known.rows.push(row);
    else found.set(group, { name: nameOf(request, key, row, words), value: isBlank(value) ? null : value, rows: [row] });
  }
  return [...found.values()].sort((one, other) => order(one, other, words));
}

function nameOf(request: ReportRequest, key: string, row: number, words: ReportWords): string {
  const value = shown(request, key, row);
  const kind = request.columns.find((column) => column.key === key)?.kind ?? "text";
  if (typeof value === "number") return words.groupName(value, kind);
  return textOf(value) || words.noValue;
}

function order(one: Gathered, other: Gathered, words: ReportWords): number {
  const rank = ({ value }: Gathered): number => (value === null ? 2 : typeof value === "number" ? 0 : 1);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one.value === "number") return one.value - (other.value as number);
  return words.compare(textOf(one.value), textOf(other.value));
}

/** All rows of a report, group after group. */
export function rowsOfReport(report: Report): Grid {
  return report.groups.flatMap(({ rows }) => rows);
}
