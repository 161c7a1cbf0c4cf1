import { keepScore, type Score } from "../domain/checks/history";
import { countsOf, checkSteps, scoreSteps } from "../domain/checks/run";
import { findingsOf } from "../domain/checks/tell";
import { isoOf } from "../domain/kernel/dates";
import { defineAction, type ActionContext } from "./action";
import { requireBase } from "./base";
import { readCheckFacts } from "./check-facts";
import { inSteps } from "./in-steps";

/** So many findings of a code are told; all are counted. */
const told = 100;

/** Looks the whole base through: what is wrong where, how much of it, and how clean the base is; keeps the score of the day. Changes no cell. */
export const checkBase = defineAction({
  id: "check-base",
  parameters: {},
  needsBase: true,
  changes: false,
  returns: "score, counts by finding code, history: [{ day, score }]",
  async run(context) {
    const facts = await readCheckFacts(context, await requireBase(context));
    const rows = Object.values(facts.tables).reduce((sum, table) => sum + table.rows, 0);
    const issues = await inSteps(context.control, checkSteps(facts), rows);
    const score = await inSteps(context.control, scoreSteps(facts, issues), rows);
    const history = (await kept(context, score)).map(({ day, ...rest }) => ({ day: isoOf(day), ...rest }));
    return { result: { score, counts: countsOf(issues), history }, findings: findingsOf(facts, issues, told) };
  },
});

/** The scores of the days so far, with today's. */
async function kept({ workbook, today }: ActionContext, score: number): Promise<readonly Score[]> {
  const before = await workbook.kept("scores");
  const history = keepScore(before, { day: today, score });
  if (history !== before) await workbook.keep("scores", history);
  return history;
}
