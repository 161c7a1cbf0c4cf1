import { isBlank, type Cell } from "../domain/kernel/cell";
import type { ColumnKind } from "../domain/schema/plan";

const live = /^[=+\-@']/;
/** What Excel would read as a number, a date or a truth value where the cell is not a text cell. */
const readable = /\d|^(true|false)$/i;
/** No number or date is written with more characters. */
const longestReadable = 40;

/** A text as Excel must get it to keep it as typed: never a formula, and in a cell that is no text cell never a number or a date. */
export function quoted(text: string, textCell: boolean): string {
  return live.test(text) || (!textCell && text.length <= longestReadable && readable.test(text)) ? `'${text}` : text;
}

/** A value for `range.values`: blank is "" (null would leave the cell as it is), texts are kept texts, text cells get texts. */
export function forExcel(cell: Cell | undefined, textCell: boolean): string | number | boolean {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return quoted(cell, textCell);
  return textCell && typeof cell === "number" ? String(cell) : cell;
}

/** The number format of a text cell. */
export const textFormat = "@";

const textKinds: ReadonlySet<ColumnKind> = new Set(["text", "long text", "code", "phone", "email", "list", "client"]);

/** True for kinds whose cells are texts ("@"), whatever they look like. */
export function isTextKind(kind: ColumnKind): boolean {
  return textKinds.has(kind);
}

/** The number format of a kind, en-US. */
export function formatOfKind(kind: ColumnKind): string {
  if (isTextKind(kind)) return textFormat;
  const formats: Partial<Record<ColumnKind, string>> = {
    integer: "#,##0",
    number: "#,##0.##",
    money: "#,##0.00",
    percent: "0.0%",
    date: "yyyy-mm-dd",
  };
  return formats[kind] ?? "General";
}

/** A cell as it stood: its formula where it has one, else its value. */
export type Before = { formula: string } | { value: Cell };

/** Reads a cell's `values` and `formulas` together: a text that looks like a formula is still a text. */
export function beforeOf(value: Cell, formula: Cell): Before {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? { formula } : { value };
}

/** One journal cell: letters tell the types apart and keep every text a text. */
export function encode(before: Before): string | number {
  if ("formula" in before) return `f${before.formula}`;
  const { value } = before;
  if (isBlank(value)) return "";
  if (typeof value === "number") return value;
  return typeof value === "boolean" ? (value ? "b1" : "b0") : `s${value}`;
}

/** What stood there, as `range.formulas` takes it. */
export function decode(cell: Cell, textCell: boolean): string | number | boolean {
  if (typeof cell !== "string") return cell ?? "";
  if (cell.startsWith("s")) return quoted(cell.slice(1), textCell);
  if (cell.startsWith("b")) return cell === "b1";
  return cell.startsWith("f") ? cell.slice(1) : "";
}

/** What an encoded cell says. */
export function contentOf(cell: Cell): Before {
  if (typeof cell !== "string") return { value: cell };
  if (cell.startsWith("f")) return { formula: cell.slice(1) };
  if (cell.startsWith("b")) return { value: cell === "b1" };
  return { value: cell.startsWith("s") ? cell.slice(1) : null };
}
