import type { Cell } from "../kernel/cell";

/** A figure as a cell shows it: a number, or an error like "#DIV/0!". */
export type Figure = number | string;

/** SUBTOTAL's eleven functions, in the order in which they are shown. */
export const figureNames = ["count", "counta", "sum", "average", "max", "min", "product", "stdev", "stdevp", "var", "varp"] as const;
export type FigureName = (typeof figureNames)[number];

/** The eleven functions of SUBTOTAL over a column. count: numbers; counta: cells that are not empty; the last four need two numbers (sample) or one. */
export type Figures = Record<FigureName, Figure>;

/** SUBTOTAL's number of each function (manually hidden rows included; plus 100: left out), and the function that takes every row. */
export const subtotalFunctions: Readonly<Record<FigureName, readonly [number: number, name: string]>> = {
  average: [1, "AVERAGE"],
  count: [2, "COUNT"],
  counta: [3, "COUNTA"],
  max: [4, "MAX"],
  min: [5, "MIN"],
  product: [6, "PRODUCT"],
  stdev: [7, "STDEV"],
  stdevp: [8, "STDEVP"],
  sum: [9, "SUM"],
  var: [10, "VAR"],
  varp: [11, "VARP"],
};

const errors = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"]);
const divided = "#DIV/0!";

/** True for a cell that holds one of Excel's errors. */
export function isError(cell: Cell | undefined): cell is string {
  return typeof cell === "string" && errors.has(cell);
}

/** A number that a cell can show, else #NUM!. */
const shown = (value: number): Figure => (Number.isFinite(value) ? value : "#NUM!");

/**
 * The figures of cells as SUBTOTAL gives them: texts, truth values and blanks are no numbers, dates are, and the first error is
 * the answer of all but the two counts. Null is an empty cell, "" a formula's empty text, which is not empty.
 */
export function figuresOf(cells: readonly Cell[]): Figures {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const counts = { count: numbers.length, counta: cells.filter((cell) => cell !== null).length };
  const error = cells.find(isError);
  if (error !== undefined) return { ...allOf(error), ...counts };
  return { ...figuresOfNumbers(numbers), ...counts };
}

const allOf = (figure: Figure): Figures => Object.fromEntries(figureNames.map((name) => [name, figure])) as Figures;

function figuresOfNumbers(numbers: readonly number[]): Figures {
  const count = numbers.length;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const mean = sum / count;
  const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
  const spread = (of: number): number | null => (of > 0 ? squares / of : null);
  const [sample, population] = [spread(count - 1), spread(count)];
  return {
    ...allOf(count),
    sum: shown(sum),
    average: count ? shown(mean) : divided,
    max: count ? numbers.reduce((a, b) => Math.max(a, b)) : 0,
    min: count ? numbers.reduce((a, b) => Math.min(a, b)) : 0,
    product: count ? shown(numbers.reduce((total, value) => total * value, 1)) : 0,
    stdev: sample === null ? divided : shown(Math.sqrt(sample)),
    stdevp: population === null ? divided : shown(Math.sqrt(population)),
    var: sample === null ? divided : shown(sample),
    varp: population === null ? divided : shown(population),
  };
}
