import { columnOf } from "../../domain/schema/tables";
import { bodyRange, type LayoutColumn, type LayoutTable } from "../layout";
import type { Session } from "../session";
import { supports } from "../support";

/** Queues the question which columns of a table are hidden; after `send` it answers their ids. */
export function loadHidden(session: Session, table: LayoutTable): () => Set<number> {
  const cells = table.columns.map((_, at) => bodyRange(session, table, at, -1, 1).load("columnHidden"));
  return () => new Set(table.columns.flatMap(({ id }, at) => (cells[at]!.columnHidden ? [id] : [])));
}

/** Columns that only formulas read: they never come into sight. */
function isTechnical(table: LayoutTable, column: LayoutColumn): boolean {
  return !column.own && columnOf(table.key, column.key)?.hidden === true;
}

/** Excel nests groups no deeper. */
const everyLevel = 8;

/** True where all that stands behind the outline is hidden: the outline was folded. */
export function isFolded(table: LayoutTable, hidden: ReadonlySet<number>): boolean {
  const behind = table.columns.filter((column) => !column.own && columnOf(table.key, column.key)?.firstSight === false);
  const grouped = behind.filter((column) => !isTechnical(table, column));
  return grouped.length > 0 && grouped.every(({ id }) => hidden.has(id));
}

/**
 * Queues the hiding of those columns of a table, and of the technical ones, and the showing of the others. The outline is unfolded
 * first, or folded: a column that is shown inside a folded group is hidden again by whoever opens the file.
 */
export function hideColumns(session: Session, table: LayoutTable, hidden: ReadonlySet<number>, folded = false): void {
  // Zero leaves the rows as they are.
  if (supports("1.10")) session.workbook.worksheets.getItem(table.sheet).showOutlineLevels(0, folded ? 1 : everyLevel);
  const isHidden = (column: LayoutColumn): boolean => hidden.has(column.id) || isTechnical(table, column);
  let first = 0;
  table.columns.forEach((column, at) => {
    const next = table.columns[at + 1];
    if (next && isHidden(next) === isHidden(column)) return;
    bodyRange(session, table, first, -1, 1, at - first + 1).getEntireColumn().columnHidden = isHidden(column);
    first = at + 1;
  });
}

/** Ids of the columns that stand outside a view; null where it leaves the columns as they are, or knows none of them. */
export function outsideOf(table: LayoutTable, keys: readonly string[] | null): Set<number> | null {
  if (!keys || !table.columns.some(({ key }) => keys.includes(key))) return null;
  return new Set(table.columns.filter(({ key }) => !keys.includes(key)).map(({ id }) => id));
}
