import type { Language } from "./language";
import { grid as ar } from "./locales/ar/grid";
import { grid as en } from "./locales/en/grid";
import { grid as ro } from "./locales/ro/grid";
import { grid as ru } from "./locales/ru/grid";
import { grid as sq } from "./locales/sq/grid";
import type { Translated } from "./translate";

/** The words of the workbench's grid, apart from the product's. */
export const gridWords: Record<Language, Translated<typeof en>> = { en, ru, ar, sq, ro };
