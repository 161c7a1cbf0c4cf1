import type { Rect } from "./book";
import { HostError } from "../objects/wire";
import { between, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";

const names: string[] = [];

/** "A" for 0, "XFD" for 16383. */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  names[column] = text;
  return text;
}

/** 0 for "A"; beyond the sheet's last column for names like "ABCD". */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

/** An address's sheet, as written, and its rectangle. */
export type Address = { sheet?: string; rect: Rect };

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

type Corner = { row?: number; column?: number };

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { column: columnIndex(cell[1]!), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1]!) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

function inside(rect: Rect): Rect | undefined {
  const { row, column } = rect;
  return row >= 0 && column >= 0 && lastRow(rect) < MAX_ROWS && lastColumn(rect) < MAX_COLUMNS ? rect : undefined;
}

/** "B2:D9", "C:D", "3:4", "$A$1" to a rectangle; undefined where it is none. */
export function parseRect(text: string): Rect | undefined {
  const [first, second, ...more] = text.split(":");
  const a = corner(first!.trim());
  const b = second === undefined ? a : corner(second.trim());
  if (!a || !b || more.length) return undefined;
  if (second === undefined && (a.row === undefined || a.column === undefined)) return undefined;
  if ((a.row === undefined) !== (b.row === undefined) || (a.column === undefined) !== (b.column === undefined)) return undefined;
  const rows = a.row === undefined ? [0, MAX_ROWS - 1] : [a.row, b.row!];
  const columns = a.column === undefined ? [0, MAX_COLUMNS - 1] : [a.column, b.column!];
  return inside(between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)));
}

/** Splits "'It''s'!A1" into sheet and rest. */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const at = text.lastIndexOf("!");
  return at < 0 ? { rest: text } : { sheet: text.slice(0, at), rest: text.slice(at + 1) };
}

/** Parses an address, throws InvalidArgument where it is none. */
export function parseAddress(text: string): Address {
  const { sheet, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const rect = parseRect(rest);
  if (!rect) throw new HostError("InvalidArgument", `"${text}" is no address.`);
  return sheet === undefined ? { rect } : { sheet, rect };
}

/** The addresses of a comma-separated list; what lies past 8192 characters is cut, as Excel does. */
export function parseAreas(text: string): Address[] {
  const cut = text.length > 8192 ? text.slice(0, text.lastIndexOf(",", 8192)) : text;
  return cut.match(/(?:'(?:[^']|'')*'|[^,;'])+/g)?.map(parseAddress) ?? [];
}

/** "B2:D9"; one cell is "B2", whole lines "C:D" and "3:4"; `absolute` adds the dollars. */
export function printRect(rect: Rect, absolute = false): string {
  const d = absolute ? "$" : "";
  const [left, right] = [columnName(rect.column), columnName(lastColumn(rect))];
  if (isWholeColumns(rect) && !isWholeRows(rect)) return `${d}${left}:${d}${right}`;
  if (isWholeRows(rect)) return `${d}${rect.row + 1}:${d}${lastRow(rect) + 1}`;
  const first = `${d}${left}${d}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${d}${right}${d}${lastRow(rect) + 1}`;
}

/** The sheet's name as a formula writes it: quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !corner(name) && !/^R\d*C\d*$/i.test(name) && !/^[RC]\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:B2". */
export function printAddress(sheet: string, rect: Rect, absolute = false): string {
  return `${quoteSheet(sheet)}!${printRect(rect, absolute)}`;
}
