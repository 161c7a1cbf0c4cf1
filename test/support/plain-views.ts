import type { Book } from "../../src/workbench/book/book";
import { readValues, type WireCell } from "../../src/workbench/book/read";

/** A row of a table by English header. */
export type PlainRow = Record<string, WireCell>;
export type PlainTable = { sheet: string; first: number; headers: string[]; rows: PlainRow[]; shown: boolean[]; hiddenColumns: string[] };

/** A table of a book as anyone sees it: its rows, and which of them no filter hides. `first` is the sheet's row of the first one, from 0. */
export function plainTable(book: Book, name: string): PlainTable {
  for (const sheet of book.sheets)
    for (const table of sheet.tables) {
      if (table.name !== name) continue;
      const [header = [], ...rows] = readValues(sheet, table.range);
      const headers = header.map(String);
      const first = table.range.row + 1;
      return {
        sheet: sheet.name,
        first,
        headers,
        rows: rows.map((row) => Object.fromEntries(headers.map((key, i) => [key, row[i] ?? ""]))),
        shown: rows.map((_, i) => !sheet.rows.get(first + i)?.filtered),
        hiddenColumns: headers.filter((_, i) => sheet.columns.get(table.range.column + i)?.hidden),
      };
    }
  throw new Error(`no table ${name}`);
}

/** What a view is asked with. */
export type Asked = { region?: string; days?: number; owner?: string; kind?: string };
type Facts = { today: number; lost: ReadonlySet<string> } & Asked;
type PlainView = { table: string; keep: (row: PlainRow, facts: Facts) => boolean; order: [string, ("down" | "up")?][] };

const within = (cell: WireCell | undefined, from: number, to: number): boolean =>
  typeof cell === "number" && Math.floor(cell) >= from && Math.floor(cell) <= to;
const dateOf = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));
const monthOf = (cell: WireCell | undefined): number => (typeof cell === "number" ? dateOf(cell).getUTCMonth() : -1);
const yearOf = (cell: WireCell | undefined): number => (typeof cell === "number" ? dateOf(cell).getUTCFullYear() : -1);
const yes = (cell: WireCell | undefined): boolean => String(cell).toLowerCase() === "yes";
const kept = (row: PlainRow): boolean => !yes(row["Archived"]);
const same = (cell: WireCell | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || String(cell).toLowerCase() === wanted.toLowerCase();

/** The views as plain filters over the rows, written apart from the product's own declaration. */
export const plainViews: Record<string, PlainView> = {
  "renewals-due": {
    table: "cb_Contracts",
    keep: (row, { today, days = 60 }) => within(row["Ends"], today, today + days) && row["Renewal"] !== "Renewed",
    order: [["Ends"]],
  },
  expired: {
    table: "cb_Contracts",
    keep: (row, { today, days = 1e6 }) => within(row["Ends"], today - days, today - 1) && row["Renewal"] !== "Renewed",
    order: [["Ends", "down"]],
  },
  "by-region": { table: "cb_Clients", keep: () => true, order: [["Region"], ["Name"]] },
  "my-clients": { table: "cb_Clients", keep: kept, order: [["Next contact"], ["Name"]] },
  important: { table: "cb_Clients", keep: (row) => yes(row["Important"]) && kept(row), order: [["Revenue", "down"], ["Name"]] },
  "to-call": {
    table: "cb_Clients",
    keep: (row, { today, days = 0 }) => within(row["Next contact"], -1e6, today + days) && !yes(row["Stop"]) && kept(row),
    order: [["Next contact"], ["Name"]],
  },
  silent: {
    table: "cb_Clients",
    keep: (row, { today, days = 180 }) => within(row["Last order"], 1, today - days) && kept(row),
    order: [["Revenue", "down"], ["Name"]],
  },
  debtors: {
    table: "cb_Clients",
    keep: (row) => Number(row["Receivable"]) > 0,
    order: [["Receivable", "down"], ["Name"]],
  },
  lost: { table: "cb_Orders", keep: (row, { lost }) => lost.has(String(row["Status"])), order: [["Status"], ["Date", "down"]] },
  "new-this-month": {
    table: "cb_Clients",
    keep: (row, { today }) => monthOf(row["First order"]) === monthOf(today) && yearOf(row["First order"]) === yearOf(today),
    order: [["First order"], ["Name"]],
  },
  birthdays: {
    table: "cb_Clients",
    keep: (row, { today }) => monthOf(row["Birthday"]) === monthOf(today) && !yes(row["Stop"]) && kept(row),
    order: [["Name"]],
  },
  "base-kind": { table: "cb_Clients", keep: (row) => row["Base"] !== "", order: [["Base"], ["Name"]] },
  "a-at-risk": {
    table: "cb_Clients",
    keep: (row) => row["ABC"] === "A" && ["At risk", "Cannot lose"].includes(String(row["Segment"])) && kept(row),
    order: [["Revenue", "down"], ["Name"]],
  },
};

const ahead: Record<string, string> = { cb_Clients: "Contract ends" };
const ownDays = ["renewals-due", "expired", "to-call", "silent"];

/** The rows that a view should show, among the rows of its table as they stand. */
export function plainlyShown(id: string, { rows }: PlainTable, book: Book, today: number, asked: Asked = {}): boolean[] {
  const view = plainViews[id]!;
  const statuses = plainTable(book, "cb_OrderStatuses").rows;
  const lost = new Set(statuses.filter((row) => row["Group"] === "lost").map((row) => String(row["Status"])));
  return rows.map((row) => {
    if (!view.keep(row, { today, lost, ...asked })) return false;
    if (asked.days !== undefined && !ownDays.includes(id) && !within(row[ahead[view.table]!], today, today + asked.days)) return false;
    return same(row["Region"], asked.region) && same(row["Owner"], asked.owner) && same(row["Base"], asked.kind);
  });
}

/** Places at which neighbours stand in the wrong order; blanks are last, texts are compared without case. */
export function outOfOrder(id: string, rows: readonly PlainRow[]): number[] {
  return rows.flatMap((row, i) => (i > 0 && compare(rows[i - 1]!, row, plainViews[id]!.order) > 0 ? [i] : []));
}

function compare(one: PlainRow, other: PlainRow, order: PlainView["order"]): number {
  for (const [header, way] of order) {
    const [a, b] = [one[header] ?? "", other[header] ?? ""];
    if (a === "" || b === "") {
      if (a !== b) return a === "" ? 1 : -1;
      continue;
    }
    const difference =
      typeof a === "number" && typeof b === "number" ? a - b : plain(a).localeCompare(plain(b), "en", { sensitivity: "accent" });
    if (difference) return way === "down" ? -difference : difference;
  }
  return 0;
}

const plain = (cell: WireCell): string => String(cell).replace(/['-]/g, "");

/** Rows as texts that tell one from another, in no order: to see that none was broken apart. */
export const wholeRows = ({ headers, rows }: PlainTable): string[] =>
  rows.map((row) => JSON.stringify(headers.map((key) => row[key]))).sort();
