import fc from "fast-check";
import { abcLetters, classifyAbc, type AbcResult } from "../../../src/domain/analysis/abc";
import { aggregateOrders } from "../../../src/domain/analysis/figures";

const CUTS = [0.75, 0.95] as const;

/** ABC of clients with one order each. */
function abcOf(amounts: number[], cuts: readonly [number, number] = CUTS): AbcResult {
  const orders = {
    client: Int32Array.from(amounts.keys()),
    date: new Float64Array(amounts.length).fill(1),
    amount: Float64Array.from(amounts),
  };
  return classifyAbc(aggregateOrders(orders, amounts.length, 2), { by: "revenue", cuts });
}
const letters = (result: AbcResult): string => [...result.abc].map((code) => abcLetters[code] || "-").join("");
const amounts = fc.array(
  fc.integer({ min: -5000, max: 100_000 }).map((cents) => cents / 100),
  { minLength: 1, maxLength: 60 },
);

describe("ABC", () => {
  it("leaves the client that crosses a cut in the better class", () => {
    expect(letters(abcOf([60, 30, 8, 2]))).toBe("AABC");
    expect(letters(abcOf([100]))).toBe("A");
  });

  it("takes a cut that is reached exactly as reached, float noise aside", () => {
    expect(letters(abcOf([75, 20, 5]))).toBe("ABC");
    expect(letters(abcOf([50, 30, 20], [0.5 + 1e-12, 0.8 + 1e-12]))).toBe("ABC");
  });

  it("gives equal amounts one class", () => {
    expect(letters(abcOf([10, 10, 10, 10]))).toBe("AAAA");
    fc.assert(
      fc.property(amounts, (values) => {
        const { abc } = abcOf(values);
        values.forEach((value, a) => values.forEach((other, b) => value === other && expect(abc[a]).toBe(abc[b])));
      }),
    );
  });

  it("has shares that sum to one, classes that cover everyone, and nothing above zero outside C", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const result = abcOf(values);
        const positive = values.some((value) => value > 0);
        expect(result.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(positive ? 1 : 0, 9);
        expect(result.classes.reduce((sum, { clients }) => sum + clients, 0)).toBe(values.length);
        values.forEach((value, who) => value <= 0 && expect(abcLetters[result.abc[who] as number]).toBe("C"));
        const ranked = [...result.ranking].map((who) => result.abc[who] as number);
        expect(ranked).toEqual([...ranked].sort());
        if (positive) expect(ranked[0]).toBe(1);
      }),
    );
  });

  it("does not depend on the order of clients or the unit of money", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(letters(abcOf([...values].reverse()))).toBe([...letters(abcOf(values))].reverse().join(""));
        expect(letters(abcOf(values.map((value) => Math.round(value * 100))))).toBe(letters(abcOf(values)));
      }),
    );
  });

  it("has no class for clients without sales, and weighs margin or orders where asked", () => {
    const orders = {
      client: Int32Array.of(0, 1, 1),
      date: Float64Array.of(1, 1, 1),
      amount: Float64Array.of(100, 10, 10),
      cost: Float64Array.of(99, 1, 1),
    };
    const figures = aggregateOrders(orders, 3, 2);
    expect(letters(classifyAbc(figures, { by: "revenue", cuts: CUTS }))).toBe("AB-");
    expect(letters(classifyAbc(figures, { by: "margin", cuts: CUTS }))).toBe("BA-");
    expect(letters(classifyAbc(figures, { by: "orders", cuts: [0.5, 0.95] }))).toBe("BA-");
  });
});
