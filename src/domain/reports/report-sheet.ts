import type { Cell } from "../kernel/cell";
import { columnLetters } from "../schema/column-plan";
import { columnReference } from "../schema/formulas";
import type { BlockPlan, ColumnPlan, SheetPlan, TablePlan } from "../schema/plan";
import type { Report, ReportColumn } from "./report";

/** Where things stand on the sheet, rows from 0: title, notes, totals of a list, headers. */
const notesRow = 1;

/** Looks cells up in the base while they are seen: for each column a formula of the row's key, as A1 or as a structured reference; null: a value. */
export type LiveColumns = { key: string; formula(column: string, keyCell: string): string | null };

/** A report's name as a part of a table's name: "clients-by-segment" → "ClientsBySegment". */
export function tableNameOf(id: string): string {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return `cb_Report_${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")}`.slice(0, longestName);
}

const [longestName, longestSheetName] = [200, 31];

/** A name that Excel keeps for itself. */
const taken = "history";

/** A title as the name of a sheet: without what Excel forbids, at most 31 characters. */
export function sheetNameOf(title: string): string {
  const name = title
    .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestSheetName)
    .replace(/^['\s]+|['\s]+$/g, "");
  return name === "" || name.toLowerCase() === taken ? `${name} 1`.trim() : name;
}

/** The report's own sheet: one table where it is not grouped, else blocks with outline and subtotals under each group. */
export function planReportSheet(report: Report, live: LiveColumns | null = null): SheetPlan {
  const headerRow = notesRow + report.notes.length + (report.groupBy === null && report.columns.some(({ subtotal }) => subtotal) ? 1 : 0);
  const body = report.groupBy === null ? listOf(report, headerRow, live) : groupedOf(report, headerRow, live);
  return {
    key: `report-${report.id}`,
    name: sheetNameOf(report.title),
    frozen: { rows: headerRow + 1, columns: 0 },
    ...body,
    blocks: [
      { row: 0, column: 0, values: [[report.title]], look: "title" },
      ...report.notes.map((note, i): BlockPlan => ({ row: notesRow + i, column: 0, values: [[note]], look: "hint" })),
      ...body.blocks,
    ],
    formats: [],
    charts: [],
    page: { landscape: true, repeatRows: [headerRow, headerRow] },
    rightToLeft: report.rightToLeft,
  };
}

type Body = Pick<SheetPlan, "blocks" | "tables"> & Partial<Pick<SheetPlan, "outline" | "widths">>;

/** Headers of a table are all different in Excel: a second "Name" is "Name 2". */
export function headersOf(columns: readonly ReportColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header }) => {
    let free = header;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${header} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function listOf(report: Report, row: number, live: LiveColumns | null): Body {
  const name = tableNameOf(report.id);
  const headers = headersOf(report.columns);
  const keyAt = report.columns.findIndex(({ key }) => key === live?.key);
  const columns = report.columns.map((column, at): ColumnPlan => {
    const formula = live && at !== keyAt ? live.formula(column.key, `[@[${headers[keyAt]!.replace(/['[\]#@]/g, "'$&")}]]`) : null;
    const { key, kind, width } = column;
    const plan = { key, header: headers[at]!, kind, width, numberFormat: column.numberFormat };
    return formula === null ? plan : { ...plan, formula, numberFormat: liveFormat(column) };
  });
  const rows = report.groups.flatMap((group) => group.rows).map((line) => line.map((cell, at) => (columns[at]?.formula ? null : cell)));
  const table: TablePlan = { key: `report-${report.id}`, name, row, column: 0, columns, rows };
  return { tables: [table], blocks: totalsOf(report, row - 1, (at) => columnReference(name, headers[at]!)) };
}

/** A formula in a text cell would stay unread. */
const liveFormat = ({ numberFormat }: ReportColumn): string => (numberFormat === "@" ? "General" : numberFormat);

/** The line of totals: its label where the first column has no sum, and a live SUBTOTAL in the columns that have. */
function totalsOf(report: Report, row: number, range: (at: number) => string): BlockPlan[] {
  return [
    ...(report.columns[0]?.subtotal ? [] : report.columns.some(({ subtotal }) => subtotal) ? [label(row, report.totalLabel)] : []),
    ...sumsAt(report, row, range),
  ];
}

const label = (row: number, text: string): BlockPlan => ({ row, column: 0, values: [[text]], look: "header" });

function sumsAt(report: Report, row: number, range: (at: number) => string): BlockPlan[] {
  return report.columns.flatMap(({ subtotal, numberFormat }, column): BlockPlan[] =>
    subtotal ? [{ row, column, values: [[`=SUBTOTAL(109,${range(column)})`]], formulas: true, look: "total", numberFormat }] : [],
  );
}

function groupedOf(report: Report, headerRow: number, live: LiveColumns | null): Body {
  const { columns } = report;
  const blocks: BlockPlan[] = [{ row: headerRow, column: 0, values: [columns.map(({ header }) => header)], look: "header" }];
  const outline: [number, number][] = [];
  const letters = columns.map((_, at) => columnLetters(at));
  const first = headerRow + 1;
  let row = first;
  for (const [i, { rows }] of report.groups.entries()) {
    const from = row;
    blocks.push(...cellsOf(report, from, rows, live));
    row += rows.length;
    outline.push([from, row - 1]);
    blocks.push(label(row, report.groupLabels[i]!), ...sumsAt(report, row, (at) => `${letters[at]}${from + 1}:${letters[at]}${row}`));
    row++;
  }
  if (report.groups.length) blocks.push(label(row, report.totalLabel));
  if (report.groups.length) blocks.push(...sumsAt(report, row, (at) => `${letters[at]}${first + 1}:${letters[at]}${row}`));
  return {
    tables: [],
    blocks,
    widths: columns.map(({ width }, column) => ({ column, columns: 1, width })),
    outline: { groups: outline, folded: false },
  };
}

/** A group's cells, one block for neighbouring columns of one format. */
function cellsOf(report: Report, row: number, rows: Cell[][], live: LiveColumns | null): BlockPlan[] {
  const keyAt = report.columns.findIndex(({ key }) => key === live?.key);
  return report.columns.map((column, at): BlockPlan => {
    const formula = live && at !== keyAt ? live.formula(column.key, `$${columnLetters(keyAt)}${row + 1}`) : null;
    if (formula === null) return { row, column: at, values: rows.map((line) => [line[at] ?? null]), numberFormat: column.numberFormat };
    const values = rows.map((_, i) => [live!.formula(column.key, `$${columnLetters(keyAt)}${row + 1 + i}`)]);
    return { row, column: at, values, formulas: true, numberFormat: liveFormat(column) };
  });
}
