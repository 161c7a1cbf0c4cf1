import type { Language } from "./language";
import type { en } from "./locales/en";
import type { Translated } from "./translate";

/** A language's words; English is the type. */
export type Locale = Translated<typeof en>;

const loaders: Record<Language, () => Promise<Locale>> = {
  en: async () => (await import("./locales/en")).en,
  ru: async () => (await import("./locales/ru")).ru,
  ar: async () => (await import("./locales/ar")).ar,
  sq: async () => (await import("./locales/sq")).sq,
  ro: async () => (await import("./locales/ro")).ro,
};

/** Loads a language's words; each language is a chunk of its own. */
export function loadWords(language: Language): Promise<Locale> {
  return loaders[language]();
}
