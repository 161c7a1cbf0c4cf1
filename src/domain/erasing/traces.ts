import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";

/** Shorter texts are found only where they are all that stands in a cell. */
const FEWEST_LETTERS = 6;
/** Digits by which a phone is told, in whatever form it was typed; longer texts with such digits are no phones. */
const [PHONE_DIGITS, LONGEST_PHONE] = [7, 60];

const digitsOf = (text: string): string => text.replace(/\D/g, "");
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const alone = (text: string): string => `(?<![\\p{L}\\p{N}])${escaped(text).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`;

/** What a person left behind: texts (names, addresses, notes) and phones, found again however they are spaced or written large. */
export class Traces {
  private readonly whole: ReadonlySet<string>;
  private readonly inside: RegExp | null;
  private readonly plain: RegExp | null;
  private readonly phones: readonly string[];

  constructor(
    private readonly names: readonly Cell[],
    texts: readonly Cell[],
    phones: readonly Cell[],
  ) {
    const known = [...new Set([...names, ...texts, ...phones].map(textOf))]
      .filter((text) => text.length > 1)
      .sort((a, b) => b.length - a.length);
    this.whole = new Set(known.map(folded));
    const long = known.filter((text) => text.length >= FEWEST_LETTERS);
    this.inside = long.length ? new RegExp(long.map((text) => alone(folded(text))).join("|"), "u") : null;
    this.plain = long.length ? new RegExp(long.map(alone).join("|"), "giu") : null;
    this.phones = phones.map((phone) => digitsOf(textOf(phone)).slice(-PHONE_DIGITS)).filter((digits) => digits.length === PHONE_DIGITS);
  }

  /** True where a cell names the person. */
  isIn(cell: Cell | undefined): boolean {
    const text = textOf(cell);
    if (text === "") return false;
    const plain = folded(text);
    if (this.whole.has(plain) || (this.inside?.test(plain) ?? false)) return true;
    if (text.length > LONGEST_PHONE || this.phones.length === 0) return false;
    const digits = digitsOf(text);
    return this.phones.some((phone) => digits.includes(phone));
  }

  /** A cell without the person: what names him in it gives way to `name`; a phone, an address, a note that stands alone goes. */
  without(cell: Cell, name: string): Cell {
    const text = folded(textOf(cell));
    if (this.names.some((each) => folded(textOf(each)) === text)) return name;
    if (typeof cell !== "string" || this.whole.has(text)) return this.isIn(cell) ? null : cell;
    const left = this.plain ? cell.replace(this.plain, name) : cell;
    return this.isIn(left) ? null : left;
  }
}
