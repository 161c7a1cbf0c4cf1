import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { renamableLists } from "../domain/lists/columns";
import { defineAction, type ActionContext } from "./action";
import { followViews } from "./follow-views";
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
  async run(context) {
    const { workbook, control } = context;
    const undone = await workbook.undo(control);
    if (!undone && !(await workbook.base())) throw new Failure("base.missing");
    const { kept } = undone ?? { kept: [] };
    const followed = undone ? await viewsBack(context, undone) : [];
    return { result: { undone: undone && told(undone) }, findings: [...findingsOf(kept), ...followed] };
  },
});

/** Saved views look for a list value by its old name again; of two values that had become one they cannot tell which it was. */
async function viewsBack(context: ActionContext, { action, summary }: Undone): Promise<Finding[]> {
  const { list, from, to, merged } = summary;
  const known = renamableLists.find((key) => key === list);
  if (action !== "rename-list-value" || !known || merged === true || typeof from !== "string" || typeof to !== "string") return [];
  return followViews(context, { list: known, from: to, to: from });
}

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
