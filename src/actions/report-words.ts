import type { SheetWords } from "../domain/analysis/sheet-words";
import type { ReportWords } from "../domain/reports/report";
import type { DataWords } from "../domain/schema/words";
import { languageFacts, type Language } from "../i18n/language";
import { loadWords, type Locale } from "../i18n/locales";
import { resultWords } from "./result-words";

const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** Everything that a report is worded with, in the data language. */
export type WordsOfReport = SheetWords & { report: ReportWords; all: DataWords };

/** What the notes say beside filter, count and moment: columns left out by the mask, formulas that follow the base. */
export type Remarks = { leftOut: string[]; live: boolean };

/** The words of a report in the data language. */
export async function reportWords(language: Language, remarks: Remarks): Promise<WordsOfReport> {
  const [words, locale] = await Promise.all([resultWords(language), loadWords(language)]);
  return { ...words, all: dataWords(locale), report: wordsOf(words, language, remarks) };
}

const dataWords = ({ data }: Locale): DataWords => data;

function wordsOf({ say, date, rightToLeft }: SheetWords, language: Language, remarks: Remarks): ReportWords {
  const { locale } = languageFacts[language];
  const tag = new Intl.Locale(locale, { calendar: "gregory" }).toString();
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  const alphabet = new Intl.Collator(locale, { numeric: true });
  return {
    noValue: say("reports.noValue"),
    total: say("reports.total"),
    groupLabel: (name, count) => say("reports.group", { name, count }),
    groupName: (value, kind) => (kind === "date" ? date(value) : numbers.format(value)),
    notes: ({ filter, count, at, author, masked }) => {
      const facts = [
        say("reports.rows", { count }),
        say("reports.made", { moment: moment.format(new Date(epoch + Math.round(at * dayLength))) }),
        ...(author ? [say("reports.by", { author })] : []),
        ...(masked ? [say("reports.masked")] : []),
        ...(remarks.leftOut.length ? [say("reports.leftOut", { columns: remarks.leftOut.join(", ") })] : []),
        ...(remarks.live ? [say("reports.live")] : []),
      ];
      return [...(filter ? [filter] : []), facts.join(" · ")];
    },
    compare: (one, other) => alphabet.compare(one, other),
    rightToLeft,
  };
}
