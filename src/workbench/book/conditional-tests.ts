import type { ConditionalFormat, Scalar } from "./book";
import { isError } from "./cells";
import { keyOf, type Statistics } from "./conditional-ranges";
import { dynamicPeriod } from "./filter-dates";
import { compareScalars } from "./simple-formula";
import { plainText } from "./tables-cells";

/** Whether a comparison holds between a cell's value and one or two others. */
export function comparisonHolds(operator: string, value: Scalar, first: Scalar, second: Scalar): boolean {
  const [low, high] = [compareScalars(value, first), compareScalars(value, second)];
  if (low === undefined) return false;
  switch (operator) {
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "GreaterThanOrEqual":
      return low >= 0;
    case "LessThan":
      return low < 0;
    case "LessThanOrEqual":
      return low <= 0;
    default: {
      if (high === undefined) return false;
      const within = (low >= 0 && high <= 0) || (low <= 0 && high >= 0);
      return operator === "NotBetween" ? !within : within;
    }
  }
}

/** Whether a text rule holds, letter case aside. */
export function textHolds(operator: string, value: Scalar, wanted: string): boolean {
  const [text, part] = [plainText(value).toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return text.includes(part) === (operator === "Contains");
}

/** Whether a number is among the first or last so many; ties count. */
export function rankHolds(
  { rule, rank }: Extract<ConditionalFormat, { type: "TopBottom" }>,
  value: Scalar,
  { numbers }: Statistics,
): boolean {
  if (typeof value !== "number") return false;
  const count = rule.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : Math.min(rank, numbers.length);
  return rule.startsWith("Top") ? value >= numbers[numbers.length - count]! : value <= numbers[count - 1]!;
}

const DEVIATIONS: Record<string, number> = { One: 1, Two: 2, Three: 3 };

/** Whether one of Excel's own criteria holds; `today` is a serial number. */
export function presetHolds(criterion: string, value: Scalar, statistics: Statistics, today: number): boolean {
  const blank = plainText(value).trim() === "";
  switch (criterion) {
    case "Blanks":
      return blank;
    case "NonBlanks":
      return !blank;
    case "Errors":
      return isError(value);
    case "NonErrors":
      return !isError(value);
    case "UniqueValues":
      return statistics.counts.get(keyOf(value) ?? "") === 1;
    case "DuplicateValues":
      return (statistics.counts.get(keyOf(value) ?? "") ?? 0) > 1;
  }
  if (typeof value !== "number") return false;
  if (criterion.endsWith("Average")) return averageHolds(criterion, value, statistics);
  if (criterion === "LastSevenDays") return value >= today - 6 && value < today + 1;
  const period = dynamicPeriod(criterion, today);
  return period !== undefined && value >= period.from && value < period.to;
}

function averageHolds(criterion: string, value: number, { mean, deviation }: Statistics): boolean {
  const [, steps] = /^(One|Two|Three)StdDev/.exec(criterion) ?? [];
  const side = criterion.includes("Above") ? 1 : -1;
  const distance = (value - mean) * side - (steps ? DEVIATIONS[steps]! * deviation : 0);
  return criterion.startsWith("EqualOr") ? distance >= 0 : distance > 0;
}
