import type { SheetWords } from "../analysis/sheet-words";
import type { Cell, Grid } from "../kernel/cell";
import type { BlockPlan, ChartPlan, SheetPlan } from "../schema/plan";
import { topics, type Overview, type OverviewFacts } from "./overview";
import { ACTIVE_DAYS } from "./overview-views";
import { periodName } from "./periods";

const TOP_ROW = 2;
/** First column of the left and of the right half, and of the chart beside them. */
const [LEFT, RIGHT, CHART] = [0, 5, 10];
const CHART_ROWS = 18;

type Look = NonNullable<BlockPlan["look"]>;
/** A small table of the sheet: names in the first column, then columns of one look each. */
type Panel = { heads: string[]; names: string[]; columns: { look: Look; cells: Cell[] }[] };
type Days = Pick<OverviewFacts, "date" | "silence" | "horizon">;

/** The overview's sheet: the figures on the left, months, their chart and the largest on the right. */
export function planOverviewSheet(overview: Overview, days: Days, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const left = stack([clientsPanel(overview, days, words), turnoverPanel(overview, words), ...owedPanels(overview, days, words)], LEFT);
  const months = monthsPanel(overview, words);
  const right = stack([months, ...topics.map((topic) => topPanel(overview, topic, words))], RIGHT);
  return {
    key: "overview",
    name: words.data.sheets.overview,
    blocks: [
      { row: 0, column: 0, values: [[say("summaries.overview.title", { date: date(days.date) })]], look: "title" },
      { row: 1, column: 0, values: [[say("summaries.overview.hint")]], look: "hint" },
      ...left,
      ...right,
    ],
    widths: [
      { column: LEFT, columns: 1, width: 38 },
      { column: LEFT + 1, columns: 3, width: 16 },
      { column: RIGHT - 1, columns: 1, width: 3 },
      { column: RIGHT, columns: 1, width: 28 },
      { column: RIGHT + 1, columns: 3, width: 14 },
    ],
    tables: [],
    formats: [],
    charts: [monthsChart(months, words)],
    page: { landscape: true },
    rightToLeft: words.rightToLeft,
  };
}

/** Panels one below the other, a blank row between them. */
function stack(panels: readonly Panel[], column: number): BlockPlan[] {
  let row = TOP_ROW;
  return panels.flatMap((panel) => {
    const at = row;
    row += panel.names.length + 2;
    return blocksOf(panel, at, column);
  });
}

function blocksOf({ heads, names, columns }: Panel, row: number, column: number): BlockPlan[] {
  const body = (values: Grid, at: number, look: Look): BlockPlan => ({ row: row + 1, column: at, values, look });
  const asColumn = (cells: readonly Cell[]): Grid => cells.map((cell) => [cell]);
  return [
    { row, column, values: [heads], look: "header" },
    ...(names.length ? [body(asColumn(names), column, "code")] : []),
    ...columns.flatMap(({ look, cells }, i) => (cells.length ? [body(asColumn(cells), column + 1 + i, look)] : [])),
  ];
}

function clientsPanel({ clients }: Overview, { silence }: Days, { say }: SheetWords): Panel {
  const name = (key: string, count = 0): string => say(`summaries.overview.clients.${key}`, { count });
  return {
    heads: [name("head"), say("summaries.overview.count")],
    names: [name("total"), name("new"), name("active", ACTIVE_DAYS), name("silent", silence), name("important")],
    columns: [{ look: "number", cells: [clients.total, clients.new, clients.active, clients.silent, clients.important] }],
  };
}

function turnoverPanel({ turnover }: Overview, { say }: SheetWords): Panel {
  const name = (key: string): string => say(`summaries.overview.turnover.${key}`);
  const { thisMonth, lastMonth, lastMonthToDate, sameMonthLastYear, sameMonthLastYearToDate, yearToDate, lastYearToDate, changes } =
    turnover;
  return {
    heads: [name("head"), name("value"), name("toDate"), name("change")],
    names: [name("thisMonth"), name("lastMonth"), name("sameMonthLastYear"), name("yearToDate")],
    columns: [
      { look: "money", cells: [thisMonth, lastMonth, sameMonthLastYear, yearToDate] },
      { look: "money", cells: [null, lastMonthToDate, sameMonthLastYearToDate, lastYearToDate] },
      { look: "percent", cells: [null, changes.lastMonth, changes.sameMonthLastYear, changes.yearToDate] },
    ],
  };
}

/** What is owed by age, and what is open. */
function owedPanels({ receivables, orders, contracts }: Overview, { horizon }: Days, { say }: SheetWords): Panel[] {
  const { ages, total, overdue } = receivables;
  const name = (key: string, count = 0): string => say(`summaries.overview.${key}`, { count });
  const open = [orders.open, contracts.ending, contracts.expired];
  return [
    {
      heads: [name("receivables.head"), name("amount"), name("orders")],
      names: [...ages.map(({ age }) => name(`receivables.${age}`)), name("receivables.total"), name("receivables.overdue")],
      columns: [
        { look: "money", cells: [...ages.map(({ amount }) => amount), total, overdue] },
        { look: "number", cells: ages.map(({ count }) => count) },
      ],
    },
    {
      heads: [name("open.head"), name("amount"), name("count")],
      names: [name("open.orders"), name("open.ending", horizon), name("open.expired")],
      columns: [
        { look: "money", cells: open.map(({ amount }) => amount) },
        { look: "number", cells: open.map(({ count }) => count) },
      ],
    },
  ];
}

function monthsPanel({ months }: Overview, { say }: SheetWords): Panel {
  return {
    heads: [say("summaries.overview.month"), say("summaries.overview.value"), say("summaries.overview.orders")],
    names: months.map(({ month }) => periodName(month, "month")),
    columns: [
      { look: "money", cells: months.map(({ value }) => value) },
      { look: "number", cells: months.map(({ orders }) => orders) },
    ],
  };
}

function topPanel({ top }: Overview, topic: (typeof topics)[number], { say }: SheetWords): Panel {
  const rows = top[topic];
  return {
    heads: [
      say(`summaries.overview.top.${topic}`),
      say("summaries.overview.value"),
      say("summaries.overview.orders"),
      say("summaries.share"),
    ],
    names: rows.map(({ name }) => name || say("summaries.blank")),
    columns: [
      { look: "money", cells: rows.map(({ value }) => value) },
      { look: "number", cells: rows.map(({ orders }) => orders) },
      { look: "percent", cells: rows.map(({ share }) => share) },
    ],
  };
}

function monthsChart({ names }: Panel, { say }: SheetWords): ChartPlan {
  const area = { row: TOP_ROW + 1, rows: names.length, columns: 1 };
  return {
    name: "cb_Overview_months",
    title: say("summaries.overview.chart"),
    type: "ColumnClustered",
    place: { row: TOP_ROW, column: CHART, rows: CHART_ROWS, columns: 9 },
    categories: { ...area, column: RIGHT },
    series: [{ name: say("summaries.overview.value"), values: { ...area, column: RIGHT + 1 }, color: "#2E75B6" }],
  };
}
