import fc from "fast-check";
import type { Cell } from "../../../src/domain/kernel/cell";
import { figureNames, figuresOf, type Figures } from "../../../src/domain/summaries/figures";

/** What stands in cells that people sum: numbers, dates, texts, empty texts of formulas, truth values, blanks. */
const plain = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5_000, max: 60_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 100) },
  fc.constantFrom<Cell>(null, "", "12", "text", "TRUE", true, false, "#", "1 200,50"),
);
const errors = fc.constantFrom("#DIV/0!", "#N/A", "#VALUE!", "#NUM!", "#REF!", "#NAME?", "#NULL!");

/** The definitions of Excel's help, one by one, as plainly as they can be written. */
function reference(cells: Cell[]): Figures {
  const x: number[] = [];
  let filled = 0;
  for (const cell of cells) {
    if (cell !== null) filled += 1;
    if (typeof cell === "number") x.push(cell);
  }
  const n = x.length;
  const sum = x.reduce((a, b) => a + b, 0);
  // the sum of the squared differences of all pairs, which needs no mean
  let pairs = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) pairs += (x[i]! - x[j]!) ** 2;
  const sample = n < 2 ? "#DIV/0!" : pairs / n / (n - 1);
  const population = n < 1 ? "#DIV/0!" : pairs / n / n;
  const root = (value: number | string) => (typeof value === "number" ? value ** 0.5 : value);
  const ascending = [...x].sort((a, b) => a - b);
  return {
    count: n,
    counta: filled,
    sum,
    average: n ? sum / n : "#DIV/0!",
    max: ascending[n - 1] ?? 0,
    min: ascending[0] ?? 0,
    product: n ? x.reduce((a, b) => a * b, 1) : 0,
    stdev: root(sample),
    stdevp: root(population),
    var: sample,
    varp: population,
  };
}

function expectClose(found: Figures, wanted: Figures): void {
  for (const name of figureNames) {
    const [one, other] = [found[name], wanted[name]];
    if (typeof one !== "number" || typeof other !== "number") expect({ name, figure: one }).toEqual({ name, figure: other });
    else expect({ name, off: Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)) }).toEqual({ name, off: true });
  }
}

describe("the eleven figures", () => {
  test("are those of the definitions, whatever stands in the column", () => {
    fc.assert(fc.property(fc.array(plain, { maxLength: 40 }), (cells) => expectClose(figuresOf(cells), reference(cells))));
  });

  test("answer the first error, all but the two counts", () => {
    fc.assert(
      fc.property(fc.array(plain), errors, fc.array(fc.oneof(plain, errors)), (before, error, after) => {
        const cells = [...before, error, ...after];
        const { count, counta, ...others } = figuresOf(cells);
        expect(count).toBe(cells.filter((cell) => typeof cell === "number").length);
        expect(counta).toBe(cells.filter((cell) => cell !== null).length);
        expect(new Set(Object.values(others))).toEqual(new Set([error]));
      }),
    );
  });

  test("of nothing, of one number and of more than a cell can hold are what Excel shows", () => {
    const nothing = { count: 0, counta: 1, sum: 0, max: 0, min: 0, product: 0 };
    expect(figuresOf(["x", null])).toMatchObject({ ...nothing, average: "#DIV/0!", stdev: "#DIV/0!", stdevp: "#DIV/0!", varp: "#DIV/0!" });
    expect(figuresOf([7])).toMatchObject({ average: 7, product: 7, stdev: "#DIV/0!", var: "#DIV/0!", stdevp: 0, varp: 0 });
    expect(figuresOf(new Array<number>(200).fill(1e200))).toMatchObject({ product: "#NUM!", max: 1e200 });
  });
});
