import type { SortKey } from "../../domain/views/view";
import { naturalOrder } from "../../domain/schema/natural-order";
import { columnOf } from "../../domain/schema/tables";
import type { ColumnKind } from "../../domain/schema/plan";
import { bodyRange, columnAt, type LayoutTable } from "../layout";
import type { Session } from "../session";

const numeric: ReadonlySet<ColumnKind> = new Set(["integer", "number", "money", "percent", "date"]);

/** The smallest number there is, nearly: what meets it is a number. */
const anyNumber = ">=-1E300";

/**
 * Queues the question whether blanks would stand on top: a formula that answers "" is a text, and Excel sorts texts above
 * numbers where it sorts descending. After `send` it answers so for a first key of numbers that a formula fills.
 */
export function loadBlanksOnTop(session: Session, table: LayoutTable, [first]: readonly SortKey[]): () => boolean {
  if (!first?.descending) return () => false;
  const at = columnAt(table, first.column);
  const { formula, own, key } = table.columns[at]!;
  const kind = own ? undefined : columnOf(table.key, key)?.kind;
  if (formula === null || !kind || !numeric.has(kind)) return () => false;
  const numbers = bodyRange(session, table, at, 0, table.bodyRows).getSpecialCellsOrNullObject("Formulas", "Numbers").load("cellCount");
  return () => !numbers.isNullObject;
}

/** Queues the sorting of a table's rows as they stand when nobody has sorted them, no filter being on; numbers that are kept as texts by their size. */
export function sortNaturally(session: Session, table: LayoutTable): void {
  const known = new Set(table.columns.map(({ key }) => key));
  const order = naturalOrder(table.key).filter((column) => known.has(column));
  const fields = order.map((column): Excel.SortField => ({ key: columnAt(table, column), ascending: true, dataOption: "TextAsNumber" }));
  if (fields.length) session.workbook.tables.getItem(table.name).sort.apply(fields);
}

/** Queues the sorting of a table's rows, no filter being on: numbers first, blanks last, whichever way one sorts. */
export function sortRows(session: Session, table: LayoutTable, sort: readonly SortKey[], blanksOnTop: boolean): void {
  const fields = sort.map(({ column, descending }): Excel.SortField => ({ key: columnAt(table, column), ascending: !descending }));
  const [first, ...others] = fields;
  if (!first) return;
  const excelTable = session.workbook.tables.getItem(table.name);
  if (!blanksOnTop) return excelTable.sort.apply(fields);
  excelTable.sort.apply([{ ...first, ascending: true }, ...others]);
  // Only rows in sight are sorted: the numbers among themselves, above the blanks.
  excelTable.columns.getItem(table.columns[first.key]!.id).filter.apply({ filterOn: "Custom", criterion1: anyNumber });
  excelTable.sort.apply(fields);
  excelTable.clearFilters();
}
