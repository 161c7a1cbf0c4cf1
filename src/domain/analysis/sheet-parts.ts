import type { Cell, Grid } from "../kernel/cell";
import type { AreaPlan, BlockPlan, ChartPlan, ColumnPlan, FormatPlan, SheetPlan } from "../schema/plan";
import type { ResultTableKey } from "../schema/result-tables";
import { tables } from "../schema/tables";
import { columnsInUse, heatFills, hintBlock, resultColumns, type ClientsInfo, type SheetWords } from "./sheet-words";

const HEADER_ROW = 2;
/** Rows and columns that a chart beside a list takes. */
const CHART = { rows: 17, columns: 8 };
/** Columns between a list and its chart: one stays free. */
const GAP = 1;

/** Keeps "3 %" and "2026-03" from becoming numbers. */
export const TEXT = "@";

type Look = NonNullable<BlockPlan["look"]>;

/** A column of a small table; `formats` are those of its cells, one by one. */
export type ListColumn = { values: Cell[]; look?: Look; numberFormat?: string; formats?: string[]; fills?: (string | null)[] };

/** A small table beside the clients: columns of values under a title, and a chart of some of them. */
export type ListPart = {
  title: string;
  heads: string[];
  /** The first names the rows. */
  columns: ListColumn[];
  chart?: {
    name: string;
    title: string;
    type: string;
    /** `column` counts from 0 in `columns`. */
    series: { column: number; type?: string; secondary?: boolean; color?: string }[];
  };
};

/** A coloured matrix; NaN stays blank. */
export type MatrixPart = {
  title: string;
  corner: string;
  rows: Cell[];
  columns: Cell[];
  values: number[][];
  look: Look;
  /** en-US format of the rows' names, where they are days. */
  rowFormat?: string;
};

export type Part = ListPart | MatrixPart;

type Drawn = { blocks: BlockPlan[]; charts: ChartPlan[]; height: number };

/** Fills of the usual colours of series and letters. */
export const colours = { blue: "#2E75B6", orange: "#C55A11", green: "#548235" } as const;

function drawMatrix({ title, corner, rows, columns, values, look, rowFormat }: MatrixPart, row: number, column: number): Drawn {
  const blocks: BlockPlan[] = [
    { row, column, values: [[title]], look: "heading" },
    { row: row + 1, column, values: [[corner, ...columns]], look: "header" },
  ];
  if (rows.length > 0 && columns.length > 0) {
    const shown = values.map((line) => line.map((value): Cell => (Number.isNaN(value) ? null : value)));
    const fills = heatFills(values.map((line) => line.map((value) => (Number.isNaN(value) ? 0 : value))));
    blocks.push(
      { row: row + 2, column, values: rows.map((name) => [name]), look: "header", ...(rowFormat ? { numberFormat: rowFormat } : {}) },
      { row: row + 2, column: column + 1, values: shown, look, fills },
    );
  }
  return { blocks, charts: [], height: rows.length + 3 };
}

/** A column's cells; neighbours of one format make one block. */
function columnBlocks({ values, look, numberFormat, formats, fills }: ListColumn, row: number, column: number): BlockPlan[] {
  const starts = values.map((_, i) => i).filter((i) => i === 0 || (formats && formats[i] !== formats[i - 1]));
  return starts.map((from, k) => {
    const to = starts[k + 1] ?? values.length;
    const format = formats?.[from] ?? numberFormat;
    return {
      row: row + from,
      column,
      values: values.slice(from, to).map((value) => [value]),
      ...(look ? { look } : {}),
      ...(format ? { numberFormat: format } : {}),
      ...(fills ? { fills: fills.slice(from, to).map((fill) => [fill]) } : {}),
    };
  });
}

function drawList({ title, heads, columns, chart }: ListPart, row: number, column: number): Drawn {
  const rows = columns[0]?.values.length ?? 0;
  const blocks: BlockPlan[] = [
    { row, column, values: [[title]], look: "heading" },
    { row: row + 1, column, values: [heads], look: "header" },
  ];
  if (rows === 0) return { blocks, charts: [], height: 3 };
  columns.forEach((own, k) => blocks.push(...columnBlocks(own, row + 2, column + k)));
  if (!chart) return { blocks, charts: [], height: rows + 3 };
  const area = (k: number) => ({ row: row + 2, column: column + k, rows, columns: 1 });
  const charts: ChartPlan[] = [
    {
      name: chart.name,
      title: chart.title,
      type: chart.type,
      place: { row, column: column + columns.length + GAP, ...CHART },
      categories: area(0),
      series: chart.series.map(({ column: k, ...traits }) => ({ name: heads[k] ?? "", values: area(k), ...traits })),
    },
  ];
  return { blocks, charts, height: Math.max(rows + 3, CHART.rows + 1) };
}

/** A chart of a table's columns, at a column of the sheet to its right. */
function drawTableChart(
  chart: NonNullable<ResultSheet["chart"]>,
  columns: readonly ColumnPlan[],
  table: string,
  column: number,
): ChartPlan {
  const [names = "", ...series] = chart.columns;
  const area = (key: string): AreaPlan => ({ table, columns: [key] });
  const headerOf = (key: string): string => columns.find((each) => each.key === key)?.header ?? "";
  return {
    name: chart.name,
    title: chart.title,
    type: chart.type,
    place: { row: HEADER_ROW, column, rows: CHART.rows, columns: chart.width },
    categories: area(names),
    series: series.map((key, i) => ({ name: headerOf(key), values: area(key), ...(chart.colors[i] ? { color: chart.colors[i] } : {}) })),
  };
}

/** What an analysis's sheet holds. */
export type ResultSheet = {
  key: ResultTableKey;
  title: string;
  /** Sentences for row 2; blank ones are left out. */
  hints: string[];
  rows: Grid;
  /** What columns of this run look like otherwise than declared, by key. */
  columns?: Record<string, Partial<ColumnPlan>>;
  /** A chart of the table's own columns, by key, above what stands to its right; the first names the rows. */
  chart?: { name: string; title: string; type: string; columns: string[]; colors: string[]; width: number };
  /** To the right of the table, from top to bottom. */
  parts: Part[];
  formats?: FormatPlan[];
  /** Characters of the first column to the right, which names things, and of those after it. */
  names?: number;
  width?: number;
  landscape?: boolean;
};

/** Plans the sheet of an analysis: title and hint, the table at A3, and to its right small tables, matrices and charts. */
export function planResultSheet(sheet: ResultSheet, words: SheetWords): SheetPlan {
  const { key, title, hints, rows, parts } = sheet;
  const declared = resultColumns(key, words).map((column) => ({ ...column, ...sheet.columns?.[column.key] }));
  const columns = columnsInUse(declared, rows);
  const right = columns.length + 1;
  const blocks: BlockPlan[] = [
    { row: 0, column: 0, values: [[title]], look: "title" },
    hintBlock(hints.filter(Boolean).join(" "), columns),
  ];
  const charts: ChartPlan[] = [];
  let row = HEADER_ROW;
  if (sheet.chart && rows.length > 0) {
    charts.push(drawTableChart(sheet.chart, columns, key, right));
    row += CHART.rows + 1;
  }
  for (const part of parts) {
    const drawn = "values" in part ? drawMatrix(part, row, right) : drawList(part, row, right);
    blocks.push(...drawn.blocks);
    charts.push(...drawn.charts);
    row += drawn.height;
  }
  return {
    key,
    name: words.data.sheets[key],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    blocks,
    widths:
      parts.length > 0
        ? [
            { column: right, columns: 1, width: sheet.names ?? 24 },
            { column: right + 1, columns: 6, width: sheet.width ?? 15 },
          ]
        : [],
    tables: [{ key, name: tables[key].name, row: HEADER_ROW, column: 0, columns, rows }],
    formats: sheet.formats ?? [],
    charts,
    page: { landscape: sheet.landscape ?? true, repeatRows: [HEADER_ROW, HEADER_ROW], apart: true },
    rightToLeft: words.rightToLeft,
  };
}

/** Code, reference and name of a client. */
export function whoIs({ code, reference, name }: ClientsInfo, who: number): Cell[] {
  return [code[who] ?? null, reference[who] ?? null, name[who] ?? null];
}

/** A figure for a cell: blank where there is none. */
export function cellOf(value: number | null | undefined): Cell {
  return value === null || value === undefined || Number.isNaN(value) ? null : value;
}

/** Clients with a value above -1, by falling keys; equals keep the clients' order. */
export function ranked(count: number, has: (who: number) => boolean, ...keys: ((who: number) => number)[]): number[] {
  const found = Array.from({ length: count }, (_, who) => who).filter(has);
  return found.sort((a, b) => {
    for (const key of keys) {
      const gap = (key(b) || 0) - (key(a) || 0);
      if (gap) return gap;
    }
    return a - b;
  });
}

/** The list of groups with their clients, revenue and share of it, with a bar chart of the clients. */
export function groupsPart(
  {
    title,
    head,
    groups,
    chart,
    fills,
  }: {
    title: string;
    head: string;
    groups: { name: string; clients: number; revenue: number }[];
    chart?: { name: string; title: string };
    fills?: (string | null)[];
  },
  { say }: SheetWords,
): ListPart {
  const total = groups.reduce((sum, { revenue }) => sum + Math.max(0, revenue), 0);
  return {
    title,
    heads: [head, say("results.column.clients"), say("results.column.revenue"), say("results.column.share")],
    columns: [
      { values: groups.map(({ name }) => name), numberFormat: TEXT, ...(fills ? { fills } : {}) },
      { values: groups.map(({ clients }) => clients), look: "number" },
      { values: groups.map(({ revenue }) => revenue), look: "money" },
      { values: groups.map(({ revenue }) => (total > 0 ? revenue / total : 0)), look: "percent" },
    ],
    ...(chart ? { chart: { ...chart, type: "BarClustered", series: [{ column: 1, color: colours.blue }] } } : {}),
  };
}

/** Colours a table's letters or names: one fill for each value. `column` is the sheet's letter of the table's column. */
export function letterFormats(table: ResultTableKey, key: string, letters: string, fills: Record<string, string>): FormatPlan[] {
  return Object.entries(fills).map(([name, fill]) => ({
    area: { table, columns: [key] },
    type: "formula",
    formula: `=$${letters}${HEADER_ROW + 2}="${name.replace(/"/g, '""')}"`,
    fill,
  }));
}
