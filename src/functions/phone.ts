import { countryOf } from "../domain/cleaning/countries";
import { cleanPhones } from "../domain/cleaning/phones";
import { isBlank } from "../domain/kernel/cell";
import { hasNumberingPlan, parsePhone } from "../files/phone-numbers";
import { cellOf } from "./arguments";
import { defineFunction, refuse, type Argument } from "./declare";

/** A phone in the form in which the base keeps phones, one that was never given to anyone too; of several in a cell the first. */
export const phone = defineFunction({
  id: "PHONE",
  parameters: [
    { key: "phone", type: "any", dimensionality: "scalar" },
    { key: "country", type: "string", dimensionality: "scalar", optional: true },
  ],
  result: { type: "string", dimensionality: "scalar" },
  calculate(given, country) {
    const cell = cellOf(given);
    if (isBlank(cell)) return "";
    if (typeof cell === "boolean") return refuse("#VALUE!", "noPhone");
    const row = codeOf(country);
    if (row === undefined) return refuse("#VALUE!", "noCountry");
    const { value, finding } = cleanPhones(cell, { parse: parsePhone, row, base: null });
    const text = String(value);
    return finding?.code !== "phone.unreadable" || parsePhone(text, null) ? text : refuse("#VALUE!", "noPhone");
  },
});

/** The ISO code of a country by code or name; null where none is given, undefined where there is no such country. */
function codeOf(given: Argument): string | null | undefined {
  const name = String(cellOf(given) ?? "").trim();
  if (name === "") return null;
  const code = name.toUpperCase();
  return hasNumberingPlan(code) ? code : (countryOf(name) ?? undefined);
}
