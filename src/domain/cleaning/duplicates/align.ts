import type { Lexicon, Likeness } from "./lexicon";

/** Two lists of words laid side by side. */
export type Alignment = {
  /** What the words they share tell, in bits. */
  gain: number;
  /** Bits of the words of either list that have no counterpart, the telling ones first. */
  leftA: number[];
  leftB: number[];
};

/** What remains of a word's bits where it is not the same but alike. */
const SHARE: Record<Likeness, number> = { same: 1, sound: 0.9, typo: 0.75, start: 0.6, initial: 0.15, none: 0 };
const ORDER: readonly Likeness[] = ["sound", "typo", "start", "initial"];

/** Lays the words of two lists side by side, each with the one most like it; order does not matter. `share`: how much of its bits a shared word keeps. */
export function align(
  lexicon: Lexicon,
  a: readonly number[],
  b: readonly number[],
  records: number,
  share: (id: number) => number = whole,
): Alignment {
  const result: Alignment = { gain: 0, leftA: NOTHING, leftB: NOTHING };
  const restA: number[] = [];
  const restB: number[] = [];
  for (const id of a) {
    if (!b.includes(id)) restA.push(id);
    else result.gain += share(id) * lexicon.bits(id, records);
  }
  for (const id of b) if (!a.includes(id)) restB.push(id);
  if (restA.length > 0 && restB.length > 0) alignAlike(lexicon, restA, restB, records, result);
  if (restA.length > 0) result.leftA = bitsOf(lexicon, restA, records);
  if (restB.length > 0) result.leftB = bitsOf(lexicon, restB, records);
  return result;
}

const whole = (): number => 1;
const NOTHING: number[] = [];
const falling = (x: number, y: number): number => y - x;

function bitsOf(lexicon: Lexicon, ids: readonly number[], records: number): number[] {
  const bits: number[] = [];
  for (const id of ids) if (id >= 0) bits.push(lexicon.bits(id, records, 1));
  return bits.length > 1 ? bits.sort(falling) : bits;
}

/** Pairs words that are alike, the most alike first; both are marked -1. */
function alignAlike(lexicon: Lexicon, restA: number[], restB: number[], records: number, result: Alignment): void {
  for (const wanted of ORDER) {
    for (let i = 0; i < restA.length; i++) {
      for (let j = 0; j < restB.length && (restA[i] as number) >= 0; j++) {
        const [one, two] = [restA[i] as number, restB[j] as number];
        if (two < 0 || lexicon.likeness(one, two) !== wanted) continue;
        result.gain += SHARE[wanted] * Math.min(lexicon.bits(one, records, 1), lexicon.bits(two, records, 1));
        restA[i] = restB[j] = -1;
      }
    }
  }
}
