import { tables, type TableKey } from "../schema/tables";
import type { Column } from "../schema/column";
import type { Check, Issue } from "./check";
import { checkedTables, type CheckFacts } from "./facts";

function* overwritten(facts: CheckFacts): Generator<Issue> {
  for (const { table, column, rows } of facts.overwritten)
    for (const row of rows) yield { code: "formula.overwritten", table, row, field: column, repair: { kind: "formula", safe: true } };
}

/** What is gone is made again, empty. */
const repair = { kind: "making", safe: true } as const;

/** Columns that nothing works without; others may be deleted at will. */
const isNeeded = (column: Column): boolean => column.required === true || column.hidden === true;

function* damaged(facts: CheckFacts): Generator<Issue> {
  for (const table of checkedTables) {
    const found = facts.tables[table];
    if (!found) yield { code: "schema.table", table, row: null, field: null, values: { name: tables[table as TableKey].name }, repair };
    else
      for (const column of tables[table as TableKey].columns as readonly Column[])
        if (isNeeded(column) && !found.columns.some(({ key }) => key === column.key))
          yield { code: "schema.column", table, row: null, field: column.key, repair };
  }
}

function* hidden(facts: CheckFacts): Generator<Issue> {
  for (const { table, rows, visible } of facts.views)
    if (visible < rows && checkedTables.includes(table))
      yield { code: "rows.hidden", table, row: null, field: null, values: { count: rows - visible, rows } };
}

/** Calculated columns that were typed over. */
export const formulas: Check = { tells: { "formula.overwritten": { severity: "error", repair: "safe" } }, find: overwritten };

/** Tables and columns of the base that are gone. */
export const schema: Check = {
  tells: { "schema.table": { severity: "error", repair: "safe" }, "schema.column": { severity: "error", repair: "safe" } },
  find: damaged,
};

/** Rows that filters keep out of sight, and so out of what is counted by eye. */
export const hiddenRows: Check = { tells: { "rows.hidden": { severity: "info", repair: null } }, find: hidden };
