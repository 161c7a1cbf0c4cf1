/** The languages the product speaks; the first is the type the others compile against. */
export const languages = ["en", "ru", "ar", "sq", "ro"] as const;
export type Language = (typeof languages)[number];

/** Facts of a language that are not words; `csv`: the list separator and decimal sign of Windows in its country. */
export const languageFacts: Record<
  Language,
  { name: string; rtl: boolean; locale: string; csv: { separator: "," | ";"; decimal: "." | "," } }
> = {
  en: { name: "English", rtl: false, locale: "en-US", csv: { separator: ",", decimal: "." } },
  ru: { name: "Русский", rtl: false, locale: "ru-RU", csv: { separator: ";", decimal: "," } },
  ar: { name: "العربية", rtl: true, locale: "ar-SA", csv: { separator: ";", decimal: "." } },
  sq: { name: "Shqip", rtl: false, locale: "sq-AL", csv: { separator: ";", decimal: "," } },
  ro: { name: "Română", rtl: false, locale: "ro-RO", csv: { separator: ";", decimal: "," } },
};

/** The language of a locale tag ("ru-RU" → "ru"); English where we do not speak it. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language === base) ?? "en";
}
