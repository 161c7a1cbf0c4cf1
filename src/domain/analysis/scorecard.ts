import { quantile, roundSum } from "../kernel/numbers";
import { ascendingOrder } from "../kernel/sorting";
import type { ClientFigures } from "./figures";
import { orderDays, type Ledger } from "./ledger";

/** Days that "active" and "new" look back. */
export const lookbacks = [30, 90, 180, 365] as const;
type Lookback = (typeof lookbacks)[number];
/** Percentages of the largest clients whose share of the revenue is told. */
export const topParts = [1, 10, 20] as const;
type TopPart = (typeof topParts)[number];

const YEAR = 365;
/** Share of the positive revenue that `clientsForMost` reach. */
const MOST = 0.8;
const TOLERANCE = 1e-9;

/** What a year brought. */
export type YearSums = { clients: number; orders: number; revenue: number };

/** The base in figures; null where there is nothing to divide by. Shares run from 0 to 1. */
export type Scorecard = {
  analysisDate: number;
  clients: number;
  orders: number;
  revenue: number;
  averageOrder: number | null;
  ordersPerClient: number | null;
  revenuePerClient: number | null;
  repeatClients: number;
  repeatRate: number | null;
  active: Record<Lookback, number>;
  new: Record<Lookback, number>;
  /** Last order over a year ago. */
  lapsed: number;
  medianRecency: number | null;
  meanRecency: number | null;
  /** Median days between orders, and between order days. */
  medianGap: number | null;
  medianDayGap: number | null;
  topShare: Record<TopPart, number | null>;
  /** Fewest clients that bring 80 % of the positive revenue. */
  clientsForMost: number;
  gini: number | null;
  hhi: number | null;
  lastYear: YearSums;
  priorYear: YearSums;
  /** Of the clients that brought money in the prior year, those who ordered in the last. */
  clientRetention: number | null;
  netRevenueRetention: number | null;
  grossRevenueRetention: number | null;
};

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function ascending(values: Float64Array): Float64Array {
  return ascendingOrder(values).reduce((sorted, place, i) => {
    sorted[i] = values[place] as number;
    return sorted;
  }, new Float64Array(values.length));
}

function median(values: Float64Array): number | null {
  return values.length === 0 ? null : quantile(ascending(values), 0.5);
}

/** Days between one order and the next, all clients together; a ledger of order days gives those between days. */
function gapsOf({ clients, start, day, amount }: Ledger): Float64Array {
  const gaps = new Float64Array(day.length);
  let count = 0;
  for (let who = 0; who < clients; who++) {
    let last = -1;
    for (let i = start[who] as number; i < (start[who + 1] as number); i++) {
      if ((amount[i] as number) < 0) continue;
      if (last >= 0) gaps[count++] = (day[i] as number) - last;
      last = day[i] as number;
    }
  }
  return gaps.slice(0, count);
}

/** How the positive revenue is spread over the clients that ordered. */
function concentrationOf(revenue: Float64Array): Pick<Scorecard, "topShare" | "clientsForMost" | "gini" | "hhi"> {
  const rising = ascending(revenue.map((value) => Math.max(0, value)));
  const n = rising.length;
  const total = rising.reduce((sum, value) => sum + value, 0);
  let [weighted, squares, largest, needed] = [0, 0, 0, 0];
  const upTo = new Float64Array(n + 1);
  for (let place = 1; place <= n; place++) {
    const value = rising[n - place] as number;
    weighted += (n - place + 1) * value;
    squares += value * value;
    if (largest < MOST * total - TOLERANCE * total) needed = place;
    upTo[place] = largest += value;
  }
  const top = (part: number): number | null => ratio(upTo[Math.ceil((part * n) / 100 - TOLERANCE)] as number, total);
  return {
    topShare: { 1: top(1), 10: top(10), 20: top(20) },
    clientsForMost: needed,
    gini: total > 0 ? (2 * weighted) / (n * total) - (n + 1) / n : null,
    hhi: total > 0 ? squares / (total * total) : null,
  };
}

type Years = Pick<Scorecard, "lastYear" | "priorYear" | "clientRetention" | "netRevenueRetention" | "grossRevenueRetention">;

/** The 365 days before the analysis date beside the 365 before them. */
function yearsOf({ clients, analysisDate, start, day, amount }: Ledger): Years {
  const years = [0, 1].map((): YearSums => ({ clients: 0, orders: 0, revenue: 0 })) as [YearSums, YearSums];
  let [paid, before, stayed, kept, net] = [0, 0, 0, 0, 0];
  for (let who = 0; who < clients; who++) {
    const [orders, sums] = [
      [0, 0],
      [0, 0],
    ] as [[number, number], [number, number]];
    for (let i = start[who] as number; i < (start[who + 1] as number); i++) {
      const year = Math.floor((analysisDate - 1 - (day[i] as number)) / YEAR);
      if (year !== 0 && year !== 1) continue;
      sums[year] += amount[i] as number;
      if ((amount[i] as number) >= 0) orders[year]++;
    }
    years.forEach((sum, year) => {
      if ((orders[year] as number) > 0) sum.clients++;
      sum.orders += orders[year] as number;
      sum.revenue += sums[year] as number;
    });
    if (sums[1] <= 0) continue;
    paid++;
    before += sums[1];
    if (orders[0] > 0) stayed++;
    net += sums[0];
    kept += Math.max(0, Math.min(sums[0], sums[1]));
  }
  const [last, prior] = years;
  return {
    lastYear: { ...last, revenue: roundSum(last.revenue) },
    priorYear: { ...prior, revenue: roundSum(prior.revenue) },
    clientRetention: ratio(stayed, paid),
    netRevenueRetention: ratio(net, before),
    grossRevenueRetention: ratio(kept, before),
  };
}

function countWithin(values: Float64Array): Record<Lookback, number> {
  const within = (days: number): number => values.reduce((count, value) => count + Number(value <= days), 0);
  return { 30: within(30), 90: within(90), 180: within(180), 365: within(YEAR) };
}

/** The scorecard of the base (DEFINITIONS: scorecard): clients are those with an order. */
export function scorecardOf(figures: ClientFigures, ledger: Ledger): Scorecard {
  const { analysisDate } = ledger;
  const who = Int32Array.from(figures.orders.keys()).filter((client) => (figures.orders[client] as number) > 0);
  const pick = (values: Float64Array | Int32Array): Float64Array => Float64Array.from(who, (client) => values[client] as number);
  const [orders, recency, first] = [pick(figures.orders), pick(figures.recency), pick(figures.first)];
  const count = orders.reduce((sum, value) => sum + value, 0);
  const revenue = roundSum(figures.revenue.reduce((sum, value) => sum + value, 0));
  const repeatClients = orders.reduce((sum, value) => sum + Number(value >= 2), 0);
  return {
    analysisDate,
    clients: who.length,
    orders: count,
    revenue,
    averageOrder: ratio(revenue, count),
    ordersPerClient: ratio(count, who.length),
    revenuePerClient: ratio(revenue, who.length),
    repeatClients,
    repeatRate: ratio(repeatClients, who.length),
    active: countWithin(recency),
    new: countWithin(first.map((day) => analysisDate - day)),
    lapsed: recency.reduce((sum, days) => sum + Number(days > YEAR), 0),
    medianRecency: median(recency),
    meanRecency: ratio(
      recency.reduce((sum, days) => sum + days, 0),
      who.length,
    ),
    medianGap: median(gapsOf(ledger)),
    medianDayGap: median(gapsOf(orderDays(ledger))),
    ...concentrationOf(pick(figures.revenue)),
    ...yearsOf(ledger),
  };
}
