import fc from "fast-check";
import { readAmounts } from "../../../src/domain/cleaning/amounts";
import type { Cell } from "../../../src/domain/kernel/cell";

const read = (cells: Cell[], country?: string): Cell[] => readAmounts(cells, { country }).values;

describe("readAmounts", () => {
  it("reads either decimal sign, as the column tells", () => {
    expect(read(["1,234.50", "12.5", "7", "1,234"])).toEqual([1234.5, 12.5, 7, 1234]);
    expect(read(["1.234,50", "12,5", "7", "1.234"])).toEqual([1234.5, 12.5, 7, 1234]);
    expect(read(["1 234,50", "1\u00a0234\u202f567,5", "1'234,5"])).toEqual([1234.5, 1234567.5, 1234.5]);
    expect(read(["1.234.567", "12,34,567.5"])).toEqual([1234567, 1234567.5]);
  });

  it("reads currencies, returns and digits of other scripts", () => {
    expect(
      read(["€ 12.50", "12.50 €", "$1,200.00", "1 200 lei", "100 руб.", "USD 5", "(3.20)", "-4", "4.00-", "\u22125", "-$7.5", "١٢٫٥"]),
    ).toEqual([12.5, 12.5, 1200, 1200, 100, 5, -3.2, -4, -4, -5, -7.5, 12.5]);
  });

  it("assumes the country's custom where nothing tells thousands from decimals, and says so", () => {
    expect(readAmounts(["1,234", "7"], { country: "GB" })).toMatchObject({ values: [1234, 7], undecided: 1, example: 0 });
    expect(readAmounts(["1.234"], { country: "RO" })).toMatchObject({ values: [1234], undecided: 1 });
    expect(readAmounts(["1.234"], { country: "GB" })).toMatchObject({ values: [1.234], undecided: 1 });
    expect(readAmounts(["0.125"], { country: "RO" })).toMatchObject({ values: [0.125], undecided: 0 });
  });

  it("keeps what is no number as it stands", () => {
    expect(readAmounts(["12 or 13", "abc", "", null, "1,23,4.5", "2024-01-02", "1.2.3"])).toMatchObject({
      values: ["12 or 13", "abc", null, null, "1,23,4.5", "2024-01-02", "1.2.3"],
      unreadable: [0, 1, 4, 5, 6],
    });
  });

  it("reads back every number that a language writes with two decimals", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }),
        fc.constantFrom("en-US", "de-DE", "ru-RU", "ro-RO", "sq-AL"),
        (cents, locale) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
          const amounts = cents.map((value) => value / 100);
          expect(read(amounts.map((value) => format.format(value)))).toEqual(amounts.map((value) => value + 0));
        },
      ),
    );
  });
});
