import { format, isValidFormat } from "numfmt";
import type { Scalar } from "./book";
import { isError } from "./cells";

const OPTIONS = { locale: "en-US", throws: false, nbsp: false, leap1900: true } as const;

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return format("General", value, OPTIONS);
}

/** A value as the cell shows it in en-US, width set aside. */
export function renderText(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General") return typeof value === "string" ? value : general(value);
  if (typeof value === "string" && !numberFormat.includes("@") && !numberFormat.includes(";")) return value;
  if (numberFormat === "@") return String(value);
  return format(numberFormat, value, OPTIONS);
}

/** True for a number format Excel takes. */
export function isNumberFormat(text: string): boolean {
  return text === "" || isValidFormat(text);
}
