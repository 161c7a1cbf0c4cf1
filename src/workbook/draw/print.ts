import { columnLetters } from "../../domain/schema/column-plan";
import type { SheetPlan } from "../../domain/schema/plan";
import { blockRect, tableRect, tableWidth, type Rect } from "./areas";

const address = ({ row, column, rows, columns }: Rect): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;

/** The smallest rectangle around all of these. */
function around(rects: readonly Rect[]): Rect {
  const row = Math.min(...rects.map((rect) => rect.row));
  const column = Math.min(...rects.map((rect) => rect.column));
  const rows = Math.max(...rects.map((rect) => rect.row + rect.rows)) - row;
  const columns = Math.max(...rects.map((rect) => rect.column + rect.columns)) - column;
  return { row, column, rows, columns };
}

/**
 * What of a result sheet prints, in A1: its table, and on pages of their own the small tables and charts beside it; null where there is
 * no table. A table that is narrower than a line of hints above it that does not break prints together with what is beside it, for the line would be cut.
 */
export function printArea({ tables, blocks, charts }: SheetPlan): string | null {
  const [table] = tables;
  if (!table) return null;
  const own = tableRect(table);
  const isBeside = ({ column }: Rect): boolean => column >= own.column + own.columns;
  const seen = blocks.map(blockRect).filter(({ rows, columns }) => rows > 0 && columns > 0);
  const beside = [...seen, ...charts.map(({ place }) => place)].filter(isBeside);
  const above = around([own, ...seen.filter((rect) => !isBeside(rect))]);
  const hints = blocks.filter(({ look, across }) => look === "hint" && !across).map(({ values }) => String(values[0]?.[0] ?? "").length);
  if (beside.length === 0) return address(above);
  if (Math.max(0, ...hints) > tableWidth(table)) return address(around([above, ...beside]));
  return `${address(above)},${address(around(beside))}`;
}
