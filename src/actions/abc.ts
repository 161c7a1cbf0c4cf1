import {
  abcLetters,
  abcMeasures,
  classifyAbc,
  usualAbcCuts,
  type AbcMeasure,
  type AbcOptions,
  type AbcResult,
} from "../domain/analysis/abc";
import { paretoSteps, planAbcSheet } from "../domain/analysis/abc-sheet";
import { Failure } from "../domain/kernel/failure";
import { defineAction, type Picture } from "./action";
import { analyse, besideClients, type Study, type Worked } from "./study";
import { Tuned } from "./tuned";

/** Classes clients by the share of revenue (or margin, or orders) accumulated before them. */
export const abc = defineAction({
  id: "abc",
  parameters: {
    analysisDate: { type: "date", default: null },
    cuts: { type: "text", default: usualAbcCuts.join("/"), pattern: /^\d+(\.\d+)?\/\d+(\.\d+)?$/, shape: "n/n", setting: "abcCutA" },
    by: { type: "choice", values: abcMeasures, default: "revenue", setting: "abcBy" },
  },
  needsBase: true,
  changes: true,
  returns: "classes: [{ name, clients, value, share }]",
  run: (context, values) => analyse(context, "abc", values, values.analysisDate),
});

/** ABC of what was read. */
export function workAbc(study: Study, given?: AbcGiven): Worked<Pick<AbcResult, "classes">> {
  const { figures, clients, date, words } = study;
  const tuned = new Tuned(study);
  const result = classifyAbc(figures, abcOptions(tuned, given));
  return {
    result: { classes: result.classes },
    changes: [
      ...besideClients("ABC", figures.clients, (who) => abcLetters[result.abc[who]!] || null),
      { kind: "result", sheet: planAbcSheet(result, clients, date, words) },
    ],
    findings: tuned.findings,
    sheet: "abc",
    picture: pictureOf(result),
  };
}

type AbcGiven = { cuts: string | null; by: AbcMeasure | null };

/** How to class: as given, else as Settings says. Fails with "abc.cuts" for cuts that were given. */
export function abcOptions(tuned: Tuned, { cuts, by }: AbcGiven = { cuts: null, by: null }): AbcOptions {
  const [a, b] = cuts === null ? tuned.abcCuts() : (cuts.split("/").map(Number) as [number, number]);
  if (!(a >= 1 && a < b && b <= 100)) throw new Failure("abc.cuts", { cuts });
  return { cuts: [a / 100, b / 100], by: by ?? tuned.abcBy() };
}

/** The Pareto curve as the pane draws it. */
function pictureOf(result: AbcResult): Picture {
  const steps = paretoSteps(result, () => "");
  const points = steps.map(({ upTo }, i) => ({ clients: (i + 1) / steps.length, value: upTo }));
  return { kind: "pareto", points: [{ clients: 0, value: 0 }, ...points] };
}
