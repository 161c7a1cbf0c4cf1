import { isBlank, type Cell, type Grid } from "../../domain/kernel/cell";
import type { Before } from "../cells";
import type { BlockReader } from "./step";

/** Characters of a mark: 24 bits of a hash. */
const markLength = 4;
/** Marks that share a cell of the journal. */
const together = 16;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~";
/** The mark of a cell that the action did not write. */
export const unwritten = "....";

/** Stands for any formula: Excel may spell one otherwise than it was given. */
export const anyFormula = "====";
/** The key mark of a record without a key. */
export const blankKey = "........";

/** A cell as it is compared: how Excel hands back what was written into it, as text or as number. */
export function canonical(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell.replace(/\r\n?/g, "\n");
}

/** A short mark by which a cell's content is told again. */
export function cellMark(content: Before): string {
  return markOfHash(hashText("formula" in content ? `\u0000${content.formula}` : canonical(content.value)));
}

/** True where a cell's content is what a mark says of it. */
export function hasMark(content: Before, mark: string): boolean {
  return mark === anyFormula ? "formula" in content : cellMark(content) === mark;
}

/** A mark of what users type into a row: the same whatever the order of its columns. */
export function rowMark(cells: readonly Cell[]): string {
  let sum = 0;
  for (const cell of cells) if (!isBlank(cell)) sum = (sum + hashText(canonical(cell))) | 0;
  return markOfHash(sum);
}

/** A 32-bit FNV-1a hash. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A hash as a mark. */
export function markOfHash(hash: number): string {
  const mixed = hash ^ (hash >>> 15);
  let mark = "";
  for (let i = 0; i < markLength; i += 1) mark += alphabet[(mixed >>> (6 * i)) & 63]!;
  return mark;
}

/** Columns of marks as a block: so many rows share a cell. The letter keeps every cell a text. */
export function packMarks(columns: readonly (readonly string[])[]): Grid {
  const rows = columns[0]?.length ?? 0;
  return Array.from({ length: Math.ceil(rows / together) }, (_, group) =>
    columns.map((marks) => `m${marks.slice(group * together, (group + 1) * together).join("")}`),
  );
}

/** Marks by column and row of a step. */
export type Marks = (column: number, row: number) => string;

/** Reads a block of marks whole. */
export async function readMarks(block: number, rows: number, read: BlockReader): Promise<Marks> {
  const groups = await read(block, 0, Math.ceil(rows / together));
  return (column, row) => {
    const from = 1 + (row % together) * markLength;
    return String(groups[Math.floor(row / together)]?.[column] ?? "").slice(from, from + markLength);
  };
}
