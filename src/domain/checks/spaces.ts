import type { ColumnKind } from "../schema/plan";
import { isStretch, pause, safely, type Check, type Issue } from "./check";
import { typedColumns, type CheckFacts } from "./facts";

const ENDS = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;
const RUNS = /[ \u00a0]{2,}/g;
/** Kinds whose texts have single spaces inside; what stands inside of others is the user's affair. */
const SINGLE: readonly ColumnKind[] = ["text", "list", "yesno"];
const KINDS: readonly ColumnKind[] = [...SINGLE, "long text", "code", "phone", "email"];

/** A text without spaces around it, and with single ones inside. */
export const tidy = (text: string): string => text.replace(ENDS, "").replace(RUNS, " ");

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, column, cells, writable } of typedColumns(facts, KINDS)) {
    const neat = SINGLE.includes(column.kind) ? tidy : (text: string) => text.replace(ENDS, "");
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      if (typeof cell !== "string" || neat(cell) === cell) continue;
      yield { code: "text.spaces", table, row, field: key, ...(writable ? { repair: safely(neat(cell) || null) } : {}) };
    }
  }
}

/** Texts with spaces around them, or more than one between words: no list and no search finds them. */
export const spaces: Check = { tells: { "text.spaces": { severity: "warning", repair: "safe" } }, find };
