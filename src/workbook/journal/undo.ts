import type { Control } from "../../actions/ports";
import { applyFilters, clearFilters, filtersNow, type Filters } from "../filters";
import type { Session } from "../session";
import { changedSince, type Since } from "./changed-since";
import { withoutLater } from "./left-to-later";
import { remainingNow } from "./remaining";
import { readSteps, storedBlocks } from "./entry-cells";
import type { Head, Step, StoredEntry } from "./step";
import { clearEntry, deleteJournal, loadHead, writeHead } from "./store";
import { takeBackAll } from "./take-back";

/** An undo under way; without `since` what was broken off is taken back whole. */
export type Undo = { entry: StoredEntry; head: Head; steps: Step[]; filters: Filters[]; since: Since | undefined };

/**
 * Finds the entry and writes down that it is being taken back. An action that was done is taken back with care: its records are found
 * wherever they stand, and what was changed since is spared. One that was broken off is taken back whole.
 */
export async function startUndo(session: Session, choose: (entries: StoredEntry[]) => StoredEntry | undefined): Promise<Undo | null> {
  const loaded = loadHead(session);
  await session.send();
  const head = loaded();
  const chosen = head && choose(head.entries);
  if (!chosen) return null;
  const steps = withoutLater(await readSteps(session, chosen), await stepsAfter(session, head, chosen));
  const done = chosen.status === "done";
  const filters = done ? await filtersOver(session, steps) : [];
  const since = chosen.status === "open" ? undefined : await changedSince(session, steps, storedBlocks(session, chosen), done);
  const removing = done ? await remainingNow(session, steps) : chosen.removing;
  const entry: StoredEntry = { ...chosen, status: chosen.status === "open" ? "open" : "undoing", ...(removing ? { removing } : {}) };
  const started = { ...head, entries: head.entries.map((each) => (each === chosen ? entry : each)) };
  session.wrote = true;
  writeHead(session, started);
  session.context.runtime.enableEvents = false;
  clearFilters(session, filters);
  await session.send();
  return { entry, head: started, steps, filters, since };
}

/** The steps of the entries that came after one. */
async function stepsAfter(session: Session, { entries }: Head, entry: StoredEntry): Promise<Step[]> {
  const steps: Step[] = [];
  for (const later of entries.slice(entries.indexOf(entry) + 1)) steps.push(...(await readSteps(session, later)));
  return steps;
}

/** True where the journal still has the entry. */
export async function isKept(session: Session, { id }: StoredEntry): Promise<boolean> {
  const head = loadHead(session);
  await session.send();
  return head()?.entries.some((entry) => entry.id === id) ?? false;
}

/** Takes the steps back from the last to the first and forgets the entry; idempotent. */
export async function finishUndo(session: Session, { entry, head, steps, filters, since }: Undo, control?: Control): Promise<void> {
  const wanted = steps.filter((step) => !(filters.length && step.kind === "filters"));
  const pace = (done: number) => control?.progress("undoing", done, wanted.length);
  const settle = () => {
    delete entry.removing;
    writeHead(session, head);
  };
  await takeBackAll(session, wanted, { read: storedBlocks(session, entry), removing: entry.removing, settle, pace, ...(since ? { since } : {}) }); // prettier-ignore
  applyFilters(session, filters);
  const rest = head.entries.filter((each) => each.id !== entry.id);
  if (!rest.length && steps.some((step) => step.kind === "stored" && step.value === null)) deleteJournal(session);
  else {
    writeHead(session, { ...head, entries: rest });
    clearEntry(session, entry);
  }
  session.context.runtime.enableEvents = true;
  await session.send();
}

/** The filters that are on now: they are the user's and come back. */
function filtersOver(session: Session, steps: Step[]): Promise<Filters[]> {
  return filtersNow(session, [...new Set(steps.flatMap((step) => ("table" in step ? [step.table] : [])))]);
}
