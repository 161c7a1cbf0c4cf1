import type { Change } from "../../domain/schema/change";
import { forAll } from "../draw/areas";
import { formatOf } from "../draw/tables";
import { bodyRange, findBase, tableIn } from "../layout";
import type { Operation } from "./work";

type Columns = Extract<Change, { kind: "columns" }>;

/** New columns at the end of a table, the user's own. */
export function columnsOperation(change: Columns): Operation {
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      if (table) work.steps.push({ kind: "columns", table: table.name, headers: change.columns.map((column) => column.header) });
    },
    async perform(work) {
      const table = tableIn(work.base, change.table);
      const columns = work.session.workbook.tables.getItem(table.name).columns;
      change.columns.forEach((column, i) => {
        columns.add(undefined, undefined, column.header);
        const body = bodyRange(work.session, table, table.columns.length + i, 0, table.bodyRows);
        body.numberFormat = forAll(formatOf(column));
        if (column.formula) body.formulas = forAll(column.formula);
      });
      work.pace("writing");
      await work.session.sendQuietly();
      work.layout = await findBase(work.session, work.headers);
    },
  };
}
