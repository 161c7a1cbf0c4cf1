import fc from "fast-check";
import { reportColumns } from "../../../src/domain/reports/columns";
import { planReportSheet } from "../../../src/domain/reports/report-sheet";
import { reportCsv } from "../../../src/files/report-csv";
import { reportHtml } from "../../../src/files/report-html";
import { reportXlsx } from "../../../src/files/report-xlsx";
import { dataWords } from "../../../src/i18n/data-words";
import { initialsOf, isLeftOut, masked } from "../../../src/domain/reports/mask";
import { tables } from "../../../src/domain/schema/tables";
import { strFromU8, unzipSync } from "fflate";
import { aReport } from "../../support/reports";

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

/** A person as clients are kept: each field in the column that is for it. */
const aPerson = fc.record({
  first: fc.stringMatching(/^[A-Z][a-zăîșț]{3,9}$/),
  last: fc.stringMatching(/^[A-Z][a-zëçü]{4,9}$/),
  phone: fc.stringMatching(/^\+4\d \d{3} \d{3} \d{3}$/),
  local: fc.stringMatching(/^[a-z]{4,9}$/),
  street: fc.stringMatching(/^Str\. [A-Z][a-z]{4,9} \d{2,3}$/),
});

test("a masked report of clients has no name, phone or address of a person in any form, grouped by owner or not", async () => {
  const keys = ["code", "name", "phone", "second phone", "email", "owner", "comment", "address", "next step", "revenue"];
  const standing = keys.map((key) => ({ key, header: key, own: false }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(aPerson, { minLength: 1, maxLength: 5 }),
      aPerson,
      fc.constantFrom(null, "owner"),
      async (people, owner, groupBy) => {
        const shown = keys.filter((key) => !isLeftOut("clients", key));
        const columns = reportColumns("clients", shown, standing, {}, dataWords.en);
        const full: Record<string, (who: (typeof people)[number], i: number) => string | number> = {
          code: (_, i) => `C-0000${i}`,
          name: (who) => `${who.first} ${who.last}`,
          phone: (who) => who.phone,
          "second phone": (who) => who.phone.replace(/ /g, "-"),
          email: (who) => `${who.local}@example.com`,
          owner: () => `${owner.first} ${owner.last}`,
          revenue: (_, i) => i,
        };
        const grid = people.map((who, i) => shown.map((key) => full[key]!(who, i)));
        const mask = (key: string, _row: number, cell: string | number | boolean | null) => masked("clients", key, cell, person);
        const report = aReport(columns, grid, { groupBy, mask });
        const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
        const parts = Object.entries(unzipSync(await reportXlsx(report)));
        const forms = [
        JSON.stringify(planReportSheet(report)),
        decode(reportCsv(report, { separator: ";", decimal: "," })),
        decode(reportHtml(report, "en", "en-US")).replace(/<style>[^]*<\/style>/, ""),
        parts.filter(([name]) => /sheet1|sharedStrings|core/.test(name)).map(([, part]) => strFromU8(part)).join(),
      ]; // prettier-ignore
        for (const who of [...people, owner])
          for (const secret of [who.last, who.phone, who.phone.replace(/ /g, "-"), `${who.first} `, `${who.local}@`, who.street])
            for (const form of forms) expect(form).not.toContain(secret);
      },
    ),
    { numRuns: 40 },
  );
});
