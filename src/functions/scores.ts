import { abcLetters, classifyAbc, usualAbcCuts } from "../domain/analysis/abc";
import { LEVELS, levelsOf } from "../domain/analysis/scores";
import { usualXyzCuts, variation, xyzLetters, xyzOf } from "../domain/analysis/xyz";
import { isBlank } from "../domain/kernel/cell";
import { roundSum } from "../domain/kernel/numbers";
import { cellOf, forEachCell, numberOr, numbersOf, rangeOf } from "./arguments";
import { defineFunction, refuse, type Answer, type Argument } from "./declare";

const A_RANGE = { type: "any", dimensionality: "matrix" } as const;
const A_NUMBER = { type: "number", dimensionality: "scalar" } as const;

const PERCENT = 100;

/** Scores 1 to 5 by the countif rule; of a range all of its cells at once. */
export const rfmScore = defineFunction({
  id: "RFMSCORE",
  parameters: [
    { key: "value", ...A_RANGE },
    { key: "values", ...A_RANGE },
    { key: "falling", type: "boolean", dimensionality: "scalar", optional: true },
  ],
  result: A_RANGE,
  calculate(value, values, falling) {
    const { cuts } = levelsOf(Float64Array.from(numbersOf(values)), "countif");
    if (cuts.length === 0) return refuse("#N/A", "noNumbers");
    return forEachCell(value, (cell) => {
      if (typeof cell !== "number") return refuse("#VALUE!", "noNumber");
      const level = cuts.filter((cut) => roundSum(cell) > cut).length;
      return cellOf(falling) === true ? LEVELS - level : level + 1;
    });
  },
});

/** Classes A, B, C by the share accumulated before a value; of a range all of its cells at once. */
export const abcClass = defineFunction({
  id: "ABCCLASS",
  parameters: [
    { key: "value", ...A_RANGE },
    { key: "values", ...A_RANGE },
    { key: "cutA", ...A_NUMBER, optional: true },
    { key: "cutB", ...A_NUMBER, optional: true },
  ],
  result: A_RANGE,
  calculate(value, values, cutA, cutB) {
    const cuts = [share(cutA, usualAbcCuts[0]), share(cutB, usualAbcCuts[1])] as const;
    if (!(cuts[0] > 0 && cuts[0] < cuts[1] && cuts[1] <= 1)) return refuse("#NUM!", "cuts");
    const revenue = Float64Array.from(numbersOf(values));
    if (revenue.length === 0) return refuse("#N/A", "noNumbers");
    const rows = new Int32Array(revenue.length).fill(1);
    const { abc } = classifyAbc({ clients: revenue.length, rows, revenue }, { by: "revenue", cuts });
    const classes = new Map(Array.from(revenue, (each, i) => [each, abcLetters[abc[i] as number] as string]));
    return forEachCell(value, (cell) => {
      if (typeof cell !== "number") return refuse("#VALUE!", "noNumber");
      return classes.get(roundSum(cell)) ?? refuse("#N/A", "notAmong");
    });
  },
});

/** The class X, Y or Z of one client's months. */
export const xyzClass = defineFunction({
  id: "XYZCLASS",
  parameters: [
    { key: "months", ...A_RANGE },
    { key: "cutX", ...A_NUMBER, optional: true },
    { key: "cutY", ...A_NUMBER, optional: true },
  ],
  result: { type: "string", dimensionality: "scalar" },
  calculate(months, cutX, cutY): Answer {
    const cuts = [numberOr(cutX, usualXyzCuts[0]), numberOr(cutY, usualXyzCuts[1])] as const;
    if (!(cuts[0] > 0 && cuts[0] < cuts[1])) return refuse("#NUM!", "cuts");
    if (numbersOf(months).length === 0) return refuse("#N/A", "noNumbers");
    const sums = Float64Array.from(monthsOf(months));
    const mean = roundSum(sums.reduce((sum, month) => sum + month, 0)) / sums.length;
    const cv = mean > 0 ? variation(sums, sums.length, sums.length, mean) : Number.NaN;
    return xyzLetters[xyzOf(cv, cuts)] as string;
  },
});

/** A blank month is one without sales; texts (headings) are no months. */
function monthsOf(given: Argument): number[] {
  return rangeOf(given)
    .flat()
    .filter((cell) => typeof cell === "number" || isBlank(cell))
    .map((cell) => Number(cell));
}

/** A cut as a share, given as 0.75 or as Settings says it, 75. */
function share(given: Argument, otherwise: number): number {
  const cut = numberOr(given, otherwise);
  return cut > 1 ? cut / PERCENT : cut;
}
