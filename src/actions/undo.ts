import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { defineAction } from "./action";
import type { KeptCell, Undone } from "./ports";

/** So many kept cells are named; the rest is counted. */
const named = 200;

/** Takes back the last action, but for what the user changed since. */
export const undo = defineAction({
  id: "undo",
  parameters: {},
  needsBase: true,
  changes: true,
  returns: "what was undone",
  async run({ workbook, control }) {
    const undone = await workbook.undo(control);
    if (!undone && !(await workbook.base())) throw new Failure("base.missing");
    const { kept } = undone ?? { kept: [] };
    return { result: { undone: undone && told(undone) }, findings: findingsOf(kept) };
  },
});

function told({ action, at, summary, kept }: Undone): Record<string, Cell> {
  return { action, at: new Date(at).toISOString(), ...summary, kept: kept.length };
}

/** Names the cells that were left as they are; so many, the rest is counted. */
export function findingsOf(kept: KeptCell[]): Finding[] {
  const findings = kept
    .slice(0, named)
    .map((cell): Finding => ({ code: "undo.kept.cell", severity: "info", ...cell, values: { ...cell } }));
  const more = kept.length - named;
  if (more > 0) findings.push({ code: "undo.kept.more", severity: "info", values: { count: more } });
  return findings;
}
