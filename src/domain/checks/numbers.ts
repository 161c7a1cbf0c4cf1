import { readAmounts } from "../cleaning/amounts";
import { isBlank, type Cell } from "../kernel/cell";
import type { ColumnKind } from "../schema/plan";
import { isStretch, pause, safely, whenAsked, type Check, type Issue } from "./check";
import { isEmpty, typedColumns, type CheckFacts } from "./facts";

const KINDS: readonly ColumnKind[] = ["money", "number", "integer", "percent"];
/** Digits that a number keeps. */
const MOST_DIGITS = 15;
/** Countries with either decimal sign: where both read the same, the text can mean one number only. */
const EITHER = ["US", "DE"];

/** True for a text that a number says whole: no currency, no unit, no digit too many. */
function isPlain(text: string): boolean {
  return !/[\p{L}\p{Sc}%]/u.test(text) && (text.match(/\p{Nd}/gu)?.length ?? 0) <= MOST_DIGITS;
}

function certainty(cells: readonly Cell[], country: string | null): { values: Cell[]; isSure: (row: number) => boolean } {
  const { values, undecided } = readAmounts(cells, { country });
  if (undecided === 0) return { values, isSure: () => true };
  const [one, other] = EITHER.map((each) => readAmounts(cells, { country: each }).values) as [Cell[], Cell[]];
  return { values, isSure: (row) => one[row] === other[row] };
}

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, cells, writable } of typedColumns(facts, KINDS)) {
    if (cells.every((cell) => isBlank(cell) || typeof cell === "number")) continue;
    const { values, isSure } = certainty(cells, facts.country);
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      if (isEmpty(cell) || typeof cell === "number") continue;
      const value = values[row] ?? null;
      const place = { table, row, field: key };
      if (typeof value !== "number" || typeof cell !== "string") yield { code: "number.unreadable", ...place };
      else {
        const repair = isPlain(cell) && isSure(row) ? safely(value) : whenAsked(value);
        yield { code: "number.text", ...place, values: { suggestion: value }, ...(writable ? { repair } : {}) };
      }
    }
  }
}

/** Numbers kept as text, which no sum counts, and what is no number at all. */
export const numbers: Check = {
  tells: { "number.text": { severity: "error", repair: "safe" }, "number.unreadable": { severity: "error", repair: null } },
  find,
};
