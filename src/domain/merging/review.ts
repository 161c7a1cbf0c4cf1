import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { MergeField, PointingTable, SideBySide, SideBySideGroup } from "./side-by-side";

/** A group that was found: rows of the clients, how sure it is, and why. */
export type FoundGroup = { rows: readonly number[] } & Pick<SideBySideGroup, "score" | "reasons">;

/** So many groups are looked at side by side at once; the rest is counted. */
export const mostGroups = 200;

/** Counts the records that name clients, by row of the clients. */
export function countPointers(cells: readonly Cell[], who: (cell: Cell) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cell of cells) {
    const row = textOf(cell) === "" ? -1 : who(cell);
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

/** Lays groups side by side. `cell` reads the clients' cells, `counts` the records that name them. */
export function sideBySide(
  groups: readonly FoundGroup[],
  fields: MergeField[],
  cell: (row: number, key: string) => Cell,
  counts: Readonly<Record<PointingTable, ReadonlyMap<number, number>>>,
): SideBySide {
  const record = (row: number) => ({
    code: textOf(cell(row, "code")),
    cells: Object.fromEntries(fields.map(({ key }) => [key, cell(row, key)])),
    counts: {
      contacts: counts.contacts.get(row) ?? 0,
      contracts: counts.contracts.get(row) ?? 0,
      orders: counts.orders.get(row) ?? 0,
      interactions: counts.interactions.get(row) ?? 0,
    },
  });
  const shown = groups.slice(0, mostGroups);
  return {
    fields,
    groups: shown.map(({ rows, score, reasons }) => ({ records: rows.map(record), score, reasons })),
    more: groups.length - shown.length,
  };
}
