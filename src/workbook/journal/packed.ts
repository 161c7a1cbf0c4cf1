import type { Cell, Grid } from "../../domain/kernel/cell";

/** A block as texts for cells: column after column, a run of like cells once. */
export type Packed = { rows: number; columns: number; texts: string[] };

/** Characters a text holds: a cell takes 32,767. */
const most = 30_000;
/** Texts begin with this, so that no cell takes them for a number or a formula. */
const letter = "p";
const [end, run, escape] = ["|", "*", "\\"];
/** A cell takes 253 line feeds, and no carriage return as it is. */
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "|": "\\p", "\n": "\\n", "\r": "\\r" };
const plains: Readonly<Record<string, string>> = { "\\": "\\", p: "|", n: "\n", r: "\r" };
const special = /[\\|\n\r]/g;
/** Cells that are packed between two pauses. */
const stretch = 50_000;

/** A long text in parts that a cell takes, each with a letter before it. */
class Parts {
  readonly texts: string[] = [];
  private left = "";

  constructor(private readonly letter: string) {}

  add(text: string): void {
    this.left += text;
    while (this.left.length > most) this.cut(most);
  }

  /** All parts. */
  done(): string[] {
    if (this.left) this.cut(this.left.length);
    return this.texts;
  }

  /** A character of two halves stays whole. */
  private cut(at: number): void {
    const half = this.left.charCodeAt(at - 1);
    const to = at < this.left.length && half >= 0xd800 && half < 0xdc00 ? at - 1 : at;
    this.texts.push(this.letter + this.left.slice(0, to));
    this.left = this.left.slice(to);
  }
}

/** A long text as parts. */
export function partsOf(text: string, letter: string): string[] {
  const parts = new Parts(letter);
  parts.add(text);
  return parts.done();
}

/** The text of parts; cells that are none are passed over. */
export function joinParts(cells: readonly Cell[]): string {
  return cells.map((cell) => (typeof cell === "string" ? cell.slice(letter.length) : "")).join("");
}

/** Packs encoded cells (cells.ts) or marks; `rest` lets the page draw in between. */
export async function pack(block: Grid, rest: () => Promise<void>): Promise<Packed> {
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const parts = new Parts(letter);
  let last: Cell = null;
  let more = 0;
  for (let c = 0; c < columns; c += 1)
    for (let r = 0; r < rows; r += 1) {
      const cell = block[r]![c] ?? "";
      if (cell === last) more += 1;
      else {
        parts.add(runOf(more) + tokenOf(cell));
        last = cell;
        more = 0;
      }
      if ((c * rows + r) % stretch === stretch - 1) await rest();
    }
  parts.add(runOf(more));
  return { rows, columns, texts: parts.done() };
}

const runOf = (more: number): string => (more ? `${run}${more}${end}` : "");

const tokenOf = (cell: Cell): string =>
  (typeof cell === "string" ? cell.replace(special, (found) => escapes[found]!) : String(cell ?? "")) + end;

/** What a token stands for: texts begin with a letter, numbers never do. */
function cellOf(token: string): Cell {
  if (token === "") return "";
  const first = token.charCodeAt(0);
  if (first < 0x61) return Number(token);
  return token.includes(escape) ? token.replace(/\\(.)/g, (_, code: string) => plains[code]!) : token;
}

/** Takes the texts of a block one after the other, and has its cells in the end. */
export class Unpacking {
  readonly grid: Cell[][];
  private open = "";
  private at = 0;
  private last: Cell = "";

  constructor(
    private readonly rows: number,
    columns: number,
  ) {
    this.grid = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(""));
  }

  take(texts: readonly Cell[]): void {
    const tokens = (this.open + joinParts(texts)).split(end);
    this.open = tokens.pop()!;
    for (const token of tokens) {
      const isRun = token.startsWith(run);
      if (!isRun) this.last = cellOf(token);
      this.put(isRun ? Number(token.slice(run.length)) : 1);
    }
  }

  private put(times: number): void {
    for (const to = this.at + times; this.at < to; this.at += 1) {
      const row = this.grid[this.at % this.rows];
      if (row) row[Math.floor(this.at / this.rows)] = this.last;
    }
  }
}
