import { countsOf, checkSteps, scoreOf } from "../domain/checks/run";
import { findingsOf } from "../domain/checks/tell";
import { defineAction } from "./action";
import { requireBase } from "./base";
import { readCheckFacts } from "./check-facts";
import { inSteps } from "./in-steps";

/** So many findings of a code are told; all are counted. */
const told = 100;

/** Looks the whole base through: what is wrong where, how much of it, and how clean the base is. Changes nothing. */
export const checkBase = defineAction({
  id: "check-base",
  parameters: {},
  needsBase: true,
  changes: false,
  returns: "score, counts by finding code",
  async run(context) {
    const facts = await readCheckFacts(context, await requireBase(context));
    const rows = Object.values(facts.tables).reduce((sum, table) => sum + table.rows, 0);
    const issues = await inSteps(context.control, checkSteps(facts), rows);
    return { result: { score: scoreOf(facts, issues), counts: countsOf(issues) }, findings: findingsOf(facts, issues, told) };
  },
});
