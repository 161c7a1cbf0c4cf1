import type { Language } from "./language";
import { data as ar } from "./locales/ar/data";
import { data as en } from "./locales/en/data";
import { data as ro } from "./locales/ro/data";
import { data as ru } from "./locales/ru/data";
import { data as sq } from "./locales/sq/data";
import type { Translated } from "./translate";

/** Words of the sheets in one language. */
export type DataLocale = Translated<typeof en>;

/** Words of the sheets in all languages at once: headers are recognised in any of them. */
export const dataWords: Record<Language, DataLocale> = { en, ru, ar, sq, ro };
