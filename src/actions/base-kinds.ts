import { classifyAbc } from "../domain/analysis/abc";
import { baseKinds as kinds, kindsOfBase } from "../domain/analysis/base-kinds";
import { baseKindGroups, baseKindNames, planBaseKindsSheet } from "../domain/analysis/base-kinds-sheet";
import { rhythmOf } from "../domain/analysis/rhythm";
import { folded, textOf } from "../domain/kernel/text";
import { abcOptions } from "./abc";
import { defineAction } from "./action";
import { analyse, besideClients, type Study, type Wanted, type Worked } from "./study";
import { Tuned } from "./tuned";

/** What the kinds of base read beside clients and orders. */
export const baseKindsWanted: Wanted = { clients: ["stage"], stages: ["stage", "group"] };

/** Tells each client's kind of base: potential, working, regular, active, time-tested, VIP, key, dormant or dead. */
export const baseKinds = defineAction({
  id: "base-kinds",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns: "kinds: [{ id, name, clients, revenue }]",
  run: (context, values) => analyse(context, "base-kinds", values, values.analysisDate, baseKindsWanted),
});

/** 1 where the stage of a client belongs to the group of the lost. */
export function lostOf({ column, words: { say } }: Study): Uint8Array {
  const lost = folded(say("data.stageGroups.lost"));
  const groups = column("stages", "group");
  const stages = column("stages", "stage").filter((_, i) => folded(textOf(groups[i])) === lost);
  const names = new Set(stages.map((stage) => folded(textOf(stage))));
  return Uint8Array.from(column("clients", "stage"), (stage) => (names.has(folded(textOf(stage))) ? 1 : 0));
}

/** The kinds of base of what was read. */
export function workBaseKinds(study: Study): Worked<object> {
  const { figures, ledger, clients, words } = study;
  const tuned = new Tuned(study);
  const { abc } = classifyAbc(figures, abcOptions(tuned));
  const rhythm = rhythmOf(ledger, tuned.rhythm());
  const found = kindsOfBase({ figures, rhythm, abc, lost: lostOf(study) }, tuned.baseKinds());
  const names = baseKindNames(words);
  const groups = baseKindGroups(found, figures.revenue, words);
  return {
    result: { kinds: groups.map((group, i) => ({ id: kinds[i], ...group })) },
    changes: [
      ...besideClients("base", figures.clients, (who) => names[found.kind[who] as number] ?? null),
      { kind: "result", sheet: planBaseKindsSheet(found, figures, abc, clients, words) },
    ],
    findings: tuned.findings,
    sheet: "base-kinds",
    picture: { kind: "bars", of: "base", bars: groups },
  };
}
