import type { RecordCell } from "../actions/ports";
import type { Cell } from "../domain/kernel/cell";
import { beforeOf } from "./cells";
import { bodyRange, type HeaderKeys, requireBase, tableIn } from "./layout";
import type { Session } from "./session";

/** The cells of a body row by column key, with their formulas as Excel shows them in en-US: three round trips. */
export async function recordCells(session: Session, headers: HeaderKeys, key: string, row: number): Promise<Record<string, RecordCell>> {
  const table = tableIn(await requireBase(session, headers), key);
  const range = bodyRange(session, table, 0, row, 1, table.columns.length).load("values,formulas");
  await session.send();
  const [values, formulas] = [range.values[0] as Cell[], range.formulas[0] as Cell[]];
  return Object.fromEntries(
    table.columns.map((column, at) => {
      const value = values[at] === "" ? null : (values[at] ?? null);
      const before = beforeOf(values[at] ?? null, formulas[at] ?? null);
      return [column.key, { value, formula: "formula" in before ? before.formula : null }];
    }),
  );
}
