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

/** Headers of a table stand on one line and are all different in Excel: a second "Name" is "Name 2". */
export function headersOf(columns: readonly ReportColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header }) => {
    const line = header.replace(/\s+/g, " ").trim();
    let free = line;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${line} ${n}`;
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
    ...(report.columns[0]?.subtotal ? [] : report.columns.some(({ subtotal }) => subtotal) ? [labelAt(row, report.totalLabel)] : []),
    ...sumsAt(report, row, range),
  ];
}

const labelAt = (row: number, text: string): BlockPlan => ({ row, column: 0, values: [[text]], look: "header" });

function sumsAt(report: Report, row: number, range: (at: number) => string): BlockPlan[] {
  return report.columns.flatMap(({ subtotal, numberFormat }, column): BlockPlan[] =>
    subtotal ? [{ row, column, values: [[`=SUBTOTAL(109,${range(column)})`]], formulas: true, look: "total", numberFormat }] : [],
  );
}

/** Lines of sums have a look of their own where there are not more of them; each is a block. */
const mostLooks = 200;

/** A line of a grouped report: cells, or the sums over the rows from `from` to the line before. */
type Line = { cells: readonly Cell[] } | { label: string; from: number };

function linesOf({ groups, groupLabels, totalLabel }: Report, first: number): { lines: Line[]; outline: [number, number][] } {
  const lines: Line[] = [];
  const outline: [number, number][] = [];
  groups.forEach(({ rows }, i) => {
    const from = first + lines.length;
    for (const cells of rows) lines.push({ cells });
    outline.push([from, first + lines.length - 1]);
    lines.push({ label: groupLabels[i]!, from });
  });
  if (groups.length) lines.push({ label: totalLabel, from: first });
  return { lines, outline };
}

function groupedOf(report: Report, headerRow: number, live: LiveColumns | null): Body {
  const { columns, groups } = report;
  const first = headerRow + 1;
  const { lines, outline } = linesOf(report, first);
  const looks = groups.length <= mostLooks;
  return {
    tables: [],
    blocks: [
      { row: headerRow, column: 0, values: [columns.map(({ header }) => header)], look: "header" },
      ...columns.flatMap((_, at) => columnBlocks(report, at, lines, first, looks, live)),
      ...(looks ? lines.flatMap((line, i) => ("label" in line ? sumLine(report, first + i, line) : [])) : []),
    ],
    widths: columns.map(({ width }, column) => ({ column, columns: 1, width })),
    outline: { groups: outline, folded: false },
  };
}

const rangeAbove = (at: number, from: number, row: number): string => `${columnLetters(at)}${from + 1}:${columnLetters(at)}${row}`;

function sumLine(report: Report, row: number, { label, from }: { label: string; from: number }): BlockPlan[] {
  return [labelAt(row, label), ...sumsAt(report, row, (at) => rangeAbove(at, from, row))];
}

/** A column's cells as one block; texts among its formulas stand in blocks of their own, so that none is taken for a formula. */
function columnBlocks(
  { columns }: Report,
  at: number,
  lines: readonly Line[],
  first: number,
  looks: boolean,
  live: LiveColumns | null,
): BlockPlan[] {
  const column = columns[at]!;
  const keyAt = columns.findIndex(({ key }) => key === live?.key);
  const isLive = live !== null && at !== keyAt && live.formula(column.key, "A1") !== null;
  const formulas = isLive || (column.subtotal && !looks);
  const texts: BlockPlan[] = [];
  const values = lines.map((line, i): Cell[] => {
    const row = first + i;
    if ("label" in line) return [looks ? null : sumCell(column, at, line, row)];
    if (isLive) return [live.formula(column.key, `$${columnLetters(keyAt)}${row + 1}`)];
    const cell = line.cells[at] ?? null;
    if (!formulas || typeof cell !== "string") return [cell];
    texts.push({ row, column: at, values: [[cell]], numberFormat: column.numberFormat });
    return [null];
  });
  const numberFormat = isLive ? liveFormat(column) : column.numberFormat;
  return [{ row: first, column: at, values, numberFormat, ...(formulas ? { formulas } : {}) }, ...texts];
}

function sumCell({ subtotal }: ReportColumn, at: number, { label, from }: { label: string; from: number }, row: number): Cell {
  if (subtotal) return `=SUBTOTAL(109,${rangeAbove(at, from, row)})`;
  return at === 0 ? label : null;
}
