import type { Rect, Scalar, Sheet } from "./book";
import { eachCell } from "./cells";

/** What a rule over many cells needs of them all, found once. */
export type Statistics = {
  /** ascending */
  numbers: number[];
  mean: number;
  deviation: number;
  /** how often each value stands there, letter case aside */
  counts: Map<string, number>;
};

/** Looks at every cell of a format's ranges. */
export function statisticsOf(sheet: Sheet, ranges: readonly Rect[]): Statistics {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const range of ranges)
    eachCell(sheet, range, ({ value }) => {
      if (typeof value === "number") numbers.push(value);
      const key = keyOf(value);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  numbers.sort((a, b) => a - b);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return { numbers, mean, deviation: Math.sqrt(spread / Math.max(1, numbers.length - 1)), counts };
}

/** A value as duplicates are told by; undefined for blanks. */
export function keyOf(value: Scalar): string | undefined {
  if (value === null || value === "") return undefined;
  if (typeof value === "object") return `e:${value.error}`;
  return `${typeof value === "string" ? "s" : typeof value}:${String(value).toLowerCase()}`;
}

/** The value below which so many percent of sorted numbers lie, between neighbours in proportion (PERCENTILE.INC). */
export function percentile(sorted: readonly number[], percent: number): number {
  const at = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + ((sorted[below + 1] ?? low) - low) * (at - below);
}
