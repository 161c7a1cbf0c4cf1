import { folded } from "../kernel/text";

/** Letters of other scripts in Latin, as names are usually spelt; Arabic has no short vowels to give. */
const LETTERS: Record<string, string> = {
  ...spelt("абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"),
  ...spelt("ёєіїґўђјљњћџѓќѕ", "e ye i yi g u dj j lj nj c dz g k dz"),
  ...spelt("αβγδεζηθικλμνξοπρστυφχψωςϊϋ", "a v g d e z i th i k l m n x o p r s t y f ch ps o s i y"),
  ...spelt("اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤ", "a a i a a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a h _ y w"),
  ...spelt("پچژگکی", "p ch zh g k y"),
  ...spelt("ßøæœłđðþı", "ss o ae oe l d d th i"),
};
/** Greek pairs that sound as one; μπ and ντ only at the beginning of a word. */
const GREEK_PAIRS = /(?<!\p{L})(?:μπ|ντ)|γκ|γγ|ου|[αε]υ/gu;
const GREEK: Record<string, string> = { μπ: "b", ντ: "d", γκ: "g", γγ: "g", ου: "ou", αυ: "av", ευ: "ev" };
const FOREIGN = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex -- everything beyond ASCII
const ARABIC = /[\u0600-\u06ff]/;

function spelt(letters: string, latin: string): Record<string, string> {
  const parts = latin.split(" ");
  return Object.fromEntries([...letters].map((letter, i) => [letter, parts[i] === "_" ? "" : (parts[i] as string)]));
}

/** A text in small Latin letters without accents: Cyrillic, Greek and Arabic spelt out, other scripts as they are. */
export function latinOf(text: string): string {
  const plain = folded(text);
  if (!FOREIGN.test(plain)) return plain;
  return [...plain.replace(GREEK_PAIRS, (pair) => GREEK[pair] as string)].map((letter) => LETTERS[letter] ?? letter).join("");
}

/** True for a text with Arabic letters: its vowels are mostly not written. */
export function isArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** An Arabic word without its article, which Latin spellings part or leave out: "الحسن" is Hassan or Al Hassan. */
export function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith("ال") ? word.slice(2) : word;
}

/** Spellings of one sound, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, "s"],
  [/tsch|tch|ch/g, "c"],
  [/kh|gh/g, "h"],
  [/ph/g, "f"],
  [/zh|dj|j(?=[aeou])/g, "z"],
  [/th/g, "t"],
  [/tz|ts/g, "c"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/ou|oo/g, "u"],
  [/ee|[yj]/g, "i"],
  [/i+(?=e)/g, ""],
  [/(.)\1+/g, "$1"],
];

/** What a Latin word sounds like, roughly: Shcherbakov and Scherbakov, Yuri and Iurii, Philipp and Filip are one. */
export function soundOf(latin: string): string {
  let sound = latin.replace(/[^\p{L}\p{N}]/gu, "");
  for (const [spelling, one] of SOUNDS) sound = sound.replace(spelling, one);
  return sound;
}

/** The consonants of a sound: what Arabic writes of it. */
export function bonesOf(sound: string): string {
  const bones = sound.replace(/h$/, "").replace(/[aeiouv]/g, "");
  return bones.replace(/(.)\1+/g, "$1");
}
