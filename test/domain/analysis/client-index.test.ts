import fc from "fast-check";
import { ClientIndex } from "../../../src/domain/analysis/client-index";
import type { Cell } from "../../../src/domain/kernel/cell";

const number = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(99_999, 100_000, 3_999_999, 4_000_000, 123_456_789_012));
/** Ids as shops write them: with a stem or none, padded or not, with spaces around or a name behind, some as numbers. */
const idsLike = (stem: string): fc.Arbitrary<Cell> =>
  fc.oneof(
    fc.tuple(number, fc.integer({ min: 1, max: 7 })).map(([n, digits]): Cell => stem + String(n).padStart(digits, "0")),
    number.map((n): Cell => ` ${stem}${n} `),
    number.map((n): Cell => `${stem}${n} Name`),
    number,
    fc.constantFrom<Cell>("", null, "é", "C-", "client", stem, `${stem}12x`, `${stem}１２`),
  );

const lists = fc.constantFrom("C-", "K-", "", "client ", "A1B").chain((stem) => fc.array(idsLike(stem), { maxLength: 60 }));
const textIn = (cell: Cell): string => String(cell ?? "").trim();

/** What a list of ids means, told plainly: equal texts are one client. */
function told(cells: Cell[]): { indexes: number[]; texts: string[] } {
  const texts: string[] = [];
  const indexes = cells.map((cell) => {
    const text = textIn(cell);
    if (text === "") return -1;
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  });
  return { indexes, texts };
}

describe("ClientIndex", () => {
  it("numbers clients in the order in which the orders name them, however their ids are written", () => {
    fc.assert(
      fc.property(lists, (cells) => {
        const index = new ClientIndex(null);
        const plain = cells.filter((cell) => !/^C-\d+\s/.test(textIn(cell)));
        expect([...index.all(plain)]).toEqual(told(plain).indexes);
        expect(index.texts).toEqual(told(plain).texts);
      }),
      { numRuns: 300 },
    );
  });

  it("takes a code with a name behind it for the code", () => {
    const index = new ClientIndex(null);
    expect([...index.all(["C-00007", "C-00007 Ann", "C-00008 Bo", "C-00008", "K-1", "K-1 Ann"])]).toEqual([0, 0, 1, 1, 2, 3]);
    expect(index.texts).toEqual(["C-00007", "C-00008", "K-1", "K-1 Ann"]);
  });

  it("finds known clients by code, by code and name, by name; the first of equal codes; none else", () => {
    const index = new ClientIndex({ code: ["C-00001", "C-00002", "C-00001", "X9", "", 7], name: ["Ann", "Bo", "Cy", "Di", "Ed", "Flo"] });
    const cells = ["C-00001", "C-00002 Bo", " C-00001 ", "C-00003", "X9", "cy", "Ed", "7", 7, "", null, "C-000001", "C-00002"];
    expect([...index.all(cells)]).toEqual([0, 1, 0, -1, 3, 2, 4, 5, 5, -1, -1, -1, 1]);
  });

  it("knows what it was asked one by one as it knows a column", () => {
    fc.assert(
      fc.property(lists, lists, (codes, cells) => {
        const keys = { code: codes };
        const one = new ClientIndex(keys);
        expect(cells.map((cell) => one.of(cell))).toEqual([...new ClientIndex(keys).all(cells)]);
        const found = cells.map((cell) => codes.findIndex((code) => textIn(code) !== "" && textIn(code) === textIn(cell)));
        cells.forEach((cell, i) => (found[i] as number) >= 0 && expect(one.of(cell)).toBe(found[i]));
      }),
      { numRuns: 200 },
    );
  });
});
