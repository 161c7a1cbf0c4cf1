import type { Condition, Criterion, ResolvedCriterion } from "../../domain/views/view";

/** Excel's names of the months in a dynamic filter; February is misspelt in its API. */
const months = [
  "January",
  "Februray",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const inMonth = "AllDatesInPeriod";

/** Nothing is blank and filled at once. */
const nothing: Excel.FilterCriteria = { filterOn: "Custom", criterion1: "=", operator: "And", criterion2: "<>" };

/** A criterion as Excel's filter takes it. */
export function toExcel(criterion: ResolvedCriterion): Excel.FilterCriteria {
  switch (criterion.kind) {
    case "values":
      return valuesFilter(criterion.values);
    case "conditions":
      return customFilter(criterion.conditions, criterion.any === true);
    case "blank":
      return { filterOn: "Custom", criterion1: "=" };
    case "filled":
      return { filterOn: "Custom", criterion1: "<>" };
    case "month":
      return { filterOn: "Dynamic", dynamicCriteria: `${inMonth}${months[criterion.month - 1] ?? "January"}` };
    case "top":
      return rankFilter(criterion);
    case "excel":
      return criterion.criteria as unknown as Excel.FilterCriteria;
  }
}

/** Excel takes no empty list of values; blanks alone are a condition of its own. */
function valuesFilter(values: string[]): Excel.FilterCriteria {
  if (!values.length) return nothing;
  return values.every((value) => value === "") ? { filterOn: "Custom", criterion1: "=" } : { filterOn: "Values", values };
}

function customFilter(conditions: readonly Condition[], either: boolean): Excel.FilterCriteria {
  const [first, second] = conditions;
  if (first && !second && first.operator === "=" && typeof first.value === "number") return exactly(first.value);
  const criterion1 = first ? textOf(first) : "<>";
  if (!second) return { filterOn: "Custom", criterion1 };
  return { filterOn: "Custom", criterion1, operator: either ? "Or" : "And", criterion2: textOf(second) };
}

/** Excel compares "= number" with what the cell shows, whatever its format; two bounds compare the number itself. */
function exactly(value: number): Excel.FilterCriteria {
  return { filterOn: "Custom", criterion1: `>=${value}`, operator: "And", criterion2: `<=${value}` };
}

const textOf = ({ operator, value }: Condition): string => `${operator}${value}`;

function rankFilter({ count, percent, smallest }: Extract<Criterion, { kind: "top" }>): Excel.FilterCriteria {
  const filterOn = percent ? (smallest ? "BottomPercent" : "TopPercent") : smallest ? "BottomItems" : "TopItems";
  return { filterOn, criterion1: String(count) };
}

/** What a filter of Excel's is in our words; what has none is kept as it is. */
export function fromExcel(criteria: Readonly<Record<string, unknown>>): Criterion {
  const { filterOn } = criteria as { filterOn?: string };
  const found = filterOn ? readers[filterOn]?.(criteria as unknown as Excel.FilterCriteria) : undefined;
  return found ?? { kind: "excel", criteria };
}

type Reader = (criteria: Excel.FilterCriteria) => Criterion | undefined;

const readers: Partial<Record<string, Reader>> = {
  Values: ({ values }) => {
    if (!values?.every(isText)) return undefined;
    return values.length === 1 && values[0] === "" ? { kind: "blank" } : { kind: "values", values };
  },
  Custom: conditionsOf,
  Dynamic: ({ dynamicCriteria }) => {
    const name = dynamicCriteria?.startsWith(inMonth) ? dynamicCriteria.slice(inMonth.length) : "";
    const month = name === "February" ? 2 : months.findIndex((each) => each === name) + 1;
    return month ? { kind: "month", month } : undefined;
  },
  TopItems: ({ criterion1 }) => rankOf(criterion1, {}),
  TopPercent: ({ criterion1 }) => rankOf(criterion1, { percent: true }),
  BottomItems: ({ criterion1 }) => rankOf(criterion1, { smallest: true }),
  BottomPercent: ({ criterion1 }) => rankOf(criterion1, { percent: true, smallest: true }),
};

const isText = (value: unknown): value is string => typeof value === "string";

function conditionsOf({ criterion1, criterion2, operator }: Excel.FilterCriteria): Criterion | undefined {
  const first = conditionOf(criterion1);
  if (!first) return undefined;
  const second = conditionOf(criterion2);
  if (!second) {
    if (first.value === "" && first.operator === "=") return { kind: "blank" };
    return first.value === "" && first.operator === "<>" ? { kind: "filled" } : { kind: "conditions", conditions: [first] };
  }
  const either = operator === "Or";
  if (!either && first.value === "" && second.value === "" && first.operator !== second.operator) return { kind: "values", values: [] };
  if (!either && first.operator === ">=" && second.operator === "<=" && first.value === second.value)
    return { kind: "conditions", conditions: [{ operator: "=", value: first.value }] };
  return { kind: "conditions", conditions: [first, second], ...(either ? { any: true } : {}) };
}

function conditionOf(text: string | undefined): Condition | undefined {
  if (!text) return undefined;
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(text) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  return { operator: sign as Condition["operator"], value: Number.isFinite(number) ? number : operand };
}

function rankOf(count: string | undefined, traits: { percent?: true; smallest?: true }): Criterion | undefined {
  return Number(count) > 0 ? { kind: "top", count: Number(count), ...traits } : undefined;
}
