import type { RfmAxis, RfmResult } from "./rfm";
import { LEVELS } from "./scores";
import { mapColumn, scoreIndex, type SegmentRule } from "./segments";
import { whyNot, type Why, type WhyCut, type WhyUnit } from "./why";
import { cutsAround, neighboursOf, placeNeighbours, type Ranking } from "./why-ranking";

const units: Record<RfmAxis, WhyUnit> = { R: "days", F: "orders", M: "money" };
const measured = ({ monetary }: RfmResult): Record<RfmAxis, string> => {
  return { R: "since", F: "orders", M: monetary === "average" ? "average" : "revenue" };
};
const axes = ["R", "F", "M"] as const;

const scoresOf = ({ r, f, m }: RfmResult): Record<RfmAxis, Uint8Array> => ({ R: r, F: f, M: m });

/** Clients with a number below this one's, and all that have one. */
function counted(values: Float64Array, who: number): { below: number; count: number } {
  const own = values[who] as number;
  let [below, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < own) below++;
  }
  return { below, count };
}

/** Why a client has his R, F or M. */
export function whyAxis(result: RfmResult, axis: RfmAxis, who: number): Why {
  const score = scoresOf(result)[axis][who] as number;
  const unit = units[axis];
  const of = measured(result)[axis];
  if (score === 0) return whyNot(axis, of, unit, "noOrders");
  const falling = axis === "R";
  const scores = scoresOf(result)[axis];
  const number = result.values[axis].map((value, other) => (scores[other] ? value : Number.NaN));
  const ranking: Ranking = { number, unit, falling };
  const shared = { score: axis, value: score, of, number: number[who] as number, unit, parts: [] };
  if (result.scoring === "ntile") {
    const { place, count, ...neighbours } = placeNeighbours(ranking, who);
    return { ...shared, cuts: [], neighbours, rule: "ntile", values: { place, count } };
  }
  const nameOf = (level: number) => (falling ? LEVELS - level : level + 1);
  const ladder = { of, unit, cuts: result.bounds[axis], reached: result.reached, falling, nameOf };
  const rule = result.scoring === "countif" ? (falling ? "countifFalling" : "countif") : result.scoring;
  return {
    ...shared,
    cuts: cutsAround(ladder, falling ? LEVELS - score : score - 1),
    neighbours: neighboursOf(ranking, who),
    rule,
    values: { axis, score, ...counted(number, who) },
  };
}

/** The nearest scores of one axis, up and down, at which the segment is another. */
function turns({ names, codes }: SegmentRule, scores: Record<RfmAxis, number>, axis: RfmAxis): WhyCut[] {
  const segmentAt = (score: number) => {
    const { R, F, M }: Record<RfmAxis, number> = { ...scores, [axis]: score };
    return names[codes[scoreIndex(R, F, M)] as number] as string;
  };
  const own = segmentAt(scores[axis]);
  return ([1, -1] as const).flatMap((step): WhyCut[] => {
    for (let score = scores[axis] + step; score >= 1 && score <= LEVELS; score += step)
      if (segmentAt(score) !== own) return [{ of: axis, at: score, unit: "score", when: "is", value: segmentAt(score) }];
    return [];
  });
}

/** Why a client is in his segment: his scores, and those that would put him in another. The ranking is by their sum. */
export function whySegment(result: RfmResult, rule: SegmentRule, map: "grid" | "rfmR", who: number): Why {
  const found = scoresOf(result);
  const name = result.names[result.segment[who] as number] ?? null;
  const [r, f, m] = axes.map((axis) => found[axis][who] as number) as [number, number, number];
  if (r === 0) return { ...whyNot("segment", "RFM", "score", "noOrders"), value: name };
  const sums = Float64Array.from(result.r, (score, other) => (score ? score + found.F[other]! + found.M[other]! : Number.NaN));
  return {
    score: "segment",
    value: name,
    of: "RFM",
    number: r * 100 + f * 10 + m,
    unit: "text",
    cuts: axes.flatMap((axis) => turns(rule, { R: r, F: f, M: m }, axis)),
    neighbours: neighboursOf({ number: sums, unit: "points" }, who),
    parts: axes.map((axis) => ({ of: axis, number: found[axis][who] as number, unit: "score" })),
    rule: map === "rfmR" ? "segmentRfmR" : "segment",
    values: { r, f, m, fm: mapColumn(f, m) },
  };
}
