import type { Rect } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../book/geometry";

/** A row or a column of a reference: where it is, or how far from the formula's cell. */
export type Part = { at: number; absolute: boolean };

/** What a formula reads, free of its own place; a missing part is a whole line. */
export type Read = { sheet: string; top?: Part; bottom?: Part; left?: Part; right?: Part };

const place = (part: Part | undefined, here: number, missing: number): number =>
  part === undefined ? missing : part.absolute ? part.at : part.at + here;

/** The rectangle that a read means from a cell. */
export function rectOf(read: Read, row: number, column: number): Rect {
  const top = place(read.top, row, 0);
  const bottom = place(read.bottom, row, MAX_ROWS - 1);
  const left = place(read.left, column, 0);
  const right = place(read.right, column, MAX_COLUMNS - 1);
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}
