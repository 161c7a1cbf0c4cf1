import type { Cell, Rect, Sheet } from "./book";
import { eachCell } from "./cells";
import type { Axis } from "./lines";
import { changeLines, spanOf } from "./lines";
import { renderText } from "./number-format";
import { ROW_HEIGHT } from "./points";
import { assertAllowed } from "./protection";
import { styleAt } from "./styles";
import type { Workspace } from "./workspace";

/** A character's width as a part of its font size; the digits of Calibri. */
const CHARACTER = 0.53;
const PADDING = 5;
const LINE = 1.36;

function widthOf(text: string, size: number, bold: boolean): number {
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  return Math.round((longest * size * CHARACTER * (bold ? 1.08 : 1) + PADDING) * 4) / 4;
}

/** Fits columns to their texts, or rows to their fonts and line breaks; lines without cells stay as they are. */
export function autofit(workspace: Workspace, sheet: Sheet, axis: Axis, rect: Rect): void {
  assertAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const sizes = new Map<number, number>();
  const measure = axis === "column" ? columnNeed : rowNeed;
  eachCell(sheet, rect, (cell, row, column) => {
    const at = axis === "row" ? row : column;
    const need = measure(workspace, cell);
    if (need > (sizes.get(at) ?? 0)) sizes.set(at, need);
  });
  const [first, last] = spanOf(rect, axis);
  for (const [at, size] of sizes) if (at >= first && at <= last) changeLines(sheet, axis, at, at, (line) => ({ ...line, size }));
  workspace.touchSheet(axis === "row" ? { sheet: sheet.id, rows: true } : { sheet: sheet.id, columns: true });
}

function columnNeed({ book }: Workspace, cell: Cell): number {
  if (cell.value === null) return 0;
  const style = styleAt(book, cell.style);
  return style.wrap ? 0 : widthOf(renderText(cell.value, style.numberFormat), style.font.size, style.font.bold);
}

function rowNeed({ book }: Workspace, cell: Cell): number {
  const style = styleAt(book, cell.style);
  const lines = style.wrap && typeof cell.value === "string" ? cell.value.split("\n").length : 1;
  return Math.max(ROW_HEIGHT, Math.round(style.font.size * LINE * lines * 4) / 4);
}
