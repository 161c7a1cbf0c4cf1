import { isBlank, type Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { LEVELS } from "./scores";

/** Names of segments and the code of each R, F, M (`codes[25(R-1) + 5(F-1) + M-1]`); the last name is that of no orders. */
export type SegmentRule = { names: string[]; codes: Uint8Array };

/** The ten rules of R rfm's article, first match wins: [key, R, F, M] with inclusive ranges; the rest is "others". */
export const rfmRRules = [
  ["champions", [5, 5], [5, 5], [5, 5]],
  ["potentialLoyalist", [3, 5], [3, 5], [2, 5]],
  ["loyalCustomers", [2, 4], [2, 4], [2, 4]],
  ["promising", [3, 4], [1, 3], [3, 5]],
  ["newCustomers", [4, 5], [1, 3], [1, 5]],
  ["cantLoseThem", [1, 2], [3, 4], [4, 5]],
  ["atRisk", [1, 2], [2, 5], [4, 5]],
  ["needAttention", [1, 3], [3, 5], [3, 5]],
  ["aboutToSleep", [2, 3], [1, 3], [1, 4]],
  ["lost", [1, 1], [1, 5], [1, 5]],
] as const;

/** Keys of the segments that R rfm's rules give, in their order. */
export const rfmRSegments = [...rfmRRules.map(([key]) => key), "others"] as const;
export type RfmRSegment = (typeof rfmRSegments)[number];

/** The column of the map for F and M: INT((F + M + 1) / 2). */
export function mapColumn(f: number, m: number): number {
  return Math.floor((f + m + 1) / 2);
}

/** Where a code of three scores stands in `SegmentRule.codes`. */
export function scoreIndex(r: number, f: number, m: number): number {
  return (r - 1) * LEVELS * LEVELS + (f - 1) * LEVELS + m - 1;
}

function eachScore(segment: (r: number, f: number, m: number) => number): Uint8Array {
  const codes = new Uint8Array(LEVELS ** 3);
  for (let r = 1; r <= LEVELS; r++)
    for (let f = 1; f <= LEVELS; f++) for (let m = 1; m <= LEVELS; m++) codes[scoreIndex(r, f, m)] = segment(r, f, m);
  return codes;
}

/** The rule of a 5×5 map as it stands on Settings: first row R = 5, columns FM = 1..5; names that differ in case alone are one. Fails with "rfm.map.incomplete". */
export function gridSegments(map: Cell[][], noOrders: string): SegmentRule {
  const names: string[] = [];
  const codes = eachScore((r, f, m) => {
    const cell = map[LEVELS - r]?.[mapColumn(f, m) - 1];
    if (isBlank(cell)) throw new Failure("rfm.map.incomplete", { r, fm: mapColumn(f, m) });
    const name = String(cell).trim();
    const known = names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
    return known < 0 ? names.push(name) - 1 : known;
  });
  return byRank({ names, codes }, noOrders);
}

/** Names in the order of the map read from its best corner, then "no orders". */
function byRank({ names, codes }: SegmentRule, noOrders: string): SegmentRule {
  const best = (code: number): number => codes.lastIndexOf(code);
  const order = names.map((_, code) => code).sort((a, b) => best(b) - best(a));
  const place = new Map(order.map((code, index) => [code, index]));
  return { names: [...order.map((code) => names[code] as string), noOrders], codes: codes.map((code) => place.get(code) as number) };
}

/** R rfm's ten rules and "others" as a rule; `nameOf` gives the words of a key. */
export function rfmRRule(nameOf: (key: RfmRSegment) => string, noOrders: string): SegmentRule {
  const within = (x: number, [low, high]: readonly [number, number]): boolean => x >= low && x <= high;
  const codes = eachScore((r, f, m) => {
    const found = rfmRRules.findIndex(([, rs, fs, ms]) => within(r, rs) && within(f, fs) && within(m, ms));
    return found < 0 ? rfmRRules.length : found;
  });
  return { names: [...rfmRSegments.map(nameOf), noOrders], codes };
}
