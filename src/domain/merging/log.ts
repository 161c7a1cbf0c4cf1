import { isBlank, type Cell } from "../kernel/cell";
import { isoOf } from "../kernel/dates";
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
