import type { ReasonCode } from "./fields";
import { bitsOfSharing } from "./lexicon";
import type { ReadyRecord, ReadyRecords, WholeField } from "./records";

/** Two records to be compared, of a list. */
export type Pair = { a: ReadyRecord; b: ReadyRecord; ready: ReadyRecords };

/** What a field says of a pair, in bits: for (positive) or against it; `code`: how it is told, if it is. */
export type Evidence = { bits: number; code: ReasonCode | null };

/** What a field says that one of the two does not have. */
export const NOTHING: Evidence = { bits: 0, code: null };

/** How much sharing a value tells: its share in the world by experience, and the most in bits. */
export type Rarity = { usual: number; most: number };

/** What two records tell that share a whole value of a field: the more, the fewer others have it. */
export function sharing({ ready }: Pair, field: WholeField, value: string, { usual, most }: Rarity): number {
  const others = (ready.counts[field].get(value) ?? 0) - 2;
  return Math.min(most, bitsOfSharing(others, ready.records.length, usual));
}

/** The evidence of the two values that speak most for the pair. */
export function best(one: readonly string[], two: readonly string[], against: Evidence, of: (a: string, b: string) => Evidence): Evidence {
  if (one.length === 0 || two.length === 0) return NOTHING;
  let found = against;
  for (const a of one)
    for (const b of two) {
      const next = of(a, b);
      if (next.bits > found.bits) found = next;
    }
  return found;
}
