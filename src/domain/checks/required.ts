import { isStretch, pause, type Check, type Issue } from "./check";
import { isEmpty, typedColumns, type CheckFacts } from "./facts";

/** Columns that a check of their own tells of. */
const told = new Set(["clients code", "orders number"]);

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, key, column, cells, isRecord } of typedColumns(facts)) {
    if (!column.required || column.kind === "client" || told.has(`${table} ${key}`)) continue;
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      if (isEmpty(cell) && isRecord(row)) yield { code: "required.empty", table, row, field: key };
    }
  }
}

/** Records without what a record of their table cannot do without. */
export const required: Check = { tells: { "required.empty": { severity: "error", repair: null } }, find };
