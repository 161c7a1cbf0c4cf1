import { HostError } from "../objects/wire";
import type { FilterCriteria } from "./book";
import { dateGroup, dateOf, dynamicPeriod, periodMonths } from "./filter-dates";
import { criterionTest, type FilterCell } from "./filter-text";

/** Which of a column's cells pass a filter; `today` is a serial number. */
export type FilterTest = (cells: readonly FilterCell[], today: number) => boolean[];

const refuse = (message: string): never => {
  throw new HostError("InvalidArgument", message);
};

const TESTS: Record<FilterCriteria["filterOn"], (criteria: FilterCriteria) => FilterTest> = {
  Values: valuesTest,
  Custom: customTest,
  Dynamic: dynamicTest,
  TopItems: (criteria) => rankTest(countOf(criteria, 500), 1),
  BottomItems: (criteria) => rankTest(countOf(criteria, 500), -1),
  TopPercent: (criteria) => rankTest(countOf(criteria, 100), 1, true),
  BottomPercent: (criteria) => rankTest(countOf(criteria, 100), -1, true),
  CellColor: (criteria) => each((cell) => sameColor(cell.fill, colorOf(criteria))),
  FontColor: (criteria) => each((cell) => sameColor(cell.fontColor, colorOf(criteria))),
  Icon: () => {
    throw new HostError("NotImplemented", "Filter.applyIconFilter");
  },
};

/** The test of a criteria; throws InvalidArgument where something needed is missing or unknown. */
export function filterTest(criteria: FilterCriteria): FilterTest {
  const make = TESTS[criteria.filterOn] ?? refuse(`Unknown filter "${String(criteria.filterOn)}".`);
  return make(criteria);
}

const each =
  (test: (cell: FilterCell) => boolean): FilterTest =>
  (cells) =>
    cells.map(test);

function valuesTest(criteria: FilterCriteria): FilterTest {
  if (!Array.isArray(criteria.values)) return refuse("A values filter needs values.");
  const texts = new Set<string>();
  const groups: ((serial: number) => boolean)[] = [];
  for (const value of criteria.values)
    if (value !== null && typeof value === "object")
      groups.push(dateGroup(value.date, value.specificity) ?? refuse("A date filter needs a date and how exact it is."));
    else texts.add(String(value).toLowerCase());
  return each((cell) => {
    const text = cell.text.toLowerCase();
    if (texts.has(text) || (text.trim() !== "" && texts.has(text.trim()))) return true;
    const serial = cell.value;
    return typeof serial === "number" && groups.some((group) => group(serial));
  });
}

function customTest(criteria: FilterCriteria): FilterTest {
  if (typeof criteria.criterion1 !== "string") return refuse("A custom filter needs a criterion.");
  const first = criterionTest(criteria.criterion1);
  if (criteria.criterion2 === undefined || criteria.criterion2 === null) return each(first);
  const second = criterionTest(criteria.criterion2);
  return each(criteria.operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell));
}

function dynamicTest(criteria: FilterCriteria): FilterTest {
  const kind = criteria.dynamicCriteria ?? "";
  if (kind === "AboveAverage" || kind === "BelowAverage") return averageTest(kind === "AboveAverage" ? 1 : -1);
  const months = periodMonths(kind);
  if (months) return each((cell) => typeof cell.value === "number" && months.includes(dateOf(cell.value).month));
  if (!dynamicPeriod(kind, 0)) return refuse(`Unknown dynamic filter "${kind}".`);
  return (cells, today) => {
    const { from, to } = dynamicPeriod(kind, today)!;
    return cells.map(({ value }) => typeof value === "number" && value >= from && value < to);
  };
}

const numbersOf = (cells: readonly FilterCell[]): number[] => cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

function averageTest(side: 1 | -1): FilterTest {
  return (cells) => {
    const numbers = numbersOf(cells);
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return cells.map(({ value }) => typeof value === "number" && (value - average) * side > 0);
  };
}

function countOf(criteria: FilterCriteria, most: number): number {
  const count = Number(criteria.criterion1);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : refuse(`The count must be a whole number from 1 to ${most}.`);
}

/** The first `count` numbers from above (side 1) or below, ties with the last one too. */
function rankTest(count: number, side: 1 | -1, percent = false): FilterTest {
  return (cells) => {
    const ranked = numbersOf(cells).sort((a, b) => (b - a) * side);
    const shown = percent ? Math.max(1, Math.floor((ranked.length * count) / 100)) : count;
    const limit = ranked[Math.min(shown, ranked.length) - 1];
    return cells.map(({ value }) => limit !== undefined && typeof value === "number" && (value - limit) * side >= 0);
  };
}

function colorOf(criteria: FilterCriteria): string | null {
  return criteria.color ? criteria.color.toUpperCase() : null;
}

function sameColor(color: string | null, wanted: string | null): boolean {
  return (color?.toUpperCase() ?? null) === wanted;
}
