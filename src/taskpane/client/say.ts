import type { CellWhy } from "../../actions/why";
import type { WhyCut, WhyUnit } from "../../domain/analysis/why";
import type { Speech } from "../services";

/** A figure without false precision: whole from 1,000 up, below that with two decimals at most. */
export const figured = ({ number }: Speech, value: number): string =>
  number(value, { maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2 });

/** A number with its unit. */
export function measured(speech: Speech, value: number | string, unit: WhyUnit): string {
  if (typeof value === "string") return value;
  const { t, number, date } = speech;
  const count = Math.round(value * 10) / 10;
  switch (unit) {
    case "days":
    case "orders":
    case "points":
      return t(`paneClient.unit.${unit}`, { count });
    case "share":
      return number(value, { style: "percent", maximumFractionDigits: 1 });
    case "date":
      return date(value);
    default:
      return figured(speech, value);
  }
}

/** A number after the name of what is counted: orders and points are not said twice. */
export function counted(speech: Speech, value: number | string, unit: WhyUnit): string {
  return measured(speech, value, unit === "orders" || unit === "points" ? "ratio" : unit);
}

/** A score as the user reads it: a discount in percent, others as they are. */
export function scoreText({ t, number }: Speech, score: CellWhy["score"], value: CellWhy["value"]): string {
  if (value === null) return t("paneClient.none");
  if (typeof value === "string") return value;
  return score === "discount" ? number(value, { style: "percent", maximumFractionDigits: 1 }) : number(value);
}

/** A score where it stands in a sentence: R, F and M by their letters. */
export function namedScore(speech: Speech, score: CellWhy["score"], value: CellWhy["value"]): string {
  const text = scoreText(speech, score, value);
  return score.length === 1 && value !== null ? `${score} ${text}` : text;
}

/** Where another score begins, as a sentence. */
export function cutText(speech: Speech, score: CellWhy["score"], { of, at, unit, when, value }: WhyCut): string {
  const { t } = speech;
  const key = unit === "date" ? `paneClient.cutDate.${when}` : `paneClient.cut.${when}`;
  return t(key, { of: t(`paneClient.of.${of}`), at: counted(speech, at, unit), value: namedScore(speech, score, value) });
}

/** The rule in words, with the numbers of this client in it. */
export function ruleText({ t }: Speech, { rule, values }: CellWhy): string {
  const rounded = Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? Math.round(value * 100) / 100 : value]);
  return t(`paneClient.rules.${rule}`, Object.fromEntries(rounded) as Record<string, string | number>);
}

/** True where the cell says something else than the orders and settings of now. */
export function differs({ score, cell, value }: CellWhy): boolean {
  if (score === "overdue" || cell === null) return false;
  return typeof value === "number" && typeof cell === "number" ? Math.abs(cell - value) > 1e-9 : cell !== value;
}
