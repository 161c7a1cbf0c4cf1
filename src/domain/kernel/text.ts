import type { Cell } from "./cell";

/** The text of a cell as a key of records: trimmed; numbers as Excel would write them; blank is "". */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === "string") return cell.trim();
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Letters without case, accents and odd spaces: for comparing, never for showing. */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** ASCII letters with single spaces inside need no folding but of case. */
function isPlain(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code < 32 || (code === 32 && space)) return false;
    space = code === 32;
  }
  return !space || text === "";
}

/** A header for comparing: `customerId`, `Customer_ID` and `customer id:` are one. */
export function headerKey(header: string): string {
  return folded(header.replace(/([a-z0-9])([A-Z])/g, "$1 $2"))
    .replace(/[^\p{L}\p{N}%#]+/gu, " ")
    .trim();
}
