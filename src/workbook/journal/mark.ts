import { isBlank, type Cell, type Grid } from "../../domain/kernel/cell";
import type { LayoutTable } from "../layout";

/** A 32-bit FNV-1a hash of texts, as text. */
export function hashOf(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** A cell as it is compared: how Excel hands back what was written. */
export function comparable(cell: Cell | undefined): string {
  return isBlank(cell) ? "" : String(cell);
}

/** Tells appended rows again: the hash of their cells in one column, by its id. */
export type Mark = { column: number; hash: string };

/** The mark of appended rows, over the table's first column (what names the record): by it undo knows that they stand where they were put. */
export function markOf(rows: Grid, columns: string[], table: LayoutTable): Mark | null {
  const first = table.columns[0];
  const at = first ? columns.indexOf(first.key) : -1;
  return first && at >= 0 ? { column: first.id, hash: hashOf(rows.map((row) => comparable(row[at]))) } : null;
}
