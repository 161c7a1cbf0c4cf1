import { abcLetters, classifyAbc } from "../domain/analysis/abc";
import { abcXyz, classifyXyz, xyzLetters } from "../domain/analysis/xyz";
import { planXyzSheet } from "../domain/analysis/xyz-sheet";
import { abcOptions } from "./abc";
import { defineAction } from "./action";
import { analyse, besideClients, type Study, type Worked } from "./study";
import { Tuned } from "./tuned";

/** Classes clients by how evenly they buy, and crosses that with ABC. */
export const xyz = defineAction({
  id: "xyz",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns: "months, classes: [{ name, clients, revenue }], abcXyz: { rows, columns, clients, revenue }",
  run: (context, values) => analyse(context, "xyz", values, values.analysisDate),
});

/** XYZ of what was read. */
export function workXyz(study: Study): Worked<object> {
  const { figures, ledger, clients, words } = study;
  const tuned = new Tuned(study);
  const result = classifyXyz(ledger, figures.revenue, tuned.xyzCuts());
  const { abc } = classifyAbc(figures, abcOptions(tuned));
  const cross = abcXyz(abc, result.xyz, figures.revenue);
  return {
    result: { months: result.months, classes: result.classes, abcXyz: cross },
    changes: [
      ...besideClients("ABC", figures.clients, (who) => abcLetters[abc[who] as 0 | 1 | 2 | 3] || null),
      ...besideClients("XYZ", figures.clients, (who) => xyzLetters[result.xyz[who] as number] || null),
      { kind: "result", sheet: planXyzSheet(result, abc, figures.revenue, clients, words) },
    ],
    findings: [
      ...tuned.findings,
      ...(result.short ? [{ code: "xyz.short", severity: "warning" as const, values: { count: result.months } }] : []),
    ],
    sheet: "xyz",
    picture: { kind: "matrix", of: "abcXyz", rows: cross.rows, columns: cross.columns, values: cross.clients },
  };
}
