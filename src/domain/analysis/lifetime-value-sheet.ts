import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import type { HeldOut, LifetimeResult } from "./lifetime-value";
import { cellOf, colours, planResultSheet, ranked, whoIs, type ListPart } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

/** Clients that the chart names. */
const TOP = 15;

function fitPart({ buying, spend, correlation }: LifetimeResult, { say }: SheetWords): ListPart {
  const model: Record<string, number> = { ...buying?.model, ...spend?.model };
  const lines: [string, number | null][] = [
    ...Object.entries(model),
    [say("analyses.lifetime.likelihood"), buying?.logLikelihood ?? null],
    [say("analyses.lifetime.spendLikelihood"), spend?.logLikelihood ?? null],
    [say("analyses.lifetime.correlation"), correlation],
  ];
  return {
    title: say("analyses.lifetime.fit"),
    heads: [say("analyses.lifetime.parameter"), say("analyses.scorecard.value")],
    columns: [{ values: lines.map(([name]): Cell => name) }, { values: lines.map(([, value]): Cell => value), numberFormat: "0.0000" }],
  };
}

function heldOutPart({ groups, expected, actual, weeks }: HeldOut, { say }: SheetWords): ListPart {
  return {
    title: say("analyses.lifetime.heldOut", { weeks: Math.round(weeks), expected: Math.round(expected), actual }),
    heads: ["before", "clients", "expected", "actual"].map((key) => say(`analyses.lifetime.column.${key}`)),
    columns: [
      { values: groups.map(({ orders, more }): Cell => (more ? `${orders}+` : orders)) },
      { values: groups.map(({ clients }) => clients), look: "number" },
      { values: groups.map((group) => group.expected), numberFormat: "0.00" },
      { values: groups.map((group) => group.actual), numberFormat: "0.00" },
    ],
    chart: {
      name: "cb_LifetimeValue_heldOut",
      title: say("analyses.lifetime.heldOutChart"),
      type: "LineMarkers",
      series: [
        { column: 2, color: colours.orange },
        { column: 3, color: colours.blue },
      ],
    },
  };
}

function topPart(
  { value, orders, purchases }: LifetimeResult,
  order: number[],
  { name, code }: ClientsInfo,
  { say }: SheetWords,
): ListPart {
  const top = order.slice(0, TOP);
  return {
    title: say("analyses.lifetime.top"),
    heads: [say("analyses.lifetime.column.client"), say("analyses.lifetime.column.value"), say("analyses.lifetime.column.orders")],
    columns: [
      { values: top.map((i): Cell => name[purchases.who[i] as number] ?? code[purchases.who[i] as number] ?? null) },
      { values: top.map((i) => value[i] as number), look: "money" },
      { values: top.map((i) => orders[i] as number), numberFormat: "0.00" },
    ],
    chart: {
      name: "cb_LifetimeValue_top",
      title: say("analyses.lifetime.chart"),
      type: "BarClustered",
      series: [{ column: 1, color: colours.blue }],
    },
  };
}

/** Places in `purchases`, the most valuable first; where there is no forecast, in the clients' order. */
export function byValue({ value }: LifetimeResult): number[] {
  return ranked(
    value.length,
    () => true,
    (i) => value[i] as number,
  );
}

/** The sheet of lifetime value: clients by what they are expected to bring, and to the right the fit, the check of its first half against the second, and the first clients. */
export function planLifetimeSheet(result: LifetimeResult, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { purchases, alive, orders, average, value, method, spend, months, discount } = result;
  const order = byValue(result);
  const forecast = method !== "none";
  const fitted = method === "bgnbd"; // else nobody ever stops, which says nothing of any client
  return planResultSheet(
    {
      key: "lifetime-value",
      title: say("analyses.lifetime.title", { date: date(result.observationEnd), months }),
      hints: [
        say(`analyses.lifetime.method.${method}`),
        forecast ? say(spend ? "analyses.lifetime.spend" : "analyses.lifetime.noSpend") : "",
        forecast ? say("analyses.lifetime.discount", { percent: Math.round(discount * 1e4) / 100 }) : "",
        say("analyses.rebuilt"),
      ],
      rows: order.map((i, place) => [
        forecast ? place + 1 : null,
        ...whoIs(clients, purchases.who[i] as number),
        purchases.x[i] as number,
        purchases.tx[i] as number,
        purchases.age[i] as number,
        fitted ? cellOf(alive[i]) : null,
        cellOf(orders[i]),
        forecast ? cellOf(average[i]) : null,
        cellOf(value[i]),
      ]),
      columns: Object.fromEntries(["weeks to last", "weeks known", "expected orders"].map((key) => [key, { numberFormat: "0.00" }])),
      parts: [
        ...(forecast ? [topPart(result, order, clients, words)] : []),
        ...(result.heldOut ? [heldOutPart(result.heldOut, words)] : []),
        ...(forecast ? [fitPart(result, words)] : []),
      ],
    },
    words,
  );
}
