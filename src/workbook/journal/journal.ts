import type { About, Control, JournalEntry, Undone } from "../../actions/ports";
import type { Change } from "../../domain/schema/change";
import { begin, clearGone, close, note, open, type Begun } from "../changes/apply";
import { isFailure } from "../excel-failure";
import type { HeaderKeys } from "../layout";
import type { Session, Sessions } from "../session";
import { sortBack } from "../views/sort-back";
import { refused } from "./refused";
import { rollBack } from "./roll-back";
import { journalLimits, type JournalLimits } from "./room";
import type { StoredEntry } from "./step";
import { forgetEntries, loadHead } from "./store";
import { finishUndo, isKept, startUndo, type Undo } from "./undo";

const publicEntry = ({ id, action, at, summary }: StoredEntry): JournalEntry => ({ id, action, at, summary });

/** An entry just applied, with the names that new sheets got. */
export type Applied = JournalEntry & { sheets: Record<string, string> };

/** Writes down what will change, changes it, and takes it back where that fails or where the user wants it. */
export class Journal {
  constructor(
    private readonly sessions: Sessions,
    private readonly headers: HeaderKeys,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
    private readonly limits: JournalLimits = journalLimits,
  ) {}

  /** All changes or none: a failure at any sync is rolled back and thrown again. */
  async apply(about: About, changes: Change[], control?: Control): Promise<Applied> {
    const first = await this.attempt(about, changes, control);
    if (first) return first;
    await this.recover();
    const second = await this.attempt(about, changes, control);
    return second!;
  }

  /** Entries that can be taken back, the last first. */
  async entries(): Promise<JournalEntry[]> {
    return this.sessions.run(async (session) => {
      const head = loadHead(session);
      await session.send();
      const done = head()?.entries.filter((entry) => entry.status === "done") ?? [];
      return done.map(publicEntry).reverse();
    });
  }

  /** The last entry that can be taken back. */
  async lastEntry(): Promise<JournalEntry | null> {
    return (await this.entries())[0] ?? null;
  }

  /** Takes back an entry (the last unless told), but for what was changed since; "undo.changed" where its records cannot be told apart. */
  async undo(control?: Control, id?: string): Promise<Undone | null> {
    await this.recover();
    const choose = (entries: StoredEntry[]) => (id === undefined ? entries.at(-1) : entries.find((entry) => entry.id === id));
    const start = () => this.sessions.run((session) => startUndo(session, choose));
    const undo = await start().catch(async (failure: unknown) => {
      const moved = isFailure(failure, "undo.changed") ? String(failure.values["table"]) : null;
      // A view has sorted the rows: in the order of their codes they may stand where they stood.
      if (moved === null || !(await this.sessions.run((session) => sortBack(session, this.headers, moved)))) throw failure;
      return start();
    });
    return undo ? { ...(await this.finish(undo, control)), kept: undo.since?.kept ?? [] } : null;
  }

  /** Takes back what a broken-off run left, or finishes a broken-off undo. */
  async recover(): Promise<JournalEntry | null> {
    const undo = await this.sessions.run((session) => startUndo(session, (entries) => entries.find((entry) => entry.status !== "done")));
    return undo ? this.finish(undo) : null;
  }

  /** Forgets every entry, so that nothing can be taken back any more and nothing of what stood there is kept. */
  async forget(): Promise<void> {
    await this.recover();
    await this.sessions.runStubbornly(forgetEntries);
  }

  private async finish(undo: Undo, control?: Control): Promise<JournalEntry> {
    await this.sessions.runStubbornly(async (session, attempt) => {
      // What was taken back and forgotten, with only Excel's answer lost, is not taken back again: its blocks are gone.
      if (attempt === 1 || (await isKept(session, undo.entry))) await finishUndo(session, undo, control);
    });
    return publicEntry(undo.entry);
  }

  /** null where an earlier run was broken off and must be taken back first. */
  private async attempt(about: About, changes: Change[], control?: Control): Promise<Applied | null> {
    let begun: Begun | null = null;
    let stage: "looking" | "noting" | "changing" = "looking";
    const circumstances = { headers: this.headers, now: this.now(), control, limits: this.limits };
    const run = async (session: Session): Promise<Applied | null> => {
      begun = await begin(session, about, changes, circumstances);
      if (!begun) return null;
      session.wrote = true;
      stage = "noting";
      await note(session, begun);
      stage = "changing";
      await open(session, begun);
      for (const operation of begun.operations) await operation.perform(begun.work);
      await close(session, begun, about.passing);
      return { ...publicEntry(begun.entry), sheets: Object.fromEntries(begun.work.sheetNames) };
    };
    const applied = await this.sessions.run(run).catch(async (failure: unknown) => {
      if (begun && stage === "noting") throw await refused(this.sessions, begun, failure);
      if (begun && stage === "changing") await rollBack(this.sessions, begun, failure);
      throw failure;
    });
    if (begun) await clearGone(this.sessions, begun);
    return applied;
  }
}
