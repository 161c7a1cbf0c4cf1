import fc from "fast-check";
import { initialsOf, isLeftOut, masked } from "../../../src/domain/reports/mask";
import { tables } from "../../../src/domain/schema/tables";

const person = { code: "C-00005", organisation: false };
const firm = { code: "C-00001", organisation: true };

describe("masking", () => {
  test.each([
    ["clients", "name", "Ana Maria Popa", "A. M. P."],
    ["clients", "name", "محمد علي", "م. ع."],
    ["clients", "name", "0722 123 456", "•••"],
    ["clients", "phone", "+40 722 123 456", "•••56"],
    ["clients", "phone", "112", "•••"],
    ["clients", "phone", 722123456, "•••56"],
    ["clients", "second phone", "069 20 11 22 3", "•••23"],
    ["clients", "email", "ana.popa@example.com", "a•••@example.com"],
    ["clients", "email", "a@example.com; ion@x.ro", "•••@example.com; i•••@x.ro"],
    ["clients", "email", "no address", "•••"],
    ["clients", "owner", "Hannah Reeves", "H. R."],
    ["clients", "birthday", 30_000, null],
    ["clients", "address", "Rruga e Elbasanit 12", null],
    ["clients", "tax id", "RO123", null],
    ["clients", "comment", "call Ana on 0722 123 456", null],
    ["clients", "reference", "ana.popa", null],
    ["clients", "revenue", 120.5, 120.5],
    ["clients", "revenue", "Ana owes 5", null],
    ["clients", "segment", "Champions", "Champions"],
    ["clients", "code", "C-00005", "C-00005"],
    ["clients", "Fax", "030-0074321", null],
    ["contacts", "person", "Ion Popescu", "I. P."],
    ["contacts", "messenger", "@ion", null],
    ["orders", "client", "C-00005 Ana Popa", "C-00005 A. P."],
    ["orders", "client", "C-00005", "C-00005"],
    ["orders", "client", "Ana Popa", "A. P."],
    ["orders", "client name", "Ana Popa", "A. P."],
    ["abc", "client", "Ana Popa", "A. P."],
    ["change-log", "new", "0722 123 456", null],
    ["clients", "name", null, null],
  ])("makes of %s.%s %p of a person %p", (table, key, cell, expected) => {
    expect(masked(table, key, cell, person)).toBe(expected);
  });

  test.each([
    ["clients", "name", "Beacon Hotel Ltd"],
    ["clients", "reference", "ALFKI"],
    ["orders", "client", "C-00001 Beacon Hotel Ltd"],
  ])("leaves %s.%s of an organisation", (table, key, cell) => {
    expect(masked(table, key, cell, firm)).toBe(cell);
  });

  test("leaves out whole columns that are nothing but personal, and those of the user's own", () => {
    const gone = (table: keyof typeof tables) => tables[table].columns.map(({ key }) => key).filter((key) => isLeftOut(table, key));
    expect(gone("clients")).toEqual(
      ["comment", "address", "postcode", "contact hours", "next step", "birthday", "interests", "tax id"], // prettier-ignore
    );
    expect(gone("contacts")).toEqual(["comment", "messenger", "birthday", "best time"]);
    expect(isLeftOut("clients", "Fax")).toBe(true);
  });

  test("shows of a name nothing but first letters", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\p{L}{3,10}$/u), { minLength: 1, maxLength: 3 }), (words) => {
        const initials = initialsOf(words.join(" "));
        for (const word of words) expect(initials).not.toContain(word);
        expect(initials.match(/\p{L}/gu)?.length ?? 0).toBeLessThanOrEqual(words.length * 3);
      }),
    );
  });

  test("shows of a cell of a person's no phone and no address, in whatever column of figures, phones, addresses or notes", () => {
    const kinds = ["phone", "email", "integer", "number", "money", "percent", "date", "long text"];
    const columns = Object.entries(tables).flatMap(([table, { columns: all }]) =>
      all.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => [table, key] as const),
    );
    const secret = fc.oneof(fc.stringMatching(/^\+\d{11}$/), fc.stringMatching(/^[a-z]{4,9}@[a-z]{3,8}\.ro$/));
    fc.assert(
      fc.property(fc.constantFrom(...columns), secret, (place, text) => {
        expect(String(masked(...place, text, person))).not.toContain(text);
      }),
    );
  });
});
