import type { Issue } from "../domain/checks/check";
import { findingCodes } from "../domain/checks/checks";
import { repairSteps } from "../domain/checks/repair";
import { previewOf } from "../domain/checks/repair-preview";
import type { Teller } from "../domain/checks/tell";
import type { Change } from "../domain/schema/change";
import { dataWords } from "../i18n/data-words";
import { Failure } from "../domain/kernel/failure";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage, requireBase } from "./base";
import { readCheckFacts } from "./check-facts";
import { inSteps } from "./in-steps";
import { keepCalculated } from "./keep-calculated";
import { remakeChanges, withFormulas } from "./remake";
import type { BaseState } from "./ports";

const safe = "safe";
const shape = "safe|ID,ID";

/**
 * Mends what the base check found: all that is safe, or the findings that are named (a code, or the id of one finding). With `preview`
 * it only says what it would write.
 */
export const repair = defineAction({
  id: "repair",
  parameters: { findings: { type: "text", default: safe, shape }, preview: { type: "flag", default: false } },
  needsBase: true,
  changes: true,
  returns: "repaired, left, codes: { repaired, left } by finding code",
  async run(context, { findings, preview }) {
    const isChosen = chooser(findings);
    const base = await requireBase(context);
    const facts = await readCheckFacts(context, base);
    const rows = Object.values(facts.tables).reduce((sum, table) => sum + table.rows, 0);
    const plan = await inSteps(context.control, repairSteps(facts, isChosen), rows);
    const [repaired, left] = [total(plan.repaired), total(plan.left)];
    const result = { repaired, left, codes: { repaired: plan.repaired, left: plan.left } };
    if (preview) return { result, findings: [], picture: { kind: "repairs", ...previewOf(facts, plan.changes) } };
    const made = remakeChanges(base, facts, plan.made);
    if (plan.changes.length + made.length > 0) await write(context, base, [...made, ...plan.changes], repaired);
    return { result, findings: [] };
  },
});

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Tells the findings that were asked for: by code, or by id. Fails with "parameter.value" for a code that no check tells. */
function chooser(findings: string): (issue: Issue, teller: Teller) => boolean {
  if (findings === safe) return ({ repair }) => repair?.safe === true;
  const asked = new Set(findings.split(",").map((text) => text.trim().replace(/^check\./, "")));
  for (const id of asked)
    if (!((id.split(":")[0] ?? "") in findingCodes)) throw new Failure("parameter.value", { name: "findings", value: id, allowed: shape });
  return (issue, teller) => asked.has(issue.code) || asked.has(teller.idOf(issue));
}

async function write(context: ActionContext, base: BaseState, changes: readonly Change[], repaired: number): Promise<void> {
  const { workbook, control } = context;
  const whole = changes.map((change) => withFormulas(change, dataWords[dataLanguage(base)]));
  const all = await keepCalculated(context, base, whole, (wanted) => workbook.read(wanted, control));
  await workbook.apply({ action: "repair", summary: { repaired } }, all, control);
}
