import { abcLetters, classifyAbc, type AbcResult } from "../../../src/domain/analysis/abc";
import type { ClientFigures } from "../../../src/domain/analysis/figures";
import { monthOf } from "../../../src/domain/analysis/months";
import { analyseRfm, type RfmAxis, type RfmResult } from "../../../src/domain/analysis/rfm";
import { levelsOf, type Scoring } from "../../../src/domain/analysis/scores";
import { rfmRRule, type RfmRSegment } from "../../../src/domain/analysis/segments";
import { classifyXyz, xyzLetters } from "../../../src/domain/analysis/xyz";
import { isoOf } from "../../../src/domain/kernel/dates";
import { results } from "../../../src/i18n/locales/en/results";
import { describeWithSharedData, sharedJson, sharedRows } from "../../support/shared-data";
import { orderSets, sharedOrders } from "../../support/shared-orders";

type Summary = {
  percentile_inc_cuts: Record<string, number[]>;
  rfmR_thresholds_lower_inclusive: Record<string, number[]>;
  segments_rfmR: Record<string, number>;
  segments_countif: Record<string, number>;
  segment_summary_rfmR: Record<string, { clients: number; orders: number; revenue: number }>;
  abc_counts: Record<string, Record<string, number>>;
  xyz_counts: Record<string, Record<string, number>>;
};
/** A client as the oracle has him: by column, text or number. */
type Told = Record<string, string | number>;

const axes = { R: "recency", F: "frequency", M: "monetary" } as const;
const letters = ["R", "F", "M"] as const;
const published = rfmRRule((key: RfmRSegment) => results.rfmR[key], "No orders");
const abcCuts = { "80_95": [0.8, 0.95], "75_95": [0.75, 0.95] } as const;
const xyzCuts = { "50_100": [0.5, 1], "10_25": [0.1, 0.25] } as const;
const NEAR = 1e-9;

const rfm = (figures: ClientFigures, scoring: Scoring, fixed?: Record<RfmAxis, number[]>): RfmResult =>
  analyseRfm(figures, { scoring, monetary: "total", segments: published, ...(fixed ? { fixed } : {}) });

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** pandas.qcut with labels renumbered where cuts repeat, from the cuts that came out. */
function renumbered(values: Float64Array, cuts: number[], falling: boolean): number[] {
  const least = values.reduce((a, b) => Math.min(a, b));
  const own = [...new Set(cuts)].filter((cut) => cut > least);
  return Array.from(values, (x) => {
    const level = own.filter((cut) => cut < x).length;
    return falling ? own.length + 1 - level : level + 1;
  });
}

/** The scores of values by their ranks, ties in the order given: fifths by PERCENTILE.INC of the ranks. */
function rankFifths(values: Float64Array, falling: boolean): number[] {
  const order = [...values.keys()].sort((a, b) => (falling ? values[b]! - values[a]! : values[a]! - values[b]!) || a - b);
  const ranks = new Float64Array(values.length);
  order.forEach((who, place) => (ranks[who] = place + 1));
  return Array.from(levelsOf(ranks, "pct").level, (level) => level + 1);
}

/** Classes by the share that includes the client, from the ranking and the shares. */
function strictClasses({ ranking, share, value }: AbcResult, [a, b]: readonly [number, number]): string[] {
  const classes = new Array<string>(value.length).fill("C");
  let sum = 0;
  for (const who of ranking) {
    sum += share[who]!;
    if (value[who]! > 0) classes[who] = sum <= a + NEAR ? "A" : sum <= b + NEAR ? "B" : "C";
  }
  return classes;
}

/** Every column of oracle_clients.csv, from our results. */
function tellClients(set: string): Told[] {
  const { ids, figures, ledger } = sharedOrders(set);
  const rows = ids.map((customer_id, who): Told => ({
    customer_id,
    first_date: isoOf(figures.first[who]!),
    last_date: isoOf(figures.last[who]!),
    frequency: figures.orders[who]!,
    monetary: figures.revenue[who]!,
    recency_days: figures.recency[who]!,
  }));
  const put = (column: string, of: (who: number) => string | number): void => rows.forEach((row, who) => (row[column] = of(who)));
  const { values, bounds } = rfm(figures, "pct");
  for (const scoring of ["rfmR", "pct", "countif", "ntile"] as const) {
    const { r, f, m, names, segment } = rfm(figures, scoring);
    for (const [axis, scores] of Object.entries({ r, f, m })) put(`${axis}_${scoring}`, (who) => scores[who]!);
    if (scoring !== "ntile") put(`segment_${scoring}`, (who) => names[segment[who]!]!);
    if (scoring === "rfmR") put("rfm_rfmR", (who) => 100 * r[who]! + 10 * f[who]! + m[who]!);
  }
  for (const axis of letters) {
    const [dropped, ranked] = [renumbered(values[axis], bounds[axis], axis === "R"), rankFifths(values[axis], axis === "R")];
    put(`${axis.toLowerCase()}_qcut_drop`, (who) => dropped[who]!);
    put(`${axis.toLowerCase()}_qcut_rank`, (who) => ranked[who]!);
  }
  for (const [name, cuts] of Object.entries(abcCuts)) {
    const result = classifyAbc(figures, { by: "revenue", cuts });
    const strict = strictClasses(result, cuts);
    put(`abc_${name}_cross`, (who) => abcLetters[result.abc[who]!]!);
    put(`abc_${name}_strict`, (who) => strict[who]!);
  }
  for (const [name, cuts] of Object.entries(xyzCuts)) {
    const { xyz } = classifyXyz(ledger, figures.revenue, cuts);
    put(`xyz_full_${name}`, (who) => xyzLetters[xyz[who]!]!);
  }
  const { cv, months, firstMonth } = classifyXyz(ledger, figures.revenue, xyzCuts["50_100"]);
  const life = (who: number): number => firstMonth + months - monthOf(figures.first[who]!);
  // the squares of the months' sums are the same over all months and over the client's own
  const cvLife = cv.map((full, who) => Math.sqrt(Math.max(0, ((full * full + 1) * life(who)) / months - 1)));
  const known = (value: number): string | number => (Number.isNaN(value) ? "" : value);
  put("cv_full", (who) => known(cv[who]!));
  put("cv_full_sample", (who) => known(cv[who]! * Math.sqrt(months / (months - 1))));
  put("months_life", life);
  put("cv_life", (who) => known(cvLife[who]!));
  put("xyz_life_50_100", (who) => (cvLife[who]! <= 0.5 + NEAR ? "X" : cvLife[who]! <= 1 + NEAR ? "Y" : "Z"));
  return rows;
}

/** Cells in which two tables of clients differ: numbers to the digits printed. */
function unlike(ours: Told[], oracle: Record<string, string>[]): unknown[] {
  const same = (one: string | number, other: string): boolean =>
    typeof one === "number" && other !== "" ? Math.abs(one - Number(other)) < 2 * NEAR : String(one) === other;
  return oracle.flatMap((row, who) =>
    Object.entries(row).flatMap(([column, want]) => {
      const found = ours[who]?.[column];
      return found !== undefined && same(found, want) ? [] : [[row.customer_id, column, found, want]];
    }),
  );
}

describeWithSharedData("RFM, ABC and XYZ against the oracles", () => {
  describe.each(orderSets)("%s", (set) => {
    const summary = sharedJson<Summary>(`${set}/oracle_summary.json`);
    const oracle = sharedRows(`${set}/oracle_clients.csv`);
    const { figures } = sharedOrders(set);
    const ours = tellClients(set);

    it("has every cell of every client: dates, sums, scores by all rules, segments, ABC and XYZ", () => {
      expect(Object.keys(ours[0]!).sort()).toEqual(Object.keys(oracle[0]!).sort());
      expect(ours).toHaveLength(oracle.length);
      expect(unlike(ours, oracle)).toEqual([]);
    });

    it("counts segments and classes, with the orders and the revenue of R's segments", () => {
      const count = (column: string): Record<string, number> => tally(ours.map((row) => String(row[column])));
      expect([count("segment_countif"), count("segment_rfmR")]).toEqual([summary.segments_countif, summary.segments_rfmR]);
      for (const [column, want] of Object.entries({ ...summary.abc_counts, ...summary.xyz_counts }))
        expect([column, count(column)]).toEqual([column, want]);
      const { segments, segment, names } = rfm(figures, "rfmR");
      const found = segments.map(({ name, clients, revenue }) => {
        const orders = figures.orders.reduce((sum, own, who) => sum + (names[segment[who]!] === name ? own : 0), 0);
        return [name, { clients, orders, revenue }];
      });
      expect(Object.fromEntries(found)).toEqual(summary.segment_summary_rfmR);
      for (const [name, cuts] of Object.entries(abcCuts)) {
        const { classes } = classifyAbc(figures, { by: "revenue", cuts });
        expect(Object.fromEntries(classes.map((each) => [each.name, each.clients]))).toEqual(summary.abc_counts[`abc_${name}_cross`]);
      }
    });

    it("reports the cuts that came out, and by R's own as fixed thresholds scores as R does", () => {
      const lower = summary.rfmR_thresholds_lower_inclusive;
      const [pct, exact] = [rfm(figures, "pct"), rfm(figures, "rfmR")];
      for (const axis of letters) {
        const near = (values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 8));
        expect(pct.bounds[axis]).toEqual(near(summary.percentile_inc_cuts[axes[axis]]!));
        expect([Math.min(...pct.values[axis]), ...exact.bounds[axis]]).toEqual(near(lower[axes[axis]]!));
      }
      const { r, f, m } = rfm(figures, "fixed", exact.bounds);
      expect([r, f, m]).toEqual([exact.r, exact.f, exact.m]);
    });
  });
});

/** The second rules that the R package prints: those of its own unit tests, [name, R, F, M] with inclusive ranges. */
const unitTestRules: [string, ...[number, number][]][] = [
  ["Champions", [4, 5], [4, 5], [4, 5]],
  ["Loyal Customers", [2, 5], [3, 5], [3, 5]],
  ["Potential Loyalist", [3, 5], [1, 3], [1, 3]],
  ["New Customers", [4, 5], [1, 1], [1, 1]],
  ["Promising", [3, 4], [1, 1], [1, 1]],
  ["Need Attention", [2, 3], [2, 3], [2, 3]],
  ["About To Sleep", [2, 3], [1, 2], [1, 2]],
  ["At Risk", [1, 2], [2, 5], [2, 5]],
  ["Can't Lose Them", [1, 1], [4, 5], [4, 5]],
  ["Lost", [1, 2], [1, 2], [1, 2]],
];

describeWithSharedData("what the R package publishes of its own orders", () => {
  const { ids, figures } = sharedOrders("rfm_r");
  const { names, segment, r, f, m, values } = rfm(figures, "rfmR");

  it("is met by all fields of the 995 clients in its article", () => {
    const rows = sharedRows("rfm_r/published_vignette_table.csv");
    // "TRUE Conroy" in the orders is "True Conroy" in the article: a spreadsheet was there first.
    const place = new Map(ids.map((id, who) => [id.toLowerCase(), who]));
    const found = rows.map(({ customer_id = "" }) => {
      const who = place.get(customer_id.toLowerCase())!;
      const numbers = {
        rfm_score: 100 * r[who]! + 10 * f[who]! + m[who]!,
        transaction_count: values.F[who],
        recency_days: values.R[who],
        amount: values.M[who],
        recency_score: r[who],
        frequency_score: f[who],
        monetary_score: m[who],
      };
      const texts = Object.fromEntries(Object.entries(numbers).map(([field, value]) => [field, String(value)]));
      return { customer_id, segment: names[segment[who]!], ...texts };
    });
    expect(rows).toHaveLength(995);
    expect(found).toEqual(rows);
  });

  it("is met by the counts of its unit tests, under the rules of those", () => {
    const others = unitTestRules.length;
    const scores = [1, 2, 3, 4, 5];
    const codes = scores.flatMap((R) => scores.flatMap((F) => scores.map((M) => [R, F, M])));
    const rule = {
      names: [...unitTestRules.map(([name]) => name), "Others", "No orders"],
      codes: Uint8Array.from(codes, (code) => {
        const at = unitTestRules.findIndex(([, ...ranges]) => ranges.every(([low, high], i) => code[i]! >= low && code[i]! <= high));
        return at < 0 ? others : at;
      }),
    };
    const found = analyseRfm(figures, { scoring: "rfmR", monetary: "total", segments: rule });
    expect(Object.fromEntries(found.segments.map(({ name, clients }) => [name, clients]))).toEqual({
      Champions: 158,
      "Loyal Customers": 278,
      "Potential Loyalist": 229,
      Lost: 111,
      "At Risk": 86,
      "About To Sleep": 50,
      Others: 48,
      "Need Attention": 35,
    });
    expect(found.segments[0]!.revenue).toBe(120_178);
    expect(figures.orders.reduce((sum, orders, who) => sum + (found.segment[who] === 0 ? orders : 0), 0)).toBe(1_234);
  });
});
