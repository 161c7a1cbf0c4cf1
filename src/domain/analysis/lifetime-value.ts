import { chanceAlive, expectedOrders, fitBuying, type BuyingFit, type BuyingModel } from "./bg-nbd";
import { expectedSpend, fitSpend, type SpendFit } from "./gamma-gamma";
import { ledgerUntil, type Ledger } from "./ledger";
import { DAYS_OF_WEEK, purchasesOf, type Purchases } from "./purchases";

export type LifetimeOptions = {
  /** Months to look ahead. */
  months: number;
  /** Discount a month, e.g. 0.01. */
  discount: number;
};

/** How the buying was modelled: BG/NBD, its limit where nobody ever stops, or not at all. */
export type LifetimeMethod = "bgnbd" | "nbd" | "none";

/** The first half of the time predicts the second. Orders are order days after the first of each client. */
export type HeldOut = {
  /** Serial of the last day that the model saw. */
  until: number;
  weeks: number;
  clients: number;
  expected: number;
  actual: number;
  /** By repeat orders in the first half (the last group holds those with more): mean orders expected and seen per client. */
  groups: { orders: number; more: boolean; clients: number; expected: number; actual: number }[];
};

/** What clients are expected to buy; arrays run beside `purchases.who`, NaN where the data do not bear a forecast. */
export type LifetimeResult = LifetimeOptions & {
  observationEnd: number;
  method: LifetimeMethod;
  buying: BuyingFit | null;
  /** Null where Gamma-Gamma has no inner maximum: then a client's own mean stands for what his orders are worth. */
  spend: SpendFit | null;
  purchases: Purchases;
  alive: Float64Array;
  orders: Float64Array;
  average: Float64Array;
  value: Float64Array;
  /** Of the number and the mean worth of repeat orders: Gamma-Gamma takes them as independent. Null with too few clients. */
  correlation: number | null;
  heldOut: HeldOut | null;
};

/** Weeks of a mean month (DEFINITIONS: CLV). */
const WEEKS_OF_MONTH = 4.345;
/** Groups of the held-out check: 0, 1, … and this many or more. */
const MOST_GROUP = 7;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function methodOf(model: BuyingModel | undefined): LifetimeMethod {
  if (!model) return "none";
  return "a" in model ? "bgnbd" : "nbd";
}

/** Orders expected month by month, the money of month i discounted by (1 + d)^i. */
function discounted(model: BuyingModel, client: { x: number; tx: number; age: number }, { months, discount }: LifetimeOptions): number {
  let [total, before] = [0, 0];
  for (let month = 1; month <= months; month++) {
    const upTo = expectedOrders(model, client, WEEKS_OF_MONTH * month);
    total += (upTo - before) / (1 + discount) ** month;
    before = upTo;
  }
  return total;
}

/** The correlation of x and the mean worth over clients with repeat orders. */
function correlationOf({ x, mean }: Purchases): number | null {
  const at = Int32Array.from(x.keys()).filter((i) => (x[i] as number) > 0);
  if (at.length < 2) return null;
  const [xs, means] = [x, mean].map((values) => Float64Array.from(at, (i) => values[i] as number)) as [Float64Array, Float64Array];
  const [xMean, mMean] = [sum(xs) / at.length, sum(means) / at.length];
  let [both, own, other] = [0, 0, 0];
  xs.forEach((value, i) => {
    const [dx, dm] = [value - xMean, (means[i] as number) - mMean];
    both += dx * dm;
    own += dx * dx;
    other += dm * dm;
  });
  return own > 0 && other > 0 ? both / Math.sqrt(own * other) : null;
}

/** What one order of each client is worth: fitted, or his own mean, or that of all repeat orders. */
function averagesOf({ x, mean }: Purchases, spend: SpendFit | null): Float64Array {
  const known = Int32Array.from(x.keys()).filter((i) => (mean[i] as number) > 0);
  const usual = known.length > 0 ? known.reduce((total, i) => total + (mean[i] as number), 0) / known.length : Number.NaN;
  return x.map((count, i) => {
    const own = mean[i] as number;
    if (spend) return expectedSpend(spend.model, count, own);
    return own > 0 ? own : usual;
  });
}

/** Fits the first half of the time and compares what it expects of the second with what was bought; null where it cannot be fitted. */
function heldOutOf(ledger: Ledger): HeldOut | null {
  const { day, analysisDate } = ledger;
  if (day.length === 0) return null;
  const first = day.reduce((least, value) => Math.min(least, value), Infinity);
  const until = first + Math.floor((analysisDate - first) / 2);
  const seen = purchasesOf(ledgerUntil(ledger, until));
  const model = fitBuying(seen)?.model;
  const weeks = (analysisDate - until) / DAYS_OF_WEEK;
  if (!model || weeks <= 0) return null;
  const later = purchasesOf(ledger);
  const place = new Map(Array.from(later.who, (who, i) => [who, i]));
  const groups = Array.from({ length: MOST_GROUP + 1 }, (_, orders) => ({
    orders,
    more: orders === MOST_GROUP,
    clients: 0,
    expected: 0,
    actual: 0,
  }));
  seen.who.forEach((who, i) => {
    const x = seen.x[i] as number;
    const group = groups[Math.min(x, MOST_GROUP)] as HeldOut["groups"][number];
    group.clients++;
    group.expected += expectedOrders(model, { x, tx: seen.tx[i] as number, age: seen.age[i] as number }, weeks);
    group.actual += (later.x[place.get(who) as number] as number) - x;
  });
  const total = (key: "clients" | "expected" | "actual"): number => groups.reduce((all, group) => all + group[key], 0);
  const means = groups.filter(({ clients }) => clients > 0);
  return {
    until,
    weeks,
    clients: total("clients"),
    expected: total("expected"),
    actual: total("actual"),
    groups: means.map((group) => ({ ...group, expected: group.expected / group.clients, actual: group.actual / group.clients })),
  };
}

/** Forecasts from purchases alone (BG/NBD and Gamma-Gamma by maximum likelihood; DEFINITIONS: CLV). */
export function forecast(
  purchases: Purchases,
  options: LifetimeOptions,
): Pick<LifetimeResult, "method" | "buying" | "spend" | "alive" | "orders" | "average" | "value" | "correlation"> {
  const buying = fitBuying(purchases);
  const model = buying?.model;
  const { x, tx, age } = purchases;
  const spend = fitSpend(purchases);
  const average = averagesOf(purchases, spend);
  const client = (i: number) => ({ x: x[i] as number, tx: tx[i] as number, age: age[i] as number });
  const each = (of: (model: BuyingModel, i: number) => number): Float64Array =>
    Float64Array.from(x, (_, i) => (model ? of(model, i) : Number.NaN));
  return {
    method: methodOf(model),
    buying,
    spend,
    alive: each((known, i) => chanceAlive(known, x[i] as number, tx[i] as number, age[i] as number)),
    orders: each((known, i) => expectedOrders(known, client(i), WEEKS_OF_MONTH * options.months)),
    average,
    value: each((known, i) => (average[i] as number) * discounted(known, client(i), options)),
    correlation: correlationOf(purchases),
  };
}

/** The lifetime value of every client with orders, the fit behind it and how well its first half predicted the second. The ledger ends with the observation. */
export function lifetimeValue(ledger: Ledger, options: LifetimeOptions): LifetimeResult {
  const purchases = purchasesOf(ledger);
  return { ...options, observationEnd: ledger.analysisDate, purchases, ...forecast(purchases, options), heldOut: heldOutOf(ledger) };
}
