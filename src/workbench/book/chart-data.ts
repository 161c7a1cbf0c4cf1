import { isDateFormat } from "numfmt";
import { printAddress } from "./a1";
import type { Book, Cell, ChartSeries, Rect, Sheet } from "./book";
import { cellAt, styleOf, usedRect } from "./cells";
import { newId } from "./create";
import { shownText } from "./shown-text";
import { styleAt } from "./styles";
import { surroundingRect } from "./surroundings";

/** How a range becomes series: along which axis, and whether its first row and column are names. */
export type ChartReading = { rect: Rect; by: "Rows" | "Columns"; headerRow: boolean; headerColumn: boolean };

type Kind = "blank" | "text" | "number" | "date";

/**
 * Reads a range as Excel's Auto does: series run along the longer side (columns where both are equal); a first row or column of
 * texts, of dates, or under a blank corner, names series and categories. Scatter charts take their x values from the first column.
 */
export function readChartData(book: Book, sheet: Sheet, given: Rect, seriesBy: string, type: string): ChartReading {
  const around = surroundingRect(sheet, given);
  const rect = usedRect(sheet, around, true) ?? around;
  const kind = (row: number, column: number): Kind => kindOf(book, sheet, rect.row + row, rect.column + column);
  const corner = kind(0, 0);
  const top = Array.from({ length: rect.columns - 1 }, (_, i) => kind(0, i + 1));
  const side = Array.from({ length: rect.rows - 1 }, (_, i) => kind(i + 1, 0));
  let headerRow = rect.rows > 1 && names(top.length ? top : [corner], corner);
  let headerColumn = rect.columns > 1 && names(side.length ? side : [corner], corner);
  if (!headerRow && rect.columns === 1) headerRow = rect.rows > 1 && corner === "text";
  const by = seriesBy === "Rows" || seriesBy === "Columns" ? seriesBy : rect.columns > rect.rows ? "Rows" : "Columns";
  if (/^(XYScatter|Bubble)/.test(type)) {
    if (by === "Columns") headerColumn = rect.columns > 1;
    else headerRow = rect.rows > 1;
  }
  return { rect, by, headerRow, headerColumn };
}

/** True where a line of cells names what stands beside it: texts or dates, or anything beside a blank corner. */
function names(line: Kind[], corner: Kind): boolean {
  if (line.some((kind) => kind === "text" || kind === "date")) return line.every((kind) => kind !== "number") || corner === "blank";
  return corner === "blank" && line.some((kind) => kind !== "blank");
}

function kindOf(book: Book, sheet: Sheet, row: number, column: number): Kind {
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (value === null || value === "") return "blank";
  if (typeof value !== "number") return "text";
  const { numberFormat } = styleAt(book, styleOf(sheet, row, column));
  return numberFormat !== "General" && isDateFormat(numberFormat) ? "date" : "number";
}

/** The series a reading comes to, one a column or a row. */
export function seriesOf(book: Book, sheet: Sheet, { rect, by, headerRow, headerColumn }: ChartReading): ChartSeries[] {
  const top = headerRow ? 1 : 0;
  const left = headerColumn ? 1 : 0;
  const body = { row: rect.row + top, column: rect.column + left, rows: rect.rows - top, columns: rect.columns - left };
  const count = by === "Columns" ? body.columns : body.rows;
  return Array.from({ length: count }, (_, i) => {
    const values = by === "Columns" ? { ...body, column: body.column + i, columns: 1 } : { ...body, row: body.row + i, rows: 1 };
    const name = by === "Columns" ? { ...values, row: rect.row, rows: 1 } : { ...values, column: rect.column, columns: 1 };
    const categories = by === "Columns" ? { ...values, column: rect.column } : { ...values, row: rect.row };
    const named = by === "Columns" ? headerRow : headerColumn;
    const sorted = by === "Columns" ? headerColumn : headerRow;
    return {
      id: newId(),
      name: named ? shownText(book, cellAt(sheet, name.row, name.column)) : `Series${i + 1}`,
      ...(named ? { nameRef: reference(sheet, name) } : {}),
      values: reference(sheet, values),
      ...(sorted ? { categories: reference(sheet, categories) } : {}),
      axisGroup: "Primary" as const,
    };
  });
}

/** A range as a series refers to it: "='Orders'!$A$2:$A$9" without needless quotes. */
export function reference(sheet: Sheet, rect: Rect): string {
  return `=${printAddress(sheet.name, rect, true)}`;
}

/** The cells of a rectangle, row by row. */
export function cellsIn(sheet: Sheet, rect: Rect): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++) cells.push(cellAt(sheet, row, column));
  return cells;
}
