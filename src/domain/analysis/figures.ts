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

function emptyFigures(clients: number, analysisDate: number, margin: boolean): ClientFigures {
  return {
    clients,
    analysisDate,
    first: new Float64Array(clients).fill(Infinity),
    last: new Float64Array(clients).fill(-Infinity),
    recency: new Float64Array(clients),
    orders: new Int32Array(clients),
    revenue: new Float64Array(clients),
    average: new Float64Array(clients),
    margin: new Float64Array(clients).fill(margin ? 0 : Number.NaN),
    rows: new Int32Array(clients),
    left: { later: 0, noSale: 0, undated: 0, unreadable: 0, unknown: 0 },
  };
}

/** Adds every order that counts to its client's sums. */
function addOrders(figures: ClientFigures, { client, date, amount, sale }: OrderColumns): void {
  const { clients, first, last, orders, revenue, rows, left } = figures;
  const end = Math.floor(figures.analysisDate) + 1;
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const when = date[i] as number;
    const sum = amount[i] as number;
    if (sale && sale[i] === 0) left.noSale++;
    else if (who < 0 || who >= clients) left.unknown++;
    else if (!(when < end)) {
      if (when >= end) left.later++;
      else left.undated++;
    } else if (!(sum >= 0)) {
      if (sum < 0) {
        (revenue[who] as number) += sum;
        (rows[who] as number)++;
      } else left.unreadable++;
    } else {
      (revenue[who] as number) += sum;
      (rows[who] as number)++;
      (orders[who] as number)++;
      if (when < (first[who] as number)) first[who] = when;
      if (when > (last[who] as number)) last[who] = when;
    }
  }
}

/** Adds what is known of the margin; a client none of whose costs is known keeps NaN. */
function addMargins(figures: ClientFigures, { client, date, amount, cost, sale }: OrderColumns & { cost: Float64Array }): void {
  const known = new Uint8Array(figures.clients);
  const end = Math.floor(figures.analysisDate) + 1;
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const gain = (amount[i] as number) - (cost[i] as number);
    if ((sale && sale[i] === 0) || who < 0 || who >= figures.clients || !((date[i] as number) < end) || Number.isNaN(gain)) continue;
    (figures.margin[who] as number) += gain;
    known[who] = 1;
  }
  for (let who = 0; who < figures.clients; who++) figures.margin[who] = known[who] ? roundSum(figures.margin[who] as number) : Number.NaN;
}

/**
 * The figures of `clients` clients from their orders. Orders after the analysis date and orders that are no sales do not
 * count; returns (negative amounts) are part of the sum and are no orders of their own.
 */
export function aggregateOrders(orders: OrderColumns, clients: number, analysisDate: number): ClientFigures {
  const figures = emptyFigures(clients, analysisDate, orders.cost !== undefined);
  addOrders(figures, orders);
  if (orders.cost) addMargins(figures, { ...orders, cost: orders.cost });
  const today = Math.floor(analysisDate);
  const { first, last, recency, revenue, average } = figures;
  for (let who = 0; who < clients; who++) {
    revenue[who] = roundSum(revenue[who] as number);
    const count = figures.orders[who] as number;
    if (count === 0) first[who] = last[who] = recency[who] = average[who] = Number.NaN;
    else {
      first[who] = Math.floor(first[who] as number);
      last[who] = Math.floor(last[who] as number);
      recency[who] = today - (last[who] as number);
      average[who] = roundSum((revenue[who] as number) / count);
    }
  }
  return figures;
}
