import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { textOf } from "../kernel/text";
import type { Change } from "../schema/change";
import type { ColumnPlace, ListPlace } from "./columns";

/** A column with its cells. */
export type FilledColumn = ColumnPlace & { cells: readonly Cell[] };

/** What is renamed: the list's own cells, and those of the columns that are filled from it. */
export type Renaming = {
  place: ListPlace;
  values: readonly Cell[];
  columns: readonly FilledColumn[];
  from: string;
  to: string;
  /** `to` may be a value of the list already: both become one. */
  merge: boolean;
  /** The row of a value that is merged into another goes; else it stays. */
  removes: boolean;
};

/** Changes that carry a new name through, and how many cells in how many tables they concern beside the list. */
export type Carried = { changes: Change[]; cells: number; tables: number; merged: boolean };

/** True where Excel takes two texts for one value of a list: case and outer spaces aside. */
export function isSameValue(one: Cell | undefined, other: Cell | undefined): boolean {
  return textOf(one).toLowerCase() === textOf(other).toLowerCase();
}

/** Rows whose cells say a value. */
export function rowsOf(cells: readonly Cell[], value: string): number[] {
  return cells.flatMap((cell, row) => (isSameValue(cell, value) ? [row] : []));
}

/** How many cells say a value, and in how many tables. */
export function usesOf(columns: readonly FilledColumn[], value: string): { cells: number; tables: number } {
  const used = columns.map(({ table, cells }) => ({ table, count: rowsOf(cells, value).length })).filter(({ count }) => count > 0);
  return { cells: used.reduce((sum, { count }) => sum + count, 0), tables: new Set(used.map(({ table }) => table)).size };
}

/**
 * Gives a value of a list another name, on the list and in every cell that says it. Where the list has the new name and not the old,
 * only cells change, to the name as the list spells it. Fails with "list.value.missing" and, unless told to merge, with "list.value.taken".
 */
export function planRenaming({ place, values, columns, from, to, merge, removes }: Renaming): Carried {
  const old = rowsOf(values, from);
  const taken = isSameValue(from, to) ? [] : rowsOf(values, to);
  const name = taken.length ? textOf(values[taken[0]!]) : to;
  const updates = columns.flatMap((column): Change[] => updateOf(column, column.cells, from, name));
  if (!old.length && (!taken.length || !updates.length)) throw new Failure("list.value.missing", { value: from });
  if (old.length && taken.length && !merge) throw new Failure("list.value.taken", { value: to });
  const own: Change[] = taken.length
    ? old.length && removes
      ? [{ kind: "remove", table: place.table, rows: old }]
      : []
    : updateOf(place, values, from, name);
  const touched = updates.flatMap((change) => (change.kind === "update" ? [change] : []));
  return {
    changes: [...updates, ...own],
    cells: touched.reduce((sum, { rows }) => sum + rows.length, 0),
    tables: new Set(touched.map(({ table }) => table)).size,
    merged: old.length > 0 && taken.length > 0,
  };
}

/** The update of a column's cells that say a value in another way than the new one. */
function updateOf({ table, column }: ColumnPlace, cells: readonly Cell[], from: string, to: string): Change[] {
  const rows = rowsOf(cells, from).filter((row) => cells[row] !== to);
  return rows.length ? [{ kind: "update", table, column, rows, values: rows.map(() => to) }] : [];
}
