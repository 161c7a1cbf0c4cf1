import type { Cell } from "../kernel/cell";
import type { BasePlan, ColumnKind } from "../schema/plan";
import { profileIds, profileOf } from "../schema/profiles";
import { columnOf, type TableKey } from "../schema/tables";
import type { Column } from "../schema/column";

/** A column of a table as it stands: `key` is the schema's, or the header of a user's own column. */
export type BaseColumn = { key: string; header: string; own: boolean };

/** A table as it stands; `data` holds the columns that were asked for, each of `rows` cells. */
export type BaseTable = { rows: number; columns: readonly BaseColumn[]; data: Readonly<Record<string, readonly Cell[]>> };

/** What an import knows of the base. */
export type BaseSnapshot = {
  tables: Readonly<Record<string, BaseTable>>;
  /** The highest number ever given by letter ("C" → 60 after C-00060). */
  counters: Readonly<Record<string, number>>;
  /** Country of the Settings sheet: its custom decides where a column of dates or amounts does not. */
  country: string | null;
};

/** A column's declaration, those of profiles included. */
export function declarationOf(table: string, key: string): Column | undefined {
  const found = columnOf(table, key);
  if (found) return found;
  for (const id of profileIds) {
    const column = profileOf(id).columns[table as TableKey]?.find((own) => own.key === key);
    if (column) return column;
  }
  return undefined;
}

/** How a field's cells are read; a user's own column is text. */
export function kindOf(table: string, key: string): ColumnKind {
  return declarationOf(table, key)?.kind ?? "text";
}

/** True for a column that a formula or an analysis fills: never a target. */
export function isCalculated(table: string, key: string): boolean {
  const found = declarationOf(table, key);
  return found !== undefined && found.writtenBy !== "user";
}

/** The base that a plan will make, as an import sees it: for a file that comes with the base itself. */
export function baseOfPlan(plan: BasePlan, country: string | null): BaseSnapshot {
  const tables = plan.sheets
    .flatMap((sheet) => sheet.tables)
    .map((table): [string, BaseTable] => {
      const columns = table.columns.map(({ key, header }) => ({ key, header, own: false }));
      const data = Object.fromEntries(table.columns.map(({ key }, index) => [key, table.rows.map((row) => row[index] ?? null)]));
      return [table.key, { rows: table.rows.length, columns, data }];
    });
  return { tables: Object.fromEntries(tables), counters: {}, country };
}
