import { abcLetters, abcMeasures, classifyAbc, type AbcResult } from "../domain/analysis/abc";
import { paretoSteps, planAbcSheet } from "../domain/analysis/abc-sheet";
import { Failure } from "../domain/kernel/failure";
import type { Change } from "../domain/schema/change";
import { defineAction, type Picture } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import { loadFigures } from "./figures";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
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
  async run(context, values) {
    const base = await requireBase(context);
    const cuts = cutsOf(base, values.cuts);
    const by = chosen(values.by, base.settings["abcBy"], abcMeasures, "revenue");
    const words = await resultWords(dataLanguage(base));
    const date = analysisDateOf(base, values.analysisDate, context.today);
    const loaded = await loadFigures(context, date);
    context.control.progress("thinking", 0, 1);
    const result = classifyAbc(loaded.figures, { by, cuts });
    const changes: Change[] = [...besideClients(result), { kind: "result", sheet: planAbcSheet(result, loaded.clients, date, words) }];
    await context.workbook.apply({ action: "abc", summary: { clients: result.ranking.length } }, changes, context.control);
    return { result: { classes: result.classes }, findings: loaded.findings, sheet: "abc", picture: pictureOf(result) };
  },
});

/** The cuts as shares; fails with "abc.cuts". */
function cutsOf({ settings }: BaseState, given: string | null): [number, number] {
  const percent = (cell: unknown, otherwise: number) => (typeof cell === "number" ? cell : otherwise);
  const [a, b] = given?.split("/").map(Number) ?? [percent(settings["abcCutA"], usual[0]), percent(settings["abcCutB"], usual[1])];
  if (a === undefined || b === undefined || !(a > 0 && a < b && b <= 100)) throw new Failure("abc.cuts", { cuts: given ?? `${a}/${b}` });
  return [a / 100, b / 100];
}

function besideClients({ abc }: AbcResult): Change[] {
  const rows = Array.from(abc.keys());
  if (!rows.length) return [];
  return [{ kind: "update", table: "clients", column: "ABC", rows, values: rows.map((row) => abcLetters[abc[row]!] || null) }];
}

/** The Pareto curve as the pane draws it. */
function pictureOf(result: AbcResult): Picture {
  const steps = paretoSteps(result, () => "");
  const points = steps.map(({ upTo }, i) => ({ clients: (i + 1) / steps.length, value: upTo }));
  return { kind: "pareto", points: [{ clients: 0, value: 0 }, ...points].slice(0, 100) };
}
