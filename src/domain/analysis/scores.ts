import { quantile } from "../kernel/numbers";
import { ascendingOrder } from "../kernel/sorting";

/** The ways to score, as scripts name them; countif is the product's own. */
export const scorings = ["countif", "rfmR", "pct", "ntile", "fixed"] as const;
export type Scoring = (typeof scorings)[number];

/** Scores run from 1 to this. */
export const LEVELS = 5;

/**
 * Levels 0..4 that rise with the value. `cuts` are the four bounds that came out (none under ntile);
 * level = number of cuts below the value, or, where `reached`, below or at it.
 */
export type Levels = { level: Uint8Array; cuts: number[]; reached: boolean };

/** s = INT(5 × COUNTIF(range, "<" & x) / COUNT(range)) reaches k exactly where x exceeds the ⌈k·n/5⌉-th smallest value. */
function countifCuts(values: Float64Array, order: Int32Array): number[] {
  const n = order.length;
  return steps().map((k) => values[order[Math.ceil((k * n) / LEVELS) - 1] as number] as number);
}

const steps = (): number[] => Array.from({ length: LEVELS - 1 }, (_, k) => k + 1);

/** Levels by cuts, both rising: values are taken in `order`, so that no cut is looked at twice. */
function levelsByCuts(values: Float64Array, order: Int32Array, cuts: number[], reached: boolean): Levels {
  const level = new Uint8Array(values.length);
  let above = 0;
  for (let place = 0; place < order.length; place++) {
    const at = order[place] as number;
    const x = values[at] as number;
    while (above < cuts.length && (reached ? x >= (cuts[above] as number) : x > (cuts[above] as number))) above++;
    level[at] = above;
  }
  return { level, cuts, reached };
}

/** Tiles of equal size as SQL's NTILE(5): ties keep the order given, the first n mod 5 tiles are one larger. */
function tiles(values: Float64Array, falling: boolean): Levels {
  const order = ascendingOrder(falling ? values.map((value) => -value) : values);
  const size = Math.floor(order.length / LEVELS);
  const larger = order.length % LEVELS;
  const level = new Uint8Array(values.length);
  for (let place = 0; place < order.length; place++) {
    const inLarger = place < larger * (size + 1);
    const tile = inLarger ? Math.floor(place / (size + 1)) : larger + Math.floor((place - larger * (size + 1)) / size);
    level[order[place] as number] = falling ? LEVELS - 1 - tile : tile;
  }
  return { level, cuts: [], reached: false };
}

/**
 * Levels of values by a way of scoring (DEFINITIONS: countif, R rfm 0.3.0, PERCENTILE.INC, NTILE, fixed cuts).
 * `falling`: the best value is the smallest (recency); it matters for the tie order of ntile only.
 */
export function levelsOf(values: Float64Array, scoring: Scoring, options: { fixed?: number[]; falling?: boolean } = {}): Levels {
  if (values.length === 0) return { level: new Uint8Array(0), cuts: [], reached: false };
  if (scoring === "ntile") return tiles(values, options.falling === true);
  const order = ascendingOrder(values);
  if (scoring === "fixed") {
    const cuts = [...(options.fixed ?? [])].sort((a, b) => a - b);
    return levelsByCuts(values, order, cuts, true);
  }
  if (scoring === "countif") return levelsByCuts(values, order, countifCuts(values, order), false);
  const ascending = Float64Array.from(order, (at) => values[at] as number);
  const cuts = steps().map((k) => quantile(ascending, k / LEVELS));
  if (scoring === "pct") return levelsByCuts(values, order, cuts, false);
  const past = cuts.map((cut) => cut + 1);
  return levelsByCuts(values, order, past, true);
}
