import { roundSum } from "../kernel/numbers";

/** Orders as columns; a client is its index, -1 where the order has none; dates are serials, NaN where there is none. */
export type OrderColumns = {
  client: Int32Array;
  date: Float64Array;
  amount: Float64Array;
  /** NaN where unknown. */
  cost?: Float64Array;
  /** 1 where the status counts as a sale; absent: all do. */
  sale?: Uint8Array;
};

/** What the orders say of each client. NaN stands where there is no order, and for a margin of which no cost is known. */
export type ClientFigures = {
  clients: number;
  analysisDate: number;
  /** Serial days of the first and last order. */
  first: Float64Array;
  last: Float64Array;
  /** Whole days from the last order to the analysis date. */
  recency: Float64Array;
  /** Rows with amount >= 0. */
  orders: Int32Array;
  /** Sum of amounts, returns included, rounded to 1e-6. */
  revenue: Float64Array;
  /** Revenue / orders, rounded to 1e-6. */
  average: Float64Array;
  /** Sum of amount - cost over rows whose cost is known. */
  margin: Float64Array;
  /** Rows that counted, returns too. */
  rows: Int32Array;
  /** Rows left out: later than the analysis date, no sale, without a date, an amount or a known client. */
  left: { later: number; noSale: number; undated: number; unreadable: number; unknown: number };
};

/** A client's line of sums stands in 24 bytes of one block, as orders come in any order: revenue, then four whole numbers. */
const LINE = 3;
const REVENUE = 0;
const FIRST = 2;
const LAST = 3;
const ORDERS = 4;
const ROWS = 5;
/** Further away than any day; the difference of two days stays a whole number of 32 bits. */
const FAR = 2 ** 30 - 1;

/** What is summed up by client; `counts` are the whole numbers in the block of `sums`. */
type Sums = { sums: Float64Array; counts: Int32Array; left: ClientFigures["left"] };

function emptySums(clients: number): Sums {
  const sums = new Float64Array(clients * LINE);
  const counts = new Int32Array(sums.buffer);
  for (let at = 0; at < counts.length; at += 2 * LINE) {
    counts[at + FIRST] = FAR;
    counts[at + LAST] = -FAR;
  }
  return { sums, counts, left: { later: 0, noSale: 0, undated: 0, unreadable: 0, unknown: 0 } };
}

function sumUp({ client, date, amount, sale }: OrderColumns, clients: number, end: number): Sums {
  const all = emptySums(clients);
  const { sums, counts, left } = all;
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const when = date[i] as number;
    const own = amount[i] as number;
    const known = who >= 0 && who < clients;
    const isSale = !sale || sale[i] !== 0;
    if (isSale && known && when < end && own === own) {
      const at = 2 * LINE * who;
      (sums[LINE * who + REVENUE] as number) += own;
      (counts[at + ROWS] as number)++;
      if (own >= 0) {
        const day = Math.floor(when) | 0;
        (counts[at + ORDERS] as number)++;
        // the lesser and the greater without a branch: which one it is cannot be foreseen
        const before = day - (counts[at + FIRST] as number);
        (counts[at + FIRST] as number) += before & (before >> 31);
        const after = (counts[at + LAST] as number) - day;
        (counts[at + LAST] as number) -= after & (after >> 31);
      }
    } else if (!isSale) left.noSale++;
    else if (!known) left.unknown++;
    else if (when < end) left.unreadable++;
    else left[when >= end ? "later" : "undated"]++;
  }
  return all;
}

/** Sums of amount - cost by client over the rows that count and whose cost is known; NaN where none is. */
function marginsOf({ client, date, amount, sale }: OrderColumns, cost: Float64Array, clients: number, end: number): Float64Array {
  const margins = new Float64Array(clients).fill(Number.NaN);
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const gain = (amount[i] as number) - (cost[i] as number);
    if (gain !== gain || who < 0 || who >= clients || !((date[i] as number) < end) || sale?.[i] === 0) continue;
    const known = margins[who] as number;
    margins[who] = known === known ? known + gain : gain;
  }
  return margins.map(roundSum);
}

function fill(figures: ClientFigures, { sums, counts }: Sums, who: number): void {
  const at = 2 * LINE * who;
  const orders = counts[at + ORDERS] as number;
  const revenue = roundSum(sums[LINE * who + REVENUE] as number);
  figures.orders[who] = orders;
  figures.revenue[who] = revenue;
  figures.rows[who] = counts[at + ROWS] as number;
  if (orders === 0) return;
  const last = counts[at + LAST] as number;
  figures.first[who] = counts[at + FIRST] as number;
  figures.last[who] = last;
  figures.recency[who] = Math.floor(figures.analysisDate) - last;
  figures.average[who] = roundSum(revenue / orders);
}

/**
 * The figures of `clients` clients from their orders. Orders after the analysis date and orders that are no sales do not
 * count; returns (negative amounts) are part of the sum and are no orders of their own.
 */
export function aggregateOrders(orders: OrderColumns, clients: number, analysisDate: number): ClientFigures {
  const end = Math.floor(analysisDate) + 1;
  const sums = sumUp(orders, clients, end);
  const column = (): Float64Array => new Float64Array(clients).fill(Number.NaN);
  const figures: ClientFigures = {
    clients,
    analysisDate,
    first: column(),
    last: column(),
    recency: column(),
    orders: new Int32Array(clients),
    revenue: new Float64Array(clients),
    average: column(),
    margin: orders.cost ? marginsOf(orders, orders.cost, clients, end) : column(),
    rows: new Int32Array(clients),
    left: sums.left,
  };
  for (let who = 0; who < clients; who++) fill(figures, sums, who);
  return figures;
}
