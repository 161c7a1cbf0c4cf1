import { roundSum } from "../kernel/numbers";
import { ascendingOrder } from "../kernel/sorting";
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

/** Percentages at which A and B end. */
export const usualAbcCuts = [75, 95] as const;

/** Letters of the class codes. */
export const abcLetters = ["", "A", "B", "C"] as const;

/** Shares this near a cut have reached it. */
const TOLERANCE = 1e-9;

/** Clients with sales, by falling value; equal values keep the clients' order. */
function rankingOf(value: Float64Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(value.length);
  let count = 0;
  for (let who = 0; who < value.length; who++) if ((rows[who] as number) > 0) found[count++] = who;
  const falling = new Float64Array(count);
  for (let i = 0; i < count; i++) falling[i] = -(value[found[i] as number] as number);
  const ranking = ascendingOrder(falling);
  for (let place = 0; place < count; place++) ranking[place] = found[ranking[place] as number] as number;
  return ranking;
}

function classOf(value: number, before: number, [a, b]: readonly [number, number]): number {
  if (value <= 0) return 3;
  return before < a - TOLERANCE ? 1 : before < b - TOLERANCE ? 2 : 3;
}

function countClasses({ ranking, abc, value, share }: Omit<AbcResult, "classes">): AbcResult["classes"] {
  const sums = new Float64Array(3 * abcLetters.length);
  for (let place = 0; place < ranking.length; place++) {
    const who = ranking[place] as number;
    const at = 3 * (abc[who] as number);
    (sums[at] as number)++;
    (sums[at + 1] as number) += value[who] as number;
    (sums[at + 2] as number) += share[who] as number;
  }
  return (["A", "B", "C"] as const).map((name, k) => {
    const [clients = 0, sum = 0, part = 0] = sums.subarray(3 * k + 3, 3 * k + 6);
    return { name, clients, value: roundSum(sum), share: part };
  });
}

/**
 * ABC by the share accumulated before a client: the one that crosses a cut stays in the better class, equal values share
 * a class, and nothing above zero is C. Shares are of the sum of the positive values.
 */
export function classifyAbc<By extends AbcMeasure>(
  figures: Pick<ClientFigures, "clients" | "rows" | By>,
  { by, cuts }: AbcOptions & { by: By },
): AbcResult {
  const value = new Float64Array(figures.clients);
  for (let who = 0; who < value.length; who++) value[who] = (figures[by][who] as number) || 0;
  const ranking = rankingOf(value, figures.rows);
  const share = new Float64Array(value.length);
  const before = new Float64Array(value.length);
  const abc = new Uint8Array(value.length);
  let total = 0;
  for (let place = 0; place < ranking.length; place++) total += Math.max(0, value[ranking[place] as number] as number);
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
  const result = { by, cuts, ranking, value, share, before, abc, total: roundSum(total) };
  return { ...result, classes: countClasses(result) };
}
