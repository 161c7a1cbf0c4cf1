import type { Change } from "../domain/schema/change";
import { planColumn } from "../domain/schema/column-plan";
import { tableOf, type TableKey } from "../domain/schema/tables";
import { dataWords } from "../i18n/data-words";
import { dataLanguage } from "./base";
import type { BaseState, TableState } from "./ports";

type Columns = Extract<Change, { kind: "columns" }>;

/** The changes, and before them the columns that analyses fill and the user has deleted: each where it belongs. */
export function withMissingColumns(base: BaseState, changes: readonly Change[]): Change[] {
  const made = base.tables.flatMap((table) => missingOf(base, table, changes) ?? []);
  return [...made, ...changes];
}

function missingOf(base: BaseState, { key, columns }: TableState, changes: readonly Change[]): Columns | null {
  const filled = new Set(
    changes.flatMap((change) => ((change.kind === "update" || change.kind === "formula") && change.table === key ? [change.column] : [])),
  );
  const standing = new Set(columns.map((column) => column.key));
  const declared = tableOf(key)?.columns ?? [];
  const missing = declared.filter((column) => column.writtenBy === "analysis" && filled.has(column.key) && !standing.has(column.key));
  if (missing.length === 0) return null;
  const words = dataWords[dataLanguage(base)];
  const after = missing.map((column) => {
    const before = declared.slice(0, declared.indexOf(column)).reverse();
    return before.find((each) => standing.has(each.key) || missing.includes(each))?.key ?? null;
  });
  return { kind: "columns", table: key, columns: missing.map((column) => planColumn(key as TableKey, column, 0, words)), after };
}
