import { isBlank, type Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { isPersonal } from "../domain/reports/mask";
import type { LiveColumns } from "../domain/reports/report-sheet";
import { columnReference } from "../domain/schema/formulas";
import type { ActionContext } from "./action";
import { tableIn } from "./base";
import type { BaseState, TableData } from "./ports";
import type { ChosenRows } from "./report-rows";

/** The column by which a table's records are told apart. */
const keys: Readonly<Partial<Record<string, string>>> = {
  clients: "code",
  orders: "number",
  contracts: "number",
  rfm: "code",
  abc: "code",
};

/** The key column of a table, in a list; [] where it has none. */
export function liveKey(table: string): string[] {
  const key = keys[table];
  return key === undefined ? [] : [key];
}

/** Signs that MATCH takes for wildcards. */
const wild = /[*?~]/;

/** Formulas that look cells up by the key of their row. Fails with "report.live.rows" where a key is missing, blank or not unique. */
export async function liveColumns(
  { workbook, control }: ActionContext,
  base: BaseState,
  { table, rows, data, groupBy }: ChosenRows,
  mask: boolean,
): Promise<LiveColumns> {
  const [key] = liveKey(table);
  const state = base.tables.find((each) => each.key === table);
  const header = state?.columns.find((column) => column.key === key)?.header;
  const fail = (): never => {
    throw new Failure("report.live.rows", { column: header ?? key ?? "", sheet: state?.sheet ?? "" });
  };
  if (key === undefined || !state || header === undefined) return fail();
  const [whole] = (await workbook.read([{ table, columns: [key] }], control)) as [TableData];
  const seen = countsOf(whole.columns[key] ?? []);
  const sure = (cell: Cell | undefined): boolean =>
    !isBlank(cell) && !wild.test(textOf(cell)) && seen.get(textOf(cell).toLowerCase()) === 1;
  if (!rows.every((row) => sure(data[key]?.[row]))) fail();
  const of = (column: string): string =>
    columnReference(state.name, tableIn(base, table).columns.find((each) => each.key === column)!.header);
  return {
    key,
    formula(column, keyCell) {
      if (column === key || column === groupBy || (mask && isPersonal(table, column))) return null;
      const found = `INDEX(${of(column)},MATCH(${keyCell},${of(key)},0))`;
      return `=IFERROR(IF(${found}="","",${found}),"")`;
    },
  };
}

function countsOf(cells: readonly Cell[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(textOf(cell).toLowerCase(), (counts.get(textOf(cell).toLowerCase()) ?? 0) + 1);
  return counts;
}
