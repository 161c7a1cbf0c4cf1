import { cleaning as ar } from "./locales/ar/cleaning";
import { cleaning as en } from "./locales/en/cleaning";
import { cleaning as ro } from "./locales/ro/cleaning";
import { cleaning as ru } from "./locales/ru/cleaning";
import { cleaning as sq } from "./locales/sq/cleaning";
import type { Translated } from "./translate";

/** Words of cleaning in all languages at once: lists that others made may be in any of them. */
export const cleaningWords: readonly Translated<typeof en>[] = [en, ru, ar, sq, ro];
