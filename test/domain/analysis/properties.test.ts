import fc from "fast-check";
import { baseKinds } from "../../../src/domain/analysis/base-kinds";
import { abcXyz } from "../../../src/domain/analysis/xyz";
import { rhythms } from "../../../src/domain/analysis/rhythm";
import { scorings, type Scoring } from "../../../src/domain/analysis/scores";
import { analyseAll, type Verdict } from "../../support/all-analyses";
import type { NaiveBase } from "../../support/naive-analyses";
import { propertyRuns } from "../../support/property-runs";
import { randomBase } from "../../support/random-base";

const RUNS = propertyRuns(150);
/** Ways that give equal values equal scores; NTILE parts them by their order, as its screen says. */
const fair = scorings.filter((scoring) => scoring !== "ntile");
/** Ways that ask for no unit of money; R rfm adds one to its cuts, fixed thresholds are sums. */
const unitless = ["countif", "pct", "ntile"] as const;
const scoring = (ways: readonly Scoring[]): fc.Arbitrary<Scoring> => fc.constantFrom(...ways);

/** A base, and the same with its clients and rows in another order; `places` says where each of the others stood before. */
const turned: fc.Arbitrary<{ base: NaiveBase; other: NaiveBase; places: number[] }> = randomBase.chain((base) => {
  const all = <T>(items: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
  const everyone = Array.from({ length: base.clients }, (_, who) => who);
  return fc.record({ places: all(everyone), orders: all(base.orders) }).map(({ places, orders }) => {
    const now = new Map(places.map((before, place) => [before, place]));
    return { base, places, other: { ...base, orders: orders.map((order) => ({ ...order, who: now.get(order.who) ?? -1 })) } };
  });
});

const same = (one: Verdict[], other: Verdict[]): void => expect(one).toEqual(other);

/** Holds that of any two clients the one with the higher value has no lower rank, and who is equal is equal. */
function rises(clients: number[], value: (who: number) => number, rank: (who: number) => number): void {
  for (const one of clients)
    for (const other of clients) {
      if (value(one) > value(other)) expect(rank(one)).toBeGreaterThanOrEqual(rank(other));
      if (value(one) === value(other)) expect(rank(one)).toBe(rank(other));
    }
}

describe("whatever the base", () => {
  test("every client is in exactly one segment, class, group, letter, rhythm and kind; who never bought in none of the bought ones", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(randomBase, scoring(scorings), fc.subarray([0, 1]), (base, way, lost) => {
        const { verdicts, rfm, abc, xyz, figures } = analyseAll(base, way, new Set(lost));
        expect(verdicts).toHaveLength(base.clients);
        verdicts.forEach((verdict, who) => {
          const [sold, ordered] = [figures.rows[who]! > 0, figures.orders[who]! > 0];
          for (const value of Object.values(verdict)) expect(value).toBeDefined();
          expect(verdict.scores.every((score) => (ordered ? [1, 2, 3, 4, 5].includes(score) : score === 0))).toBe(true);
          expect(verdict.segment === "No orders").toBe(!ordered);
          expect([verdict.abc, verdict.xyz, verdict.rating].every((letter) => sold === (letter !== ""))).toBe(true);
          expect([verdict.nine >= 0, verdict.discount >= 0, verdict.points >= 0]).toEqual([sold, sold, sold]);
          expect((rhythms as readonly string[]).includes(verdict.rhythm)).toBe(ordered);
          expect(baseKinds).toContain(verdict.kind);
          for (const value of [verdict.kind, verdict.rhythm, verdict.abc, verdict.xyz, verdict.rating, `nine ${verdict.nine}`])
            met.add(value);
        });
        const all = (groups: { clients: number }[]): number => groups.reduce((sum, { clients }) => sum + clients, 0);
        const buyers = verdicts.filter(({ abc: letter }) => letter !== "").length;
        expect([all(rfm.segments), all(abc.classes), all(xyz.classes)]).toEqual([base.clients, buyers, buyers]);
        const cross = abcXyz(abc.abc, xyz.xyz, figures.revenue);
        expect(cross.clients.flat().reduce((sum, clients) => sum + clients, 0)).toBe(buyers);
      }),
      propertyRuns(250),
    );
    const nine = Array.from({ length: 9 }, (_, group) => `nine ${group}`);
    // the bases tried are of every kind there is
    for (const value of [...baseKinds, ...rhythms, ..."ABCDE", ..."XYZ", ...nine]) expect(met).toContain(value);
  });

  test("shares sum to one, of classes and of clients, and run up to it", () => {
    fc.assert(
      fc.property(randomBase, (base) => {
        const { abc, figures } = analyseAll(base);
        const positive = figures.revenue.some((revenue) => revenue > 0);
        const whole = expect.closeTo(positive ? 1 : 0, 9);
        const total = (shares: Iterable<number>): number => [...shares].reduce((sum, share) => sum + share, 0);
        expect([total(abc.share), total(abc.classes.map(({ share }) => share))]).toEqual([whole, whole]);
        const before = [...abc.ranking].map((who) => abc.before[who]!);
        expect(before).toEqual([...before].sort((a, b) => a - b));
        for (const part of before) expect(part >= 0 && part <= 1 + 1e-9).toBe(true);
      }),
      RUNS,
    );
  });

  test("equal clients are judged equally", () => {
    fc.assert(
      fc.property(randomBase, scoring(fair), (base, way) => {
        const { clients, orders } = base;
        const twins = orders.map((order) => ({ ...order, who: order.who >= 0 && order.who < clients ? order.who + clients : -1 }));
        const own = orders.map((order) => ({ ...order, who: order.who < clients ? order.who : -1 }));
        const { verdicts, xyz } = analyseAll({ ...base, clients: 2 * clients, orders: [...own, ...twins] }, way);
        same(verdicts.slice(0, clients), verdicts.slice(clients));
        expect(xyz.cv.slice(0, clients)).toEqual(xyz.cv.slice(clients));
      }),
      RUNS,
    );
  });

  test("a client is judged the same wherever he and his orders stand", () => {
    fc.assert(
      fc.property(turned, scoring(fair), ({ base, other, places }, way) => {
        const before = analyseAll(base, way).verdicts;
        expect(analyseAll(other, way).verdicts).toEqual(places.map((place) => before[place]));
      }),
      RUNS,
    );
  });

  test("the unit of money changes nothing", () => {
    fc.assert(
      fc.property(randomBase, scoring(unitless), fc.constantFrom(0.125, 8, 1024), (base, way, unit) => {
        const orders = base.orders.map((order) => ({ ...order, amount: unit * order.amount, cost: unit * order.cost }));
        same(analyseAll({ ...base, orders }, way, new Set(), unit).verdicts, analyseAll(base, way).verdicts);
      }),
      RUNS,
    );
  });

  test("better values give no worse score, class, group, discount, letter", () => {
    fc.assert(
      fc.property(randomBase, scoring(fair), (base, way) => {
        const { rfm, figures, xyz, rating, verdicts } = analyseAll(base, way);
        const buyers = verdicts.flatMap((verdict, who) => (verdict.scores[0] > 0 ? [who] : []));
        const sold = verdicts.flatMap(({ abc }, who) => (abc === "" ? [] : [who]));
        rises(
          buyers,
          (who) => -rfm.values.R[who]!,
          (who) => rfm.r[who]!,
        );
        rises(
          buyers,
          (who) => rfm.values.F[who]!,
          (who) => rfm.f[who]!,
        );
        rises(
          buyers,
          (who) => rfm.values.M[who]!,
          (who) => rfm.m[who]!,
        );
        const revenue = (who: number): number => figures.revenue[who]!;
        rises(sold, revenue, (who) => -"ABC".indexOf(verdicts[who]!.abc));
        rises(sold, revenue, (who) => -verdicts[who]!.nine);
        rises(sold, revenue, (who) => verdicts[who]!.discount);
        const even = sold.filter((who) => !Number.isNaN(xyz.cv[who]));
        rises(
          even,
          (who) => -xyz.cv[who]!,
          (who) => -"XYZ".indexOf(verdicts[who]!.xyz),
        );
        for (const [indicator, scores] of Object.entries(rating.scores)) {
          const values = rating.values[indicator as keyof typeof rating.values];
          const known = sold.filter((who) => !Number.isNaN(values[who]));
          rises(
            known,
            (who) => values[who]!,
            (who) => scores[who]!,
          );
        }
        const gaining = sold.filter((who) => verdicts[who]!.rating !== "E");
        rises(
          gaining,
          (who) => verdicts[who]!.points,
          (who) => -"ABCD".indexOf(verdicts[who]!.rating),
        );
      }),
      RUNS,
    );
  });
});
