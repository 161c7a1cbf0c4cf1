import { ClientIndex, type ClientKeys } from "../analysis/client-index";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";

/** A client as records name him. */
export type Named = { code: string; name: string };

/** Cells of a client column that come to name another: body rows, ascending, what they say now, and the client (a row) whom they named. */
export type Repointed = { rows: number[]; values: string[]; of: number[] };

/** What stands in a client cell: `C-00012 Name`. */
export const labelOf = ({ code, name }: Named): string => `${code} ${name}`.trim();

/** Tells the client (a row) whom a cell names by code, `C-00012 Name` or exact name, as the sheet's formulas do; -1 for none. */
export function whoIs(clients: ClientKeys): (cell: Cell) => number {
  const index = new ClientIndex(clients);
  return (cell) => {
    const row = index.of(cell);
    return row >= 0 ? row : index.of(textOf(cell).split(" ", 1)[0]);
  };
}

/**
 * Makes cells that name one of `gone` (rows of the clients) name the one who stays, and renews his label where he gets another name
 * (`stays.before`, `stays.after`). A bare code becomes a bare code, all else the label.
 */
export function repoint(
  cells: readonly Cell[],
  who: (cell: Cell) => number,
  gone: ReadonlyMap<number, Named>,
  stays: { row: number; before: Named; after: Named },
): Repointed {
  const found: Repointed = { rows: [], values: [], of: [] };
  const isRenamed = stays.before.name !== stays.after.name;
  cells.forEach((cell, row) => {
    const of = textOf(cell) === "" ? -1 : who(cell);
    const before = of === stays.row && isRenamed ? stays.before : gone.get(of);
    if (!before) return;
    const value = textOf(cell) === before.code ? stays.after.code : labelOf(stays.after);
    if (value === textOf(cell)) return;
    found.rows.push(row);
    found.values.push(value);
    found.of.push(of);
  });
  return found;
}
