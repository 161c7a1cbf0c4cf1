import type { Cell } from "./cell";
import { textOf } from "./text";

const FIRST_BITS = 12;
/** Share of the table that may be taken. */
const FULL = 0.7;

/** Spreads the characters of a text over 32 bits (the multiply-and-add of FNV-1a, finished by Murmur3's mix). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

function needsTrim(text: string): boolean {
  const length = text.length;
  if (length === 0) return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  return first <= 32 || last <= 32 || first >= 160 || last >= 160;
}

/**
 * Text ids as small integers in the order of their first sight. Open addressing over one typed array, whose entries hold
 * the integer and, in the bits it leaves free, a part of the hash: small enough to stay near the processor. No object a
 * row, and a column can be fed chunk by chunk.
 */
export class TextIds {
  /** The texts by their integer. */
  readonly texts: string[] = [];
  /** Integer + 1 in the low bits, a tag of the hash above; 0 is free. */
  private table = new Int32Array(1 << FIRST_BITS);
  private bits = FIRST_BITS;
  private readonly numbers = new Map<number, number>();

  get size(): number {
    return this.texts.length;
  }

  /** The integer of an id, given one where it is new; -1 for a blank cell. */
  add(cell: Cell | undefined): number {
    if (typeof cell === "string" && !needsTrim(cell)) return cell === "" ? -1 : this.place(cell, true);
    return this.rare(cell, true);
  }

  /** The integer of an id; -1 where it is blank or was never added. */
  find(cell: Cell | undefined): number {
    if (typeof cell === "string" && !needsTrim(cell)) return cell === "" ? -1 : this.place(cell, false);
    return this.rare(cell, false);
  }

  /** Numbers, and texts with spaces around. */
  private rare(cell: Cell | undefined, adding: boolean): number {
    if (typeof cell !== "number") {
      const text = textOf(cell);
      return text === "" ? -1 : this.place(text, adding);
    }
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    const index = this.place(String(cell), adding);
    if (index >= 0) this.numbers.set(cell, index);
    return index;
  }

  private place(text: string, adding: boolean): number {
    const { table, bits, texts } = this;
    const hash = hashOf(text);
    const mask = (1 << bits) - 1;
    const tag = hash & ~mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = table[slot] as number; entry !== 0; entry = table[slot] as number) {
      const index = (entry & mask) - 1;
      if ((entry & ~mask) === tag && texts[index] === text) return index;
      slot = (slot + 1) & mask;
    }
    if (!adding) return -1;
    texts.push(text);
    table[slot] = tag | texts.length;
    if (texts.length > FULL * (mask + 1)) this.grow();
    return texts.length - 1;
  }

  private grow(): void {
    this.bits++;
    const mask = (1 << this.bits) - 1;
    const table = new Int32Array(mask + 1);
    for (let index = 0; index < this.texts.length; index++) {
      const hash = hashOf(this.texts[index] as string);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = (hash & ~mask) | (index + 1);
    }
    this.table = table;
  }
}
