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

/** Clients for whom there is room from the start. */
const FEW = 64;
/** A client's line of sums stands in 24 bytes of one block, as orders come in any order: revenue, then four whole numbers. */
const LINE = 3;
const REVENUE = 0;
const FIRST = 2;
const LAST = 3;
const ORDERS = 4;
const ROWS = 5;

/** Sums orders up by client, one by one. */
export class FigureSums {
  private sums: Float64Array;
  private counts: Int32Array;
  /** Margin by client, from the first known cost on; NaN where none is known. */
  private margins: Float64Array | null = null;
  private readonly end: number;
  private readonly left: ClientFigures["left"] = { later: 0, noSale: 0, undated: 0, unreadable: 0, unknown: 0 };

  /** `clients` may grow while orders are added. */
  constructor(
    private clients: number,
    private readonly analysisDate: number,
  ) {
    this.end = Math.floor(analysisDate) + 1;
    this.sums = new Float64Array(Math.max(FEW, clients) * LINE);
    this.counts = new Int32Array(this.sums.buffer);
  }

  /** Adds an order; NaN stands for what is unknown, -1 for an unknown client. */
  add(who: number, when: number, amount: number, cost: number, isSale: boolean): void {
    if (isSale && who >= 0 && when < this.end && amount === amount) {
      if (who >= this.clients) this.grow(who + 1);
      const { sums, counts } = this;
      (sums[LINE * who + REVENUE] as number) += amount;
      const at = 2 * LINE * who;
      (counts[at + ROWS] as number)++;
      if (amount >= 0) {
        const day = Math.floor(when);
        const orders = (counts[at + ORDERS] as number)++;
        if (orders === 0 || day < (counts[at + FIRST] as number)) counts[at + FIRST] = day;
        if (orders === 0 || day > (counts[at + LAST] as number)) counts[at + LAST] = day;
      }
      if (cost === cost) this.addMargin(who, amount - cost);
    } else this.leave(who, when, isSale);
  }

  /** The figures of the orders added so far. */
  figures(): ClientFigures {
    const { clients, analysisDate, left } = this;
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
      margin: column(),
      rows: new Int32Array(clients),
      left: { ...left },
    };
    for (let who = 0; who < clients; who++) this.fill(figures, who);
    return figures;
  }

  private leave(who: number, when: number, isSale: boolean): void {
    if (!isSale) this.left.noSale++;
    else if (who < 0) this.left.unknown++;
    else if (when < this.end) this.left.unreadable++;
    else this.left[when >= this.end ? "later" : "undated"]++;
  }

  private addMargin(who: number, gain: number): void {
    this.margins ??= new Float64Array(this.sums.length / LINE).fill(Number.NaN);
    const known = this.margins[who] as number;
    this.margins[who] = known === known ? known + gain : gain;
  }

  private grow(clients: number): void {
    this.clients = clients;
    if (clients * LINE <= this.sums.length) return;
    const sums = new Float64Array(Math.max(clients * LINE, this.sums.length * 2));
    sums.set(this.sums);
    this.sums = sums;
    this.counts = new Int32Array(sums.buffer);
    if (!this.margins) return;
    const margins = new Float64Array(sums.length / LINE).fill(Number.NaN);
    margins.set(this.margins);
    this.margins = margins;
  }

  private fill(figures: ClientFigures, who: number): void {
    const at = 2 * LINE * who;
    const orders = this.counts[at + ORDERS] as number;
    const revenue = roundSum(this.sums[LINE * who + REVENUE] as number);
    figures.orders[who] = orders;
    figures.revenue[who] = revenue;
    figures.rows[who] = this.counts[at + ROWS] as number;
    if (this.margins) figures.margin[who] = roundSum(this.margins[who] as number);
    if (orders === 0) return;
    const last = this.counts[at + LAST] as number;
    figures.first[who] = this.counts[at + FIRST] as number;
    figures.last[who] = last;
    figures.recency[who] = Math.floor(figures.analysisDate) - last;
    figures.average[who] = roundSum(revenue / orders);
  }
}

/**
 * The figures of `clients` clients from their orders. Orders after the analysis date and orders that are no sales do not
 * count; returns (negative amounts) are part of the sum and are no orders of their own.
 */
export function aggregateOrders(orders: OrderColumns, clients: number, analysisDate: number): ClientFigures {
  const sums = new FigureSums(clients, analysisDate);
  const { client, date, amount, cost, sale } = orders;
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const gone = cost ? (cost[i] as number) : Number.NaN;
    sums.add(who < clients ? who : -1, date[i] as number, amount[i] as number, gone, !sale || sale[i] !== 0);
  }
  return sums.figures();
}
