import type { Cell } from "../domain/kernel/cell";
import { hasTime, isMoment } from "../domain/reports/columns";
import { rowsOfReport, type Report, type ReportColumn } from "../domain/reports/report";
import { writeCsv, type CsvCell, type CsvDialect } from "./csv";

/** A report as CSV for other programs: one line of headers, then its rows, group after group; no title and no sums. Days are ISO. */
export function reportCsv(report: Report, dialect: CsvDialect): Uint8Array {
  const rows = rowsOfReport(report).map((row) => row.map((cell, at) => csvCell(cell, report.columns[at]!)));
  return writeCsv([report.columns.map(({ header }) => header), ...rows], dialect);
}

function csvCell(cell: Cell, { kind, numberFormat }: ReportColumn): CsvCell {
  return kind === "date" && isMoment(cell) ? { day: cell, time: hasTime(numberFormat) } : cell;
}
