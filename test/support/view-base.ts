import { dataWords } from "../../src/i18n/data-words";
import type { Language } from "../../src/i18n/language";
import { loadWords } from "../../src/i18n/locales";
import { translator } from "../../src/i18n/translate";
import { tables } from "../../src/domain/schema/tables";
import type { Surroundings } from "../../src/domain/views/surroundings";

/** The tables of a base as they stand after it was made, in a language. */
export function shapes(language: Language = "en"): Surroundings["tables"] {
  const { headers, sheets } = dataWords[language];
  return Object.entries(tables).map(([key, table]) => ({
    key,
    sheet: (sheets as Record<string, string>)[table.sheet] ?? table.sheet,
    columns: table.columns.map((column) => ({
      key: column.key,
      header: (headers as unknown as Record<string, Record<string, string>>)[key]?.[column.key] ?? column.key,
    })),
  }));
}

/** A base for views to look at, in English unless told; nothing on Settings and Lists. */
export async function aBase(more: Partial<Surroundings> = {}, language: Language = "en"): Promise<Surroundings> {
  const say = translator(await loadWords(language), language);
  return { tables: shapes(language), settings: {}, lists: {}, user: "", say, ...more };
}
