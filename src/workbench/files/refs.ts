import { columnName, parseRect } from "../book/a1";
import type { Rect } from "../book/book";

/** "B3" for row 2, column 1. */
export function cellRef(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "A1:B3", whole lines spelled out as the parts of a file have them. */
export function ref({ row, column, rows, columns }: Rect): string {
  const first = cellRef(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellRef(row + rows - 1, column + columns - 1)}`;
}

/** "A1:A3 C1". */
export function refs(rects: readonly Rect[]): string {
  return rects.map(ref).join(" ");
}

/** The rectangles of a list parted by spaces, unreadable ones left out. */
export function readRefs(text: string | undefined): Rect[] {
  return (text ?? "").split(/\s+/).flatMap((one) => (one && parseRect(one)) || []);
}

/** A sheet's name as a formula of a file writes it: always in quotes. */
export function inQuotes(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}
