import type { Book, Cell } from "../../book/book";
import { isError } from "../../book/cells";
import { renderText } from "../../book/number-format";
import { styleAt } from "../../book/styles";

const DATE = /[ymdhs]/i;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

function numberText(value: number, format: string): string {
  const bare = format.replace(QUOTED, "");
  if (format !== "General" && DATE.test(bare) && value >= 0) {
    const time = value % 1 === 0 ? "" : "hh:mm:ss";
    const date = value >= 1 ? "yyyy-mm-dd" : "";
    return renderText(value, [date, time].filter(Boolean).join(" ") || "yyyy-mm-dd");
  }
  return bare.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** What stands in the editor when a cell is opened: its formula, or its value as it would be typed. */
export function inputText(book: Book, cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value, styleAt(book, cell.style).numberFormat) : (cell.quoted ? "'" : "") + value;
}
