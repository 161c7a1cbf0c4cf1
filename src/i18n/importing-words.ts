import { dataWords, type DataLocale } from "./data-words";
import { languages, type Language } from "./language";
import { importing as ar } from "./locales/ar/importing";
import { importing as en } from "./locales/en/importing";
import { importing as ro } from "./locales/ro/importing";
import { importing as ru } from "./locales/ru/importing";
import { importing as sq } from "./locales/sq/importing";
import type { Translated } from "./translate";

/** What lists that others made call things, in one language. */
export type ImportingLocale = Translated<typeof en>;

/** What lists that others made call things, in all languages at once. */
export const importingWords: Record<Language, ImportingLocale> = { en, ru, ar, sq, ro };

/** The words an import needs: those of the base's language first, then of every language. */
export function importWordsOf(language: Language): {
  data: DataLocale;
  importing: ImportingLocale;
  languages: { data: DataLocale; importing: ImportingLocale }[];
} {
  const of = (one: Language) => ({ data: dataWords[one], importing: importingWords[one] });
  return { ...of(language), languages: languages.map(of) };
}
