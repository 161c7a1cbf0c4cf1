import { countryOf } from "../cleaning/countries";
import { cleanPhones, type ParsedPhone } from "../cleaning/phones";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { isStretch, pause, safely, type Check, type Issue } from "./check";
import { cellsOf, isEmpty, typedColumns, type CheckFacts } from "./facts";

/** Country code and number have fewer digits in hardly any country. */
const FEWEST_DIGITS = 10;

/** True for a number that is whole with its country, whether it can have been given to anyone or not. */
const isWhole = (phone: ParsedPhone | null): boolean => phone !== null && phone.e164.length > FEWEST_DIGITS;

/** What is wrong with the phone of a row; `country` is that row's own, as it is written there. */
function wrongWith(cell: Cell, country: string, { parsePhone, country: base }: CheckFacts): Pick<Issue, "code" | "values"> | undefined {
  const row = country === "" ? null : countryOf(country);
  const { value, finding, second } = cleanPhones(cell, { parse: parsePhone, row, base });
  if (finding) return { code: isWhole(parsePhone(textOf(cell), null)) ? "phone.invalid" : "phone.unreadable" };
  return second !== null || value === textOf(cell) ? undefined : { code: "phone.form", values: { suggestion: value } };
}

/** Phones between two pauses: to read one by the numbering plans takes a while. */
const STRETCH = 200;

function* find(facts: CheckFacts): Generator<Issue> {
  const countries = cellsOf(facts, "clients", "country");
  for (const { table, key, cells, writable } of typedColumns(facts, ["phone"]))
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row, STRETCH)) yield pause;
      if (isEmpty(cell)) continue;
      const wrong = wrongWith(cell, table === "clients" ? textOf(countries[row]) : "", facts);
      const suggestion = wrong?.values?.["suggestion"];
      if (wrong)
        yield { ...wrong, table, row, field: key, ...(writable && suggestion !== undefined ? { repair: safely(suggestion) } : {}) };
    }
}

/** Phones that are none, have too few or too many digits, or are not in international form. */
export const phones: Check = {
  tells: {
    "phone.unreadable": { severity: "warning", repair: null },
    "phone.invalid": { severity: "info", repair: null },
    "phone.form": { severity: "info", repair: "safe" },
  },
  find,
};
