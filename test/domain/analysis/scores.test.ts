import { levelsOf } from "../../../src/domain/analysis/scores";
import { quantile, roundSum } from "../../../src/domain/kernel/numbers";

const of = (...values: number[]): Float64Array => Float64Array.from(values);
const levels = (values: number[], ...more: Parameters<typeof levelsOf> extends [unknown, ...infer R] ? R : never): number[] => [
  ...levelsOf(of(...values), ...more).level,
];
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("the ways to score", () => {
  it("countif: a fifth of the smaller values a level, ties together", () => {
    expect(levels(ten, "countif")).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    expect(levels([1, 1, 1, 1, 1, 1, 7], "countif")).toEqual([0, 0, 0, 0, 0, 0, 4]);
    expect(levelsOf(of(...ten), "countif").cuts).toEqual([2, 4, 6, 8]);
  });

  it("pct: cuts of PERCENTILE.INC, a value at a cut below it", () => {
    expect(levelsOf(of(0, 25, 50, 75, 100, 125), "pct").cuts).toEqual([25, 50, 75, 100]);
    expect(levels([0, 25, 50, 75, 100, 125], "pct")).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it("rfmR: quantile plus one, a value at the cut above it", () => {
    expect(levelsOf(of(0, 25, 50, 75, 100, 125), "rfmR").cuts).toEqual([26, 51, 76, 101]);
    expect(levels([0, 25, 26, 50, 75, 100], "rfmR")).toEqual([0, 0, 1, 2, 3, 4]);
    expect(levels([0.1, 0.2, 0.3, 0.4, 0.9], "rfmR")).toEqual([0, 0, 0, 0, 0]);
  });

  it("ntile: equal tiles, the first ones larger, ties by the order given, from either end", () => {
    expect(levels([3, 3, 3, 3, 3, 3, 3], "ntile")).toEqual([0, 0, 1, 1, 2, 3, 4]);
    expect(levels([3, 3, 3, 3, 3, 3, 3], "ntile", { falling: true })).toEqual([4, 4, 3, 3, 2, 1, 0]);
    expect(levels([30, 10, 20], "ntile")).toEqual([2, 0, 1]);
  });

  it("fixed: the thresholds as given, in any order", () => {
    expect(levels([5, 10, 19, 20, 99], "fixed", { fixed: [20, 10, 30, 40] })).toEqual([0, 1, 1, 2, 4]);
  });
});

describe("numbers", () => {
  it("have quantiles as PERCENTILE.INC", () => {
    expect([0, 0.25, 0.4, 1].map((part) => quantile(of(1, 2, 3, 4), part))).toEqual([1, 1.75, 2.2, 4]);
    expect(quantile(of(), 0.5)).toBeNaN();
  });

  it("are rounded to a millionth, however large", () => {
    expect([0.1 + 0.2, -1.0000004, 1e300].map(roundSum)).toEqual([0.3, -1, 1e300]);
  });
});
