import { formulaOf, escapeHeader } from "../../../src/domain/schema/formulas";
import type { Table } from "../../../src/domain/schema/column";
import { tables } from "../../../src/domain/schema/tables";
import type { TableKey } from "../../../src/domain/schema/tables";
import { dataWords } from "../../../src/i18n/data-words";
import { languages } from "../../../src/i18n/language";

const allowed = [
  ...["SUMIFS", "COUNTIFS", "AVERAGEIFS", "MAXIFS", "MINIFS", "INDEX", "MATCH", "SUBTOTAL", "AGGREGATE", "IFERROR", "EDATE", "TODAY"],
  ...["LEFT", "FIND", "IF", "AND", "OR", "MAX", "INT", "ROUND"],
];

const calculated = (Object.entries(tables) as [TableKey, Table][]).flatMap(([table, { columns }]) =>
  columns.filter(({ writtenBy }) => writtenBy === "formula").map(({ key }) => ({ table, column: key })),
);

/** The formula without its texts. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

function depths(text: string, open: string, close: string): number[] {
  let depth = 0;
  return [...text].map((sign) => (depth += sign === open ? 1 : sign === close ? -1 : 0));
}

describe.each(languages)("the formulas in %s", (language) => {
  const words = dataWords[language];
  const formulas = calculated.map(({ table, column }) => ({ table, column, text: formulaOf(table, column, words) ?? "" }));

  it.each(formulas)("$table.$column is there, balanced and short enough", ({ text }) => {
    expect(text).toMatch(/^=/);
    expect(text.length).toBeLessThan(8192);
    for (const pair of ["()", "[]"] as const) {
      const found = depths(bare(text), pair[0]!, pair[1]!);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(found.at(-1)).toBe(0);
    }
  });

  it.each(formulas)("$table.$column calls only functions that every Excel and LibreOffice know", ({ text }) => {
    const called = [...bare(text).matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name);
    expect(allowed).toEqual(expect.arrayContaining(called));
  });

  it.each(formulas)("$table.$column names only columns that are there", ({ table, text }) => {
    const here = Object.values(words.headers[table]).map(escapeHeader);
    for (const [, header] of text.matchAll(/\[@\[([^\]]+)\]\]/g)) expect(here).toContain(header);
    for (const [, name, header] of text.matchAll(/(cb_[A-Za-z]+)\[([^\]@]+)\]/g)) {
      const other = (Object.keys(tables) as TableKey[]).find((key) => tables[key].name === name)!;
      expect(Object.values(words.headers[other]).map(escapeHeader)).toContain(header);
    }
  });
});

describe("formulaOf", () => {
  it("answers nothing for a column that is typed", () => {
    expect(formulaOf("clients", "name", dataWords.en)).toBeUndefined();
  });

  it("escapes headers as structured references want it", () => {
    expect(escapeHeader("Qty #1 [pcs]'s")).toBe("Qty '#1 '[pcs']''s");
  });

  it("counts an order only if it is a sale, not a return and not after the analysis date", () => {
    expect(formulaOf("clients", "orders", dataWords.en)).toContain(
      'COUNTIFS(cb_Orders[Client code],[@[Code]],cb_Orders[Sale],1,cb_Orders[Date],"<"&IF(cb_AnalysisDate="",TODAY(),cb_AnalysisDate)+1,cb_Orders[Amount],">=0")',
    );
  });
});
