import { abcLetters, classifyAbc, type AbcResult } from "../../src/domain/analysis/abc";
import { baseKinds, kindsOfBase, usualBaseKinds } from "../../src/domain/analysis/base-kinds";
import { discountTiers, type DiscountStep } from "../../src/domain/analysis/discount";
import { aggregateOrders, type ClientFigures } from "../../src/domain/analysis/figures";
import { ledgerOf, type Ledger } from "../../src/domain/analysis/ledger";
import { nineGroups } from "../../src/domain/analysis/nine-groups";
import { rateClients, ratingLetters, usualRatingCuts, usualWeights, type RatingResult } from "../../src/domain/analysis/rating";
import { rhythmOf, rhythms, usualRhythm } from "../../src/domain/analysis/rhythm";
import { analyseRfm, type RfmAxis, type RfmResult } from "../../src/domain/analysis/rfm";
import type { Scoring } from "../../src/domain/analysis/scores";
import { gridSegments } from "../../src/domain/analysis/segments";
import { classifyXyz, xyzLetters, type XyzResult } from "../../src/domain/analysis/xyz";
import type { NaiveBase } from "./naive-analyses";
import { columnsOfBase } from "./random-base";

/** The map of segments as "R row, FM column". */
const grid = gridSegments(
  [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, 5].map((fm) => `R${r} FM${fm}`)),
  "No orders",
);
export const fixedCuts: Record<RfmAxis, number[]> = { R: [30, 90, 180, 365], F: [2, 3, 5, 8], M: [100, 250, 600, 1500] };
export const discountSteps: DiscountStep[] = [
  { from: 500, rate: 0.03 },
  { from: 2000, rate: 0.1 },
  { from: 1000, rate: 0.05 },
];
export const abcCuts = [0.75, 0.95] as const;

/** What every analysis says of a client. */
export type Verdict = {
  scores: [r: number, f: number, m: number];
  segment: string;
  abc: string;
  xyz: string;
  nine: number;
  rating: string;
  points: number;
  rhythm: string;
  overdue: boolean;
  kind: string;
  discount: number;
};

export type Analysed = {
  figures: ClientFigures;
  ledger: Ledger;
  rfm: RfmResult;
  abc: AbcResult;
  xyz: XyzResult;
  rating: RatingResult;
  verdicts: Verdict[];
};

/** Every analysis of a base, by the product; the clients in `lost` are lost for good. Discount steps are times `unit`. */
export function analyseAll(base: NaiveBase, scoring: Scoring = "countif", lost: ReadonlySet<number> = new Set(), unit = 1): Analysed {
  const { clients, today } = base;
  const orders = columnsOfBase(base);
  const figures = aggregateOrders(orders, clients, today);
  const ledger = ledgerOf(orders, clients, today);
  const rfm = analyseRfm(figures, { scoring, monetary: "total", segments: grid, fixed: fixedCuts });
  const abc = classifyAbc(figures, { by: "revenue", cuts: abcCuts });
  const xyz = classifyXyz(ledger, figures.revenue, [0.5, 1]);
  const nine = nineGroups(abc.abc, figures.revenue);
  const rating = rateClients(figures, orders, { weights: usualWeights, cuts: usualRatingCuts });
  const rhythm = rhythmOf(ledger, usualRhythm);
  const flags = Uint8Array.from({ length: clients }, (_, who) => Number(lost.has(who)));
  const { kind } = kindsOfBase({ figures, rhythm, abc: abc.abc, lost: flags }, usualBaseKinds);
  const steps = discountSteps.map(({ from, rate }) => ({ from: from * unit, rate }));
  const discount = discountTiers(figures.revenue, figures.rows, steps);
  const verdicts = Array.from({ length: clients }, (_, who): Verdict => ({
    scores: [rfm.r[who]!, rfm.f[who]!, rfm.m[who]!],
    segment: rfm.names[rfm.segment[who]!]!,
    abc: abcLetters[abc.abc[who]!]!,
    xyz: xyzLetters[xyz.xyz[who]!]!,
    nine: nine[who]!,
    rating: ratingLetters[rating.rating[who]!]!,
    points: rating.points[who]!,
    rhythm: rhythms[rhythm.rhythm[who]!] ?? "",
    overdue: rhythm.overdue[who] === 1,
    kind: baseKinds[kind[who]!]!,
    discount: discount[who]!,
  }));
  return { figures, ledger, rfm, abc, xyz, rating, verdicts };
}
