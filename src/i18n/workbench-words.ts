import type { Language } from "./language";
import { workbench as ar } from "./locales/ar/workbench";
import { workbench as en } from "./locales/en/workbench";
import { workbench as ro } from "./locales/ro/workbench";
import { workbench as ru } from "./locales/ru/workbench";
import { workbench as sq } from "./locales/sq/workbench";
import type { Translated } from "./translate";

/** The words of the workbench's page: apart from the product's, which never carries them. */
export const workbenchWords: Record<Language, Translated<typeof en>> = { en, ru, ar, sq, ro };
