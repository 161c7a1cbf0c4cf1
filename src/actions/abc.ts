import { abcLetters, abcMeasures, classifyAbc, type AbcMeasure, type AbcOptions, type AbcResult } from "../domain/analysis/abc";
import { paretoSteps, planAbcSheet } from "../domain/analysis/abc-sheet";
import { Failure } from "../domain/kernel/failure";
import { defineAction, type Picture } from "./action";
import type { BaseState } from "./ports";
import { analyse, besideClients, type Study, type Worked } from "./study";
import { chosen } from "./values";

/** Percentages at which A and B end where neither the user nor Settings says others. */
const usual = [75, 95] as const;

/** Classes clients by the share of revenue (or margin, or orders) accumulated before them. */
export const abc = defineAction({
  id: "abc",
  parameters: {
    analysisDate: { type: "date", default: null },
    cuts: { type: "text", default: usual.join("/"), pattern: /^\d+(\.\d+)?\/\d+(\.\d+)?$/, shape: "n/n", setting: "abcCutA" },
    by: { type: "choice", values: abcMeasures, default: "revenue", setting: "abcBy" },
  },
  needsBase: true,
  changes: true,
  returns: "classes: [{ name, clients, value, share }]",
  run: (context, values) => analyse(context, "abc", values, values.analysisDate),
});

/** ABC of what was read. */
export function workAbc({ figures, clients, date, words }: Study, options: AbcOptions): Worked<Pick<AbcResult, "classes">> {
  const result = classifyAbc(figures, options);
  return {
    result: { classes: result.classes },
    changes: [
      ...besideClients("ABC", figures.clients, (who) => abcLetters[result.abc[who]!] || null),
      { kind: "result", sheet: planAbcSheet(result, clients, date, words) },
    ],
    findings: [],
    sheet: "abc",
    picture: pictureOf(result),
  };
}

/** How to class: as given, else as Settings says, else as usual. Fails with "abc.cuts". */
export function abcOptions(base: BaseState, given: { cuts: string | null; by: AbcMeasure | null } = { cuts: null, by: null }): AbcOptions {
  return { cuts: cutsOf(base, given.cuts), by: chosen(given.by, base.settings["abcBy"], abcMeasures, "revenue") };
}

/** The cuts as shares; fails with "abc.cuts". */
function cutsOf({ settings }: BaseState, given: string | null): [number, number] {
  const percent = (cell: unknown, otherwise: number) => (typeof cell === "number" ? cell : otherwise);
  const [a, b] = given?.split("/").map(Number) ?? [percent(settings["abcCutA"], usual[0]), percent(settings["abcCutB"], usual[1])];
  if (a === undefined || b === undefined || !(a > 0 && a < b && b <= 100)) throw new Failure("abc.cuts", { cuts: given ?? `${a}/${b}` });
  return [a / 100, b / 100];
}

/** The Pareto curve as the pane draws it. */
function pictureOf(result: AbcResult): Picture {
  const steps = paretoSteps(result, () => "");
  const points = steps.map(({ upTo }, i) => ({ clients: (i + 1) / steps.length, value: upTo }));
  return { kind: "pareto", points: [{ clients: 0, value: 0 }, ...points].slice(0, 100) };
}
