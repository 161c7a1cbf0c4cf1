import type { Cell, Grid } from "../kernel/cell";
import type { BlockPlan, ChartPlan, SheetPlan } from "../schema/plan";
import { whyRfm } from "./rfm-why";
import type { RfmResult } from "./rfm";
import { LEVELS } from "./scores";
import { mapColumn } from "./segments";
import { columnsInUse, heatFills, hintBlock, resultColumns, type ClientsInfo, type SheetWords } from "./sheet-words";

const HEADER_ROW = 2;
/** Best first: by R + F + M, then by money; clients without orders at the end, as they stand in the list. */
function rankingOf({ r, f, m, values }: RfmResult): number[] {
  const sum = (who: number): number => (r[who] as number) + (f[who] as number) + (m[who] as number);
  const money = (who: number): number => values.M[who] as number;
  return Array.from(r.keys()).sort((a, b) => sum(b) - sum(a) || (sum(a) === 0 ? 0 : money(b) - money(a)) || a - b);
}

function rowsOf(result: RfmResult, { code, reference, name }: ClientsInfo, words: SheetWords): Grid {
  const { r, f, m, values, names, segment } = result;
  const why = whyRfm(result, words);
  return rankingOf(result).map((who) => {
    const who3 = [r[who] as number, f[who] as number, m[who] as number] as const;
    const scored = who3[0] > 0;
    const found = (value: number): Cell => (scored ? value : null);
    return [
      code[who] ?? null,
      reference[who] ?? null,
      name[who] ?? null,
      found(values.R[who] as number),
      found(values.F[who] as number),
      found(values.M[who] as number),
      ...who3.map(found),
      found(100 * who3[0] + 10 * who3[1] + who3[2]),
      names[segment[who] as number] as string,
      why(who),
    ];
  });
}

/** Sums of clients and revenue by R (rows, 5 first) and FM (columns). */
export function rfmMatrix({ r, f, m, revenue }: RfmResult): { clients: number[][]; revenue: number[][] } {
  const empty = (): number[][] => Array.from({ length: LEVELS }, () => new Array<number>(LEVELS).fill(0));
  const sums = { clients: empty(), revenue: empty() };
  for (let who = 0; who < r.length; who++) {
    if (r[who] === 0) continue;
    const row = LEVELS - (r[who] as number);
    const column = mapColumn(f[who] as number, m[who] as number) - 1;
    ((sums.clients[row] as number[])[column] as number)++;
    ((sums.revenue[row] as number[])[column] as number) += revenue[who] as number;
  }
  return { ...sums, revenue: sums.revenue.map((row) => row.map((sum) => Math.round(sum * 100) / 100)) };
}

function heatMap(row: number, column: number, title: string, corner: string, values: number[][], look: "number" | "money"): BlockPlan[] {
  const fms = Array.from({ length: LEVELS }, (_, k) => k + 1);
  return [
    { row, column, values: [[title]], look: "heading" },
    { row: row + 1, column, values: [[corner, ...fms]], look: "header" },
    { row: row + 2, column, values: fms.map((k) => [LEVELS + 1 - k]), look: "header" },
    { row: row + 2, column: column + 1, values, look, fills: heatFills(values) },
  ];
}

function segmentsBlock({ segments }: RfmResult, row: number, column: number, { say, data }: SheetWords): BlockPlan[] {
  const total = segments.reduce((sum, { revenue }) => sum + revenue, 0);
  const heads = [data.headers.rfm.segment, say("results.column.clients"), say("results.column.revenue"), say("results.column.share")];
  const below = row + 2;
  return [
    { row, column, values: [[say("results.rfm.segments")]], look: "heading" },
    { row: row + 1, column, values: [heads], look: "header" },
    { row: below, column, values: segments.map(({ name }) => [name]) },
    { row: below, column: column + 1, values: segments.map(({ clients }) => [clients]), look: "number" },
    { row: below, column: column + 2, values: segments.map(({ revenue }) => [revenue]), look: "money" },
    { row: below, column: column + 3, values: segments.map(({ revenue }) => [total > 0 ? revenue / total : 0]), look: "percent" },
  ];
}

function cutsBlock({ bounds, scoring }: RfmResult, row: number, column: number, { say }: SheetWords): BlockPlan[] {
  if (scoring === "ntile" || bounds.R.length === 0) return [];
  const axes = ["R", "F", "M"] as const;
  return [
    { row, column, values: [[say("results.rfm.cuts")]], look: "heading" },
    { row: row + 1, column, values: axes.map((axis) => [axis]), look: "header" },
    { row: row + 1, column: column + 1, values: axes.map((axis) => bounds[axis]), look: "number" },
  ];
}

function segmentsChart({ segments }: RfmResult, row: number, column: number, { say }: SheetWords): ChartPlan {
  const rows = Math.max(1, segments.length);
  return {
    name: "cb_RFM_segments",
    title: say("results.rfm.chart"),
    type: "BarClustered",
    place: { row, column: column + 7, rows: 18, columns: 8 },
    categories: { row: row + 20, column, rows, columns: 1 },
    series: [{ name: say("results.column.clients"), values: { row: row + 20, column: column + 1, rows, columns: 1 }, color: "#2E75B6" }],
  };
}

function hintOf({ clients, coarse, scoring }: RfmResult, { say }: SheetWords): string {
  const hints = [say("results.rfm.hint", { count: clients })];
  if (coarse) hints.push(say("results.rfm.coarse", { count: clients }));
  if (scoring === "ntile") hints.push(say("results.rfm.ntile"));
  return hints.join(" ");
}

/** The RFM sheet: the table of clients, and to its right heat maps R×FM, segments, the cuts that came out, and a bar chart. */
export function planRfmSheet(result: RfmResult, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date, rightToLeft } = words;
  const averaged = result.monetary === "average";
  const declared = resultColumns("rfm", words).map((column) =>
    averaged && column.key === "monetary" ? { ...column, subtotal: false } : column,
  );
  const rows = rowsOf(result, clients, words);
  const columns = columnsInUse(declared, rows);
  const right = columns.length + 1;
  const matrix = rfmMatrix(result);
  const corner = say("results.rfm.map.corner");
  return {
    key: "rfm",
    name: words.data.sheets.rfm,
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    blocks: [
      { row: 0, column: 0, values: [[say("results.rfm.title", { date: date(result.analysisDate) })]], look: "title" },
      hintBlock(hintOf(result, words), columns),
      ...heatMap(HEADER_ROW, right, say("results.rfm.map.clients"), corner, matrix.clients, "number"),
      ...heatMap(HEADER_ROW + 9, right, say("results.rfm.map.revenue"), corner, matrix.revenue, "money"),
      ...segmentsBlock(result, HEADER_ROW + 18, right, words),
      ...cutsBlock(result, HEADER_ROW + 18, right + 7, words),
    ],
    widths: [
      { column: right, columns: 1, width: 20 },
      { column: right + 1, columns: 5, width: 15 },
    ],
    tables: [{ key: "rfm", name: "cb_RFM", row: HEADER_ROW, column: 0, columns, rows }],
    formats: [{ area: { table: "rfm", columns: ["R", "F", "M"] }, type: "scale", colors: ["#FFFFFF", "#9CCBEC"] }],
    charts: [segmentsChart(result, HEADER_ROW, right, words)],
    page: { landscape: true, repeatRows: [HEADER_ROW, HEADER_ROW], apart: true },
    rightToLeft,
  };
}
