import { writeXlsx, type Cell as XlsxCell, type CellStyle, type CellValue, type NamedRange, type RowDef, type WriteSheet } from "hucre";
import type { Cell } from "../domain/kernel/cell";
import { headersOf, sheetNameOf, tableNameOf } from "../domain/reports/report-sheet";
import { columnLetters } from "../domain/schema/column-plan";
import type { Report, ReportColumn } from "../domain/reports/report";
import { xlsxText } from "./xlsx-text";

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const header = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF4" } } } as const;
const looks = {
  title: { font: { bold: true, size: 16 } },
  note: { font: { italic: true, color: { rgb: "5F6B7A" } } },
  header: { ...header, numFmt: "@", alignment: { wrapText: true, vertical: "center" } },
} satisfies Record<string, CellStyle>;

/** A sheet as it is filled: values by row, and what single cells have beside them. */
type Paper = { rows: CellValue[][]; cells: Map<string, Partial<XlsxCell>>; rowDefs: Map<number, RowDef> };

/** A report as a workbook of one sheet: printed in landscape, one page wide, its headers repeated; a table where it is not grouped. */
export function reportXlsx(report: Report): Promise<Uint8Array> {
  const paper: Paper = { rows: [], cells: new Map(), rowDefs: new Map() };
  putLine(paper, [report.title], looks.title);
  for (const note of report.notes) putLine(paper, [note], looks.note);
  const headerRow = paper.rows.length;
  putLine(paper, headersOf(report.columns), looks.header);
  putBody(paper, report);
  const made = new Date(epoch + report.at * dayLength);
  return writeXlsx({
    sheets: [sheetOf(report, paper, headerRow)],
    namedRanges: [repeated(sheetNameOf(report.title), headerRow)],
    properties: { title: report.title, creator: report.author || undefined, created: made, modified: made },
  });
}

/** The headers as the rows that every printed page begins with; as a name of ours, since hucre's own puts no quotes around the sheet. */
const repeated = (sheet: string, row: number): NamedRange => ({
  name: "_xlnm.Print_Titles",
  range: `'${sheet.replaceAll("'", "''")}'!$${row + 1}:$${row + 1}`,
  scope: sheet,
});

function sheetOf(report: Report, { rows, cells, rowDefs }: Paper, headerRow: number): WriteSheet {
  const { columns, groupBy, rightToLeft } = report;
  return {
    name: sheetNameOf(report.title),
    columns: columns.map((column) => ({ width: column.width, style: cellStyle(column) })),
    rows,
    cells,
    rowDefs,
    freezePane: { rows: headerRow + 1 },
    outlineProperties: { summaryBelow: true },
    view: { rightToLeft },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
    ...(groupBy === null && report.count > 0 ? { tables: [tableOf(report, headerRow)] } : {}),
  };
}

function tableOf(report: Report, headerRow: number): NonNullable<WriteSheet["tables"]>[number] {
  const last = columnLetters(report.columns.length - 1);
  return {
    name: tableNameOf(report.id),
    range: `A${headerRow + 1}:${last}${headerRow + 1 + report.count}`,
    columns: headersOf(report.columns).map((name) => ({ name: xlsxText(name) })),
    style: "TableStyleLight9",
    showRowStripes: false,
  };
}

/** A line of cells at the end of the sheet, in its columns' style unless told; texts stay texts, whatever they begin with. */
function putLine(paper: Paper, cells: readonly Cell[], style?: CellStyle): void {
  const row = paper.rows.length;
  paper.rows.push(cells.map((cell) => (typeof cell === "string" ? xlsxText(cell) : cell)));
  cells.forEach((cell, at) => {
    // an error's name as a text: hucre would write a string of that name as an error
    const text = typeof cell === "string" && cell.startsWith("#") ? { richText: [{ text: xlsxText(cell) }] } : {};
    if (style || "richText" in text) paper.cells.set(`${row},${at}`, { ...text, ...(style ? { style } : {}) });
  });
}

const cellStyle = ({ kind, numberFormat }: ReportColumn): CellStyle => ({
  numFmt: numberFormat,
  alignment: { vertical: "top", wrapText: kind === "long text" },
});

function putBody(paper: Paper, report: Report): void {
  const first = paper.rows.length;
  for (const [i, { rows, sums }] of report.groups.entries()) {
    const from = paper.rows.length;
    for (const row of rows) {
      if (report.groupBy !== null) paper.rowDefs.set(paper.rows.length, { outlineLevel: 1 });
      putLine(paper, row);
    }
    if (report.groupBy !== null) putSums(paper, report, report.groupLabels[i]!, sums, from);
  }
  if (!hasSums(report)) return;
  // nothing may stand right under a table: it would be taken in when the table grows
  if (report.groupBy === null) paper.rows.push([]);
  putSums(paper, report, report.totalLabel, report.sums, first);
}

const hasSums = ({ columns, groupBy, count }: Report): boolean =>
  count > 0 && (groupBy !== null || columns.some(({ subtotal }) => subtotal));

/** A line of sums over the rows from `from` to here: formulas with the values they come to. */
function putSums(paper: Paper, { columns }: Report, label: string, sums: (number | null)[], from: number): void {
  const row = paper.rows.length;
  paper.rows.push(columns.map((_, at) => (at === 0 && sums[0] === null ? xlsxText(label) : null)));
  columns.forEach(({ subtotal, numberFormat }, at) => {
    const style: CellStyle = { ...header, ...(subtotal ? { numFmt: numberFormat } : {}) };
    const letters = columnLetters(at);
    const formula = subtotal ? { formula: `SUBTOTAL(109,${letters}${from + 1}:${letters}${row})`, formulaResult: sums[at] ?? 0 } : {};
    paper.cells.set(`${row},${at}`, { ...formula, style });
  });
}
