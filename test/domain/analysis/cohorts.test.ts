import fc from "fast-check";
import { cohortsOf, type CohortResult } from "../../../src/domain/analysis/cohorts";
import { aggregateOrders } from "../../../src/domain/analysis/figures";
import { ledgerOf } from "../../../src/domain/analysis/ledger";
import { isoMonth } from "../../../src/domain/analysis/months";
import { scorecardOf, type Scorecard } from "../../../src/domain/analysis/scorecard";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import { scorecardOf as wantedScorecard } from "../../support/scorecard-oracle";
import { describeWithSharedData, sharedJson, sharedRows } from "../../support/shared-data";
import { orderSets, sharedOrders } from "../../support/shared-orders";

type Row = [who: number, when: number, amount: number];
const day = (iso: string): number => serialOfIso(iso) as number;

/** Cohorts and scorecard of orders given as rows. */
function study(rows: Row[], clients: number, date: number): { cohorts: CohortResult; card: Scorecard } {
  const orders = {
    client: Int32Array.from(rows, ([who]) => who),
    date: Float64Array.from(rows, ([, when]) => when),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
  const ledger = ledgerOf(orders, clients, date);
  return { cohorts: cohortsOf(ledger), card: scorecardOf(aggregateOrders(orders, clients, date), ledger) };
}

const rows = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 44_000, max: 45_400 }), fc.integer({ min: -50, max: 900 })),
  { maxLength: 80 },
);

describe("cohorts", () => {
  it("count who came in a month and who came back later, returns within the sums", () => {
    const { cohorts } = study(
      [
        [0, day("2024-01-05"), 10],
        [0, day("2024-01-20"), 5],
        [1, day("2024-01-09"), 20],
        [1, day("2024-03-01"), 30],
        [1, day("2024-03-02"), -4],
        [2, day("2024-02-01"), 7],
      ],
      4,
      day("2024-04-02"),
    );
    expect(
      cohorts.cells.map(({ cohort, since, active, orders, revenue, size, retention }) => [
        isoMonth(cohort),
        since,
        active,
        orders,
        revenue,
        size,
        retention,
      ]),
    ).toEqual([
      ["2024-01", 0, 2, 3, 35, 2, 1],
      ["2024-01", 2, 1, 1, 26, 2, 0.5],
      ["2024-02", 0, 1, 1, 7, 1, 1],
    ]);
    expect(
      cohorts.months.map(({ month, newClients, returningClients, returningRevenue }) => [
        isoMonth(month),
        newClients,
        returningClients,
        returningRevenue,
      ]),
    ).toEqual([
      ["2024-01", 2, 0, 0],
      ["2024-02", 1, 0, 0],
      ["2024-03", 0, 1, 26],
      ["2024-04", 0, 0, 0],
    ]);
  });

  it("hold every client with orders once at the start, and all orders and money", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { cohorts, card } = study(given, 10, 45_401);
        const sum = (value: (cell: (typeof cohorts.cells)[number]) => number) =>
          cohorts.cells.reduce((total, cell) => total + value(cell), 0);
        expect(sum(({ since, active }) => (since === 0 ? active : 0))).toBe(card.clients);
        expect(sum(({ orders }) => orders)).toBe(card.orders);
        const buyers = new Set(given.filter(([, , amount]) => amount >= 0).map(([who]) => who));
        expect(sum(({ revenue }) => revenue)).toBeCloseTo(
          given.reduce((total, [who, , amount]) => total + (buyers.has(who) ? amount : 0), 0),
          6,
        );
        for (const { retention } of cohorts.cells) expect(retention >= 0 && retention <= 1).toBe(true);
      }),
    );
  });
});

describe("the scorecard", () => {
  const numbers = (card: Scorecard): (number | null)[] =>
    Object.values(card).flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : [value as number | null]));

  it("has no NaN for an empty base, one client, equal ones or returns alone", () => {
    const sets: Row[][] = [
      [],
      [[0, 45_000, 5]],
      [
        [0, 45_000, 5],
        [1, 45_000, 5],
      ],
      [[0, 45_000, -5]],
      [[0, 45_000, 0]],
    ];
    for (const given of sets) {
      const { card } = study(given, 2, 45_100);
      expect(numbers(card).every((value) => value === null || Number.isFinite(value))).toBe(true);
    }
    expect(study([], 0, 45_100).card).toMatchObject({ clients: 0, gini: null, clientRetention: null, clientsForMost: 0, medianGap: null });
    expect(
      study(
        [
          [0, 45_000, 5],
          [1, 45_000, 5],
        ],
        2,
        45_100,
      ).card,
    ).toMatchObject({ gini: 0, hhi: 0.5, clientsForMost: 2 });
  });

  it("has shares between 0 and 1 that grow with the part, whatever the data", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { card } = study(given, 10, 45_401);
        const shares = Object.values(card.topShare).map((share) => share ?? 0);
        for (const share of [...shares, card.gini ?? 0, card.hhi ?? 0]) expect(share >= -1e-9 && share <= 1 + 1e-9).toBe(true);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(numbers(card).some((value) => Number.isNaN(value))).toBe(false);
      }),
    );
  });
});

describeWithSharedData("cohorts and scorecard against the oracles", () => {
  describe.each(orderSets)("%s", (set) => {
    const { ledger, figures } = sharedOrders(set);

    it("has every cohort's months", () => {
      const oracle = sharedRows(`${set}/oracle_cohorts.csv`);
      const { cells } = cohortsOf(ledger);
      expect(cells).toHaveLength(oracle.length);
      oracle.forEach((row, i) => {
        const { cohort, since, active, orders, revenue, size, retention } = cells[i]!;
        expect([isoMonth(cohort), since, active, orders, size]).toEqual([
          row.cohort,
          ...[row.months_since_first, row.active_clients, row.orders, row.cohort_size].map(Number),
        ]);
        expect(revenue).toBeCloseTo(Number(row.revenue), 6);
        expect(retention).toBeCloseTo(Number(row.retention), 12);
      });
    });

    it("has every figure of the scorecard", () => {
      const { scorecard } = sharedJson<{ scorecard: Record<string, unknown> }>(`${set}/oracle_summary.json`);
      const { analysisDate, ...card } = scorecardOf(figures, ledger);
      expect(isoOf(analysisDate)).toBe(scorecard["analysis_date"]);
      expect(card).toEqual(wantedScorecard(scorecard));
    });
  });
});
