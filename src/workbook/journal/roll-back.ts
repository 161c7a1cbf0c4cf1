import type { Begun } from "../changes/apply";
import { Failure } from "../../domain/kernel/failure";
import type { Session, Sessions } from "../session";
import { packedBlocks } from "./entry-cells";
import { clearEntry, deleteJournal, journalSheet, writeHead } from "./store";
import { takeBackAll } from "./take-back";

/**
 * Takes back an apply that failed, from memory; tries again where that fails too. Fails with "journal.unfinished" where
 * it cannot: the intent stays written down, and `recover` finishes it.
 */
export async function rollBack(sessions: Sessions, begun: Begun, failure: unknown): Promise<void> {
  const read = packedBlocks(begun.intent.blocks, () => begun.work.rest());
  try {
    await sessions.runStubbornly(async (session) => {
      session.context.runtime.enableEvents = false;
      const { entry, head, work } = begun;
      const settle = () => {
        delete entry.removing;
        writeHead(session, head);
      };
      await takeBackAll(session, work.steps, { read, removing: entry.removing, settle });
      await forget(session, begun);
    });
  } catch (again) {
    throw new Failure("journal.unfinished", { action: begun.entry.action }, { cause: new AggregateError([failure, again]) });
  }
}

/** Puts the journal back as it was before the apply. */
export async function forget(session: Session, { before, entry }: Begun): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(journalSheet).load("name");
  await session.send();
  if (!sheet.isNullObject && before) {
    writeHead(session, before);
    clearEntry(session, entry);
  } else if (!sheet.isNullObject) deleteJournal(session);
  session.context.runtime.enableEvents = true;
  await session.send();
}
