import { columnsWith, placeOfList, type ColumnPlace, type ListPlace } from "../domain/lists/columns";
import type { FilledColumn } from "../domain/lists/renaming";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { ListKey } from "../domain/schema/column";
import type { ActionContext } from "./action";
import type { BaseState } from "./ports";

/** A list as it stands, and the cells that are filled from it. */
export type ListCells = { place: ListPlace; values: Cell[]; columns: FilledColumn[] };

/** Where a list's values stand in this base; fails with "table.missing" and "column.missing". */
export function listIn(base: BaseState, list: ListKey): ListPlace {
  const place = placeOfList(list);
  const table = base.tables.find(({ key }) => key === place?.table);
  if (!place || !table) throw new Failure("table.missing", { table: place?.table ?? list });
  if (!table.columns.some(({ key }) => key === place.column))
    throw new Failure("column.missing", { table: table.key, column: place.column, sheet: table.sheet });
  return place;
}

/** Reads a list's values, and those of all columns that are filled from it where `columns` does not name others. */
export async function readList(
  context: ActionContext,
  base: BaseState,
  list: ListKey,
  columns?: readonly ColumnPlace[],
): Promise<ListCells> {
  const place = listIn(base, list);
  const filled = columns ?? columnsWith(list, base.tables);
  const wanted = new Map<string, string[]>([[place.table, [place.column]]]);
  for (const { table, column } of filled) wanted.set(table, [...new Set([...(wanted.get(table) ?? []), column])]);
  const asked = [...wanted].map(([table, keys]) => ({ table, columns: keys }));
  const data = await context.workbook.read(asked, context.control);
  const cellsOf = ({ table, column }: ColumnPlace): Cell[] => data.find(({ key }) => key === table)?.columns[column] ?? [];
  return { place, values: cellsOf(place), columns: filled.map((each) => ({ ...each, cells: cellsOf(each) })) };
}
