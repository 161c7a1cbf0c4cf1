import fc from "fast-check";
import { kindOf } from "../../src/domain/importing/base";
import { joinedFields } from "../../src/domain/importing/dictionary";
import type { Cell, Grid } from "../../src/domain/kernel/cell";
import { textOf } from "../../src/domain/kernel/text";
import { dataWords } from "../../src/i18n/data-words";
import { importingWords } from "../../src/i18n/importing-words";
import { languages, type Language } from "../../src/i18n/language";
import { BaseInMemory } from "../support/imports";
import { lostFromRecords, recordTables, type Kept } from "../support/kept-cells";
import { propertyRuns } from "../support/property-runs";

/** What each list must have to be one. */
const needed = {
  clients: ["name", "phone"],
  orders: ["client", "date", "amount"],
  contracts: ["number", "client", "starts"],
  contacts: ["client", "person"],
  services: ["service", "price"],
} as const;
type Table = keyof typeof needed;

/** What stands in lists under headers that nobody knows. */
const unknownHeaders = ["Shoe size", "Хобби", "رقم الحذاء", "", "  ", "=SUM(A1)", "Name", "A,B", "Zodiac"];
const mark = "Zeilenschlüssel";

const pools: Record<string, Cell[]> = {
  date: ["31.12.1980", "1980-12-31", "12/31/80", "03-04-21", "soon", 45_000, "١٢/٠٥/٢٠٢٣", "5 May 2023", "2024-02-30"],
  money: ["1.234,50", "12.5", "(7)", "a lot", "€ 1 000", "1,234.5", 12.25, "-3", "٤٥٫٥", "007", "1e308", "12 lei"],
  phone: ["0722 111 222; 0722 111 333", "0722111222", "call me", "+44 20 7946 0018 ext 5", "٠٧٢٢١١١٢٢٢", 722_111_222, "0044 20 79460018"],
  email: ["ann@X.org", "mailto:ann@x.org", "ann at x", "a@x.org, b@x.org", "Ann <ann@x.org>"],
  yesno: ["yes", "Да", "+", "maybe", "0", true, "jo", "نعم"],
  name: ["Ann Lee", "LEE, ANN", "ООО Ромашка", " Bob  Bo ", "Bob Bo", "شركة النور ش.م.م", "POPESCU MARIA SRL", "Bob", "7"],
  other: ["North", "north ", "Nord", "GTX Pro", "gtxpro", "Won", "x-1", "x-2", "007", 5, "=1+1", "-", "A; B", "Ștefan\nLine"],
};

const people = ["name", "client", "client name", "person", "contact person", "first name", "last name"];

/** The pool of a field by its kind; fields that are split or joined on the way in have none of their own. */
function poolOf(table: Table, field: string): string {
  const kind = kindOf(table, field);
  if (kind in pools) return kind;
  if (["number", "integer", "percent"].includes(kind)) return "money";
  if (people.includes(field)) return "name";
  return field === "contact phone" ? "phone" : field === "contact email" ? "email" : "other";
}

/** What may stand in a column of a field: mostly what belongs there. */
const cellsFor = (table: Table, field: string): fc.Arbitrary<Cell> =>
  fc.constantFrom<Cell[]>("", null, ...pools[poolOf(table, field)]!, ...pools["other"]!.slice(0, 2));

/** Every way to say a field in a language. */
function headersOf(language: Language, table: Table, field: string): string[] {
  const header = (dataWords[language].headers[table] as Record<string, string>)[field];
  const synonyms = (importingWords[language].synonyms as Record<string, Record<string, string>>)[table]?.[field]?.split("|") ?? [];
  return [...(header ? [header] : []), ...synonyms];
}

const fieldsOf = (table: Table): string[] =>
  [...Object.keys(importingWords.en.synonyms[table]), ...joinedFields[table]].filter((field) => headersOf("en", table, field).length > 0);

type List = { table: Table; grid: Grid };

/** A list of a table with headers in any language, unknown columns among them, rows that come again, and cells as people type them. */
const listOf = (table: Table): fc.Arbitrary<List> =>
  fc
    .tuple(
      fc.constantFrom(...languages),
      fc.shuffledSubarray(fieldsOf(table), { maxLength: 7 }),
      fc.array(fc.constantFrom(...unknownHeaders), { maxLength: 3 }),
    )
    .chain(([language, extra, unknown]) => {
      const fields = [...new Set([...needed[table], ...extra])].filter((field) => headersOf(language, table, field).length > 0);
      const headers = fc.tuple(...fields.map((field) => fc.constantFrom(...headersOf(language, table, field))));
      const row = fc.tuple(
        ...fields.map((field) => cellsFor(table, field)),
        ...unknown.map(() => fc.constantFrom<Cell[]>("", ...pools["other"]!)),
      );
      const again = fc.array(fc.nat({ max: 5 }), { maxLength: 3 });
      return fc.tuple(headers, fc.array(row, { minLength: 1, maxLength: 6 }), again).map(([names, rows, repeated]) => {
        const marked = rows.map((cells, i): Cell[] => [...cells, `${table}-${i}`]);
        const all = [...marked, ...repeated.flatMap((i) => (marked[i] ? [marked[i]] : []))];
        return { table, grid: [[...names, ...unknown, mark], ...all] };
      });
    });

const anyList = fc.oneof(...(Object.keys(needed) as Table[]).map(listOf));

function keptIn(base: BaseInMemory): Kept {
  const rows = new Map(recordTables.map((table) => [table, base.rows(table)]));
  const log = base
    .rows("import-log")
    .map(({ record, field, old }) => ({ records: textOf(record), field: textOf(field), old: old ?? null }));
  return { rows: (table) => rows.get(table) ?? [], log };
}

describe("nothing of a list is lost", () => {
  it("every cell is in the records that its row became, or in the log under their names", () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(anyList, { minLength: 1, maxLength: 3 }), (language, lists) => {
        const base = new BaseInMemory(language, "RO");
        for (const [i, { table, grid: plain }] of lists.entries()) {
          const grid = plain.map((row, at): Cell[] => (at ? [...row.slice(0, -1), `${i} ${textOf(row.at(-1))}`] : [...row]));
          base.import(grid, { table });
          expect(lostFromRecords(keptIn(base), grid, table, mark)).toEqual([]);
        }
      }),
      propertyRuns(80),
    );
  });
});
