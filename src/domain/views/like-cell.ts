import { isBlank, type Cell } from "../kernel/cell";
import { columnOf } from "../schema/tables";
import { shownText } from "./matches";
import type { ResolvedCriterion } from "./view";

/** Digits that Excel keeps of a number, and so of a number in a filter. */
const DIGITS = 15;

/** Lets pass what is like a cell: a day as a whole, a number by its value, a text as it is shown, blanks. */
export function filterLike(value: Cell, text: string, table: string, column: string): ResolvedCriterion {
  if (isBlank(value)) return { kind: "blank" };
  if (typeof value !== "number") return { kind: "values", values: [text || shownText(value)] };
  const wholeDay = columnOf(table, column)?.kind === "date";
  const [from, to] = wholeDay ? [Math.floor(value), Math.floor(value) + 1] : aroundNumber(value);
  return {
    kind: "conditions",
    conditions: [
      { operator: ">=", value: from },
      { operator: wholeDay ? "<" : "<=", value: to },
    ],
  };
}

/** The number itself, or where it has more digits than a filter keeps, the nearest that have not. */
function aroundNumber(value: number): [number, number] {
  if (Number(value.toPrecision(DIGITS)) === value) return [value, value];
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
  return [Number((value - step).toPrecision(DIGITS)), Number((value + step).toPrecision(DIGITS))];
}
