import type { DataWords } from "../schema/words";

/** What lists that others made call things, in one language: locales/<language>/importing.ts. */
export type ImportingWords = {
  /** By table and field; alternatives parted by "|". */
  readonly synonyms: { readonly [table: string]: { readonly [field: string]: string } };
  readonly values: { readonly [V in ValueWord]: string };
  /** Words in headers that say what a column is about, where one sheet has several lists in a row. */
  readonly about: { readonly [A in AboutWord]: string };
  /** Header of a column that has none; {n} is its number. */
  readonly column: string;
};

/** What a column may be about. */
export type AboutWord = "contract" | "order";

/** Values that lists write in their own way. */
export type ValueWord = "yes" | "no" | "person" | "organisation" | "won" | "lost";

/** The words an import needs: those of the base's language first, then of every language. */
export type ImportWords = {
  data: DataWords;
  importing: ImportingWords;
  languages: { data: Pick<DataWords, "headers" | "yesNo" | "kinds">; importing: ImportingWords }[];
};
