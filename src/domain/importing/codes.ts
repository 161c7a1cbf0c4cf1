import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";

/** Codes of a kind: a letter and a number that is never given twice. */
export class Codes {
  private last: number;

  constructor(
    private readonly letter: string,
    private readonly digits: number,
    counter: number | undefined,
    existing: readonly Cell[] = [],
  ) {
    this.last = counter ?? 0;
    for (const cell of existing) this.see(cell);
  }

  /** The highest number given so far. */
  get counter(): number {
    return this.last;
  }

  /** Never gives a code that stands somewhere already. */
  see(cell: Cell): void {
    const text = textOf(cell);
    if (!text.startsWith(`${this.letter}-`)) return;
    const number = Number(text.slice(2));
    if (Number.isSafeInteger(number) && number > this.last) this.last = number;
  }

  next(): string {
    this.last++;
    return `${this.letter}-${String(this.last).padStart(this.digits, "0")}`;
  }
}

export const clientCodes = (counter: number | undefined, existing?: readonly Cell[]): Codes => new Codes("C", 5, counter, existing);
export const orderNumbers = (counter: number | undefined, existing?: readonly Cell[]): Codes => new Codes("O", 6, counter, existing);
