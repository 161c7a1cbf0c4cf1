import type { Cell } from "../domain/kernel/cell";
import { hasTime, isMoment } from "../domain/reports/columns";
import type { Report, ReportColumn } from "../domain/reports/report";
import { escapeHtml, harmlessHtml } from "./html";

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

const styles = `
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 2rem; color: #1f2933; background: #fff; font: 10pt/1.35 "Segoe UI", Calibri, Arial, "Noto Sans", "Noto Naskh Arabic", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 16pt; }
p { margin: 0 0 .15rem; color: #4a5563; }
table { margin-top: .75rem; border-collapse: collapse; width: 100%; }
th, td { padding: .2rem .45rem; border-bottom: 1px solid #d3dae2; text-align: start; vertical-align: top; white-space: pre-line; }
thead { display: table-header-group; }
thead th { background: #e8eef4; border-bottom: 2px solid #8a97a6; }
tr { break-inside: avoid; }
.t { mso-number-format: "\\@"; }
.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.sum th, .sum td { background: #f3f6f9; font-weight: 600; }
.all th, .all td { border-top: 2px solid #8a97a6; }
@media print { body { margin: 0; } thead th, .sum th, .sum td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** A report as a page to print: complete in itself, without scripts. `locale` says how numbers and days are written. */
export function reportHtml(report: Report, language: string, locale: string): Uint8Array {
  const write = writers(locale);
  const page = `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${report.rightToLeft ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(report.title)}</title>
<style>${styles}</style>
</head>
<body>
<h1>${harmlessHtml(report.title)}</h1>
${report.notes.map((note) => `<p>${harmlessHtml(note)}</p>`).join("\n")}
<table>
<thead><tr>${report.columns.map((column) => `<th scope="col" ${asText(isFigure(column) ? "n " : "")}>${escapeHtml(column.header)}</th>`).join("")}</tr></thead>
${bodies(report, write).join("\n")}
</table>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function bodies(report: Report, write: Writers): string[] {
  const body = (lines: string[]): string => `<tbody>\n${lines.join("\n")}\n</tbody>`;
  const groups = report.groups.map(({ rows, sums }, i) => {
    const lines = rows.map((row) => `<tr>${row.map((cell, at) => dataCell(cell, report.columns[at]!, write)).join("")}</tr>`);
    return body(report.groupBy === null ? lines : [...lines, sumLine(report, report.groupLabels[i]!, sums, "sum", write)]);
  });
  const summed = report.count > 0 && (report.groupBy !== null || report.columns.some(({ subtotal }) => subtotal));
  return summed ? [...groups, body([sumLine(report, report.totalLabel, report.sums, "sum all", write)])] : groups;
}

function sumLine({ columns }: Report, label: string, sums: (number | null)[], look: string, write: Writers): string {
  const first = sums[0] === null ? `<th scope="row" ${asText()}>${escapeHtml(label)}</th>` : dataCell(sums[0] ?? null, columns[0]!, write);
  return `<tr class="${look}">${first}${columns
    .slice(1)
    .map((column, i) => dataCell(sums[i + 1] ?? null, column, write))
    .join("")}</tr>`;
}

/** Tells a spreadsheet program that opens the page to take the cell as a text, whatever it begins with. */
const asText = (look = ""): string => `class="${look}t" sdnum="1033;0;@"`;

const isFigure = ({ kind }: ReportColumn): boolean => ["integer", "number", "money", "percent", "date"].includes(kind);

function dataCell(cell: Cell, column: ReportColumn, write: Writers): string {
  if (cell === null || cell === "") return "<td></td>";
  // the value itself beside the words, for spreadsheet programs that open the page
  if (typeof cell === "number")
    return `<td class="n" sdval="${cell}" sdnum="1033;0;${escapeHtml(column.numberFormat)}">${escapeHtml(write.number(cell, column))}</td>`;
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  // a name in another script keeps its own direction
  return `<td dir="auto" ${asText()}>${escapeHtml(text)}</td>`;
}

type Writers = { number(value: number, column: ReportColumn): string };

/** Numbers and days in the ways of a language, in the digits and the calendar that Excel shows. */
function writers(locale: string): Writers {
  const tag = new Intl.Locale(locale, { calendar: "gregory", numberingSystem: "latn" }).toString();
  const formats = {
    money: new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: new Intl.NumberFormat(tag, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }),
  };
  const days = { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(tag, days);
  const moment = new Intl.DateTimeFormat(tag, { ...days, hour: "2-digit", minute: "2-digit" });
  return {
    number(value, { kind, numberFormat }) {
      if (kind === "date" && isMoment(value))
        return (hasTime(numberFormat) ? moment : day).format(new Date(epoch + Math.round(value * dayLength)));
      return kind === "money" || kind === "percent" ? formats[kind].format(value) : formats.number.format(value);
    },
  };
}
