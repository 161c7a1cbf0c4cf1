import type { Cell } from "../kernel/cell";
import type { Column } from "./column";
import { columnLetters, firstBodyRow, planColumn } from "./column-plan";
import { columnReference } from "./formulas";
import type { BlockPlan, FormatPlan, TablePlan } from "./plan";
import type { Profile } from "./profiles";
import { savedColumns } from "./saved-columns";
import { tables } from "./tables";
import type { TableKey } from "./tables";
import type { DataWords } from "./words";

/** Records of a table by column key; what is not given stays blank. */
export type Records = readonly Readonly<Record<string, Cell>>[];

/** Columns of a table in a profile: its own stand at the end of the first sight; those of a saved one as they were. */
export function columnsOf(table: TableKey, profile: Profile): Column[] {
  const saved = profile.saved?.tables[table];
  if (saved) return savedColumns(table, saved);
  const behind = profile.behind[table] ?? [];
  const declared: readonly Column[] = tables[table].columns;
  const columns = declared.map((column) => (behind.includes(column.key) ? { ...column, firstSight: false } : column));
  const seen = declared.filter((column) => column.firstSight).length;
  return [...columns.slice(0, seen), ...(profile.columns[table] ?? []), ...columns.slice(seen)];
}

/** Plans a table with its header in row 3, from `left` on. */
export function planTable(key: TableKey, profile: Profile, left: number, records: Records, words: DataWords): TablePlan {
  const columns = columnsOf(key, profile).map((column, index) => planColumn(key, column, left + index, words));
  const rows = records.map((record) => columns.map((column) => (column.formula === undefined ? (record[column.key] ?? null) : null)));
  return { key, name: tables[key].name, row: firstBodyRow - 2, column: left, columns, rows };
}

/** The live totals in row 1 above the number columns. */
export function totalsAbove(plan: TablePlan): BlockPlan[] {
  return plan.columns.flatMap((column, index) =>
    column.subtotal
      ? [
          {
            row: 0,
            column: plan.column + index,
            values: [[`=SUBTOTAL(109,${columnReference(plan.name, column.header)})`]],
            formulas: true,
            look: "total" as const,
            ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
          },
        ]
      : [],
  );
}

/** The first cell of a table's column, its column fixed ("$G4"): what formats of the whole column compare. */
export function fixedCell(plan: TablePlan, column: string): string {
  const index = plan.columns.findIndex((candidate) => candidate.key === column);
  return `$${columnLetters(plan.column + index)}${firstBodyRow}`;
}

/** Marks the cells of a column whose formula holds. */
export function mark(
  plan: TablePlan,
  column: string,
  formula: string,
  look: { fill?: string; font?: string; border?: string },
): FormatPlan {
  return { area: { table: plan.key, columns: [column] }, type: "formula", formula, ...look };
}
