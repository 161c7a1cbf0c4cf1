import { clientCodes, orderNumbers } from "../importing/codes";
import { declarationOf } from "../importing/base";
import { textOf } from "../kernel/text";
import { isStretch, pause, safely, type Check, type Issue } from "./check";
import { lostCodes } from "./lost-codes";
import { cellsOf, checkedTables, isEmpty, recordsOf, type CheckFacts } from "./facts";

/** Tables whose records get a code of ours: the column, and who counts. */
const given = [
  { table: "clients", field: "code", letter: "C", codes: clientCodes },
  { table: "orders", field: "number", letter: "O", codes: orderNumbers },
] as const;

function* missing(facts: CheckFacts): Generator<Issue> {
  for (const { table, field, letter, codes } of given) {
    const found = facts.tables[table];
    const cells = found?.data[field];
    if (!found || !cells) continue;
    const lost = table === "clients" && cells.some((cell) => isEmpty(cell)) ? yield* lostCodes(facts) : new Map<number, string>();
    const next = codes(facts.counters[letter], [...cells, ...lost.values()]);
    const isRecord = recordsOf(found);
    const writable = found.columns.find(({ key }) => key === field)?.writable ?? false;
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      if (!isEmpty(cell) || !isRecord(row)) continue;
      const value = lost.get(row) ?? next.next();
      yield { code: "code.missing", table, row, field, values: { suggestion: value }, ...(writable ? { repair: safely(value) } : {}) };
    }
  }
}

const OUR_NUMBER = /^O-\d+$/;

function* twice(facts: CheckFacts): Generator<Issue> {
  for (const table of checkedTables)
    for (const { key } of facts.tables[table]?.columns ?? []) {
      const isNumber = table === "orders" && key === "number";
      if (!declarationOf(table, key)?.unique && !isNumber) continue;
      const first = new Map<string, number>();
      for (const [row, cell] of cellsOf(facts, table, key).entries()) {
        if (isStretch(row)) yield pause;
        const text = textOf(cell);
        if (text === "" || (isNumber && !OUR_NUMBER.test(text))) continue;
        if (first.has(text)) yield { code: "code.twice", table, row, field: key };
        else first.set(text, row);
      }
    }
}

function* find(facts: CheckFacts): Generator<Issue> {
  yield* missing(facts);
  yield* twice(facts);
}

/** Rows typed by hand without a code or number, and codes that were given twice. */
export const codes: Check = {
  tells: { "code.missing": { severity: "warning", repair: "safe" }, "code.twice": { severity: "error", repair: null } },
  find,
};
