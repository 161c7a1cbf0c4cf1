import type { Language } from "./language";
import { functions as ar, reasons as arReasons } from "./locales/ar/functions";
import { functions as en, reasons as enReasons } from "./locales/en/functions";
import { functions as ro, reasons as roReasons } from "./locales/ro/functions";
import { functions as ru, reasons as ruReasons } from "./locales/ru/functions";
import { functions as sq, reasons as sqReasons } from "./locales/sq/functions";
import type { Translated } from "./translate";

/** The custom functions in one language, as Excel shows them while a formula is typed. */
export type FunctionsLocale = Translated<typeof en>;
export type FunctionId = keyof typeof en;
/** Keys of a function's parameters. */
export type ParameterKey<Id extends FunctionId> = keyof (typeof en)[Id]["parameters"] & string;
/** Why a function has no answer. */
export type FunctionReason = keyof typeof enReasons;

/** Names of parameters and descriptions: for Excel's metadata, no part of the script. */
export const functionWords: Record<Language, FunctionsLocale> = { en, ru, ar, sq, ro };

/** What a cell without an answer says; apart from the product's words, for the functions run where the pane does not. */
export const functionReasons: Record<Language, Translated<typeof enReasons>> = {
  en: enReasons,
  ru: ruReasons,
  ar: arReasons,
  sq: sqReasons,
  ro: roReasons,
};
