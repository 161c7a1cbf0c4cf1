/** Two client codes that are not one client, the smaller first. */
export type ApartPair = [string, string];

/** Every pair of codes, the smaller code first. */
export function pairsOf(codes: readonly string[]): ApartPair[] {
  return codes.flatMap((one, i) => codes.slice(i + 1).map((two): ApartPair => (one < two ? [one, two] : [two, one])));
}

const keyOf = ([one, two]: ApartPair): string => JSON.stringify([one, two]);

/** The pairs kept with more of them, or without. */
export function withPairs(kept: readonly ApartPair[], pairs: readonly ApartPair[], stay: boolean): ApartPair[] {
  const keys = new Set(pairs.map(keyOf));
  const others = kept.filter((pair) => !keys.has(keyOf(pair)));
  return stay ? [...others, ...pairs] : others;
}

/** Tells pairs of rows that are kept apart, by their codes; undefined where none are. */
export function apartRows(kept: readonly ApartPair[], codes: readonly string[]): ((a: number, b: number) => boolean) | undefined {
  if (kept.length === 0) return undefined;
  const keys = new Set(kept.map(keyOf));
  return (a, b) => pairsOf([codes[a] ?? "", codes[b] ?? ""]).some((pair) => keys.has(keyOf(pair)));
}
