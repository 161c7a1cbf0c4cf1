import { HostError } from "../objects/wire";
import type { ConditionalThreshold } from "./book";
import { readColor } from "./colors";
import { isFormula } from "./formula/grammar";
import { tokenize } from "./formula/tokenize";

const refuse = (message: string): never => {
  throw new HostError("InvalidArgument", message);
};

/** A rule's formula with its "="; Excel takes no structured references here. */
export function ruleFormula(given: unknown): string {
  const text = typeof given === "number" || typeof given === "boolean" ? String(given) : given;
  if (typeof text !== "string" || text === "") return refuse("The rule needs a formula.");
  const body = text.replace(/^=/, "");
  if (!isFormula(body)) return refuse("The formula has an error.");
  if (tokenize(body)?.some((token) => token.type === "structured")) return refuse("A conditional format takes no structured references.");
  return `=${body}`;
}

/** A number, a text or a formula to compare with, as a formula. */
export function ruleOperand(given: unknown): string {
  if (typeof given !== "string" || given.startsWith("=")) return ruleFormula(given);
  return given !== "" && Number.isFinite(Number(given)) ? `=${given}` : ruleFormula(`="${given.replaceAll('"', '""')}"`);
}

/** One of a list of words. */
export function oneOf(given: unknown, words: readonly string[]): string {
  return typeof given === "string" && words.includes(given) ? given : refuse(`Unknown word "${String(given)}".`);
}

/** What a text rule looks for; a formula or a plain text, never empty. */
export function ruleText(given: unknown): string {
  return typeof given === "string" && given !== "" ? given : refuse("The rule needs a text.");
}

/** Rank of a top or bottom rule: 1 to 1000, percents to 100. */
export function ruleRank(given: unknown, type: string): number {
  const most = type.endsWith("Percent") ? 100 : 1000;
  return typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= most
    ? given
    : refuse(`The rank goes from 1 to ${most}.`);
}

export const CELL_OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"]; // prettier-ignore
export const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"];
export const RANK_TYPES = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"];
export const SCALE_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"];
export const BAR_TYPES = ["Automatic", ...SCALE_TYPES];
export const ICON_TYPES = ["Number", "Percent", "Formula", "Percentile"];
export const PRESETS = [
  ...["Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek", "NextWeek"],
  ...["LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage", "EqualOrBelowAverage"],
  ...["One", "Two", "Three"].flatMap((count) => [`${count}StdDevAboveAverage`, `${count}StdDevBelowAverage`]),
  ...["UniqueValues", "DuplicateValues"],
];
export const ICON_SETS = [
  ...["ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols"],
  ...["ThreeSymbols2", "FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows"],
  ...["FiveArrowsGray", "FiveRating", "FiveQuarters", "ThreeStars", "ThreeTriangles", "FiveBoxes"],
];

type GivenThreshold = { type?: unknown; formula?: unknown; color?: unknown; operator?: unknown } | null | undefined;

/** A threshold of a scale, a bar or an icon set. */
export function ruleThreshold(given: GivenThreshold, types: readonly string[]): ConditionalThreshold {
  if (!given) return refuse("The criterion is missing.");
  const type = oneOf(given.type, types);
  const bare = type === "LowestValue" || type === "HighestValue" || type === "Automatic";
  const threshold: ConditionalThreshold = bare ? { type } : { type, formula: ruleOperand(given.formula) };
  if (given.color) threshold.color = readColor(given.color as string);
  if (given.operator) threshold.operator = oneOf(given.operator, ["GreaterThan", "GreaterThanOrEqual"]);
  return threshold;
}
