import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import type { CohortResult, NewReturning } from "./cohorts";
import { firstDayOf, isoMonth } from "./months";
import { lookbacks, topParts, type Scorecard } from "./scorecard";
import { colours, planResultSheet, TEXT, type ListPart, type MatrixPart } from "./sheet-parts";
import type { SheetWords } from "./sheet-words";

const MONTH = "yyyy-mm";
/** The newest cohorts and so many months after the first are shown in colours; the table has all. */
const MOST = 24;
/** Months of new and returning clients that are shown. */
const RECENT = 24;

/** Retention by cohort (rows, the newest last) and months since; NaN where the month lies ahead. */
export function retentionMatrix({ cells, lastMonth }: CohortResult, most: number): { cohorts: number[]; values: number[][] } {
  const cohorts = [...new Set(cells.map(({ cohort }) => cohort))].slice(-most);
  const longest = Math.min(most, Math.max(0, ...cohorts.map((cohort) => lastMonth - cohort + 1)));
  const values = cohorts.map((cohort) => Array.from({ length: longest }, (_, since) => (cohort + since > lastMonth ? Number.NaN : 0)));
  const place = new Map(cohorts.map((cohort, i) => [cohort, i]));
  for (const { cohort, since, retention } of cells) {
    const row = values[place.get(cohort) ?? -1];
    if (row && since < longest) row[since] = retention;
  }
  return { cohorts, values };
}

function retentionPart(result: CohortResult, { say }: SheetWords): MatrixPart {
  const { cohorts, values } = retentionMatrix(result, MOST);
  return {
    title: say("analyses.cohorts.retention"),
    corner: say("analyses.cohorts.corner"),
    rows: cohorts.map(firstDayOf),
    rowFormat: MONTH,
    columns: (values[0] ?? []).map((_, since) => since),
    values,
    look: "percent",
  };
}

function newPart(months: NewReturning[], { say }: SheetWords): ListPart {
  const recent = months.slice(-RECENT);
  return {
    title: say("analyses.cohorts.newReturning"),
    heads: ["month", "newRevenue", "returningRevenue", "newClients", "returningClients"].map((key) =>
      say(`analyses.cohorts.column.${key}`),
    ),
    columns: [
      { values: recent.map(({ month }) => isoMonth(month)), numberFormat: TEXT },
      { values: recent.map(({ newRevenue }) => newRevenue), look: "money" },
      { values: recent.map(({ returningRevenue }) => returningRevenue), look: "money" },
      { values: recent.map(({ newClients }) => newClients), look: "number" },
      { values: recent.map(({ returningClients }) => returningClients), look: "number" },
    ],
    chart: {
      name: "cb_Cohorts_new",
      title: say("analyses.cohorts.chart"),
      type: "ColumnStacked",
      series: [
        { column: 1, color: colours.orange },
        { column: 2, color: colours.blue },
      ],
    },
  };
}

type Line = [label: string, value: number | null, numberFormat: string];

const [WHOLE, MONEY, SHARE, PLAIN] = ["#,##0", "#,##0.00", "0.0%", "0.00"] as const;

/** The scorecard as lines: what it is, the value and how it is written. */
export function scorecardLines(card: Scorecard, say: SheetWords["say"]): Line[] {
  const line = (key: string, value: number | null, format: string, values: Record<string, number> = {}): Line => [
    say(`analyses.scorecard.${key}`, values),
    value,
    format,
  ];
  return [
    line("clients", card.clients, WHOLE),
    line("orders", card.orders, WHOLE),
    line("revenue", card.revenue, MONEY),
    line("averageOrder", card.averageOrder, MONEY),
    line("ordersPerClient", card.ordersPerClient, PLAIN),
    line("revenuePerClient", card.revenuePerClient, MONEY),
    line("repeatClients", card.repeatClients, WHOLE),
    line("repeatRate", card.repeatRate, SHARE),
    ...lookbacks.map((days) => line("active", card.active[days], WHOLE, { days })),
    ...lookbacks.map((days) => line("new", card.new[days], WHOLE, { days })),
    line("lapsed", card.lapsed, WHOLE),
    line("medianRecency", card.medianRecency, PLAIN),
    line("medianGap", card.medianDayGap, PLAIN),
    ...topParts.map((part) => line("topShare", card.topShare[part], SHARE, { part })),
    line("clientsForMost", card.clientsForMost, WHOLE),
    line("gini", card.gini, PLAIN),
    line("hhi", card.hhi, "0.0000"),
    line("lastYear", card.lastYear.revenue, MONEY),
    line("priorYear", card.priorYear.revenue, MONEY),
    line("clientRetention", card.clientRetention, SHARE),
    line("netRevenueRetention", card.netRevenueRetention, SHARE),
    line("grossRevenueRetention", card.grossRevenueRetention, SHARE),
  ];
}

function scorecardPart(card: Scorecard, { say }: SheetWords): ListPart {
  const lines = scorecardLines(card, say);
  return {
    title: say("analyses.scorecard.title"),
    heads: [say("analyses.scorecard.what"), say("analyses.scorecard.value")],
    columns: [
      { values: lines.map(([label]): Cell => label) },
      { values: lines.map(([, value]): Cell => value), formats: lines.map(([, , format]) => format) },
    ],
  };
}

/** The Cohorts sheet: every month of every cohort, and to the right retention in colours, new against returning clients, and the scorecard. */
export function planCohortsSheet(result: CohortResult, card: Scorecard, words: SheetWords): SheetPlan {
  const { say, date } = words;
  return planResultSheet(
    {
      key: "cohorts",
      title: say("analyses.cohorts.title", { date: date(result.analysisDate) }),
      hints: [say("analyses.cohorts.hint"), say("analyses.rebuilt")],
      rows: result.cells.map(({ cohort, since, active, orders, revenue, size, retention }) => [
        firstDayOf(cohort),
        since,
        active,
        orders,
        revenue,
        size,
        retention,
      ]),
      columns: { cohort: { numberFormat: MONTH } },
      names: 46,
      width: 20,
      parts: [retentionPart(result, words), newPart(result.months, words), scorecardPart(card, words)],
      formats: [{ area: { table: "cohorts", columns: ["retention"] }, type: "scale", colors: ["#FFFFFF", "#9CCBEC"] }],
    },
    words,
  );
}
