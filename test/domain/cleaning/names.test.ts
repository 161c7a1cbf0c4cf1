import fc from "fast-check";
import { areSurnamesFirst, cleanName, type NameContext } from "../../../src/domain/cleaning/names";

const unknown: NameContext = { kind: null, surnameFirst: false };
const person: NameContext = { kind: "person", surnameFirst: false };
const firm: NameContext = { kind: "organisation", surnameFirst: false };

describe("names", () => {
  test.each([
    ["  Anna   Weber ", unknown, "Anna Weber"],
    ["Anna\u00a0Weber", unknown, "Anna Weber"],
    ["ANNA WEBER", person, "Anna Weber"],
    ["anna-maria o'neil", person, "Anna-Maria O'Neil"],
    ["ПЕТРОВ ИВАН", person, "Петров Иван"],
    ["ludwig van der berg", person, "Ludwig van der Berg"],
    ["joe's garage ltd.", unknown, "Joe's Garage Ltd."],
    ["ALPINE STEEL GMBH", unknown, "Alpine Steel GmbH"],
    ["IBM ROMANIA SRL", unknown, "IBM Romania SRL"],
    ["ооо северный ветер", unknown, "ООО Северный Ветер"],
    ["drini tregti shpk", unknown, "Drini Tregti SHPK"],
    ["CARPAȚI TURISM S.R.L.", unknown, "Carpați Turism S.R.L."],
    ["Weber, Anna", person, "Anna Weber"],
    ["Weber, Anna", { kind: null, surnameFirst: true }, "Anna Weber"],
    ["WEBER, ANNA", person, "Anna Weber"],
  ])("%p (%p) becomes %p", (cell, context, value) => {
    expect(cleanName(cell, context)).toEqual({ value, changed: true });
  });

  test.each([
    ["Anna Weber", person],
    ["McDonald eCommerce", unknown],
    ["BMW", firm],
    ["adidas", unknown],
    ["Acme, Inc.", person],
    ["King, Jr.", person],
    ["Weber, Anna", unknown],
    ["Weber, Anna", { kind: "organisation", surnameFirst: true }],
    ["شركة النور ش.م.م", unknown],
    ["ООО «Ромашка»", unknown],
    ["", unknown],
    [null, unknown],
    [17, unknown],
  ] as [string | number | null, NameContext][])("%p (%p) stays", (cell, context) => {
    expect(cleanName(cell, context)).toEqual({ value: cell, changed: false });
  });

  test("sees by the column whether surnames come first", () => {
    expect(areSurnamesFirst(["Weber, Anna", "Popescu, Ion", "", "Hoxha"])).toBe(true);
    expect(areSurnamesFirst(["Acme, Inc.", "Beta, LLC", "Gamma"])).toBe(false);
    expect(areSurnamesFirst(["Anna Weber", "Ion Popescu", "Smith, Brown"])).toBe(false);
    expect(areSurnamesFirst([])).toBe(false);
  });

  const word = fc.oneof(
    fc.constantFrom("SRL", "ООО", "gmbh", "ltd.", "Sh.p.k.", "ANNA", "weber", "van", ",", "O'NEIL", "«Луч»"),
    fc.string({ maxLength: 6 }),
  );
  const names = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
  const contexts = fc.record({ kind: fc.constantFrom("person" as const, "organisation" as const, null), surnameFirst: fc.boolean() });
  test("cleaning twice changes nothing, and no letter is lost", () => {
    const letters = (text: string): string => [...text.toLowerCase().replace(/[\s\u200b,]/g, "")].sort().join("");
    fc.assert(
      fc.property(names, contexts, (name, context) => {
        const once = cleanName(name, context).value as string;
        expect(cleanName(once, context).value).toBe(once);
        expect(letters(once)).toBe(letters(name));
      }),
      { numRuns: 2000 },
    );
  });
});
