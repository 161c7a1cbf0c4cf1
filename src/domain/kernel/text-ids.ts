import type { Cell } from "./cell";
import { textOf } from "./text";

const FIRST_SLOTS = 1024;

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
 * Text ids as small integers in the order of their first sight. Open addressing over typed arrays: no object a row, about
 * a third less time than a Map, and a column can be fed chunk by chunk.
 */
export class TextIds {
  /** The texts by their integer. */
  readonly texts: string[] = [];
  private slots = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS);
  private readonly numbers = new Map<number, number>();

  get size(): number {
    return this.texts.length;
  }

  /** The integer of an id, given one where it is new; -1 for a blank cell. */
  add(cell: Cell | undefined): number {
    if (typeof cell === "number") return this.ofNumber(cell, true);
    const text = typeof cell === "string" && !needsTrim(cell) ? cell : textOf(cell);
    return text === "" ? -1 : this.place(text, true);
  }

  /** The integer of an id; -1 where it is blank or was never added. */
  find(cell: Cell | undefined): number {
    if (typeof cell === "number") return this.ofNumber(cell, false);
    const text = typeof cell === "string" && !needsTrim(cell) ? cell : textOf(cell);
    return text === "" ? -1 : this.place(text, false);
  }

  private ofNumber(value: number, adding: boolean): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const index = this.place(String(value), adding);
    if (index >= 0) this.numbers.set(value, index);
    return index;
  }

  private place(text: string, adding: boolean): number {
    const { slots, hashes, texts } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let index = slots[slot] as number; index !== 0; index = slots[slot] as number) {
      if (hashes[index - 1] === hash && texts[index - 1] === text) return index - 1;
      slot = (slot + 1) & mask;
    }
    if (!adding) return -1;
    texts.push(text);
    slots[slot] = texts.length;
    hashes[texts.length - 1] = hash;
    if (texts.length * 2 > slots.length) this.grow();
    return texts.length - 1;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const hashes = new Int32Array(slots.length);
    hashes.set(this.hashes.subarray(0, this.texts.length));
    for (let index = 0; index < this.texts.length; index++) {
      let slot = (hashes[index] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    this.slots = slots;
    this.hashes = hashes;
  }
}
