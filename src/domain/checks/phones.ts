import { plainDigits } from "../cleaning/cleaned";
import { countryOf } from "../cleaning/countries";
import { cleanPhones, type ParsePhone } from "../cleaning/phones";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { safely, type Check, type Issue } from "./check";
import { cellsOf, isEmpty, typedColumns, type CheckFacts, type TypedColumn } from "./facts";

const [FEWEST_DIGITS, MOST_DIGITS] = [5, 15];

/** What is wrong with a phone by its digits alone; undefined where nothing is. */
function wrongDigits(cell: Cell): "phone.unreadable" | "phone.invalid" | undefined {
  const runs = plainDigits(textOf(cell)).split(/[;,|/\n]|\s{2,}/);
  const digits = runs.map((run) => run.replace(/\D/g, "").length);
  if (digits.every((count) => count < FEWEST_DIGITS)) return "phone.unreadable";
  return runs.some((run) => /\d{16,}/.test(run.replace(/[().-]/g, ""))) || Math.min(...digits) > 2 * MOST_DIGITS
    ? "phone.invalid"
    : undefined;
}

/** What a phone is by the numbering plans. */
function planned(
  found: TypedColumn,
  row: number,
  parse: ParsePhone,
  facts: CheckFacts,
): Omit<Issue, "table" | "row" | "field"> | undefined {
  const cell = found.cells[row] ?? null;
  const country = found.table === "clients" ? textOf(cellsOf(facts, "clients", "country")[row]) : "";
  const { value, finding, second } = cleanPhones(cell, { parse, row: country === "" ? null : countryOf(country), base: facts.country });
  if (finding) return { code: finding.code };
  if (second !== null || value === textOf(cell)) return undefined;
  return { code: "phone.form", values: { suggestion: value }, ...(found.writable ? { repair: safely(value) } : {}) };
}

function* find(facts: CheckFacts): Generator<Issue> {
  const { parsePhone } = facts;
  for (const found of typedColumns(facts, ["phone"]))
    for (const [row, cell] of found.cells.entries()) {
      if (isEmpty(cell)) continue;
      const code = parsePhone ? undefined : wrongDigits(cell);
      const wrong = parsePhone ? planned(found, row, parsePhone, facts) : code && { code };
      if (wrong) yield { ...wrong, table: found.table, row, field: found.key };
    }
}

/** Phones that are none, have too few or too many digits, or are not in international form. */
export const phones: Check = {
  tells: {
    "phone.unreadable": { severity: "warning", repair: null },
    "phone.invalid": { severity: "warning", repair: null },
    "phone.form": { severity: "info", repair: "safe" },
  },
  find,
};
