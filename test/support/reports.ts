import fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import { makeReport, type Report, type ReportColumn, type ReportRequest, type ReportWords } from "../../src/domain/reports/report";

/** A column of a report, text unless told. */
export const aColumn = (key: string, traits: Partial<ReportColumn> = {}): ReportColumn => ({
  key,
  header: key.toUpperCase(),
  kind: "text",
  width: 12,
  numberFormat: "@",
  subtotal: false,
  ...traits,
});

export const money = (key: string): ReportColumn => aColumn(key, { kind: "money", numberFormat: "#,##0.00", subtotal: true });
export const day = (key: string): ReportColumn => aColumn(key, { kind: "date", numberFormat: "yyyy-mm-dd" });

/** Plain words, so that tests say what they see. */
export const plainWords: ReportWords = {
  noValue: "(blank)",
  total: "Total",
  groupLabel: (name, rows) => `${name}: ${rows}`,
  groupName: (value) => String(value),
  notes: ({ filter, count, masked }) => [filter, `${count} rows${masked ? ", masked" : ""}`],
  compare: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
  rightToLeft: false,
};

type Grid = readonly (readonly Cell[])[];

/** A report over literal rows, in the order of its columns. */
export function aReport(columns: ReportColumn[], grid: Grid, traits: Partial<ReportRequest> = {}, words: ReportWords = plainWords): Report {
  const data = Object.fromEntries(columns.map(({ key }, at) => [key, grid.map((row) => row[at] ?? null)]));
  const rows = [...grid.keys()];
  const facts = { id: "test", title: "Test", filter: "all", at: 46_348.5, author: "Ana", groupBy: null };
  return makeReport({ ...facts, columns, data, rows, ...traits }, words);
}

/** Texts that programs are tempted to take for something else. */
export const hostileTexts = [
  "=1+1",
  "+1+1",
  "-1-1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  '=HYPERLINK("http://example.com","x")',
  "=cmd|' /C calc'!A0",
  "＝1+1",
  "'=1+1",
  "007",
  "+40 722 123 456",
  "1/2",
  "#N/A",
  "#REF!",
  "_x000D_",
  "TRUE",
  'He said "hi", then; left',
  "line one\nline two",
  "<script>alert(1)</script>",
  "</td></table><b>&amp;",
  "{=1}",
  "محمد علي",
  "Ștefan & Țara",
] as const;

/** Any text that a cell can hold, hostile ones often among them. */
export const cellText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "'"), fc.string({ maxLength: 10 })).map(([first, rest]) => first + rest),
);

/** A text as UTF-8 can hold it: a lone half of a pair becomes U+FFFD. */
export const asUtf8 = (text: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
