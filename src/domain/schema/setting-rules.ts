import { abcMeasures } from "../analysis/abc";
import { scorings } from "../analysis/scores";
import type { SettingKey } from "./settings";

/** What the value of one setting must be; a word is found whatever its case. Blank is right for those that are blank in a new base. */
export type SettingRule =
  | { readonly kind: "number"; readonly least: number; readonly most?: number }
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "text"; readonly pattern: RegExp }
  | { readonly kind: "date" };

/** Settings that are right only together: in order (equal neighbours allowed unless `strictly`), or not all of them zero. */
export type SettingGroup = {
  readonly keys: readonly string[];
  readonly order: "rising" | "strictly rising" | "falling" | "not all zero";
};

/** How the money of RFM is measured, and by which map segments are named. */
export const rfmMoneys = ["total", "average"] as const;
export const rfmMaps = ["grid", "rfmR"] as const;

const number = (least: number, most?: number): SettingRule => ({ kind: "number", least, ...(most === undefined ? {} : { most }) });
const word = (words: readonly string[]): SettingRule => ({ kind: "word", words });
const text = (pattern: RegExp): SettingRule => ({ kind: "text", pattern });
const [fromZero, percent, anyNumber] = [number(0), number(0, 100), number(-Infinity)];
/** Percentages: Excel keeps a typed "75%" as 0.75, which would be less than one. */
const abcCut = number(1, 100);

/** What is right for every setting. */
export const settingRules: Readonly<Record<SettingKey, SettingRule>> = {
  analysisDate: { kind: "date" },
  currency: text(/\S/),
  vat: percent,
  country: text(/^\s*[a-z]{2}\s*$/i),
  language: word(["en", "ru", "ar", "sq", "ro"]),
  profile: text(/\S/),
  renewalHorizon: fromZero,
  silence: fromZero,
  callsPerDay: fromZero,
  workingDays: text(/^(?!.*(\d).*\1)[1-7]+$/),
  rfmScoring: word(scorings),
  rfmMonetary: word(rfmMoneys),
  rfmMap: word(rfmMaps),
  rfmCutR1: fromZero,
  rfmCutR2: fromZero,
  rfmCutR3: fromZero,
  rfmCutR4: fromZero,
  rfmCutF1: fromZero,
  rfmCutF2: fromZero,
  rfmCutF3: fromZero,
  rfmCutF4: fromZero,
  rfmCutM1: anyNumber,
  rfmCutM2: anyNumber,
  rfmCutM3: anyNumber,
  rfmCutM4: anyNumber,
  abcBy: word(abcMeasures),
  abcCutA: abcCut,
  abcCutB: abcCut,
  xyzCutX: fromZero,
  xyzCutY: fromZero,
  ratingProfit: fromZero,
  ratingRevenue: fromZero,
  ratingOrders: fromZero,
  ratingMargin: fromZero,
  ratingOnTime: fromZero,
  ratingSatisfaction: fromZero,
  ratingCutA: percent,
  ratingCutB: percent,
  ratingCutC: percent,
  discountFrom1: fromZero,
  discountRate1: percent,
  discountFrom2: fromZero,
  discountRate2: percent,
  discountFrom3: fromZero,
  discountRate3: percent,
  rhythmOften: fromZero,
  rhythmEven: fromZero,
  rhythmLate: fromZero,
  silentGaps: fromZero,
  activeDays: fromZero,
  testedYears: fromZero,
  regularFrom: number(1),
  "limit.lookups": fromZero,
  "limit.scores": fromZero,
};

/** The four cuts of an axis of RFM, from the smallest value up. */
export const cutKeys = (axis: "R" | "F" | "M"): SettingKey[] => ([1, 2, 3, 4] as const).map((step) => `rfmCut${axis}${step}` as const);

/** The weights of the rating. */
export const weightKeys = ["ratingProfit", "ratingRevenue", "ratingOrders", "ratingMargin", "ratingOnTime", "ratingSatisfaction"] as const;

/** Settings that are right only together. */
export const settingGroups: readonly SettingGroup[] = [
  { keys: cutKeys("R"), order: "rising" },
  { keys: cutKeys("F"), order: "rising" },
  { keys: cutKeys("M"), order: "rising" },
  { keys: ["abcCutA", "abcCutB"], order: "strictly rising" },
  { keys: ["xyzCutX", "xyzCutY"], order: "rising" },
  { keys: weightKeys, order: "not all zero" },
  { keys: ["ratingCutA", "ratingCutB", "ratingCutC"], order: "falling" },
  { keys: ["discountFrom1", "discountFrom2", "discountFrom3"], order: "strictly rising" },
];
