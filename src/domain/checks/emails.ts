import { cleanEmails } from "../cleaning/emails";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { isStretch, pause, safely, whenAsked, type Check, type Issue } from "./check";
import { typedColumns, type CheckFacts } from "./facts";

/** The letters of addresses, whatever parts them. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/mailto:/g, "")
    .replace(/[\s,;|/<>]/g, "");

function wrong(cell: Cell, writable: boolean): Pick<Issue, "code" | "values" | "repair"> | undefined {
  const text = textOf(cell);
  const { value, finding } = cleanEmails(cell);
  if (finding) {
    const suggestion = finding.values?.["suggestion"];
    if (isBlank(suggestion)) return { code: finding.code };
    return { code: finding.code, values: { suggestion }, ...(writable && /^\S+$/.test(text) ? { repair: whenAsked(suggestion) } : {}) };
  }
  if (value === text) return undefined;
  const losesNothing = bare(textOf(value)) === bare(text);
  return { code: "email.form", values: { suggestion: value }, ...(writable && losesNothing ? { repair: safely(value) } : {}) };
}

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, cells, writable } of typedColumns(facts, ["email"]))
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      const found = textOf(cell) === "" ? undefined : wrong(cell, writable);
      if (found) yield { ...found, table, row, field: key };
    }
}

/** E-mail addresses that are none, look mistyped, are several, or are not in their plain form. */
export const emails: Check = {
  tells: {
    "email.unreadable": { severity: "warning", repair: null },
    "email.typo": { severity: "warning", repair: "asked" },
    "email.several": { severity: "info", repair: null },
    "email.form": { severity: "info", repair: "safe" },
  },
  find,
};
