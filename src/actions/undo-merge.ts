import { Failure } from "../domain/kernel/failure";
import { defineAction, type ActionContext } from "./action";
import type { JournalEntry } from "./ports";
import { findingsOf } from "./undo";

/** Takes a merge back, days later too: whoever went comes back with his records, what was changed since stays and is told. */
export const undoMerge = defineAction({
  id: "undo-merge",
  parameters: { mergeId: { type: "text", default: null, pattern: /^M-\d+$/, shape: "M-00001" } },
  needsBase: true,
  changes: true,
  returns: "mergeId, restored, keptBecauseChanged: [{ table, record, field }]",
  async run(context, { mergeId }) {
    const entry = await entryOf(context, mergeId);
    const undone = await context.workbook.undo(context.control, entry.id);
    const id = mergeOf(entry);
    if (!undone) throw new Failure("merge.undo.gone", { mergeId: id });
    const restored = String(entry.summary["records"] ?? "").split(",").length;
    return { result: { mergeId: id, restored, keptBecauseChanged: undone.kept }, findings: findingsOf(undone.kept), sheet: "clients" };
  },
});

const mergeOf = ({ summary }: JournalEntry): string => String(summary["merge"] ?? "");

/** The journal's entry of a merge. Fails with "merge.undo.none" or "merge.undo.gone" (value `mergeId`). */
async function entryOf({ workbook }: ActionContext, mergeId: string | null): Promise<JournalEntry> {
  const merges = (await workbook.entries()).filter(({ action }) => action === "merge");
  const found = mergeId === null ? merges[0] : merges.find((entry) => mergeOf(entry) === mergeId);
  if (found) return found;
  throw mergeId === null ? new Failure("merge.undo.none") : new Failure("merge.undo.gone", { mergeId });
}
