import type { Cell } from "../kernel/cell";

/** What a rule has to say of a cell: a code (words under `findings.cleaning` of the locales) and values for the words. */
export type RuleFinding = { code: string; values?: Record<string, Cell> };

/** A cell after a rule: the value to keep, whether it is another than before, and what the user should know. */
export type Cleaned = { value: Cell; changed: boolean; finding?: RuleFinding };

/** A cell left as it stands. */
export function untouched(cell: Cell, finding?: RuleFinding): Cleaned {
  return finding ? { value: cell, changed: false, finding } : { value: cell, changed: false };
}

/** A cell with its cleaned value. */
export function cleaned(cell: Cell, value: Cell, finding?: RuleFinding): Cleaned {
  return finding ? { value, changed: value !== cell, finding } : { value, changed: value !== cell };
}

/** Digits of any script as 0-9. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
