import { rhythmOf, rhythms } from "../domain/analysis/rhythm";
import { planRhythmSheet, rhythmGroups, rhythmNames } from "../domain/analysis/rhythm-sheet";
import { defineAction } from "./action";
import { analyse, besideClients, type Study, type Worked } from "./study";
import { Tuned } from "./tuned";

/** Tells how often each client buys, and who is overdue against his own rhythm. */
export const rhythm = defineAction({
  id: "rhythm",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns: "rhythms: [{ name, clients, revenue, overdue, overdueRevenue }], overdue: [{ code, client, days, usual }]",
  run: (context, values) => analyse(context, "rhythm", values, values.analysisDate),
});

/** The rhythm of what was read. */
export function workRhythm(study: Study): Worked<object> {
  const { figures, ledger, clients, words } = study;
  const tuned = new Tuned(study);
  const found = rhythmOf(ledger, tuned.rhythm());
  const names = rhythmNames(words);
  const groups = rhythmGroups(found, figures.revenue, words);
  const overdue = Array.from(found.overdue.keys()).filter((who) => found.overdue[who]);
  return {
    result: {
      rhythms: groups.rhythms.map((group, i) => {
        const late = groups.overdue[i]!;
        return { ...group, id: rhythms[i], overdue: late.clients, overdueRevenue: late.revenue };
      }),
      overdue: overdue.map((who) => ({
        code: clients.code[who],
        client: clients.name[who],
        days: found.since[who],
        usual: found.gap[who],
      })),
    },
    changes: [
      ...besideClients("rhythm", figures.clients, (who) => names[found.rhythm[who] as number] ?? null),
      { kind: "result", sheet: planRhythmSheet(found, figures.revenue, clients, words) },
    ],
    findings: tuned.findings,
    sheet: "rhythm",
    picture: { kind: "bars", of: "rhythm", bars: groups.rhythms },
  };
}
