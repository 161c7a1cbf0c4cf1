import fc from "fast-check";
import { aggregateOrders, type ClientFigures, type OrderColumns } from "../../src/domain/analysis/figures";
import { ledgerOf, type Ledger } from "../../src/domain/analysis/ledger";
import { serialOfIso } from "../../src/domain/kernel/dates";

/** An order as a test writes it: whose it is, its day and its amount. */
export type OrderRow = [who: number, when: number, amount: number];

/** The serial of an ISO day. */
export const day = (iso: string): number => serialOfIso(iso) as number;

/** Orders as columns. */
export function columnsOf(rows: OrderRow[]): OrderColumns {
  return {
    client: Int32Array.from(rows, ([who]) => who),
    date: Float64Array.from(rows, ([, when]) => when),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
}

/** What an analysis stands on, from order rows. */
export function studyOf(rows: OrderRow[], clients: number, date: number): { orders: OrderColumns; figures: ClientFigures; ledger: Ledger } {
  const orders = columnsOf(rows);
  return { orders, figures: aggregateOrders(orders, clients, date), ledger: ledgerOf(orders, clients, date) };
}

/** The day that random orders are looked at from. */
export const later = 45_401;

/** Random orders of ten clients over four years, returns among them. */
export const orderRows: fc.Arbitrary<OrderRow[]> = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 44_000, max: 45_400 }),
    fc.integer({ min: -200, max: 4000 }).map((cents) => cents / 4),
  ),
  { maxLength: 80 },
);

/** Sets of orders in which little can be told: nothing, one client, all equal, only returns. */
export const degenerate: OrderRow[][] = [
  [],
  [[0, 45_000, 5]],
  [
    [0, 45_000, 5],
    [1, 45_000, 5],
    [2, 45_000, 5],
  ],
  [
    [0, 45_000, -5],
    [1, 45_001, -5],
  ],
  [[0, 45_000, 0]],
];
