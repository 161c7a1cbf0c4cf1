import fc from "fast-check";
import { cohortsOf } from "../../../src/domain/analysis/cohorts";
import { movementBetween } from "../../../src/domain/analysis/movement";
import { renewalRisk } from "../../../src/domain/analysis/renewal-risk";
import { scorecardOf } from "../../../src/domain/analysis/scorecard";
import { scorings } from "../../../src/domain/analysis/scores";
import type { ClientState } from "../../../src/domain/analysis/snapshot";
import { abcCuts, analyseAll, discountSteps, fixedCuts } from "../../support/all-analyses";
import {
  clientsOf,
  naiveAbc,
  naiveCohorts,
  naiveKind,
  naiveLevels,
  naiveNine,
  naiveRetention,
  naiveRating,
  naiveRhythm,
  naiveVariation,
  round6,
} from "../../support/naive-analyses";
import { propertyRuns } from "../../support/property-runs";
import { randomBase, TODAY } from "../../support/random-base";

const RUNS = propertyRuns(150);
/** A variation this near a cut has reached it and no more. */
const NEAR = 1e-9;
const orNaN = (value: number | null): number => value ?? Number.NaN;

describe("every analysis says what its definition says, client by client", () => {
  test("figures: days, orders, sums, returns within them and no orders of their own", () => {
    fc.assert(
      fc.property(randomBase, (base) => {
        const { figures, rating } = analyseAll(base);
        clientsOf(base).forEach((client, who) => {
          expect({
            rows: figures.rows[who],
            orders: figures.orders[who],
            revenue: figures.revenue[who],
            profit: figures.margin[who],
            first: figures.first[who],
            since: figures.recency[who],
          }).toEqual({
            rows: client.rows,
            orders: client.orders,
            revenue: client.revenue,
            profit: orNaN(client.profit),
            first: orNaN(client.first),
            since: orNaN(client.since),
          });
          expect([rating.values.margin[who], rating.values.onTime[who]]).toEqual([orNaN(client.margin), orNaN(client.onTime)]);
        });
      }),
      RUNS,
    );
  });

  test.each(scorings)("RFM by %s, and the cell of the map", (scoring) => {
    fc.assert(
      fc.property(randomBase, (base) => {
        const { verdicts } = analyseAll(base, scoring);
        const clients = clientsOf(base);
        const buyers = clients.flatMap(({ orders }, who) => (orders > 0 ? [who] : []));
        const levels = (axis: "R" | "F" | "M"): number[] => {
          const values = buyers.map((who) => orNaN({ R: clients[who]!.since, F: clients[who]!.orders, M: clients[who]!.revenue }[axis]));
          return naiveLevels(values, scoring, fixedCuts[axis], axis === "R");
        };
        const [r, f, m] = [
          levels("R").map((level) => 5 - level),
          levels("F").map((level) => level + 1),
          levels("M").map((level) => level + 1),
        ];
        clients.forEach((_, who) => {
          const at = buyers.indexOf(who);
          const scores = at < 0 ? [0, 0, 0] : [r[at]!, f[at]!, m[at]!];
          const segment = at < 0 ? "No orders" : `R${scores[0]} FM${Math.floor((scores[1]! + scores[2]! + 1) / 2)}`;
          expect([who, verdicts[who]!.scores, verdicts[who]!.segment]).toEqual([who, scores, segment]);
        });
      }),
      propertyRuns(60),
    );
  });

  test("ABC, nine groups, discount, rating, rhythm and kind of base", () => {
    fc.assert(
      fc.property(randomBase, fc.subarray([0, 1, 2, 3]), (base, gone) => {
        const lost = new Set(gone);
        const { verdicts } = analyseAll(base, "countif", lost);
        const clients = clientsOf(base);
        const abc = naiveAbc(clients, abcCuts);
        const [nine, rating] = [naiveNine(clients, abc), naiveRating(clients)];
        const wanted = clients.map((client, who) => ({
          abc: abc[who],
          nine: nine[who],
          discount:
            client.rows > 0 ? Math.max(0, ...discountSteps.map(({ from, rate }) => (client.revenue >= from ? rate : 0))) : Number.NaN,
          rating: rating[who]!.letter,
          points: orNaN(rating[who]!.points),
          ...naiveRhythm(client),
          kind: naiveKind(client, abc[who]!, lost.has(who), TODAY),
        }));
        const told = verdicts.map(({ scores: _scores, segment: _segment, xyz: _xyz, ...rest }) => rest);
        expect(told).toEqual(
          wanted.map((want) => ({ ...want, points: Number.isNaN(want.points) ? want.points : expect.closeTo(want.points, 5) })),
        );
      }),
      propertyRuns(300),
    );
  });

  test("XYZ: the variation of all months, and its class", () => {
    fc.assert(
      fc.property(randomBase, (base) => {
        const { xyz, figures, verdicts } = analyseAll(base);
        naiveVariation(base).forEach((cv, who) => {
          expect(xyz.cv[who]).toEqual(cv === null ? Number.NaN : expect.closeTo(cv, 9));
          const letter = cv === null || cv > 1 + NEAR ? "Z" : cv > 0.5 + NEAR ? "Y" : "X";
          expect(verdicts[who]!.xyz).toBe(figures.rows[who]! > 0 ? letter : "");
        });
      }),
      RUNS,
    );
  });

  test("retention: the clients who paid the year before, and their money", () => {
    const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 6));
    fc.assert(
      fc.property(randomBase, (base) => {
        const { figures, ledger } = analyseAll(base);
        const { clientRetention, netRevenueRetention, grossRevenueRetention } = scorecardOf(figures, ledger);
        const { clients, net, gross } = naiveRetention(base);
        expect([clientRetention, netRevenueRetention, grossRevenueRetention]).toEqual([near(clients), near(net), near(gross)]);
      }),
      RUNS,
    );
  });

  test("cohorts: who came when and came back", () => {
    fc.assert(
      fc.property(randomBase, (base) => {
        const { cells } = cohortsOf(analyseAll(base).ledger);
        const bought = cells.filter(({ active }) => active > 0);
        expect(Object.fromEntries(bought.map(({ cohort, since, active, orders }) => [`${cohort} ${since}`, [active, orders]]))).toEqual(
          naiveCohorts(base),
        );
        for (const { cohort, active, size, retention } of cells) {
          expect(size).toBe(cells.find((cell) => cell.cohort === cohort && cell.since === 0)!.active);
          expect(retention).toBe(active / size);
        }
      }),
      RUNS,
    );
  });
});

describe("movement and renewal risk say what their definitions say", () => {
  const names = ["Champions", "Loyal", "Lost"];
  const state = fc.record({
    code: fc.integer({ min: 1, max: 9 }).map((n) => `C-0000${n}`),
    // few scores, so that often the class alone is another
    r: fc.constantFrom(4, 5),
    f: fc.constantFrom(1, 1, 2),
    m: fc.constant(3),
    segment: fc.constantFrom(...names),
    abc: fc.constantFrom("A", "B", "C"),
    revenue: fc.integer({ min: -500, max: 9000 }).map((cents) => cents / 100),
  });
  const clients = fc.uniqueArray(state, { selector: ({ code }) => code, maxLength: 9 });

  test("movement: who rose, fell, came and went, in clients and in money", () => {
    fc.assert(
      fc.property(clients, clients, (before, now) => {
        const found = movementBetween({ date: 1, names, clients: before }, { date: 2, names, clients: now });
        const score = ({ r, f, m }: ClientState): number => r + f + m;
        const earlier = (code: string): ClientState | undefined => before.find((each) => each.code === code);
        const way = (client: ClientState): string => {
          const old = earlier(client.code);
          if (!old) return "came";
          return score(client) > score(old) ? "rose" : score(client) < score(old) ? "fell" : "stayed";
        };
        const gone = before.filter(({ code }) => !now.some((each) => each.code === code));
        const money = (list: ClientState[]): number => round6(list.reduce((sum, { revenue }) => sum + revenue, 0));
        for (const direction of ["rose", "fell", "stayed", "came", "gone"] as const) {
          const list = direction === "gone" ? gone : now.filter((client) => way(client) === direction);
          expect([direction, found.totals[direction]]).toEqual([direction, { clients: list.length, revenue: money(list) }]);
        }
        names.forEach((from, row) =>
          names.forEach((to, column) => {
            const list = now.filter(({ code, segment }) => segment === to && earlier(code)?.segment === from);
            expect([found.clients[row]![column], found.revenue[row]![column]]).toEqual([list.length, money(list)]);
            const change = found.changes.find((each) => each.from === from && each.to === to);
            expect(change?.clients ?? 0).toBe(from === to ? 0 : list.length);
          }),
        );
        const same = (one: ClientState, other: ClientState): boolean =>
          (["r", "f", "m", "segment", "abc"] as const).every((key) => one[key] === other[key]);
        const movers = now.filter((client) => !earlier(client.code) || !same(client, earlier(client.code)!));
        expect(found.movers.map(({ code }) => code).sort()).toEqual([...movers, ...gone].map(({ code }) => code).sort());
      }),
      RUNS,
    );
  });

  test("renewal risk: contracts that end in time and were not renewed, by segment and receivable", () => {
    const contract = fc.record({
      client: fc.integer({ min: -1, max: 3 }),
      ends: fc.oneof(
        fc.integer({ min: TODAY - 5, max: TODAY + 40 }).map((at) => at + 0.5),
        fc.constant(Number.NaN),
      ),
      amount: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant(Number.NaN)),
      renewed: fc.boolean(),
    });
    const receivables = fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(0, 120, Number.NaN)));
    fc.assert(
      fc.property(fc.array(contract, { maxLength: 30 }), receivables, fc.constantFrom(0, 10, 30), (rows, receivable, days) => {
        const segment = [0, 1, 1, 2];
        const found = renewalRisk(
          {
            client: Int32Array.from(rows, (row) => row.client),
            ends: Float64Array.from(rows, (row) => row.ends),
            amount: Float64Array.from(rows, (row) => row.amount),
            renewed: Uint8Array.from(rows, (row) => Number(row.renewed)),
          },
          { segment: Uint8Array.from(segment), names, receivable: Float64Array.from(receivable) },
          TODAY + 0.4,
          days,
        );
        const due = rows.filter(
          ({ client, ends, renewed }) => client >= 0 && !renewed && ends >= TODAY && Math.floor(ends) <= TODAY + days,
        );
        const money = (list: typeof rows): number => list.reduce((sum, { amount }) => sum + (amount || 0), 0);
        const owes = (client: number): number => (Number.isNaN(receivable[client]) ? 2 : receivable[client]! > 0 ? 0 : 1);
        expect(found.amounts).toEqual(
          names.map((_, at) =>
            [0, 1, 2].map((owing) => money(due.filter(({ client }) => segment[client] === at && owes(client) === owing))),
          ),
        );
        const who = [...new Set(due.map(({ client }) => client))];
        const owed = who.reduce((sum, client) => sum + (receivable[client] || 0), 0);
        expect(found.totals).toEqual({ contracts: due.length, clients: who.length, amount: money(due), receivable: owed });
        expect(found.contracts.map(({ row }) => rows[row]!.ends)).toEqual(due.map(({ ends }) => ends).sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});
