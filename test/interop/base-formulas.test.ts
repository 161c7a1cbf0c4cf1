import { serialOfIso } from "../../src/domain/kernel/dates";
import { planBase } from "../../src/domain/schema/base-plan";
import { makeSample } from "../../src/domain/schema/sample/sample";
import { dataWords } from "../../src/i18n/data-words";
import type { Language } from "../../src/i18n/language";
import { languages } from "../../src/i18n/language";
import { loadSample } from "../../src/i18n/locales";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { ensureCell } from "../../src/workbench/book/cells";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { inspect, temporaryFile, type Seen } from "../support/libreoffice";
import { bookOfPlan } from "../support/plan-book";
import { describeWith } from "../support/platform";

jest.setTimeout(180_000);

const today = serialOfIso("2026-03-31")!;

/** A sample base as of a day, calculated by our engine. */
async function sampleBook(language: Language): Promise<Book> {
  const data = dataWords[language];
  const sample = makeSample({ data, sample: await loadSample(language), language, today });
  const book = bookOfPlan(planBase({ profile: "services", words: data, language, sample }));
  ensureCell(
    book.sheets.find(({ name }) => name === data.sheets.settings)!,
    3,
    1,
  ).value = today;
  const engine = createUniverEngine();
  await engine.load(book);
  for (const { sheet, row, column, value } of await engine.recalculate()) {
    const own = book.sheets.find(({ id }) => id === sheet)!;
    ensureCell(own, row, column).value = value;
  }
  return book;
}

type Result = { place: string; value: unknown };

/** Results of the sheet's formulas, numbers to nine digits. */
function results(sheet: Sheet, valueAt: (row: number, column: number) => unknown): Result[] {
  return [...sheet.cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => {
      if (cell.formula === undefined) return [];
      const value = valueAt(row, column);
      return [{ place: `${row},${column}`, value: typeof value === "number" ? Number(value.toPrecision(9)) : value }];
    }),
  );
}

describeWith("libreoffice", "the formulas of a base, calculated anew by LibreOffice", () => {
  test.each(languages)("come to the same values in %s", async (language) => {
    const book = await sampleBook(language);
    const seen: Seen = await inspect(temporaryFile(`base-${language}.xlsx`, await saveXlsx(book)), { recalculate: true, details: false });
    for (const sheet of book.sheets) {
      const other = seen.sheets.find(({ name }) => name === sheet.name)!;
      const own = results(sheet, (row, column) => sheet.cells.get(row)?.get(column)?.value);
      expect(results(sheet, (row, column) => other.values[row]?.[column])).toEqual(own);
    }
    const clients = book.sheets[0]!;
    const revenue = clients.tables[0]!.columns.findIndex(({ name }) => name === dataWords[language].headers.clients.revenue);
    expect(Number(clients.cells.get(0)?.get(revenue)?.value)).toBeGreaterThan(0);
  });
});
