import type { SheetWords } from "../domain/analysis/sheet-words";
import { languageFacts, type Language } from "../i18n/language";
import { loadWords } from "../i18n/locales";
import { translator } from "../i18n/translate";

/** Milliseconds of the day that serial number 0 stands for (valid from 1 March 1900 on). */
const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The words of a result sheet in the data language. */
export async function resultWords(language: Language): Promise<SheetWords> {
  const words = await loadWords(language);
  const { locale, rtl } = languageFacts[language];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", calendar: "gregory", timeZone: "UTC" });
  return {
    say: translator(words, locale),
    date: (serial) => dates.format(new Date(epoch + Math.floor(serial) * dayLength)),
    rightToLeft: rtl,
    data: words.data,
  };
}
