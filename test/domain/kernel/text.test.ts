import fc from "fast-check";
import { folded, headerKey, textOf } from "../../../src/domain/kernel/text";
import { TextIds } from "../../../src/domain/kernel/text-ids";
import { nameKey } from "../../../src/domain/importing/company-forms";

describe("headerKey", () => {
  it("takes spellings of one header as one", () => {
    expect(new Set(["customerId", "Customer_ID", "customer id:", " CUSTOMER-ID ", "Customer\u00a0Id"].map(headerKey))).toEqual(
      new Set(["customer id"]),
    );
    expect(headerKey("Телефон №1")).toBe("телефон no1");
    expect(headerKey("Cod poștal")).toBe(headerKey("cod postal"));
    expect(headerKey("الجوّال")).toBe(headerKey("الجوال"));
  });
});

describe("nameKey", () => {
  it("leaves case, accents, quotes, spaces and the form of a company aside", () => {
    expect(new Set(["ООО «Ромашка»", "Ромашка, ООО", '"РОМАШКА"'].map(nameKey))).toEqual(new Set(["ромашка"]));
    expect(new Set(["Țigla S.R.L.", "S.C. Tigla SRL"].map(nameKey)).size).toBe(2);
    expect(new Set(["Țigla S.R.L.", "TIGLA srl", "Tigla"].map(nameKey))).toEqual(new Set(["tigla"]));
    expect(nameKey("Alba sh.p.k.")).toBe(nameKey("ALBA SHPK"));
  });

  it("keeps a name that is nothing but a form, and words that are none", () => {
    expect(nameKey("Limited")).toBe("limited");
    expect(nameKey("Bluth Company")).not.toBe(nameKey("Bluth"));
  });
});

describe("folded", () => {
  it("does the same twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(folded(folded(text))).toBe(folded(text))));
  });
});

describe("TextIds", () => {
  it("gives ids in the order of their first sight, the same for the same text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (cells) => {
        const ids = new TextIds();
        const plain = new Map<string, number>();
        for (const cell of cells) {
          const text = textOf(cell);
          if (text !== "" && !plain.has(text)) plain.set(text, plain.size);
          expect(ids.add(cell)).toBe(text === "" ? -1 : plain.get(text));
        }
        expect(ids.texts).toEqual([...plain.keys()]);
        for (const cell of cells) expect(ids.find(cell)).toBe(textOf(cell) === "" ? -1 : plain.get(textOf(cell)));
      }),
    );
  });

  it("grows, and takes a number and its text as one", () => {
    const ids = new TextIds();
    const numbers = Array.from({ length: 50_000 }, (_, k) => k);
    expect(numbers.map((k) => ids.add(k))).toEqual(numbers);
    expect(numbers.map((k) => ids.find(` ${k} `))).toEqual(numbers);
    expect(ids.find("x")).toBe(-1);
    expect(ids.size).toBe(50_000);
  });
});
