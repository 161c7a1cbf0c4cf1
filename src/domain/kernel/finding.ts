import type { Cell } from "./cell";

/** Something about the data that the user should know: a value, never an exception. Words are added at the edge by `code`. */
export type Finding = {
  /** Dotted, e.g. "import.date.unreadable"; the words stand in the locales under `findings`. */
  code: string;
  severity: "error" | "warning" | "info";
  /** Table key, e.g. "orders". */
  table?: string;
  /** Code of the record, or the row of a source file as "row 12". */
  record?: string;
  /** Column key or source header. */
  field?: string;
  /** Values for the words' placeholders. */
  values?: Record<string, Cell>;
};
