import fc from "fast-check";
import type { Deliveries } from "../../src/domain/analysis/rating";
import type { NaiveBase, NaiveOrder } from "./naive-analyses";

/** 14 March 2024: two years before it is no leap year. */
export const TODAY = 45_365;

const money = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60_000 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.constantFrom(0, 100, 100.1, 250) },
  { weight: 1, arbitrary: fc.integer({ min: -30_000, max: -1 }).map((cents) => cents / 100) },
);
const rest = {
  cost: fc.constantFrom(Number.NaN, 0, 40, 100.3),
  sale: fc.constantFrom(true, true, true, true, true, false),
};
/** Orders of every hour of the day, some still ahead, some nobody's. */
const single = fc
  .record({
    who: fc.integer({ min: -1, max: 11 }),
    when: fc.oneof(fc.integer({ min: TODAY - 1500, max: TODAY + 20 }), fc.constantFrom(TODAY - 1, TODAY, TODAY + 1)),
    hour: fc.constantFrom(0, 0, 0.25, 0.999),
    amount: money,
    promised: fc.constantFrom(Number.NaN, -3, 0, 9, 40, "today"),
    took: fc.constantFrom(Number.NaN, 0, 0.5, 9, 30),
    ...rest,
  })
  .map(({ when, hour, promised, took, ...order }): NaiveOrder[] => [
    { ...order, when: when + hour, due: typeof promised === "string" ? TODAY : when + promised, delivered: when + took },
  ]);
/** Orders that come again and again, more or less evenly, twice on a day now and then; the last at a bound of some rule now and then. */
const series = fc
  .record({
    who: fc.integer({ min: 0, max: 11 }),
    last: fc.integer({ min: TODAY - 260, max: TODAY }),
    bound: fc.constantFrom(null, null, "gap" as const, 0, 90, 180, 730, 731),
    late: fc.constantFrom(1.5, 2),
    gaps: fc.oneof(
      fc.tuple(fc.integer({ min: 5, max: 130 }), fc.integer({ min: 2, max: 6 })).map(([gap, times]) => new Array<number>(times).fill(gap)),
      fc.array(fc.integer({ min: 0, max: 160 }), { minLength: 1, maxLength: 6 }),
    ),
    amount: money,
    ...rest,
  })
  .map(({ last, bound, late, gaps, ...order }): NaiveOrder[] => {
    const since = bound === "gap" ? Math.floor(late * gaps[0]!) : bound;
    const days = gaps.reduce((all, gap) => [...all, all[all.length - 1]! - gap], [since === null ? last : TODAY - since]);
    return days.map((when) => ({ ...order, when, due: Number.NaN, delivered: Number.NaN }));
  });

/**
 * Bases of no client to twelve: some without orders, returns, ties, orders of one day, of tomorrow, at noon, of nobody, with
 * and without a cost, that are no sales.
 */
export const randomBase: fc.Arbitrary<NaiveBase> = fc
  .record({
    clients: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 12 }), fc.constant(12)),
    orders: fc.oneof(fc.array(fc.oneof(single, series), { maxLength: 40 }), fc.array(single, { minLength: 30, maxLength: 60 })),
  })
  .map(({ clients, orders }) => ({ clients, orders: orders.flat(), today: TODAY }));

/** The orders of a base as columns; one of a client that the base has not is nobody's. */
export function columnsOfBase({ orders, clients }: NaiveBase): Deliveries {
  const column = (of: (order: NaiveOrder) => number): Float64Array => Float64Array.from(orders, of);
  return {
    client: Int32Array.from(orders, ({ who }) => (who < clients ? who : -1)),
    date: column(({ when }) => when),
    amount: column(({ amount }) => amount),
    cost: column(({ cost }) => cost),
    sale: Uint8Array.from(orders, ({ sale }) => Number(sale)),
    due: column(({ due }) => due),
    delivered: column(({ delivered }) => delivered),
  };
}
