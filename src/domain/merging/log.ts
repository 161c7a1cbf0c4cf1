import { isBlank, type Cell } from "../kernel/cell";
import { isoOf, serialOfIso } from "../kernel/dates";
import type { ColumnKind } from "../schema/plan";
import type { MergeLogColumn } from "./plan-merge";

/** How a line of the merge log came about, in the words of the base. */
export type MergeWords = { gone: string; changed: string; repointed: string };

/** Columns of the merge log that a line fills, beside the merge, when and who. */
export const lineColumns = ["sheet", "record", "merged", "field", "old", "new", "action"] as const;

/** A line of the merge log: cells of `lineColumns`. */
export type MergeLine = Record<(typeof lineColumns)[number], string | null>;

/** True for a column whose numbers are days. */
export function holdsDays({ kind, format }: Pick<MergeLogColumn, "kind" | "format">): boolean {
  if (kind !== null) return kind === "date";
  return /[dy]/i.test((format ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/general/i.test(format ?? "");
}

/** A cell as the log keeps it: days as YYYY-MM-DD, all else as its text; null for a blank one. */
export function logged(cell: Cell, column: Pick<MergeLogColumn, "kind" | "format">): string | null {
  if (isBlank(cell)) return null;
  return typeof cell === "number" && Number.isInteger(cell) && cell > 0 && holdsDays(column) ? isoOf(cell) : String(cell);
}

/** Kinds whose cells hold texts, whatever these look like. */
const texts: readonly ColumnKind[] = ["text", "long text", "code", "phone", "email", "list", "client", "yesno"];
const number = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** The cell that the log keeps as a text. */
export function unlogged(text: string | null, { kind, format }: Pick<MergeLogColumn, "kind" | "format">): Cell {
  if (text === null || text === "" || format === "@" || (kind !== null && texts.includes(kind))) return text;
  const day = holdsDays({ kind, format }) ? serialOfIso(text) : null;
  if (day !== null) return day;
  if (text === "true" || text === "false") return text === "true";
  return number.test(text) ? Number(text) : text;
}
