import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/max";
import type { ParsePhone } from "../domain/cleaning/phones";

/** Reads a phone number by the world's numbering plans (libphonenumber, all of its metadata). */
export const parsePhone: ParsePhone = (text, country) => {
  const found = parsePhoneNumberFromString(text, (country ?? undefined) as CountryCode | undefined);
  return found ? { e164: found.number, international: found.format("INTERNATIONAL"), valid: found.isValid() } : null;
};

/** True for the ISO code of a country whose numbering plan is known. */
export function hasNumberingPlan(code: string): boolean {
  return isSupportedCountry(code);
}
