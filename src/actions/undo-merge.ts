import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { planRestore, type LeftCell } from "../domain/merging/restore";
import { defineAction, type ActionContext } from "./action";
import { requireBase } from "./base";
import { keepCalculated } from "./keep-calculated";
import { readMergeLog, readRestoreFacts, type LoggedMerge } from "./merge-log";
import type { BaseState, JournalEntry } from "./ports";
import { findingsOf } from "./undo";

/** What of a merge came back, in clients, and the cells that were left as they were changed since. */
type Told = { mergeId: string; restored: number; keptBecauseChanged: LeftCell[] };

/**
 * Takes a merge back, days later too: whoever went comes back with his records, what was changed since stays and is told. By the journal, and
 * by the merge log where the journal has forgotten it.
 */
export const undoMerge = defineAction({
  id: "undo-merge",
  parameters: { mergeId: { type: "text", default: null, pattern: /^M-\d+$/, shape: "M-00001" } },
  needsBase: true,
  changes: true,
  returns: "mergeId, restored, keptBecauseChanged: [{ table, record, field }]",
  async run(context, { mergeId }) {
    const base = await requireBase(context);
    const merges = await readMergeLog(context);
    const entry = await entryOf(context, mergeId);
    const id = mergeId ?? (entry ? mergeOf(entry) : (merges.at(-1)?.id ?? null));
    if (id === null) throw new Failure("merge.undo.none");
    const found = merges.find((each) => each.id === id);
    refuseOnward(merges, id, found);
    const byLog = () => restoreByLog(context, base, id, found);
    const told = entry ? await byJournal(context, id, entry, byLog) : await byLog();
    return { result: told, findings: findingsOf(told.keptBecauseChanged), sheet: "clients" };
  },
});

const mergeOf = ({ summary }: JournalEntry): string => String(summary["merge"] ?? "");

/** The journal's entry of a merge, or of the last; undefined where the journal has none, or its merge was taken back by the log. */
async function entryOf({ workbook }: ActionContext, mergeId: string | null): Promise<JournalEntry | undefined> {
  const entries = await workbook.entries();
  const back = new Set(entries.filter(({ action }) => action === "undo-merge").map(mergeOf));
  const merges = entries.filter((entry) => entry.action === "merge" && !back.has(mergeOf(entry)));
  return mergeId === null ? merges[0] : merges.find((entry) => mergeOf(entry) === mergeId);
}

/** Fails with "merge.undo.onward" where the client of a merge went into another one by a later merge, which has not been taken back. */
function refuseOnward(merges: readonly LoggedMerge[], mergeId: string, found: LoggedMerge | undefined): void {
  const later = merges.find(({ id, gone }) => id > mergeId && found && gone.includes(found.into));
  if (later) throw new Failure("merge.undo.onward", { mergeId, later: later.id });
}

/** By the journal; where that cannot tell any more which records are which, `otherwise`. */
async function byJournal(
  { workbook, control }: ActionContext,
  mergeId: string,
  entry: JournalEntry,
  otherwise: () => Promise<Told>,
): Promise<Told> {
  const undone = await workbook.undo(control, entry.id).catch((failure: unknown) => {
    if (failure instanceof Failure && failure.code === "undo.changed") return "unclear" as const;
    throw failure;
  });
  if (undone === "unclear") return otherwise();
  if (!undone) throw new Failure("merge.undo.gone", { mergeId });
  return { mergeId, restored: textOf(entry.summary["records"]).split(",").length, keptBecauseChanged: undone.kept };
}

async function restoreByLog(context: ActionContext, base: BaseState, mergeId: string, found: LoggedMerge | undefined): Promise<Told> {
  if (!found) throw new Failure("merge.undo.gone", { mergeId });
  const { workbook, control } = context;
  const { changes, restored, kept } = planRestore(await readRestoreFacts(context, base, found));
  const all = await keepCalculated(context, base, changes, (wanted) => workbook.read(wanted, control));
  await workbook.apply({ action: "undo-merge", summary: { merge: mergeId, restored: restored.length } }, all, control);
  return { mergeId, restored: restored.length, keptBecauseChanged: kept };
}
