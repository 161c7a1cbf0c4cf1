import type { Sheet } from "../../book/book";
import { lastColumn, lastRow } from "../../book/geometry";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../../book/points";
import { HEADINGS, isHidden, type Measures, pixels } from "./sizes";
import type { IWorksheetData } from "./library";

/** Rows and columns shown beyond what is used. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 26;

/** The id of the one sheet that Univer draws. */
export const SHEET = "sheet";

/** How many rows and columns there are to draw: what is used, selected or frozen, and some beyond. */
export function extentOf(sheet: Sheet, selected: { row: number; column: number }): { rowCount: number; columnCount: number } {
  let [rows, columns] = [selected.row + 1, selected.column + 1];
  for (const [row, line] of sheet.cells) {
    if (row >= rows) rows = row + 1;
    for (const column of line.keys()) if (column >= columns) columns = column + 1;
  }
  for (const { range } of sheet.tables) [rows, columns] = [Math.max(rows, lastRow(range) + 1), Math.max(columns, lastColumn(range) + 1)];
  const round = (count: number, step: number): number => Math.ceil((count + step / 2) / step) * step;
  return { rowCount: round(rows, SPARE_ROWS), columnCount: round(columns, SPARE_COLUMNS) };
}

/** Row heights and hidden rows. */
export function rowsOf(sheet: Sheet, measures: Measures): NonNullable<IWorksheetData["rowData"]> {
  const rows: NonNullable<IWorksheetData["rowData"]> = {};
  for (const [row, height] of measures.rows()) rows[row] = { h: height, hd: isHidden(sheet.rows.get(row)) ? 1 : 0, ia: 0 };
  return rows;
}

/** Column widths and hidden columns. */
export function columnsOf(sheet: Sheet): NonNullable<IWorksheetData["columnData"]> {
  const columns: NonNullable<IWorksheetData["columnData"]> = {};
  for (const [column, line] of sheet.columns)
    if (line.size !== undefined || isHidden(line)) columns[column] = { w: pixels(line.size ?? COLUMN_WIDTH), hd: isHidden(line) ? 1 : 0 };
  return columns;
}

/** What has to be drawn anew from the start when it changes: extent, panes, merges, lines of the grid. */
export function frameOf(sheet: Sheet, selected: { row: number; column: number }): Partial<IWorksheetData> {
  const { rows, columns } = sheet.frozen;
  return {
    ...extentOf(sheet, selected),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    mergeData: sheet.merges.map((rect) => ({
      startRow: rect.row,
      startColumn: rect.column,
      endRow: lastRow(rect),
      endColumn: lastColumn(rect),
    })),
    showGridlines: sheet.showGridlines ? 1 : 0,
    rowHeader: { width: HEADINGS.left, hidden: sheet.showHeadings ? 0 : 1 },
    columnHeader: { height: HEADINGS.top, hidden: sheet.showHeadings ? 0 : 1 },
    rightToLeft: sheet.rightToLeft ? 1 : 0,
  };
}

/** A sheet without its cells: these are asked for as they are drawn. */
export function sheetConfig(sheet: Sheet, measures: Measures, frame: Partial<IWorksheetData>): Partial<IWorksheetData> {
  return {
    id: SHEET,
    name: sheet.name,
    cellData: {},
    rowData: rowsOf(sheet, measures),
    columnData: columnsOf(sheet),
    defaultRowHeight: pixels(ROW_HEIGHT),
    defaultColumnWidth: pixels(COLUMN_WIDTH),
    ...frame,
  };
}
