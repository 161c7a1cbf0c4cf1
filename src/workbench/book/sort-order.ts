import type { Scalar, SortField } from "./book";
import { isError } from "./cells";
import { readEntry } from "./entry";

/** What sorting looks at in a cell. */
export type SortCell = { value: Scalar; fill: string | null; fontColor: string };

const caseless = new Intl.Collator("en", { sensitivity: "accent" });
const caseful = new Intl.Collator("en", { sensitivity: "variant", caseFirst: "lower" });

/**
 * Numbers come before texts, texts before logical values, those before errors; blanks are last whichever way one sorts.
 * A formula that answers "" is a text, the first of all: only an empty cell is blank.
 */
function rank(value: Scalar): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isError(value) ? 3 : 2;
}

function asNumber(value: Scalar): Scalar {
  if (typeof value !== "string" || !/^\s*[+-]?[\d.]/.test(value)) return value;
  const entry = readEntry(value, "General");
  return entry.formula === undefined && typeof entry.value === "number" ? entry.value : value;
}

function compareValues(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 4 || second === 4) return first - second;
  const order = first !== second ? first - second : compareSame(a, b, matchCase);
  return ascending ? order : -order;
}

function compareSame(a: Scalar, b: Scalar, matchCase: boolean): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return (matchCase ? caseful : caseless).compare(textKey(a), textKey(b)) || hyphens(a, b);
  return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : 0;
}

/** Hyphens and apostrophes count only where texts are equal without them. */
const textKey = (text: string): string => text.replace(/['-]/g, "");
const hyphens = (a: string, b: string): number => (textKey(a) === a ? 0 : 1) - (textKey(b) === b ? 0 : 1);

/** Compares two cells by one sort field. */
export function compareBy(field: SortField, matchCase: boolean): (a: SortCell, b: SortCell) => number {
  const ascending = field.ascending !== false;
  if (field.sortOn === "CellColor" || field.sortOn === "FontColor") {
    const wanted = field.color?.toUpperCase() ?? null;
    const has = (cell: SortCell): number =>
      ((field.sortOn === "CellColor" ? cell.fill : cell.fontColor)?.toUpperCase() ?? null) === wanted ? 0 : 1;
    return (a, b) => (has(a) - has(b)) * (ascending ? 1 : -1);
  }
  const read = field.dataOption === "TextAsNumber" ? asNumber : (value: Scalar): Scalar => value;
  return (a, b) => compareValues(read(a.value), read(b.value), ascending, matchCase);
}
