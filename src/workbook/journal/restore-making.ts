import { runsOf } from "../chunks";
import type { Session } from "../session";
import { cellsOf, standing } from "./standing";
import type { StepOf } from "./step";

/** A name leads where it led, or goes. */
export async function restoreName(session: Session, { name, formula }: StepOf<"named">): Promise<void> {
  const { names } = session.workbook;
  const found = names.getItemOrNullObject(name).load("name,formula");
  await session.send();
  if (!found.isNullObject && found.formula === formula) return;
  if (!found.isNullObject) found.delete();
  if (formula !== null) names.add(name, formula);
  await session.send();
}

/** Cells lose their check again. */
export async function unguard(session: Session, { table, column, rows }: StepOf<"unguarded">): Promise<void> {
  const found = await standing(session, table);
  const at = found?.at.get(column);
  if (!found || at === undefined) return;
  for (const { first, count } of runsOf(rows)) cellsOf(found, at, first, count).dataValidation.clear();
  await session.send();
}

/** A table gets the user's name again. */
export async function renameBack(session: Session, { name, before }: StepOf<"renamed">): Promise<void> {
  const table = session.workbook.tables.getItemOrNullObject(name).load("name");
  await session.send();
  if (table.isNullObject) return;
  table.name = before;
  await session.send();
}
