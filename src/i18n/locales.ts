import type { Language } from "./language";
import type { en } from "./locales/en";
import type { sample } from "./locales/en/sample";
import type { Translated } from "./translate";

/** A language's words; English is the type. */
export type Locale = Translated<typeof en>;

/** Names and texts of a language's sample data. */
export type SampleLocale = Translated<typeof sample>;

const loaders: Record<Language, () => Promise<Locale>> = {
  en: async () => (await import("./locales/en")).en,
  ru: async () => (await import("./locales/ru")).ru,
  ar: async () => (await import("./locales/ar")).ar,
  sq: async () => (await import("./locales/sq")).sq,
  ro: async () => (await import("./locales/ro")).ro,
};

const samples: Record<Language, () => Promise<SampleLocale>> = {
  en: async () => (await import("./locales/en/sample")).sample,
  ru: async () => (await import("./locales/ru/sample")).sample,
  ar: async () => (await import("./locales/ar/sample")).sample,
  sq: async () => (await import("./locales/sq/sample")).sample,
  ro: async () => (await import("./locales/ro/sample")).sample,
};

/** Loads a language's words; each language is a chunk of its own. */
export function loadWords(language: Language): Promise<Locale> {
  return loaders[language]();
}

/** Loads the words of a language's sample data. */
export function loadSample(language: Language): Promise<SampleLocale> {
  return samples[language]();
}
