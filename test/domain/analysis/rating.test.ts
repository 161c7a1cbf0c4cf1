import fc from "fast-check";
import { discountTiers } from "../../../src/domain/analysis/discount";
import {
  indicators,
  percentRanks,
  rateClients,
  ratingLetters,
  usualRatingCuts,
  usualWeights,
  type Deliveries,
  type RatingResult,
} from "../../../src/domain/analysis/rating";
import { aggregateOrders } from "../../../src/domain/analysis/figures";
import { degenerate, later, orderRows, studyOf, type OrderRow } from "../../support/order-rows";

const options = { weights: usualWeights, cuts: usualRatingCuts };

function rate(orders: Deliveries, clients: number, more: { satisfaction?: Float64Array } = {}): RatingResult {
  return rateClients(aggregateOrders(orders, clients, later), orders, { ...options, ...more });
}
const rateRows = (rows: OrderRow[], clients: number): RatingResult => rate(studyOf(rows, clients, later).orders, clients);
const letters = ({ rating }: RatingResult): string => [...rating].map((code) => ratingLetters[code] || "-").join("");

describe("percentile ranks", () => {
  it("are Excel's PERCENTRANK.INC in percent", () => {
    expect([...percentRanks(Float64Array.of(1, 2, 2, 4, Number.NaN, 5))]).toEqual([0, 25, 25, 75, Number.NaN, 100]);
    expect([...percentRanks(Float64Array.of(7))]).toEqual([100]);
  });

  it("grow with the value, are equal for equal ones, and do not depend on unit or order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const ranks = percentRanks(Float64Array.from(values));
        values.forEach((a, i) => values.forEach((b, j) => expect(Math.sign(a - b)).toBe(Math.sign(ranks[i]! - ranks[j]!))));
        expect([...percentRanks(Float64Array.from(values, (value) => value * 16))]).toEqual([...ranks]);
        expect([...percentRanks(Float64Array.from([...values].reverse()))]).toEqual([...ranks].reverse());
      }),
    );
  });
});

describe("the rating A to E", () => {
  const base = studyOf([], 0, later).orders;

  it("weighs the indicators, spreads the weights over those that are known, and gives E to who brings no profit", () => {
    const orders: Deliveries = {
      ...base,
      client: Int32Array.of(0, 1, 2, 3),
      date: new Float64Array(4).fill(45_000),
      amount: Float64Array.of(100, 200, 300, 400),
      cost: Float64Array.of(50, Number.NaN, 150, 500),
    };
    const result = rate(orders, 5);
    expect(letters(result)).toBe("DDBE-");
    expect([...result.values.margin]).toEqual([0.5, Number.NaN, 0.5, -0.25, Number.NaN]);
    // profit 50, revenue 0, orders 0, margin 50 by 30 / 25 / 15 / 15
    expect(result.points[0]).toBeCloseTo((30 * 50 + 15 * 50) / 85, 6);
    expect(result.points[1]).toBeCloseTo((25 * (100 / 3)) / 40, 6);
  });

  it("takes revenue for profit where no cost is known", () => {
    expect(
      letters(
        rateRows(
          [
            [0, 45_000, 100],
            [1, 45_000, 50],
            [2, 45_000, -5],
          ],
          3,
        ),
      ),
    ).toBe("ACE");
  });

  it("counts an order as on time that came by its day, as late what is overdue, and leaves out what is not due yet", () => {
    const orders: Deliveries = {
      ...base,
      client: Int32Array.of(0, 0, 0, 1, 1),
      date: new Float64Array(5).fill(45_000),
      amount: new Float64Array(5).fill(1),
      due: Float64Array.of(45_010, 45_010, later + 5, 45_010, Number.NaN),
      delivered: Float64Array.of(45_010, 45_011, Number.NaN, Number.NaN, 45_000),
    };
    expect([...rate(orders, 2).values.onTime]).toEqual([0.5, 0]);
  });

  it("takes satisfaction where it is kept", () => {
    const satisfaction = Float64Array.of(9, 3);
    const rows: OrderRow[] = [
      [0, 45_000, 10],
      [1, 45_000, 10],
    ];
    const result = rate(studyOf(rows, 2, later).orders, 2, { satisfaction });
    expect([...result.scores.satisfaction]).toEqual([100, 0]);
    expect(result.points[0]).toBeGreaterThan(result.points[1]!);
  });

  it("gives every client with sales one letter and points from 0 to 100; equal clients the same, in any unit and order", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const result = rateRows(rows, 10);
        const sold = new Set(rows.map(([who]) => who));
        result.points.forEach((points, who) => {
          expect(Number.isNaN(points)).toBe(!sold.has(who));
          if (sold.has(who)) expect(points >= 0 && points <= 100).toBe(true);
          expect(result.rating[who] === 0).toBe(!sold.has(who));
        });
        expect(letters(rateRows([...rows].reverse(), 10))).toBe(letters(result));
        expect(
          letters(
            rateRows(
              rows.map(([who, when, amount]) => [who, when, amount * 8]),
              10,
            ),
          ),
        ).toBe(letters(result));
      }),
    );
  });

  it("has no NaN but where nothing is known, in degenerate sets", () => {
    for (const rows of degenerate) {
      const result = rateRows(rows, 3);
      for (const indicator of indicators)
        expect(result.scores[indicator].every((score) => Number.isNaN(score) || (score >= 0 && score <= 100))).toBe(true);
    }
  });
});

describe("discount tiers", () => {
  const steps = [
    { from: 20_000, rate: 0.05 },
    { from: 5_000, rate: 0.03 },
    { from: 100_000, rate: 0.1 },
  ];

  it("give the rate of the highest step that the revenue reaches", () => {
    const revenue = Float64Array.of(4_999.99, 5_000, 20_000, 250_000, 0);
    expect([...discountTiers(revenue, Int32Array.of(1, 1, 1, 1, 0), steps)]).toEqual([0, 0.03, 0.05, 0.1, Number.NaN]);
  });

  it("never fall as the revenue grows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 200_000 }), { minLength: 1 }), (values) => {
        const rising = Float64Array.from(values).sort();
        const rates = discountTiers(rising, new Int32Array(rising.length).fill(1), steps);
        expect([...rates]).toEqual([...rates].sort((a, b) => a - b));
      }),
    );
  });
});
