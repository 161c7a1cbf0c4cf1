/** Two vocabularies for the same things: Office.js's word → the file's. */
export type Vocabulary = Readonly<Record<string, string>>;

const reversed = new WeakMap<Vocabulary, Record<string, string>>();

/** The file's word for one of Office.js's; undefined where there is none. */
export function toFile(words: Vocabulary, word: string | undefined): string | undefined {
  return word === undefined ? undefined : words[word];
}

/** Office.js's word for one of the file's, the first that means it. */
export function fromFile(words: Vocabulary, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  let back = reversed.get(words);
  if (!back)
    reversed.set(
      words,
      (back = Object.fromEntries(
        Object.entries(words)
          .reverse()
          .map(([ours, theirs]) => [theirs, ours]),
      )),
    );
  return back[word];
}

export const HORIZONTAL: Vocabulary = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

export const VERTICAL: Vocabulary = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" };

export const UNDERLINE: Vocabulary = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

export const READING_ORDER: Vocabulary = { Context: "0", LeftToRight: "1", RightToLeft: "2" };

/** Line style and weight in one word, as the file has it. */
export const BORDER: Vocabulary = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "Dot Thin": "dotted",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "Double Thick": "double",
  "SlantDashDot Medium": "slantDashDot",
};

/** Comparison operators; validations and conditional formats spell two of them differently. */
export const COMPARISON: Vocabulary = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const VALIDATION_COMPARISON: Vocabulary = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export const VALIDATION_TYPE: Vocabulary = {
  None: "none",
  WholeNumber: "whole",
  Decimal: "decimal",
  List: "list",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

/** Excel.IconSet → the file's, and those that only Excel 2010's extension knows. */
export const ICON_SET: Vocabulary = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Stars",
  ThreeTriangles: "3Triangles",
  FiveBoxes: "5Boxes",
};
export const NEWER_ICON_SETS = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);

/** February as Excel's API spells it. */
const months = ["January", "Februray", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const periods = ["Week", "Month", "Quarter", "Year"].flatMap((unit) => ["Last", "This", "Next"].map((when) => when + unit));

/** Excel.DynamicFilterCriteria. */
export const DYNAMIC_FILTER: Vocabulary = {
  ...Object.fromEntries(
    ["AboveAverage", "BelowAverage", "Yesterday", "Today", "Tomorrow", "YearToDate", ...periods].map((word) => [
      word,
      word[0]!.toLowerCase() + word.slice(1),
    ]),
  ),
  ...Object.fromEntries(months.map((month, i) => [`AllDatesInPeriod${month}`, `M${i + 1}`])),
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `Q${quarter}`])),
};

/** Excel.PaperType → ST paper sizes. */
export const PAPER: Vocabulary = {
  Letter: "1",
  LetterSmall: "2",
  Tabloid: "3",
  Ledger: "4",
  Legal: "5",
  Statement: "6",
  Executive: "7",
  A3: "8",
  A4: "9",
  A4Small: "10",
  A5: "11",
  B4: "12",
  B5: "13",
  Folio: "14",
  Quatro: "15",
  Paper10x14: "16",
  Paper11x17: "17",
  Note: "18",
  Envelope9: "19",
  Envelope10: "20",
  Envelope11: "21",
  Envelope12: "22",
  Envelope14: "23",
  Csheet: "24",
  Dsheet: "25",
  Esheet: "26",
  EnvelopeDL: "27",
  EnvelopeC5: "28",
  EnvelopeC3: "29",
  EnvelopeC4: "30",
  EnvelopeC6: "31",
  EnvelopeC65: "32",
  EnvelopeB4: "33",
  EnvelopeB5: "34",
  EnvelopeB6: "35",
  EnvelopeItaly: "36",
  EnvelopeMonarch: "37",
  EnvelopePersonal: "38",
  FanfoldUS: "39",
  FanfoldStdGerman: "40",
  FanfoldLegalGerman: "41",
};
