import { classifyAbc, abcLetters } from "../../../src/domain/analysis/abc";
import { aggregateOrders, type ClientFigures } from "../../../src/domain/analysis/figures";
import { readOrders } from "../../../src/domain/analysis/orders";
import { analyseRfm, type RfmResult } from "../../../src/domain/analysis/rfm";
import type { Scoring } from "../../../src/domain/analysis/scores";
import { rfmRRule, type RfmRSegment } from "../../../src/domain/analysis/segments";
import { isoOf, serialOfIso } from "../../../src/domain/kernel/dates";
import { results } from "../../../src/i18n/locales/en/results";
import { describeWithSharedData, sharedJson, sharedRows } from "../../support/shared-data";

type Summary = {
  orders_file: string;
  analysis_date: string;
  percentile_inc_cuts: Record<string, number[]>;
  rfmR_thresholds_lower_inclusive: Record<string, number[]>;
  segments_rfmR: Record<string, number>;
  segments_countif: Record<string, number>;
  abc_counts: Record<string, Record<string, number>>;
};

const published = rfmRRule((key: RfmRSegment) => results.rfmR[key], "No orders");

function load(set: string) {
  const summary = sharedJson<Summary>(`${set}/oracle_summary.json`);
  const oracle = sharedRows(`${set}/oracle_clients.csv`);
  const orders = sharedRows(`${set}/${summary.orders_file}`);
  const cells = {
    client: orders.map((row) => row.customer_id as string),
    date: orders.map((row) => serialOfIso(row.order_date as string)),
    amount: orders.map((row) => Number(row.amount)),
  };
  const ids = oracle.map((row) => row.customer_id as string);
  const figures = aggregateOrders(readOrders(cells, ids), ids.length, serialOfIso(summary.analysis_date) as number);
  return { summary, oracle, figures };
}

const rfm = (figures: ClientFigures, scoring: Scoring): RfmResult =>
  analyseRfm(figures, { scoring, monetary: "total", segments: published });
const counts = (result: RfmResult): Record<string, number> =>
  Object.fromEntries(result.segments.map(({ name, clients }) => [name, clients]));

describeWithSharedData("RFM and ABC against the oracles", () => {
  describe.each(["rfm_r", "cdnow_sample", "northwind", "crm_maven"])("%s", (set) => {
    const { summary, oracle, figures } = load(set);

    it("has every client's first and last order, number of orders, sum and recency", () => {
      const ours = oracle.map((row, who) => ({
        customer_id: row.customer_id,
        first_date: isoOf(figures.first[who] as number),
        last_date: isoOf(figures.last[who] as number),
        frequency: figures.orders[who],
        monetary: figures.revenue[who],
        recency_days: figures.recency[who],
      }));
      expect(ours).toEqual(
        oracle.map(({ customer_id, first_date, last_date, frequency, monetary, recency_days }) => ({
          customer_id,
          first_date,
          last_date,
          frequency: Number(frequency),
          monetary: Number(monetary),
          recency_days: Number(recency_days),
        })),
      );
    });

    it.each(["countif", "pct", "rfmR", "ntile"] as const)("scores every client by %s", (scoring) => {
      const { r, f, m } = rfm(figures, scoring);
      const wrong = oracle.filter(
        (row, who) => [r[who], f[who], m[who]].join() !== [row[`r_${scoring}`], row[`f_${scoring}`], row[`m_${scoring}`]].join(),
      );
      expect(wrong).toEqual([]);
    });

    it.each(["countif", "pct", "rfmR"] as const)("gives every client the published segment under %s", (scoring) => {
      const { names, segment } = rfm(figures, scoring);
      expect(oracle.map((_, who) => names[segment[who] as number])).toEqual(oracle.map((row) => row[`segment_${scoring}`]));
    });

    it("counts the segments", () => {
      expect(counts(rfm(figures, "countif"))).toEqual(summary.segments_countif);
      expect(counts(rfm(figures, "rfmR"))).toEqual(summary.segments_rfmR);
    });

    it("reports the cuts that came out", () => {
      const axes = { R: "recency", F: "frequency", M: "monetary" } as const;
      const { bounds } = rfm(figures, "pct");
      const exact = rfm(figures, "rfmR").bounds;
      for (const axis of ["R", "F", "M"] as const) {
        (summary.percentile_inc_cuts[axes[axis]] as number[]).forEach((cut, k) => expect(bounds[axis][k]).toBeCloseTo(cut, 8));
        (summary.rfmR_thresholds_lower_inclusive[axes[axis]] as number[])
          .slice(1)
          .forEach((cut, k) => expect(exact[axis][k]).toBeCloseTo(cut, 8));
      }
    });

    it.each([
      ["75_95", [0.75, 0.95]],
      ["80_95", [0.8, 0.95]],
    ] as const)("classes every client by ABC %s", (name, cuts) => {
      const result = classifyAbc(figures, { by: "revenue", cuts });
      expect(oracle.map((_, who) => abcLetters[result.abc[who] as number])).toEqual(oracle.map((row) => row[`abc_${name}_cross`]));
      expect(Object.fromEntries(result.classes.map(({ name: letter, clients }) => [letter, clients]))).toEqual(
        summary.abc_counts[`abc_${name}_cross`],
      );
    });
  });

  it("gives the segments that the R package prints in its own article", () => {
    const { oracle, figures } = load("rfm_r");
    const { names, segment, r, f, m } = rfm(figures, "rfmR");
    // "TRUE Conroy" in the orders is "True Conroy" in the article: a spreadsheet was there first.
    const key = (id = ""): string => id.toLowerCase();
    const ours = new Map(oracle.map((row, who) => [key(row.customer_id), [names[segment[who] as number], `${r[who]}${f[who]}${m[who]}`]]));
    for (const row of sharedRows("rfm_r/published_vignette_table.csv"))
      expect(ours.get(key(row.customer_id))).toEqual([row.segment, row.rfm_score]);
  });
});
