import type { ClientFigures } from "./figures";

/** What a client is weighed by. */
export const abcMeasures = ["revenue", "margin", "orders"] as const;
export type AbcMeasure = (typeof abcMeasures)[number];

export type AbcOptions = {
  by: AbcMeasure;
  /** Shares (0 to 1) at which A and B end, e.g. [0.75, 0.95]. */
  cuts: readonly [number, number];
};

/** Classes by client: 1 A, 2 B, 3 C, 0 for a client without sales. */
export type AbcResult = {
  by: AbcMeasure;
  cuts: readonly [number, number];
  /** Indexes of the clients that have a class, largest value first; equal values keep the clients' order. */
  ranking: Int32Array;
  /** By client: the value weighed (0 where unknown), its share of the positive values, and the share before it. */
  value: Float64Array;
  share: Float64Array;
  before: Float64Array;
  abc: Uint8Array;
  total: number;
  classes: { name: "A" | "B" | "C"; clients: number; value: number; share: number }[];
};

/** Letters of the class codes. */
export const abcLetters = ["", "A", "B", "C"] as const;

/** Shares this near a cut have reached it. */
const TOLERANCE = 1e-9;

function valuesOf(figures: ClientFigures, by: AbcMeasure): Float64Array {
  return Float64Array.from(figures[by], (value) => (Number.isNaN(value) ? 0 : value));
}

/** Clients with sales, by falling value: sorted as pairs packed by a stable sort of values with their indexes. */
function rankingOf(value: Float64Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(value.length);
  let count = 0;
  for (let who = 0; who < value.length; who++) if ((rows[who] as number) > 0) found[count++] = who;
  return found.subarray(0, count).sort((a, b) => (value[b] as number) - (value[a] as number) || a - b);
}

function classOf(value: number, before: number, [a, b]: readonly [number, number]): number {
  if (value <= 0) return 3;
  return before < a - TOLERANCE ? 1 : before < b - TOLERANCE ? 2 : 3;
}

function countClasses(result: Omit<AbcResult, "classes">): AbcResult["classes"] {
  const classes = (["A", "B", "C"] as const).map((name) => ({ name, clients: 0, value: 0, share: 0 }));
  for (const who of result.ranking) {
    const sum = classes[(result.abc[who] as number) - 1] as (typeof classes)[number];
    sum.clients++;
    sum.value += result.value[who] as number;
    sum.share += result.share[who] as number;
  }
  return classes.map((sum) => ({ ...sum, value: Math.round(sum.value * 1e6) / 1e6 }));
}

/**
 * ABC by the share accumulated before a client: the one that crosses a cut stays in the better class, equal values share
 * a class, and nothing above zero is C. Shares are of the sum of the positive values.
 */
export function classifyAbc(figures: ClientFigures, { by, cuts }: AbcOptions): AbcResult {
  const value = valuesOf(figures, by);
  const ranking = rankingOf(value, figures.rows);
  const share = new Float64Array(value.length);
  const before = new Float64Array(value.length);
  const abc = new Uint8Array(value.length);
  let total = 0;
  for (const who of ranking) total += Math.max(0, value[who] as number);
  let sum = 0;
  let sumBefore = 0;
  for (let place = 0; place < ranking.length; place++) {
    const who = ranking[place] as number;
    const own = value[who] as number;
    if (place === 0 || own !== value[ranking[place - 1] as number]) sumBefore = sum;
    if (own > 0) sum += own;
    share[who] = total > 0 ? Math.max(0, own) / total : 0;
    before[who] = total > 0 ? sumBefore / total : 0;
    abc[who] = classOf(own, before[who] as number, cuts);
  }
  const result = { by, cuts, ranking, value, share, before, abc, total: Math.round(total * 1e6) / 1e6 };
  return { ...result, classes: countClasses(result) };
}
