import { printAddress, printRect } from "../a1";
import type { Book, Rect, Sheet, Table } from "../book";
import { between, holds, lastRow } from "../geometry";
import { bodyRect, headerRect, totalsRect } from "../tables-geometry";
import type { StructuredToken } from "./tokenize";

/** What stands between the brackets: areas ("#headers", lower case) and columns, unescaped. */
export type Specifier = { areas: string[]; thisRow: boolean; first?: string; last?: string };

const unescape = (text: string): string => text.replace(/'(.)/gs, "$1");

/** Splits "[#All],[A]:[B]" into its bracketed parts and the marks between them. */
function parts(inner: string): { text: string; mark: string }[] | undefined {
  const found: { text: string; mark: string }[] = [];
  const part = /\s*([,;:]?)\s*\[((?:'[\s\S]|[^'[\]])*)\]\s*/y;
  for (part.lastIndex = 0; part.lastIndex < inner.length;) {
    const match = part.exec(inner);
    if (!match) return undefined;
    found.push({ mark: match[1]!, text: match[2]! });
  }
  return found;
}

/** Reads what stands between the outer brackets; undefined where it does not read. */
export function readSpecifier(inner: string): Specifier | undefined {
  const here = inner.trimStart();
  if (here.startsWith("@")) {
    const rest = readSpecifier(here.slice(1));
    return rest && { ...rest, thisRow: true };
  }
  if (!here.startsWith("[")) return single(inner);
  const specifier: Specifier = { areas: [], thisRow: false };
  for (const { text, mark } of parts(inner) ?? []) {
    if (text.startsWith("#")) addArea(specifier, text);
    else if (mark === ":" && specifier.first !== undefined) specifier.last = unescape(text);
    else if (text.startsWith("@")) Object.assign(specifier, { thisRow: true, first: unescape(text.slice(1)) });
    else specifier.first = unescape(text);
  }
  return specifier.first === undefined && specifier.areas.length === 0 && !specifier.thisRow ? undefined : specifier;
}

function addArea(specifier: Specifier, text: string): void {
  if (/^#this row$/i.test(text)) specifier.thisRow = true;
  else specifier.areas.push(text.toLowerCase());
}

function single(inner: string): Specifier {
  const specifier: Specifier = { areas: [], thisRow: false };
  if (inner.startsWith("#")) addArea(specifier, inner);
  else if (inner.trim() !== "") specifier.first = unescape(inner.trim());
  return specifier;
}

/** The table a token names: by name, or the one its own cell stands in. */
export function tableOf(
  book: Book,
  sheet: Sheet | undefined,
  name: string,
  row: number,
  column?: number,
): { sheet: Sheet; table: Table } | undefined {
  if (name === "") {
    if (!sheet) return undefined;
    const table = sheet.tables.find(({ range }) => holds(range, row, column ?? range.column));
    return table && { sheet, table };
  }
  const lower = name.toLowerCase();
  for (const each of book.sheets) for (const table of each.tables) if (table.name.toLowerCase() === lower) return { sheet: each, table };
  return undefined;
}

/** The index of a column by its header, letter case aside; -1 where there is none. */
export function columnAt(table: Table, name: string): number {
  const lower = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === lower);
}

function areaRows(table: Table, areas: string[]): Rect | undefined {
  if (areas.length === 0) return bodyRect(table);
  const rects = areas.map((area) => {
    if (area === "#all") return table.range;
    if (area === "#data") return bodyRect(table);
    return area === "#headers" ? headerRect(table) : area === "#totals" ? totalsRect(table) : undefined;
  });
  const known = rects.filter((rect) => rect !== undefined);
  if (known.length === 0) return undefined;
  const [top, bottom] = [Math.min(...known.map((r) => r.row)), Math.max(...known.map(lastRow))];
  return { ...table.range, row: top, rows: bottom - top + 1 };
}

/** The cells a specifier stands for; undefined is #REF!, "outside" a row that is not the table's. */
export function specified(table: Table, specifier: Specifier, row: number | undefined): Rect | "outside" | undefined {
  const rows = specifier.thisRow ? thisRow(table, row) : areaRows(table, specifier.areas);
  if (!rows || rows === "outside") return rows;
  if (specifier.first === undefined) return rows;
  const first = columnAt(table, specifier.first);
  const last = specifier.last === undefined ? first : columnAt(table, specifier.last);
  if (first < 0 || last < 0) return undefined;
  const left = table.range.column;
  return between(rows.row, left + Math.min(first, last), lastRow(rows), left + Math.max(first, last));
}

function thisRow(table: Table, row: number | undefined): Rect | "outside" {
  const body = bodyRect(table);
  return row !== undefined && row >= body.row && row <= lastRow(body) ? { ...body, row, rows: 1 } : "outside";
}

/** A structured reference as absolute A1, with its sheet where that is not the formula's; #REF! and #VALUE! where it stands for nothing. */
export function structuredA1(book: Book, home: Sheet | undefined, token: StructuredToken, row: number, column?: number): string {
  const found = tableOf(book, home, token.table, row, column);
  const specifier = readSpecifier(token.inner);
  if (!found || !specifier) return "#REF!";
  const rect = specified(found.table, specifier, found.sheet === home ? row : undefined);
  if (rect === "outside") return "#VALUE!";
  if (!rect) return "#REF!";
  return found.sheet === home ? printRect(rect, true) : printAddress(found.sheet.name, rect, true);
}
