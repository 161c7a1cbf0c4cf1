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

/** Ids up to this number are looked up by it. */
const MOST_NUMBERS = 4_000_000;
const MOST_DIGITS = 7;
const [ZERO, SPACE] = ["0", " "].map((sign) => sign.charCodeAt(0)) as [number, number];
const OUR_STEM = "C-";
const OUR_DIGITS = 5;

/**
 * Ids that count up, by their number: a stem, then a number of at least so many digits (C-00012, K7, 100234). No two ids have
 * the same number.
 */
class Counting {
  /** Index + 1 by number; 0 where there is none. */
  private table = new Int32Array(1024);
  private readonly lead: Int32Array;
  /** Of an id with the fewest digits. */
  private readonly length: number;
  /** A name may follow our own codes. */
  private readonly named: boolean;

  constructor(stem: string, digits: number) {
    this.lead = Int32Array.from(stem, (_, at) => stem.charCodeAt(at));
    this.length = stem.length + digits;
    this.named = stem === OUR_STEM;
  }

  /** As the first id of a list is written; null where it ends in no number that can be looked up. */
  static like(text: string): Counting | null {
    const [, stem = "", number = ""] = /^(.*?)(\d+)$/s.exec(text) ?? [];
    return number === "" || number.length > MOST_DIGITS ? null : new Counting(stem, number.length);
  }

  /** The index kept for an id; -1 where there is none, or it is written otherwise. */
  find(text: string): number {
    const { lead, length, table } = this;
    if (text.length !== length) return this.at(this.longer(text));
    // most ids are of one length: digits first, as it is they that differ
    let number = 0;
    for (let at = lead.length; at < length; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit >>> 0 > 9) return -1;
      number = (10 * number + digit) | 0;
    }
    for (let at = 0; at < lead.length; at++) if (text.charCodeAt(at) !== lead[at]) return -1;
    return number < table.length ? (table[number] as number) - 1 : -1;
  }

  /** Keeps the index of an id, and answers whether it is written so that it can be found again. */
  keep(text: string, index: number): boolean {
    const number = this.longer(text);
    if (number < 0) return false;
    if (number >= this.table.length) {
      const larger = new Int32Array(Math.min(MOST_NUMBERS, Math.max(2 * this.table.length, number + 1)));
      larger.set(this.table);
      this.table = larger;
    }
    this.table[number] = index + 1;
    return true;
  }

  private at(number: number): number {
    return number >= 0 && number < this.table.length ? (this.table[number] as number) - 1 : -1;
  }

  /** The number in an id, and in `C-00012 Name`; -1 where a text is written otherwise. */
  private longer(text: string): number {
    const { lead, length } = this;
    for (let at = 0; at < lead.length; at++) if (text.charCodeAt(at) !== lead[at]) return -1;
    let number = 0;
    let at = lead.length;
    for (; at < text.length; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit >>> 0 > 9) break;
      number = 10 * number + digit;
    }
    const whole = at === text.length || (this.named && text.charCodeAt(at) === SPACE);
    const plain = at === length || (at > length && text.charCodeAt(lead.length) !== ZERO);
    return whole && plain && number < MOST_NUMBERS ? number : -1;
  }

  /** The id in a text that can be found. */
  idIn(text: string): string {
    return this.named ? textOf(clientCodeOf(text)) : text;
  }
}

/**
 * Turns client cells into the clients' indexes. Our codes, and ids that count up, are looked up by their number, without
 * reading the name behind them; each other way to write a client is looked up once.
 */
export class ClientIndex {
  private counting: Counting | null;
  private readonly codes = new TextIds();
  private readonly places: number[] = [];
  private readonly names = new Map<string, number>();
  private readonly written = new TextIds();
  private readonly found: number[] = [];
  /** The clients in the order of their indexes, where they are taken as the orders name them. */
  readonly texts: string[] = [];

  /** `known`: who they are; null: they are taken as the orders name them. */
  constructor(private readonly known: ClientKeys | null) {
    const ours = new Counting(OUR_STEM, OUR_DIGITS);
    this.counting = known && ours;
    known?.code.forEach((code, index) => {
      const place = isBlank(code) ? -1 : this.codes.add(code);
      if (place < 0 || this.places[place] !== undefined) return;
      this.places[place] = index;
      if (typeof code === "string") ours.keep(code, index);
    });
    known?.name?.forEach((name, index) => {
      const key = folded(textOf(name));
      if (key !== "" && !this.names.has(key)) this.names.set(key, index);
    });
  }

  /** The indexes of the clients that cells name; -1 where one names none. */
  all(cells: readonly (Cell | undefined)[]): Int32Array {
    const indexes = new Int32Array(cells.length);
    for (let i = 0; i < cells.length; i++) indexes[i] = this.of(cells[i]);
    return indexes;
  }

  /** The index of the client that a cell names; -1 where it names none. */
  of(cell: Cell | undefined): number {
    const quick = typeof cell === "string" && this.counting !== null ? this.counting.find(cell) : -1;
    return quick >= 0 ? quick : this.slow(cell);
  }

  private slow(cell: Cell | undefined): number {
    if (typeof cell === "string" && this.known === null && this.counting?.keep(cell, this.texts.length))
      return this.texts.push(this.counting.idIn(cell)) - 1;
    const written = this.written.add(cell);
    if (written < 0) return -1;
    if (written < this.found.length) return this.found[written] as number;
    const index = this.known === null ? this.meet(this.written.texts[written] as string) : this.lookUp(cell);
    this.found.push(index);
    if (this.known && typeof cell === "string" && index >= 0) this.counting?.keep(cell, index);
    return index;
  }

  /** The index of a client by a text that nobody wrote before; the first of all shows how the ids are written. */
  private meet(text: string): number {
    if (this.texts.length === 0) this.counting = Counting.like(text);
    const known = this.counting?.find(text) ?? -1;
    if (known >= 0) return known;
    this.counting?.keep(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  private lookUp(cell: Cell | undefined): number {
    const plain = this.codes.find(cell);
    const code = plain >= 0 ? plain : this.codes.find(clientCodeOf(cell));
    return (code >= 0 ? this.places[code] : this.names.get(folded(textOf(cell)))) ?? -1;
  }
}
