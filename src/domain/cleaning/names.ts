import { isCompanyForm } from "../importing/company-forms";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { cleaned, untouched, type Cleaned } from "./cleaned";

/** What is known of a name: of whom it is, and whether its column has surnames first, before a comma. */
export type NameContext = { kind: "person" | "organisation" | null; surnameFirst: boolean };

/** Company forms whose letters are not all capitals, by their letters. */
const FORMS: Record<string, string> = {
  ltd: "Ltd",
  limited: "Limited",
  inc: "Inc",
  incorporated: "Incorporated",
  corp: "Corp",
  corporation: "Corporation",
  gmbh: "GmbH",
  oy: "Oy",
  shpk: "SHPK",
  spa: "SpA",
};
/** Words that stay small inside a name. */
const SMALL = new Set("van von der den de la le du da dos das del della di bin ibn and of the for und et y e и и/или în și dhe".split(" "));
/** Abbreviations of firms stay as they are up to this length. */
const ABBREVIATION = 3;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*/gu;
const ROMAN = /^[IVX]{2,4}$/i;

const hasForm = (text: string): boolean => text.split(/[\s,]+/).some((word) => isCompanyForm(word));

/** "caps" or "small" where a text has no letter of the other kind; null for any other, and for scripts without case. */
function shoutedOrSmall(text: string): "caps" | "small" | null {
  const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, "");
  if (letters.length < 2) return null;
  if (letters === letters.toUpperCase()) return "caps";
  return letters === letters.toLowerCase() ? "small" : null;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A form as it is usually written; with points inside it stays as it was. */
function recasedForm(word: string): string {
  const bare = word.replace(/\.$/, "");
  return bare.includes(".") ? word : (FORMS[bare.toLowerCase()] ?? bare.toUpperCase()) + word.slice(bare.length);
}

/** A word of a name that was all in capitals or all in small letters, as names are written. */
function recased(word: string, at: number, text: string, isFirm: boolean): string {
  const before = text.charAt(at - 1);
  if (isCompanyForm(word)) return recasedForm(word);
  if (/[’']/.test(before) && word.length === 1) return word.toLowerCase();
  if (/\p{N}/u.test(word) || ROMAN.test(word) || word.includes(".")) return word.toUpperCase();
  if (at > 0 && SMALL.has(word.toLowerCase())) return word.toLowerCase();
  if (isFirm && word.length <= ABBREVIATION && word === word.toUpperCase()) return word;
  return capital(word);
}

function withCase(text: string, kind: NameContext["kind"]): string {
  if (shoutedOrSmall(text) === null) return text;
  const isFirm = kind === "organisation" || hasForm(text);
  // A single word may be a brand or an abbreviation: BMW, adidas.
  const isOneWord = text.split(" ").filter((word) => !isCompanyForm(word)).length < 2;
  if (isOneWord && kind !== "person") return text;
  return text.replace(WORD, (word, at: number) => recased(word, at, text, isFirm));
}

const SURNAME_FIRST = /^([\p{L}\p{M}.'’\- ]+),\s*([\p{L}\p{M}.'’\- ]+)$/u;
const AFTER_NAME = /^(?:jr|sr|ii|iii|iv|phd|md|esq|dr|prof)\.?$/i;

/** The two parts of "Surname, Name"; null for other names, firms ("Acme, Inc.") and titles ("King, Jr."). */
function turned(text: string): string | null {
  const [, surname = "", given = ""] = SURNAME_FIRST.exec(text) ?? [];
  if (given === "" || hasForm(text) || AFTER_NAME.test(given.trim()) || given.split(" ").length > 3) return null;
  return `${given.trim()} ${surname.trim()}`;
}

/** True where most names of a column that have a comma are "Surname, Name", and those are not the few. */
export function areSurnamesFirst(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).map(textOf);
  return filled.length > 0 && filled.filter((text) => turned(text) !== null).length * 2 >= filled.length;
}

/**
 * A name: single spaces, capitals where it was all in capitals or all small, "Surname, Name" turned for people and for
 * columns that are so. Company forms (ООО, SRL, GmbH, ش.م.م) stay.
 */
export function cleanName(cell: Cell, { kind, surnameFirst }: NameContext): Cleaned {
  if (isBlank(cell) || typeof cell !== "string") return untouched(cell);
  const text = cell.replace(/[\s\u00a0\u200b]+/g, " ").trim();
  const ordered = kind !== "organisation" && (kind === "person" || surnameFirst) ? (turned(text) ?? text) : text;
  return cleaned(cell, withCase(ordered, kind));
}
