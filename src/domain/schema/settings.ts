import { usualAbcCuts } from "../analysis/abc";
import { usualBaseKinds } from "../analysis/base-kinds";
import { usualRatingCuts, usualWeights } from "../analysis/rating";
import { usualRhythm } from "../analysis/rhythm";
import { usualXyzCuts } from "../analysis/xyz";
import type { Cell } from "../kernel/cell";

/** A row of the Settings sheet; found again by `key`, which stands in a hidden column. */
export type Setting<K extends string = string> = {
  readonly key: K;
  readonly value: Cell;
  readonly unit?: UnitKey;
  readonly format?: "date";
  /** The value comes from the language (currency, country …) or is the language or the profile itself. */
  readonly from?: "region" | "language" | "profile";
  /** Name of the workbook over the value's cell, for formulas. */
  readonly name?: string;
};

export type UnitKey = "days" | "percent" | "money" | "calls" | "weekdays" | "products" | "clients" | "orders" | "points" | "ratio" | "code";

const setting = <const K extends string>(key: K, value: Cell, more: Omit<Setting, "key" | "value"> = {}): Setting<K> => ({
  key,
  value,
  ...more,
});

/** Every setting, in the order of the sheet, with the value of a new base. */
export const settings = [
  setting("analysisDate", null, { format: "date", name: "cb_AnalysisDate" }),
  setting("currency", "EUR", { from: "region", unit: "code" }),
  setting("vat", 0, { from: "region", unit: "percent" }),
  setting("country", "US", { from: "region", unit: "code" }),
  setting("language", "en", { from: "language", unit: "code" }),
  setting("profile", "services", { from: "profile" }),
  setting("renewalHorizon", 60, { unit: "days", name: "cb_RenewalHorizon" }),
  setting("silence", usualBaseKinds.silence, { unit: "days" }),
  setting("callsPerDay", 50, { unit: "calls" }),
  setting("workingDays", 12345, { from: "region", unit: "weekdays" }),
  setting("rfmScoring", "countif"),
  setting("rfmMonetary", "total"),
  setting("rfmMap", "grid"),
  setting("rfmCutR1", null, { unit: "days" }),
  setting("rfmCutR2", null, { unit: "days" }),
  setting("rfmCutR3", null, { unit: "days" }),
  setting("rfmCutR4", null, { unit: "days" }),
  setting("rfmCutF1", null, { unit: "orders" }),
  setting("rfmCutF2", null, { unit: "orders" }),
  setting("rfmCutF3", null, { unit: "orders" }),
  setting("rfmCutF4", null, { unit: "orders" }),
  setting("rfmCutM1", null, { unit: "money" }),
  setting("rfmCutM2", null, { unit: "money" }),
  setting("rfmCutM3", null, { unit: "money" }),
  setting("rfmCutM4", null, { unit: "money" }),
  setting("abcBy", "revenue"),
  setting("abcCutA", usualAbcCuts[0], { unit: "percent" }),
  setting("abcCutB", usualAbcCuts[1], { unit: "percent" }),
  setting("xyzCutX", usualXyzCuts[0], { unit: "ratio" }),
  setting("xyzCutY", usualXyzCuts[1], { unit: "ratio" }),
  setting("ratingProfit", usualWeights.profit, { unit: "points" }),
  setting("ratingRevenue", usualWeights.revenue, { unit: "points" }),
  setting("ratingOrders", usualWeights.orders, { unit: "points" }),
  setting("ratingMargin", usualWeights.margin, { unit: "points" }),
  setting("ratingOnTime", usualWeights.onTime, { unit: "points" }),
  setting("ratingSatisfaction", usualWeights.satisfaction, { unit: "points" }),
  setting("ratingCutA", usualRatingCuts[0], { unit: "points" }),
  setting("ratingCutB", usualRatingCuts[1], { unit: "points" }),
  setting("ratingCutC", usualRatingCuts[2], { unit: "points" }),
  setting("discountFrom1", 5000, { unit: "money" }),
  setting("discountRate1", 3, { unit: "percent" }),
  setting("discountFrom2", 20000, { unit: "money" }),
  setting("discountRate2", 5, { unit: "percent" }),
  setting("discountFrom3", 100000, { unit: "money" }),
  setting("discountRate3", 10, { unit: "percent" }),
  setting("rhythmOften", usualRhythm.often, { unit: "days" }),
  setting("rhythmEven", usualRhythm.even, { unit: "ratio" }),
  setting("rhythmLate", usualRhythm.late, { unit: "ratio" }),
  setting("silentGaps", usualBaseKinds.silentGaps, { unit: "ratio" }),
  setting("activeDays", usualBaseKinds.activeDays, { unit: "days" }),
  setting("testedYears", usualBaseKinds.testedYears),
  setting("regularFrom", usualBaseKinds.regularFrom, { unit: "orders" }),
  setting("limit.lookups", 2000000, { unit: "products" }),
  setting("limit.scores", 2000, { unit: "clients" }),
] as const;

export type SettingKey = (typeof settings)[number]["key"];

/** Currencies offered on Settings. */
export const currencies = [
  "EUR",
  "USD",
  "GBP",
  "RUB",
  "RON",
  "ALL",
  "MDL",
  "MKD",
  "CHF",
  "TRY",
  "SAR",
  "AED",
  "EGP",
  "KZT",
  "UAH",
] as const;

type Region = { currency: string; country: string; vat: number; workingDays: number };

const regions: Record<string, Region> = {
  en: { currency: "GBP", country: "GB", vat: 20, workingDays: 12345 },
  ru: { currency: "RUB", country: "RU", vat: 22, workingDays: 12345 },
  ar: { currency: "SAR", country: "SA", vat: 15, workingDays: 71234 },
  sq: { currency: "ALL", country: "AL", vat: 20, workingDays: 12345 },
  ro: { currency: "RON", country: "RO", vat: 21, workingDays: 12345 },
};

/** The value a setting has in a new base of this language and profile. Working days are digits, 1 = Monday. */
export function initialValue(item: Setting, language: string, profile: string): Cell {
  if (item.from === "language") return language;
  if (item.from === "profile") return profile;
  if (item.from === "region") return regions[language]?.[item.key as keyof Region] ?? item.value;
  return item.value;
}

/** True where the sheets of a data language read from right to left. */
export function readsRightToLeft(language: string): boolean {
  return language === "ar";
}
