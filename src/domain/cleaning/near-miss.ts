import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { cleaned, untouched, type Cleaned } from "./cleaned";
import { jaroWinkler, typosBetween } from "./similarity";
import { latinOf } from "./transliterate";

/** A value of a list that a text probably means; `sure`: they differ in case, spaces, accents or signs only. */
export type NearMiss = { value: string; sure: boolean };

/** Letters of a word that may be wrong, by its length. */
const ONE_TYPO = 4;
const TWO_TYPOS = 9;
/** Likeness from which longer words are near, and how far the next value must be behind. */
const LIKE = 0.94;
const LONG = 6;
const AHEAD = 0.02;
const MOST_APART = 2;
/** Longer texts are no values of a list. */
const LONGEST = 200;

/** What spellings of one value share: case, spaces, accents and signs aside, in Latin letters. */
export const spellingKey = (text: string): string => latinOf(text).replace(/[^\p{L}\p{N}]/gu, "");
const digits = (text: string): string => text.replace(/\P{N}/gu, "");

/** How near a text is to a value, 0 (far) to 1; other digits make another thing: "Plan 2" is not "Plan 3". */
function nearness(text: string, value: string): number {
  if (digits(text) !== digits(value)) return 0;
  const shorter = Math.min(text.length, value.length);
  if (Math.max(text.length, value.length) - shorter > MOST_APART || shorter > LONGEST) return 0;
  const most = shorter >= TWO_TYPOS ? 2 : shorter >= ONE_TYPO ? 1 : 0;
  const likeness = jaroWinkler(text, value);
  if (most > 0 && typosBetween(text, value, most) <= most) return Math.max(likeness, LIKE);
  return shorter >= LONG && likeness >= LIKE ? likeness : 0;
}

/** In lists of more values, only those of almost the same letters are compared: so many letters that one has and the other has not. */
const LARGE = 500;
const OTHER_LETTERS = 4;

/** The letters of a text as bits, some letters sharing one. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Finds the values of lists that mistyped texts mean: made once for a list. Null where none is near, or two are equally. */
export function nearMisses(list: readonly string[]): (text: string) => NearMiss | null {
  const values = [...new Set(list)].map((value) => ({ value, plain: spellingKey(value) }));
  const letters = values.length > LARGE ? Int32Array.from(values, (one) => lettersOf(one.plain)) : null;
  const byPlain = new Map<string, string[]>();
  for (const { value, plain } of values) byPlain.set(plain, [...(byPlain.get(plain) ?? []), value]);
  return (text) => {
    const wanted = spellingKey(text);
    if (wanted === "") return null;
    const same = byPlain.get(wanted);
    if (same) return same.length === 1 ? { value: same[0]!, sure: true } : null;
    const own = lettersOf(wanted);
    const likely = letters ? values.filter((_, i) => countBits(own ^ (letters[i] as number)) <= OTHER_LETTERS) : values;
    const near = likely.map(({ value, plain: other }) => ({ value, score: nearness(wanted, other) })).filter(({ score }) => score > 0);
    const [best, next] = near.sort((one, two) => two.score - one.score);
    return best && best.score - (next?.score ?? 0) > AHEAD ? { value: best.value, sure: false } : null;
  };
}

/**
 * A value of a list, as the list has it where they differ in case, spaces or signs only. What is near another way stays,
 * and is told with the value it may mean; a value that is far from all is a new one.
 */
export function cleanListValue(cell: Cell, list: ReadonlySet<string>, near: (text: string) => NearMiss | null): Cleaned {
  const text = textOf(cell);
  if (isBlank(cell) || text === "") return untouched(cell);
  if (list.has(text)) return cleaned(cell, text);
  const found = near(text);
  if (!found) return cleaned(cell, text);
  if (found.sure) return cleaned(cell, found.value);
  return cleaned(cell, text, { code: "list.near", values: { example: text, suggestion: found.value } });
}
