import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { readChoices } from "../domain/merging/choices";
import { lineColumns } from "../domain/merging/log";
import { planMerge, type MergeFacts, type MergePlan } from "../domain/merging/plan-merge";
import type { Change } from "../domain/schema/change";
import { defineAction, type ActionContext } from "./action";
import { codeList, nextNumber, requireBase } from "./base";
import { keepCalculated } from "./keep-calculated";
import { readMergeFacts } from "./merge-facts";
import type { BaseState } from "./ports";

/** Makes one client of several: chooses value by value, re-points their records, logs whoever goes whole. Taken back by `undo-merge`. */
export const merge = defineAction({
  id: "merge",
  parameters: {
    into: { type: "text", default: null, shape: "CODE" },
    records: { type: "text", default: null, shape: "CODE,CODE" },
    values: { type: "text", default: null, shape: "FIELD:CODE,FIELD:CODE" },
  },
  needsBase: true,
  changes: true,
  returns: "mergeId, repointed: { contacts, contracts, orders, interactions }",
  async run(context, { into, records, values }) {
    const codes = codesOf(into, records);
    const base = await requireBase(context);
    const { facts, rows } = await readMergeFacts(context, base, codes);
    refuseArchived(facts, rows);
    const plan = planMerge(facts, rows, readChoices(values, facts.fields, codes));
    const mergeId = await write(context, base, plan, codes);
    return { result: { mergeId, repointed: plan.repointed }, findings: [], sheet: "clients" };
  },
});

/** The codes, the one that stays first. Fails with "merge.few" or "merge.itself". */
function codesOf(into: string | null, records: string | null): string[] {
  const [stays, others] = [textOf(into), codeList(records)];
  if (stays === "" || others.length === 0) throw new Failure("merge.few");
  if (others.includes(stays)) throw new Failure("merge.itself", { code: stays });
  return [stays, ...others];
}

function refuseArchived({ clients: { cell }, isYes }: MergeFacts, rows: readonly number[]): void {
  const archived = rows.find((row) => isYes(cell(row, "archived")));
  if (archived !== undefined) throw new Failure("merge.archived", { code: textOf(cell(archived, "code")) });
}

/** Writes the plan with its lines of the log, in one go; answers the number of the merge. */
async function write(context: ActionContext, base: BaseState, { changes, lines, repointed }: MergePlan, codes: string[]): Promise<string> {
  const { workbook, control, now, user } = context;
  const mergeId = nextNumber(base, "M");
  const all = await keepCalculated(context, base, changes, (wanted) => workbook.read(wanted, control));
  const log: Change = {
    kind: "append",
    table: "merge-log",
    columns: ["merge", "when", "who", ...lineColumns],
    rows: lines.map((line): Cell[] => [mergeId, now, user || null, ...lineColumns.map((column) => line[column])]),
  };
  const moved = Object.values(repointed).reduce((sum, count) => sum + count, 0);
  const summary = { merge: mergeId, into: codes[0] ?? "", records: codes.slice(1).join(","), moved };
  await workbook.apply({ action: "merge", summary }, [...all, log], control);
  return mergeId;
}
