import type { Book, Rect, Sheet } from "../../book/book";
import { intersect, lastColumn, lastRow } from "../../book/geometry";
import { renderText } from "../../book/number-format";
import { styleAt } from "../../book/styles";
import { extentOf } from "./sheet-config";

/** A cell's text as a field: quoted where it holds a tab, a line break or a quote. */
const field = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A rectangle as tab-separated text, hidden rows left out, as Excel copies it. */
export function copyText(book: Book, sheet: Sheet, rect: Rect): string {
  const { rowCount, columnCount } = extentOf(sheet, { row: 0, column: 0 });
  const used = intersect(rect, { row: 0, column: 0, rows: rowCount, columns: columnCount });
  if (!used) return "";
  const lines: string[] = [];
  for (let row = used.row; row <= lastRow(used); row++) {
    if (sheet.rows.get(row)?.filtered) continue;
    const line: string[] = [];
    for (let column = used.column; column <= lastColumn(used); column++) {
      const cell = sheet.cells.get(row)?.get(column);
      line.push(field(cell ? renderText(cell.value, styleAt(book, cell.style).numberFormat) : ""));
    }
    lines.push(line.join("\t"));
  }
  return lines.join("\r\n");
}

/** Tab-separated text as rows of the same length; quoted fields may hold tabs and line breaks. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (fields.lastIndex < text.length) {
    const [, quoted, plain, end] = fields.exec(text) ?? [];
    if (end === undefined) break;
    rows.at(-1)!.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t" && fields.lastIndex < text.length) rows.push([]);
    else if (end === "\t" && fields.lastIndex === text.length) rows.at(-1)!.push("");
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
