import fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import { pack, partsOf, joinParts, Unpacking } from "../../src/workbook/journal/packed";

const cellTakes = 32_767;
/** True where no half of a character stands alone. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
const rest = () => Promise.resolve();

async function again(grid: Cell[][], together: number): Promise<{ texts: string[]; grid: Cell[][] }> {
  const { rows, columns, texts } = await pack(grid, rest);
  const unpacking = new Unpacking(rows, columns);
  for (let from = 0; from < texts.length; from += together) unpacking.take(texts.slice(from, from + together));
  return { texts, grid: unpacking.grid };
}

const said = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("|", "\\", "\n", "\r\n", "*3", "a|b\\p", "=1+1"));
const cell = fc.oneof(
  fc.constant(""),
  fc.constantFrom("b0", "b1"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  said.map((text) => `s${text}`),
  said.map((text) => `f=${text}`),
);

test("cells come back as they were packed, whatever they hold and however many texts are read at once", async () => {
  const grids = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns })));
  await fc.assert(
    fc.asyncProperty(grids, fc.integer({ min: 1, max: 3 }), async (grid, together) => {
      expect((await again(grid as Cell[][], together)).grid).toEqual(
        grid.map((row) => row.map((each) => (Object.is(each, -0) ? 0 : each))),
      );
    }),
    { numRuns: 200 },
  );
});

test("no text is longer than a cell takes, nor cuts a character in two, nor has a line feed", async () => {
  const grid = Array.from({ length: 40 }, (_, r) => [`s${"x".repeat(r)}${"😀\n".repeat(5_000 + r)}`, `s${"y".repeat(cellTakes)}`]);
  const { texts, grid: back } = await again(grid, 2);
  expect(back).toEqual(grid);
  for (const text of texts) {
    expect(text.length).toBeLessThanOrEqual(cellTakes);
    expect(text).toMatch(/^p[^\r\n]*$/);
    expect(isWhole(text)).toBe(true);
  }
});

test("a column of like cells takes no more than one of them", async () => {
  const { texts } = await again(
    Array.from({ length: 100_000 }, () => ["sLoyal", 12]),
    1,
  );
  expect(texts).toEqual(["psLoyal|*99999|12|*99999|"]);
});

test("a long text comes back from its parts", () => {
  const text = `${"a".repeat(29_999)}😀${"b".repeat(40_000)}`;
  expect(partsOf(text, "j").every((part) => part.startsWith("j") && isWhole(part))).toBe(true);
  expect(joinParts([...partsOf(text, "j"), "", null])).toBe(text);
});
