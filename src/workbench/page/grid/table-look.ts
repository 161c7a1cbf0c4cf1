import type { Sheet, Table } from "../../book/book";
import { holds } from "../../book/geometry";
import { isHidden } from "./sizes";

/** What a table's style lends a cell that has no look of its own. */
export type TableLook = { fill?: string; font?: string; bold?: boolean; line?: string };

/** Office's theme: neutral, then accents 1 to 6. */
const THEME = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Which parts of a table a family of styles paints; "tint" is the share of white. */
type Family = { header: "fill" | "dark" | "line" | "tint"; body?: number; band?: number; line?: number };

const FAMILIES: Record<string, Family[]> = {
  Light: [
    { header: "line", band: 0.8 },
    { header: "fill", line: 0.4 },
    { header: "line", band: 0.85, line: 0.4 },
  ],
  Medium: [
    { header: "fill", band: 0.8, line: 0.4 },
    { header: "fill", body: 0.8, band: 0.6 },
    { header: "dark", band: 0.85 },
    { header: "tint", body: 0.8, band: 0.6 },
  ],
  Dark: [
    { header: "dark", body: 0.4, band: 0.2 },
    { header: "fill", body: 0.8, band: 0.6 },
  ],
};

/** A colour with a share of white in it. */
export function tinted(color: string, white: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * white)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

type Style = { family: Family; accent: string };

/** The family and the accent that a style's name says; undefined for none. */
function familyOf(style: string): Style | undefined {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!found) return undefined;
  const number = Number(found[2]) - 1;
  const family = FAMILIES[found[1]!]?.[Math.floor(number / 7)];
  return family && { family, accent: THEME[number % 7]! };
}

function headerLook({ header }: Family, accent: string): TableLook {
  if (header === "line") return { bold: true, line: accent };
  if (header === "tint") return { bold: true, fill: tinted(accent, 0.8) };
  return { bold: true, fill: header === "dark" ? "#000000" : accent, font: "#FFFFFF" };
}

/** The bands of tables: every other of the rows in sight. */
export class Bands {
  /** Of each row of a table, 1 where it is tinted. */
  private known = new WeakMap<Table, Uint8Array>();

  /** Forgets which rows are in sight. */
  forget(): void {
    this.known = new WeakMap();
  }

  isTinted(sheet: Sheet, table: Table, row: number): boolean {
    let rows = this.known.get(table);
    if (!rows) this.known.set(table, (rows = tintedRows(sheet, table)));
    return rows[row - table.range.row] === 1;
  }
}

function tintedRows(sheet: Sheet, { range, showHeaders }: Table): Uint8Array {
  const tinted = new Uint8Array(range.rows);
  let next = true;
  for (let at = showHeaders ? 1 : 0; at < range.rows; at++) {
    if (isHidden(sheet.rows.get(range.row + at))) continue;
    tinted[at] = next ? 1 : 0;
    next = !next;
  }
  return tinted;
}

function bodyLook(table: Table, { family, accent }: Style, isTinted: boolean, column: number): TableLook {
  const look: TableLook = {};
  const banded = (table.bandedRows && isTinted) || (table.bandedColumns && (column - table.range.column) % 2 === 0);
  const tint = banded && family.band !== undefined ? family.band : family.body;
  if (tint !== undefined) look.fill = tinted(accent === "#000000" ? "#808080" : accent, tint);
  if (family.line !== undefined) look.line = tinted(accent, family.line);
  if (table.firstColumn && column === table.range.column) look.bold = true;
  if (table.lastColumn && column === table.range.column + table.range.columns - 1) look.bold = true;
  return look;
}

/** The look that the table around a cell lends it. */
export function tableLook(sheet: Sheet, row: number, column: number, bands: Bands): TableLook | undefined {
  const table = sheet.tables.find(({ range }) => holds(range, row, column));
  const style = table && familyOf(table.style);
  if (!table || !style) return undefined;
  if (table.showHeaders && row === table.range.row) return headerLook(style.family, style.accent);
  const look = bodyLook(table, style, bands.isTinted(sheet, table, row), column);
  return table.showTotals && row === table.range.row + table.range.rows - 1 ? { ...look, bold: true, line: style.accent } : look;
}
