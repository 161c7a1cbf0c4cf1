import { isBlank, type Cell } from "../kernel/cell";
import { headerKey, textOf } from "../kernel/text";
import { cleaned, untouched, type Cleaned } from "./cleaned";

/** What yes and no are called: in any language (as `headerKey` makes of it), and in the base. */
export type YesNoWords = { yes: ReadonlySet<string>; no: ReadonlySet<string>; words: { yes: string; no: string } };

const YES_SIGNS = new Set(["+", "✓", "✔", "☑", "✅", "√"]);
const NO_SIGNS = new Set(["-", "−", "–", "—", "✗", "✘", "✖", "☐", "❌"]);

/** Yes or no in any of the languages, as a sign, a number or TRUE, in the words of the base; others stay and are told. */
export function cleanYesNo(cell: Cell, { yes, no, words }: YesNoWords): Cleaned {
  if (isBlank(cell)) return untouched(cell);
  const text = textOf(cell);
  if (text === "") return untouched(cell);
  const key = headerKey(text);
  if (YES_SIGNS.has(text) || yes.has(key) || cell === true || cell === 1) return cleaned(cell, words.yes);
  if (NO_SIGNS.has(text) || no.has(key) || cell === false || cell === 0) return cleaned(cell, words.no);
  return untouched(cell, { code: "yesNo.unknown", values: { example: text } });
}
