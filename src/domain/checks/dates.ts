import { dateOrders, readDates, type DateOptions } from "../cleaning/dates";
import { isBlank, type Cell } from "../kernel/cell";
import { isStretch, pause, safely, type Check, type Issue } from "./check";
import { isEmpty, typedColumns, type CheckFacts } from "./facts";

/** Parts of a second, and zones: a serial number would not keep them. */
const BEYOND = /:\d{2}[.,]\d|\dZ$|:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*[+-]\d{2}:?\d{2}$/;

/** Tells whether a text date can mean one day only: the column decides, or the text itself. */
function certainty(cells: readonly Cell[], options: DateOptions): { values: Cell[]; isSure: (row: number) => boolean } {
  const { values, undecided, borrowed } = readDates(cells, options);
  if (undecided + borrowed === 0) return { values, isSure: () => true };
  const ways = dateOrders.map((order) => readDates(cells, { order }).values);
  return { values, isSure: (row) => new Set(ways.map((way) => way[row]).filter((value) => typeof value === "number")).size === 1 };
}

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, cells, writable } of typedColumns(facts, ["date"])) {
    if (cells.every((cell) => isBlank(cell) || (typeof cell === "number" && cell >= 1))) continue;
    const { values, isSure } = certainty(cells, { country: facts.country });
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      const value = values[row] ?? null;
      if (isEmpty(cell) || (value === cell && typeof cell === "number" && cell >= 1)) continue;
      const place = { table, row, field: key };
      if (typeof value !== "number" || typeof cell !== "string") yield { code: "date.unreadable", ...place };
      else
        yield { code: "date.text", ...place, ...(writable && isSure(row) && !BEYOND.test(cell.trim()) ? { repair: safely(value) } : {}) };
    }
  }
}

/** Dates kept as text, which no formula counts, and what is no date at all. */
export const dates: Check = {
  tells: { "date.text": { severity: "error", repair: "safe" }, "date.unreadable": { severity: "error", repair: null } },
  find,
};
