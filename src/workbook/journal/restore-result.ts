import type { TablePlan } from "../../domain/schema/plan";
import { markedSheet, sheetOfResult } from "../changes/find-result";
import { loadSurvey } from "../changes/survey";
import { rebuild } from "../draw/rebuild";
import type { Session } from "../session";
import { readBlocks, readRows } from "./result-cells";
import type { BlockReader, StepOf } from "./step";

/** Builds a result sheet again as it was, whatever it has become; passed over where the sheet is gone. */
export async function restoreResult(session: Session, step: StepOf<"result">, read: BlockReader): Promise<void> {
  const { before, after, key } = step;
  const tables: TablePlan[] = [];
  for (const [i, table] of before.plan.tables.entries())
    tables.push({ ...table, rows: await readRows(step.blocks[i]!, table.columns.length, read) });
  const blocks = await readBlocks(before.plan.blocks, step.loose, read);
  const loaded = loadSurvey(session);
  await session.send();
  const survey = loaded();
  const hasNamed = markedSheet(survey, key) === undefined && survey.sheets.some(({ name }) => name === before.sheet);
  const named = hasNamed ? before.sheet : null;
  const sheet = sheetOfResult(survey, key, before) ?? sheetOfResult(survey, key, { plan: after }) ?? named;
  if (sheet !== null) await rebuild(session, sheet, [after, before.plan], { ...before.plan, tables, blocks });
}
