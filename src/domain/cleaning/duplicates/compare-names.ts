import { typosBetween } from "../similarity";
import { align } from "./align";
import { NOTHING, sharing, type Evidence, type Pair } from "./evidence";
import { digitsOf, type ReadyRecord } from "./records";

/** What names say; `contradiction`: how far they exclude each other, 0 for not at all. */
export type NameEvidence = Evidence & { contradiction: number };

const WHOLE_NAME = { usual: 1 / 20_000, most: 16 };
/** The most that a name tells, in bits: many have the same one. */
const MOST = 20;
const MOST_MISTYPED = 16;
/** Bits of a word that no one else has. */
const RARE_WORD = 11;
/** What a rare word without counterpart costs: where the other name has one of its own, and where it has none. */
const OTHER_WORD = 6;
const MISSING_WORD = 1.5;
/** What remains of a word's bits that stands in the place too, as in "Spago (Las Vegas)". */
const PLACED_SHARE = 0.2;
/** Names with as many letters are compared as a whole, spaces aside. */
const LONG_NAME = 8;
const LONGER_NAME = 12;
const MISTYPED_SHARE = 0.8;

const wordsBits = ({ ready }: Pair, { name }: ReadyRecord, own: number): number =>
  name.reduce((sum, id) => sum + ready.names.bits(id, ready.records.length, own), 0);

/** True for names that differ by a letter or by spaces: "Alimente" and "Al mente". */
function isMistyped({ a, b }: Pair): boolean {
  const shorter = Math.min(a.joinedName.length, b.joinedName.length);
  if (shorter < LONG_NAME) return false;
  const most = shorter >= LONGER_NAME && a.name.length !== b.name.length ? 2 : 1;
  return typosBetween(a.joinedName, b.joinedName, most) <= most && digitsOf(a.joinedName) === digitsOf(b.joinedName);
}

/** Compares names word by word: order, company forms, scripts and small mistakes aside; the rarer the words, the more they tell. */
export function compareNames(pair: Pair): NameEvidence {
  const { a, b, ready } = pair;
  if (a.name.length === 0 || b.name.length === 0) return { ...NOTHING, contradiction: 0 };
  if (a.wholeName === b.wholeName) {
    const bits = Math.max(wordsBits(pair, a, 2), sharing(pair, "wholeName", a.wholeName, WHOLE_NAME));
    return { bits: Math.min(MOST, bits), code: "sameName", contradiction: 0 };
  }
  if (isMistyped(pair)) {
    const bits = MISTYPED_SHARE * Math.min(wordsBits(pair, a, 1), wordsBits(pair, b, 1));
    return { bits: Math.min(MOST_MISTYPED, bits), code: "likeName", contradiction: 0 };
  }
  const isPlaced = (id: number): boolean => a.placed.includes(id) || b.placed.includes(id);
  const found = align(ready.names, a.name, b.name, ready.records.length, (id) => (isPlaced(id) ? PLACED_SHARE : 1));
  const { against, contradiction } = differences(found.leftA, found.leftB);
  const bits = Math.min(MOST, found.gain - against);
  return { bits, code: bits > 0 ? "likeName" : "otherName", contradiction };
}

/** What the words cost that have no counterpart; where both names have some, they exclude each other. */
function differences(leftA: readonly number[], leftB: readonly number[]): { against: number; contradiction: number } {
  let against = 0;
  let contradiction = 0;
  for (let i = 0; i < Math.max(leftA.length, leftB.length); i++) {
    const weight = Math.min(leftA[i] ?? Infinity, leftB[i] ?? Infinity) / RARE_WORD;
    const both = i < leftA.length && i < leftB.length;
    against += (both ? OTHER_WORD : MISSING_WORD) * weight;
    if (both) contradiction += weight;
  }
  return { against, contradiction };
}
