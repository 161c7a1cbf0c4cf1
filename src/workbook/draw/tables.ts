import type { Grid } from "../../domain/kernel/cell";
import type { ColumnPlan, TablePlan } from "../../domain/schema/plan";
import { forExcel, formatOfKind, textFormat } from "../cells";
import { supports } from "../support";
import { columnRect, forAll, rangeOf, tableRect } from "./areas";
import { drawCheck } from "./checks";

const houseStyle = "TableStyleLight9";
/** Points of a column that shows so many characters of the default font. */
export const widthOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Runs of neighbouring columns that `take` takes: [at, width]. */
export function columnRuns(columns: readonly ColumnPlan[], take: (column: ColumnPlan) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  columns.forEach((column, at) => {
    const last = runs[runs.length - 1];
    if (!take(column)) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}

/** The number format of a planned column. */
export function formatOf(column: ColumnPlan): string {
  return column.numberFormat ?? formatOfKind(column.kind);
}

/** Headers, number formats and the table itself, still blank. */
export function drawTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  drawHeads(sheet, plan);
  const table = sheet.tables.add(rangeOf(sheet, tableRect(plan)), true);
  table.name = plan.name;
  table.style = plan.style ?? houseStyle;
  table.showBandedRows = false;
}

/** The headers, and the formats of the columns under them. */
export function drawHeads(sheet: Excel.Worksheet, plan: TablePlan): void {
  const header = rangeOf(sheet, { ...tableRect(plan), rows: 1 });
  header.numberFormat = forAll("@");
  header.values = [plan.columns.map((column) => forExcel(column.header, true))];
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  plan.columns.forEach((column, at) => dressColumn(rangeOf(sheet, columnRect(plan, at)), column));
}

/** Number format and alignment of a column's body. */
function dressColumn(body: Excel.Range, column: ColumnPlan): void {
  body.numberFormat = forAll(formatOf(column));
  column.rowFormats?.forEach((format, row) => {
    if (format) body.getCell(row, 0).numberFormat = forAll(format);
  });
  if (column.kind === "long text") body.format.wrapText = true;
  body.format.verticalAlignment = "Top";
}

/** Body rows [first, first + rows.length) of the columns that hold values. */
export function drawRows(sheet: Excel.Worksheet, plan: TablePlan, first: number, rows: Grid): void {
  for (const [at, width] of columnRuns(plan.columns, (column) => !column.formula)) {
    const columns = plan.columns.slice(at, at + width);
    const range = sheet.getRangeByIndexes(plan.row + 1 + first, plan.column + at, rows.length, width);
    const text = columns.map((column) => formatOf(column) === textFormat);
    range.values = rows.map((row) => columns.map((_, i) => forExcel(row[at + i], text[i]!)));
  }
}

/** What needs the other tables and names to be there: calculated columns and checks. */
export function drawFormulas(sheet: Excel.Worksheet, plan: TablePlan): void {
  plan.columns.forEach((column, at) => {
    const body = rangeOf(sheet, columnRect(plan, at));
    if (column.formula) body.formulas = forAll(column.formula);
    if (column.check) drawCheck(body, column.check);
  });
}

/** A header inside a structured reference: its special characters get an apostrophe. */
export function escaped(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** Widths, hidden columns, and those that stand behind the outline (hidden where there is none). */
export function drawColumns(sheet: Excel.Worksheet, plan: TablePlan, growing: boolean): void {
  const entire = (at: number, width = 1) => sheet.getRangeByIndexes(0, plan.column + at, 1, width).getEntireColumn();
  plan.columns.forEach((column, at) => (entire(at).format.columnWidth = widthOf(column.width)));
  // to the end of the sheet: what is typed below a table is read before the table takes it in, and 007 must stay 007
  for (const [at, width] of columnRuns(plan.columns, (column) => growing && formatOf(column) === textFormat)) {
    entire(at, width).numberFormat = forAll(textFormat);
  }
  for (const [at, width] of columnRuns(plan.columns, (column) => column.hidden === true)) entire(at, width).columnHidden = true;
  const outlined = supports("1.10");
  for (const [at, width] of columnRuns(plan.columns, (column) => column.grouped === true && !column.hidden)) {
    if (outlined) {
      entire(at, width).group("ByColumns");
      entire(at, width).hideGroupDetails("ByColumns");
    } else entire(at, width).columnHidden = true;
  }
}
