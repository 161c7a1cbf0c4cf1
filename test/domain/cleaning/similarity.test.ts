import fc from "fast-check";
import { jaroWinkler, typosBetween } from "../../../src/domain/cleaning/similarity";

/** Optimal string alignment without any short cut. */
function slowly(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1);
    }
  return table[a.length]![b.length]!;
}

describe("how alike two words are", () => {
  test.each([
    ["", "", 0],
    ["anna", "ana", 1],
    ["anna", "nana", 1],
    ["weber", "webber", 1],
    ["weber", "wbeer", 1],
    ["kitten", "sitting", 3],
  ])("%p and %p are %p typos apart", (one, two, typos) => expect(typosBetween(one, two, 5)).toBe(typos));

  test("is what the plain algorithm says, cut off above the most", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (one, two, most) => {
        expect(typosBetween(one, two, most)).toBe(Math.min(slowly(one, two), most + 1));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["MARTHA", "MARHTA", 0.9611],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.8133],
    ["abc", "xyz", 0],
    ["", "a", 0],
  ])("Jaro-Winkler of %p and %p is %p, as published", (one, two, likeness) => expect(jaroWinkler(one, two)).toBeCloseTo(likeness, 4));
});
