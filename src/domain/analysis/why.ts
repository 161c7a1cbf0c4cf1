/** What is explained of a client, in the order of his card. */
export const scoreKeys = [
  "segment",
  "R",
  "F",
  "M",
  "ABC",
  "XYZ",
  "group of nine",
  "rating",
  "base",
  "rhythm",
  "overdue",
  "discount",
] as const;
export type ScoreKey = (typeof scoreKeys)[number];

/** What a number counts; a share is 0 to 1, a date a serial, a ratio a plain number. */
export type WhyUnit = "days" | "orders" | "money" | "share" | "points" | "ratio" | "date" | "gaps" | "clients" | "score" | "text";

/** Where another score begins: `when` says on which side of `at` the number of `of` must be for the client to have `value`. */
export type WhyCut = {
  /** What is measured: the key of a part, or the number itself. */
  of: string;
  at: number | string;
  unit: WhyUnit;
  when: "upTo" | "over" | "under" | "from" | "is" | "isNot";
  /** The score on that side. */
  value: string | number;
};

/** A number that counts beside the one that decides; `points` of 100 and `weight` (a share) where it is weighed. */
export type WhyPart = { of: string; number: number | string; unit: WhyUnit; points?: number; weight?: number };

/** A client next to this one: index, and his number in the ranking. */
export type Neighbour = { who: number; number: number };

/** Who stands next in the ranking: nobody's number lies between. `equal`: how many others have the same number. */
export type Neighbours = { unit: WhyUnit; better: Neighbour | null; worse: Neighbour | null; equal: number };

/** Why a client has a score: the number, the cuts around it, who stands next to him, and the rule as a key of words with its values. */
export type Why = {
  score: ScoreKey;
  /** As it stands beside the client; null where he has none. */
  value: string | number | null;
  /** What decides, as a key of words, and its number; null where nothing is known. */
  of: string;
  number: number | null;
  unit: WhyUnit;
  /** Where the score changes, the better side first. */
  cuts: WhyCut[];
  neighbours: Neighbours | null;
  parts: WhyPart[];
  rule: string;
  values: Record<string, string | number>;
};

/** The explanation of a score that a client has not got. */
export function whyNot(score: ScoreKey, of: string, unit: WhyUnit, rule: string, values: Why["values"] = {}): Why {
  return { score, value: null, of, number: null, unit, cuts: [], neighbours: null, parts: [], rule, values };
}

/** A number; null for none. */
export const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
