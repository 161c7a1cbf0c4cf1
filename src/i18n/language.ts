/** The languages the product speaks; the first is the type the others compile against. */
export const languages = ["en", "ru", "ar", "sq", "ro"] as const;
export type Language = (typeof languages)[number];

/**
 * The locale to write numbers and days by: where Intl does not know the tag, as Chromium knows no Albanian, one that writes figures as
 * Albanian does ("1.234,5", "22.11.2026"); else the browser's own language would show through.
 */
export const figuresLocale = (tag: string): string => (Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : "de-DE");

/** Facts of a language that are not words; `tag`: as Office names it; `locale`: to write figures by; `csv`: the list separator and decimal sign of Windows in its country. */
export const languageFacts: Record<
  Language,
  { name: string; rtl: boolean; tag: string; locale: string; csv: { separator: "," | ";"; decimal: "." | "," } }
> = {
  en: { name: "English", rtl: false, tag: "en-US", locale: "en-US", csv: { separator: ",", decimal: "." } },
  ru: { name: "Русский", rtl: false, tag: "ru-RU", locale: "ru-RU", csv: { separator: ";", decimal: "," } },
  ar: { name: "العربية", rtl: true, tag: "ar-SA", locale: "ar-SA", csv: { separator: ";", decimal: "." } },
  sq: { name: "Shqip", rtl: false, tag: "sq-AL", locale: figuresLocale("sq-AL"), csv: { separator: ";", decimal: "," } },
  ro: { name: "Română", rtl: false, tag: "ro-RO", locale: "ro-RO", csv: { separator: ";", decimal: "," } },
};

/** The language of a locale tag ("ru-RU" → "ru"); English where we do not speak it. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language === base) ?? "en";
}
