import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { passing } from "./matches";
import { compareCells } from "./order";
import type { ResolvedView } from "./view";

/** The body rows (of `count`) that a view shows, in its order, from 0. Every column it filters or sorts by must be given; fails with "column.missing". */
export function rowsOf(
  view: Pick<ResolvedView, "table" | "filters" | "sort">,
  columns: Readonly<Record<string, readonly Cell[]>>,
  count = Object.values(columns)[0]?.length ?? 0,
): number[] {
  const cellsOf = (column: string): readonly Cell[] => {
    const cells = columns[column];
    if (!cells) throw new Failure("column.missing", { column, sheet: view.table });
    return cells;
  };
  const tests = view.filters.map(({ column, criterion }) => passing(criterion, cellsOf(column)));
  const keys = view.sort.map(({ column, descending }) => ({ cells: cellsOf(column), descending }));
  const shown = Array.from({ length: count }, (_, row) => row).filter((row) => tests.every((test) => test[row]));
  return shown.sort((one, other) => {
    for (const { cells, descending } of keys) {
      const order = compareCells(cells[one] ?? null, cells[other] ?? null, descending);
      if (order) return order;
    }
    return one - other;
  });
}
