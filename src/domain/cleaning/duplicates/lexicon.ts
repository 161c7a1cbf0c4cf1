import { typosBetween } from "../similarity";
import { bonesOf, isArabic, latinOf, soundOf, withoutArticle } from "../transliterate";

/** How alike two words are: the same, sounding the same, a letter or two apart, begun alike, an initial, or not at all. */
export type Likeness = "same" | "sound" | "typo" | "start" | "initial" | "none";

/** Lists smaller than this say less of how common a word is than experience does. */
const EXPERIENCE = 100;
const SHORTEST_TYPO = 4;
const TWO_TYPOS = 8;
const SHORTEST_START = 3;
const DIGIT = /\p{N}/u;

/**
 * How much it tells that two records share a value, in bits: -log2 of the chance that two others do (Fellegi and Sunter
 * 1969). `others` of `records` have it besides; `usual` is the share that a value of the kind has by experience.
 */
export function bitsOfSharing(others: number, records: number, usual: number): number {
  return Math.log2((records + EXPERIENCE) / (Math.max(0, others) + EXPERIENCE * usual));
}

/** The words of a kind of field, each once, with how many records have it. */
export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly written = new Map<string, number>();
  private readonly known = new Map<number, Likeness>();
  private readonly heard: string[] = [];
  private readonly arabic: boolean[] = [];
  readonly words: string[] = [];
  readonly counts: number[] = [];

  constructor(
    private readonly usual: number,
    private readonly most: number,
  ) {}

  /** The number of a word: in whatever script, it is kept in Latin letters. */
  add(text: string): number {
    const known = this.written.get(text);
    if (known !== undefined) return known;
    const word = latinOf(withoutArticle(text));
    const id = this.ids.get(word) ?? this.words.push(word) - 1;
    this.written.set(text, id);
    if (this.ids.has(word)) return id;
    this.ids.set(word, id);
    this.heard.push(soundOf(word));
    this.arabic.push(isArabic(text));
    this.counts.push(0);
    return id;
  }

  /** Notes that one more record has these words. */
  count(ids: Iterable<number>): void {
    for (const id of ids) (this.counts[id] as number)++;
  }

  word(id: number): string {
    return this.words[id] as string;
  }

  sound(id: number): string {
    return this.heard[id] as string;
  }

  /** What sharing a word tells, in bits; `own` of the records that have it are the two compared. */
  bits(id: number, records: number, own = 2): number {
    return Math.min(this.most, bitsOfSharing((this.counts[id] as number) - own, records, this.usual));
  }

  likeness(a: number, b: number): Likeness {
    if (a === b) return "same";
    const key = a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, (found = this.compare(a, b)));
    return found;
  }

  private compare(a: number, b: number): Likeness {
    const [one, two] = [this.word(a), this.word(b)];
    if (DIGIT.test(one) || DIGIT.test(two)) return "none";
    const [short, long] = one.length < two.length ? [one, two] : [two, one];
    if (short.length === 1) return long.startsWith(short) ? "initial" : "none";
    const [soundA, soundB] = [this.sound(a), this.sound(b)];
    if (soundA === soundB && soundA.length > 1) return "sound";
    if (this.arabic[a] !== this.arabic[b] && bonesOf(soundA).length > 1 && bonesOf(soundA) === bonesOf(soundB)) return "sound";
    const typos = long.length >= TWO_TYPOS ? 2 : short.length >= SHORTEST_TYPO ? 1 : 0;
    if (typos > 0 && typosBetween(one, two, typos) <= typos) return "typo";
    return short.length >= SHORTEST_START && long.startsWith(short) ? "start" : "none";
  }
}
