import { roundSum } from "../domain/kernel/numbers";
import { isBlank, type Cell, type Grid } from "../domain/kernel/cell";
import type { Answer, Argument } from "./declare";

/** A range as given; one cell is a range of one. */
export function rangeOf(given: Argument): Grid {
  return Array.isArray(given) ? given : [[given ?? null]];
}

/** One cell as given; of a range the first. */
export function cellOf(given: Argument): Cell {
  return Array.isArray(given) ? (given[0]?.[0] ?? null) : (given ?? null);
}

/** The numbers of a range, rounded as sums are in the analyses; blanks, texts and yes or no are skipped, as Excel's functions do. */
export function numbersOf(given: Argument): number[] {
  return rangeOf(given)
    .flat()
    .filter((cell) => typeof cell === "number")
    .map(roundSum);
}

/** A number that may be left out. */
export function numberOr(given: Argument, otherwise: number): number {
  const cell = cellOf(given);
  return typeof cell === "number" ? cell : otherwise;
}

/** Answers for each cell of a range, in its shape; a blank cell has a blank answer. */
export function forEachCell(given: Argument, answer: (cell: Cell) => Answer): Answer[][] {
  return rangeOf(given).map((row) => row.map((cell) => (isBlank(cell) ? "" : answer(cell))));
}
