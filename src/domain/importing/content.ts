import { readAmounts } from "../cleaning/amounts";
import { readDates } from "../cleaning/dates";
import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";

/** What the cells of a column look like. */
export type Look = "date" | "money" | "number" | "email" | "phone" | "name" | "id" | "text" | "empty";

/** Rows that are looked at. */
const SAMPLE = 500;
/** A column is what nine in ten of its cells are. */
const MOST = 0.9;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^(?=(?:\D*\d){7,15}\D*$)[+(]?[\d\s().\-/]+$/;
const NAME = /^[\p{L}][\p{L}\p{M}.'’&\- ]*$/u;

function share(cells: readonly string[], is: (text: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** What a column looks like by its first 500 filled cells. */
export function lookOf(cells: readonly Cell[]): Look {
  const filled = cells.filter((cell) => !isBlank(cell)).slice(0, SAMPLE);
  if (filled.length === 0) return "empty";
  const texts = filled.map(textOf);
  if (share(texts, (text) => EMAIL.test(text)) >= MOST) return "email";
  const written = filled.filter((cell) => typeof cell === "string");
  if (written.length > 0 && 1 - readDates(written).unreadable.length / written.length >= MOST) return "date";
  const amounts = readAmounts(filled);
  if (1 - amounts.unreadable.length / filled.length >= MOST) {
    const phones = share(texts, (text) => PHONE.test(text) && /^[+0(]/.test(text));
    if (phones >= MOST) return "phone";
    return amounts.values.some((value) => typeof value === "number" && !Number.isInteger(value)) ? "money" : "number";
  }
  if (share(texts, (text) => PHONE.test(text)) >= MOST) return "phone";
  const repeats = new Set(texts).size < texts.length;
  if (share(texts, (text) => NAME.test(text)) >= MOST) return repeats ? "id" : "name";
  return repeats ? "id" : "text";
}
