import { textOf } from "../kernel/text";
import type { ImportContext } from "./context";
import { says } from "./originals";
import type { PreviewCell } from "./preview";
import { placeOf } from "./row-cells";
import type { ImportSource } from "./source";

/**
 * What the list says of a cell of the base where cleaning made something else of it. Nothing is told of cells that several
 * columns make together, and of clients, whom a list calls otherwise than the base.
 */
export function rawCells(context: ImportContext, { rows }: ImportSource): (row: number, cell: PreviewCell) => string | undefined {
  const columns = new Map<string, number[]>();
  for (const { index, targets } of context.mapping.columns)
    for (const target of targets) {
      const { table, field } = placeOf(context, target);
      const key = JSON.stringify([table, context.draft(table).headerOf(field)]);
      columns.set(key, [...(columns.get(key) ?? []), index]);
    }
  return (row, { table, field, kind, new: now }) => {
    const [index, ...others] = columns.get(JSON.stringify([table, field])) ?? [];
    if (index === undefined || others.length > 0 || kind === "client") return undefined;
    const raw = rows[row]?.[index] ?? null;
    return textOf(raw) === "" || says(now, raw, false) ? undefined : textOf(raw);
  };
}
