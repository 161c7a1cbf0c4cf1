import fc from "fast-check";
import { chanceAlive, expectedOrders, fitBuying, type BuyingModel } from "../../../src/domain/analysis/bg-nbd";
import { expectedSpend, fitSpend } from "../../../src/domain/analysis/gamma-gamma";
import { ledgerOf, type Ledger } from "../../../src/domain/analysis/ledger";
import { forecast, lifetimeValue, type LifetimeResult } from "../../../src/domain/analysis/lifetime-value";
import { purchasesOf, type Purchases } from "../../../src/domain/analysis/purchases";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import { describeWithSharedData, sharedJson, sharedRows } from "../../support/shared-data";
import { sharedOrders } from "../../support/shared-orders";

type Row = [who: number, when: number, amount: number];
const YEAR = { months: 12, discount: 0.01 };

function ledgerFrom(rows: Row[], clients: number, end: number): Ledger {
  const orders = {
    client: Int32Array.from(rows, ([who]) => who),
    date: Float64Array.from(rows, ([, when]) => when),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
  return ledgerOf(orders, clients, end);
}

const published: BuyingModel = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const newcomer = { x: 0, tx: 0, age: 0 };

describe("what the models see of a client", () => {
  it("is order days after the first, weeks, and the mean of the repeat days, returns off the order before them", () => {
    const rows: Row[] = [
      [1, 45_000, 10],
      [1, 45_014, 6],
      [1, 45_014, 4],
      [1, 45_028, 30],
      [1, 45_030, -8],
      [2, 45_000, -3],
      [3, 45_021, 5],
    ];
    const { who, x, tx, age, mean } = purchasesOf(ledgerFrom(rows, 4, 45_035));
    expect([[...who], [...x], [...tx], [...age], [...mean]]).toEqual([
      [1, 3],
      [2, 0],
      [4, 0],
      [5, 2],
      [16, 0],
    ]);
  });
});

describe("BG/NBD at the published parameters", () => {
  it("expects 1.226 orders in 39 weeks of client 0001", () => {
    expect(expectedOrders(published, { x: 2, tx: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it("takes a client without repeat orders as there, and one long silent as gone", () => {
    expect(chanceAlive(published, 0, 0, 500)).toBe(1);
    expect(chanceAlive(published, 9, 10, 100)).toBeLessThan(0.01);
  });

  it("expects more in a longer time, never a negative number, near its poles and for huge counts too", () => {
    const models = fc.record({
      r: fc.double({ min: 0.05, max: 20, noNaN: true }),
      alpha: fc.double({ min: 0.05, max: 50, noNaN: true }),
      a: fc.oneof(fc.double({ min: 0.05, max: 5, noNaN: true }), fc.constantFrom(1, 1 + 1e-9, 0.5)),
      b: fc.oneof(fc.double({ min: 0.05, max: 9, noNaN: true }), fc.constantFrom(0.5, 1)),
    });
    const clients = fc.record({
      x: fc.integer({ min: 0, max: 2000 }),
      tx: fc.integer({ min: 1, max: 90 }),
      age: fc.integer({ min: 90, max: 300 }),
    });
    fc.assert(
      fc.property(models, clients, fc.integer({ min: 1, max: 100 }), (model, client, weeks) => {
        const seen = client.x === 0 ? { ...client, tx: 0 } : client;
        const [sooner, later] = [expectedOrders(model, seen, weeks), expectedOrders(model, seen, weeks + 10)];
        expect(Number.isFinite(sooner) && Number.isFinite(later)).toBe(true);
        expect(sooner).toBeGreaterThanOrEqual(-1e-6 * (1 + seen.x));
        expect(later).toBeGreaterThanOrEqual(sooner - 1e-6 * (1 + sooner));
      }),
    );
  });
});

describe("lifetime value where the data do not bear it", () => {
  const none = (rows: Row[], clients: number): LifetimeResult => lifetimeValue(ledgerFrom(rows, clients, 45_400), YEAR);

  it("has no model for an empty base, one client, nobody who came back, or returns alone", () => {
    const once = Array.from({ length: 40 }, (_, who): Row => [who, 45_000 + who, 10]);
    for (const result of [none([], 0), none([[0, 45_000, 5]], 1), none(once, 40), none([[0, 45_000, -5]], 1)]) {
      expect([result.method, result.buying, result.spend, result.heldOut]).toEqual(["none", null, null, null]);
      expect([...result.value].every(Number.isNaN)).toBe(true);
    }
  });

  it("does not take clients who are all alike for a fit", () => {
    const alike = Array.from({ length: 30 }, (_, who) => [0, 30, 60, 90].map((after): Row => [who, 45_000 + after, 10])).flat();
    const result = none(alike, 30);
    expect(result.method).not.toBe("bgnbd");
    expect(result.spend).toBeNull();
  });

  it("never prints NaN for a client it forecasts, and forecasts equal clients equally", () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 44_900, max: 45_399 }), fc.integer({ min: -20, max: 500 })),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const twins = given.flatMap(([who, when, amount]): Row[] => [
          [2 * who, when, amount],
          [2 * who + 1, when, amount],
        ]);
        const { method, orders, alive, purchases } = none(twins, 20);
        if (method === "none") return;
        expect([...orders, ...alive].every((value) => Number.isFinite(value) && value >= -1e-6)).toBe(true);
        purchases.who.forEach((who, i) => who % 2 === 0 && expect(orders[i + 1]).toBe(orders[i]));
      }),
      { numRuns: 30 },
    );
  });
});

type Clv = {
  customers: number;
  repeat_customers: number;
  gamma_gamma_customers: number;
  bgnbd_lifetimes: Record<string, number>;
  gamma_gamma_lifetimes: Record<string, number>;
  bgnbd_mle: { r: number; alpha: number; a: number; b: number; loglik: number };
  gamma_gamma_mle: { p: number; q: number; v: number; loglik: number };
  expected_new_customer: Record<string, number>;
  totals: Record<string, number>;
  published: {
    "gg_expected_average_first10_at_6.25_3.74_15.44": number[];
    gg_tol: number;
    expected_new_customer: { t: number[]; E: number[] };
    conditional_expectation: { x: number; t_x: number; T: number; t: number; value: number; tol: number };
  };
  holdout_actual_total_39w: number;
};

describeWithSharedData("lifetime value against the oracles", () => {
  const oracle = sharedJson<Clv>("cdnow_sample/oracle_clv.json");
  const rows = sharedRows("cdnow_sample/oracle_clv.csv");
  const column = (key: string): Float64Array => Float64Array.from(rows, (row) => Number(row[key]));
  const summary: Purchases = { who: Int32Array.from(rows.keys()), x: column("x"), tx: column("t_x"), age: column("T"), mean: column("m") };
  const found = forecast(summary, YEAR);

  it("finds the maximum of BG/NBD and of Gamma-Gamma on CDNOW", () => {
    const { loglik, r, alpha, a, b } = oracle.bgnbd_mle;
    expect(found.method).toBe("bgnbd");
    expect(found.buying?.logLikelihood).toBeCloseTo(loglik, 6);
    expect(found.buying?.logLikelihood).toBeGreaterThan(loglik - 1e-5);
    for (const [name, value] of Object.entries({ r, alpha, a, b }))
      expect([name, (found.buying!.model as Record<string, number>)[name]! / value]).toEqual([name, expect.closeTo(1, 4)]);
    const { loglik: spendLikelihood, ...spend } = oracle.gamma_gamma_mle;
    expect(found.spend?.logLikelihood).toBeGreaterThan(spendLikelihood - 1e-5);
    for (const [name, value] of Object.entries(spend))
      expect([name, (found.spend!.model as Record<string, number>)[name]! / value]).toEqual([name, expect.closeTo(1, 3)]);
    expect(found.correlation).toBeCloseTo(oracle.totals.corr_x_m_repeat!, 4);
    const ours = { ...found.buying!.model, ...found.spend!.model } as Record<string, number>;
    for (const [name, value] of Object.entries({ ...oracle.bgnbd_lifetimes, ...oracle.gamma_gamma_lifetimes }))
      expect([name, ours[name]! / value]).toEqual([name, expect.closeTo(1, 3)]);
    const repeat = summary.x.filter((x) => x > 0).length;
    expect([rows.length, repeat, found.spend!.clients]).toEqual([oracle.customers, oracle.repeat_customers, oracle.gamma_gamma_customers]);
  });

  it("meets the published parameters and log-likelihood to their digits", () => {
    const { r, alpha, a, b } = found.buying!.model as { r: number; alpha: number; a: number; b: number };
    expect(found.buying!.logLikelihood.toFixed(1)).toBe("-9582.4");
    expect([r, alpha, a, b].map((value) => value.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    const { p, q, v } = found.spend!.model;
    expect([Math.abs(p - 6.25), Math.abs(q - 3.74), Math.abs(v - 15.44)].every((gap) => gap < 0.01)).toBe(true);
  });

  it("has every client's chance to be alive, expected orders, value of an order and value of 12 months", () => {
    const model = found.buying!.model;
    rows.forEach((row, i) => {
      const client = { x: summary.x[i]!, tx: summary.tx[i]!, age: summary.age[i]! };
      for (const weeks of [13, 26, 39, 52])
        expect(expectedOrders(model, client, weeks)).toBeCloseTo(Number(row[`exp_purchases_${weeks}`]), 4);
      expect(found.alive[i]).toBeCloseTo(Number(row.p_alive), 5);
      expect(found.average[i]! / Number(row.exp_avg_value)).toBeCloseTo(1, 5);
      expect(Math.abs(found.value[i]! - Number(row.clv_12m_1pct))).toBeLessThan(1e-3 + 1e-5 * Number(row.clv_12m_1pct));
    });
    const total = (weeks: number) =>
      rows.reduce((sum, _, i) => sum + expectedOrders(model, { x: summary.x[i]!, tx: summary.tx[i]!, age: summary.age[i]! }, weeks), 0);
    for (const weeks of [13, 26, 39, 52]) expect(total(weeks) / oracle.totals[`sum_exp_purchases_${weeks}`]!).toBeCloseTo(1, 6);
    expect(found.alive.reduce((sum, value) => sum + value, 0) / rows.length).toBeCloseTo(oracle.totals.mean_p_alive!, 6);
    expect(found.value.reduce((sum, value) => sum + value, 0) / oracle.totals.sum_clv_12m_1pct!).toBeCloseTo(1, 5);
    for (const [weeks, value] of Object.entries(oracle.expected_new_customer))
      expect(expectedOrders(model, newcomer, Number(weeks))).toBeCloseTo(value, 5);
  });

  it("has the published mean values of an order for the first ten clients", () => {
    const { "gg_expected_average_first10_at_6.25_3.74_15.44": values, gg_tol: tolerance } = oracle.published;
    values.forEach((value, i) => {
      const ours = expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, summary.x[i]!, summary.mean[i]!);
      expect(Math.abs(ours - value)).toBeLessThan(tolerance);
    });
  });

  it("expects of a new client, and of client 0001, what the article prints", () => {
    const { expected_new_customer: fresh, conditional_expectation: first } = oracle.published;
    fresh.t.forEach((weeks, i) => expect(Math.abs(expectedOrders(found.buying!.model, newcomer, weeks) - fresh.E[i]!)).toBeLessThan(1e-3));
    const client = { x: first.x, tx: first.t_x, age: first.T };
    for (const model of [found.buying!.model, published])
      expect(Math.abs(expectedOrders(model, client, first.t) - first.value)).toBeLessThan(first.tol);
  });

  it("turns CDNOW's orders into the published summaries", () => {
    const ours = purchasesOf(sharedOrders("cdnow_sample", "1997-09-30").ledger);
    const furthest = (values: Float64Array, want: ArrayLike<number>): number =>
      values.reduce((most, value, i) => Math.max(most, Math.abs(value - want[i]!)), 0);
    const of = (file: string, ...keys: string[]): Float64Array[] =>
      keys.map((key) => Float64Array.from(sharedRows(`cdnow_sample/${file}.csv`), (row) => Number(row[key])));
    const [x, tx, age, mean] = of("summary_published_money", "x", "t_x", "T", "zbar");
    const [plainX, plainTx, plainAge] = of("summary_published", "frequency", "recency", "T");
    for (const want of [summary.x, x!, plainX!]) expect(ours.x).toEqual(want);
    for (const want of [summary.tx, tx!, plainTx!]) expect(furthest(ours.tx, want)).toBeLessThan(0.0043);
    for (const want of [summary.age, age!, plainAge!]) expect(furthest(ours.age, want)).toBeLessThan(0.0043);
    for (const want of [summary.mean, mean!]) expect(furthest(ours.mean, want)).toBeLessThan(0.0051);
  });

  it("checks itself: 39 weeks of CDNOW predict the next 39", () => {
    const { heldOut } = lifetimeValue(sharedOrders("cdnow_sample", "1998-06-30").ledger, YEAR);
    expect(heldOut && [isoOf(heldOut.until), heldOut.weeks, heldOut.clients]).toEqual(["1997-09-30", 39, 2357]);
    expect(heldOut!.actual).toBe(oracle.holdout_actual_total_39w);
    expect(heldOut!.expected / oracle.totals.sum_exp_purchases_39!).toBeCloseTo(1, 3);
    expect(heldOut!.groups.map(({ orders, more }) => `${orders}${more ? "+" : ""}`)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7+"]);
  });

  it.each(["northwind", "crm_maven"])("says of %s that the likelihood has no inner maximum, and falls back to its limit", (set) => {
    type Degenerate = {
      observation_end: string;
      nbd_limit: { r: number; alpha: number; loglik: number };
      sum_expected_52w: number;
      customers: number;
    };
    const want = sharedJson<Degenerate>(`${set}/oracle_clv_degenerate.json`);
    const { ledger } = sharedOrders(set, want.observation_end);
    const purchases = purchasesOf(ledger);
    const { method, buying, alive } = forecast(purchases, YEAR);
    expect([method, purchases.who.length]).toEqual(["nbd", want.customers]);
    expect(buying?.logLikelihood).toBeCloseTo(want.nbd_limit.loglik, 6);
    expect(buying!.model.r / want.nbd_limit.r).toBeCloseTo(1, 4);
    expect(buying!.model.alpha / want.nbd_limit.alpha).toBeCloseTo(1, 4);
    expect(new Set(alive)).toEqual(new Set([1]));
    const expected = purchases.x.reduce(
      (sum, x, i) => sum + expectedOrders(buying!.model, { x, tx: purchases.tx[i]!, age: purchases.age[i]! }, 52),
      0,
    );
    expect(expected / want.sum_expected_52w).toBeCloseTo(1, 6);
    expect(serialOfIso(want.observation_end)).toBe(ledger.analysisDate);
  });

  it("does not depend on the order of clients", () => {
    const back = summary.x.map((_, i) => summary.x.length - 1 - i);
    const turned = (values: Float64Array): Float64Array => Float64Array.from(back, (i) => values[i]!);
    const reversed: Purchases = {
      who: summary.who,
      x: turned(summary.x),
      tx: turned(summary.tx),
      age: turned(summary.age),
      mean: turned(summary.mean),
    };
    expect(fitBuying(reversed)!.logLikelihood).toBeCloseTo(found.buying!.logLikelihood, 6);
    expect(fitSpend(reversed)!.logLikelihood).toBeCloseTo(found.spend!.logLikelihood, 6);
  });
});
