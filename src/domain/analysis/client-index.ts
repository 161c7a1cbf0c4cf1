import { isBlank, type Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import { TextIds } from "../kernel/text-ids";

/** The clients, by index; orders may name them by code, by `C-00012 Name` or by exact name. */
export type ClientKeys = { code: readonly Cell[]; name?: readonly Cell[] };

const CODE = /^(C-\d+)(?:\s|$)/;

/** The code in a client cell: `C-00012 Name` and a bare code give `C-00012`; other text is given back. */
export function clientCodeOf(cell: Cell | undefined): Cell {
  if (typeof cell !== "string") return cell ?? null;
  return CODE.exec(cell.trim())?.[1] ?? cell;
}

/** Codes up to this number are looked up by it. */
const MOST_NUMBERS = 4_000_000;
const [LETTER, DASH, ZERO, SPACE] = ["C", "-", "0", " "].map((sign) => sign.charCodeAt(0)) as [number, number, number, number];
const FEWEST_DIGITS = 5;

/** The number in `C-00012` or `C-00012 Name`; -1 where a text begins otherwise. */
function codeNumber(text: string): number {
  if (text.length < 2 + FEWEST_DIGITS || text.charCodeAt(0) !== LETTER || text.charCodeAt(1) !== DASH) return -1;
  let number = 0;
  let at = 2;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    number = 10 * number + digit;
  }
  const whole = at === text.length || text.charCodeAt(at) === SPACE;
  const digits = at - 2;
  const plain = digits === FEWEST_DIGITS || (digits > FEWEST_DIGITS && text.charCodeAt(2) !== ZERO);
  return whole && plain && number < MOST_NUMBERS ? number : -1;
}

/**
 * Turns client cells into the clients' indexes. Our codes are looked up by their number, without reading the name behind
 * them; each other way to write a client is looked up once.
 */
export class ClientIndex {
  private byNumber = new Int32Array(1024);
  private readonly codes = new TextIds();
  private readonly places: number[] = [];
  private readonly names = new Map<string, number>();
  private readonly written = new TextIds();
  private readonly found: number[] = [];
  /** The clients in the order of their indexes, where they are taken as the orders name them. */
  readonly texts: string[] = [];

  /** `known`: who they are; null: they are taken as the orders name them. */
  constructor(private readonly known: ClientKeys | null) {
    known?.code.forEach((code, index) => {
      const place = isBlank(code) ? -1 : this.codes.add(code);
      if (place < 0 || this.places[place] !== undefined) return;
      this.places[place] = index;
      if (typeof code === "string") this.number(codeNumber(code), index);
    });
    known?.name?.forEach((name, index) => {
      const key = folded(textOf(name));
      if (key !== "" && !this.names.has(key)) this.names.set(key, index);
    });
  }

  /** The index of the client that a cell names; -1 where it names none. */
  of(cell: Cell | undefined): number {
    const number = typeof cell === "string" ? codeNumber(cell) : -1;
    const quick = number >= 0 && number < this.byNumber.length ? (this.byNumber[number] as number) : 0;
    return quick > 0 ? quick - 1 : this.slow(cell, number);
  }

  private slow(cell: Cell | undefined, number: number): number {
    const written = this.written.add(number < 0 ? cell : clientCodeOf(cell));
    if (written < 0) return -1;
    if (written < this.found.length) return this.found[written] as number;
    const index = this.known === null ? this.texts.push(this.written.texts[written] as string) - 1 : this.lookUp(cell);
    this.found.push(index);
    this.number(number, index);
    return index;
  }

  private lookUp(cell: Cell | undefined): number {
    const plain = this.codes.find(cell);
    const code = plain >= 0 ? plain : this.codes.find(clientCodeOf(cell));
    return (code >= 0 ? this.places[code] : this.names.get(folded(textOf(cell)))) ?? -1;
  }

  /** Remembers the index of a code's number. */
  private number(number: number, index: number): void {
    if (number < 0 || index < 0) return;
    if (number >= this.byNumber.length) {
      const larger = new Int32Array(Math.min(MOST_NUMBERS, Math.max(2 * this.byNumber.length, number + 1)));
      larger.set(this.byNumber);
      this.byNumber = larger;
    }
    this.byNumber[number] = index + 1;
  }
}
