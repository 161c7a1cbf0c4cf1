import type { Change } from "../../domain/schema/change";
import type { ColumnPlan, TablePlan } from "../../domain/schema/plan";
import { totalsAbove } from "../../domain/schema/table-plan";
import { forAll } from "../draw/areas";
import { drawColumns, drawFormulas, drawHeads, formatOf } from "../draw/tables";
import { drawBlock } from "../draw/looks";
import { bodyRange, columnKeys, findBase, tableIn, type LayoutTable } from "../layout";
import type { StepOf } from "../journal/step";
import { writeStored } from "../stored";
import type { Operation, Work } from "./work";

type Columns = Extract<Change, { kind: "columns" }>;

/** New columns of a table: the user's own at its end, those of the base where they belong. */
export function columnsOperation(change: Columns): Operation {
  return {
    async prepare(work) {
      const table = work.layout?.tables.get(change.table);
      if (table) work.steps.push({ ...stepOf(change, table, isCrowded(work, table)), ids: { ...work.base.stored.columns[change.table] } });
    },
    async perform(work) {
      const table = tableIn(work.base, change.table);
      const order = table.columns.map(({ key }) => key);
      const behind = isCrowded(work, table) ? 1 : 0;
      change.columns.forEach((column, i) => {
        const after = order.indexOf(change.after?.[i] ?? "");
        const at = after < 0 ? order.length - behind : after + 1;
        if (at < order.length) putBetween(work, table, column, at);
        else addAtEnd(work, table, column, at);
        order.splice(at, 0, column.key);
      });
      work.pace("writing");
      await work.session.sendQuietly();
      work.layout = await findBase(work.session, work.headers);
      keepKeys(work, change.table);
    },
  };
}

/** True where another table stands to the right: Excel does not push cells into it, but makes room by a whole column between ours. */
function isCrowded({ base }: Work, { sheet, column }: LayoutTable): boolean {
  return [...base.tables.values()].some((other) => other.sheet === sheet && other.column > column);
}

function stepOf({ table: key, columns, after }: Columns, { name, columns: standing }: LayoutTable, crowded: boolean): StepOf<"columns"> {
  return {
    kind: "columns",
    table: name,
    key,
    headers: columns.map(({ header }) => header),
    keys: columns.map((column) => column.key),
    known: standing.map(({ id }) => id),
    ...(crowded || after?.some((each) => each !== null) ? { between: true } : {}),
    ...(after ? { blank: true } : {}),
  };
}

function addAtEnd({ session }: Work, table: LayoutTable, column: ColumnPlan, at: number): void {
  session.workbook.tables.getItem(table.name).columns.add(undefined, undefined, column.header);
  const body = bodyRange(session, table, at, 0, table.bodyRows);
  body.numberFormat = forAll(formatOf(column));
  if (column.formula) body.formulas = forAll(column.formula);
}

/** A whole column of the sheet makes room, so that totals, widths and outline stay with their columns. */
function putBetween({ session }: Work, table: LayoutTable, column: ColumnPlan, at: number): void {
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  const place = sheet.getRangeByIndexes(0, table.column + at, 1, 1);
  place.getEntireColumn().insert("Right");
  const fresh = sheet.getRangeByIndexes(0, table.column + at, 1, 1).getEntireColumn();
  fresh.columnHidden = false;
  bodyRange(session, table, at, 0, table.bodyRows).dataValidation.clear();
  const plan = alone(table, { ...column, hidden: column.hidden === true || column.grouped === true, grouped: false }, at);
  drawHeads(sheet, plan);
  drawFormulas(sheet, plan);
  drawColumns(sheet, plan, true);
  for (const total of totalsAbove(plan)) drawBlock(sheet, total);
}

/** One column of a standing table as a plan. */
function alone(table: LayoutTable, column: ColumnPlan, at: number): TablePlan {
  const rows = Array.from({ length: table.bodyRows }, () => [null]);
  return { key: table.key, name: table.name, row: table.row, column: table.column + at, columns: [column], rows };
}

/** Columns of the base are found again by their ids, whatever they are called later. */
function keepKeys(work: Work, key: string): void {
  const { stored } = work.base;
  const before = stored.columns[key] ?? {};
  const now = columnKeys([tableIn(work.base, key)])[key] ?? {};
  if (Object.keys(now).every((id) => before[id] === now[id])) return;
  // An id that is gone, or the user's by now, would be mistaken for the column that had it.
  stored.columns[key] = now;
  writeStored(work.session, stored);
}
