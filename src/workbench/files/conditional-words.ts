import type { Vocabulary } from "./words";

/** Excel.ConditionalFormatColorCriterionType and its likes → cfvo types. */
export const THRESHOLD: Vocabulary = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};
/** As above for data bars of the extension, where "automatic" may be said. */
export const BAR_THRESHOLD = { lower: { ...THRESHOLD, Automatic: "autoMin" }, upper: { ...THRESHOLD, Automatic: "autoMax" } };

export const TEXT_RULE: Vocabulary = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};
export const TEXT_OPERATOR: Vocabulary = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** Excel.ConditionalFormatPresetCriterion that are rule types of the file. */
export const PRESET_TYPE: Vocabulary = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  Errors: "containsErrors",
  NonErrors: "notContainsErrors",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
};

export const TIME_PERIOD: Vocabulary = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

const DEVIATIONS = ["One", "Two", "Three"];

/** An average criterion as attributes of aboveAverage: which side, whether equal counts, how many standard deviations. */
export function averageAttributes(criterion: string): { aboveAverage?: string; equalAverage?: string; stdDev?: number } | undefined {
  const deviation = /^(One|Two|Three)StdDev(Above|Below)Average$/.exec(criterion);
  if (deviation) return { ...(deviation[2] === "Below" && { aboveAverage: "0" }), stdDev: DEVIATIONS.indexOf(deviation[1]!) + 1 };
  const plain = /^(EqualOr)?(Above|Below)Average$/.exec(criterion);
  return plain ? { ...(plain[2] === "Below" && { aboveAverage: "0" }), ...(plain[1] && { equalAverage: "1" }) } : undefined;
}

/** The criterion that averageAttributes wrote. */
export function averageCriterion(attrs: Record<string, string>): string {
  const side = attrs.aboveAverage === "0" || attrs.aboveAverage === "false" ? "Below" : "Above";
  const deviations = DEVIATIONS[Number(attrs.stdDev ?? 0) - 1];
  return deviations
    ? `${deviations}StdDev${side}Average`
    : `${attrs.equalAverage === "1" || attrs.equalAverage === "true" ? "EqualOr" : ""}${side}Average`;
}

/** The formula that other programs need beside a rule about blanks, errors or a period, for the first cell. */
export function presetFormula(type: string, cell: string): string | undefined {
  switch (type) {
    case "containsBlanks":
      return `LEN(TRIM(${cell}))=0`;
    case "notContainsBlanks":
      return `LEN(TRIM(${cell}))>0`;
    case "containsErrors":
      return `ISERROR(${cell})`;
    case "notContainsErrors":
      return `NOT(ISERROR(${cell}))`;
    default:
      return undefined;
  }
}

/** The formula of a rule about text, for the first cell. */
export function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (operator === "NotContains") return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (operator === "BeginsWith") return `LEFT(${cell},${text.length})=${quoted}`;
  if (operator === "EndsWith") return `RIGHT(${cell},${text.length})=${quoted}`;
  return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}

/** The formula of a rule about a period, for the first cell (weeks begin on Sunday, as in Excel). */
export function periodFormula(period: string, cell: string): string {
  const week = (weeks: number) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=WEEKDAY(TODAY())+${7 * (weeks - 1)},TODAY()-ROUNDDOWN(${cell},0)<WEEKDAY(TODAY())+${7 * weeks})`;
  const month = (offset: number) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),${offset})))`;
  const formulas: Record<string, string> = {
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    today: `FLOOR(${cell},1)=TODAY()`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: week(1),
    thisWeek: `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
    nextWeek: `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
    lastMonth: month(-1),
    thisMonth: month(0),
    nextMonth: month(1),
  };
  return formulas[period] ?? "FALSE";
}
