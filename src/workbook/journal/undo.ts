import type { Control } from "../../actions/ports";
import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import { chunkRows } from "../chunks";
import { applyFilters, clearFilters, filtersNow, type Filters } from "../filters";
import type { Session } from "../session";
import { changedSince, type Since } from "./changed-since";
import { comparable, hashOf } from "./mark";
import { deleteJournal } from "./roll-back";
import type { BlockReader, Head, Step, StoredEntry } from "./step";
import { clearEntry, loadHead, readBlock, readSteps, writeHead } from "./store";
import { takeBackAll } from "./take-back";

/** An undo under way. */
export type Undo = { entry: StoredEntry; head: Head; steps: Step[]; filters: Filters[]; since: Since };

/** Nothing is spared: what stood there comes back whatever stands there now. */
const whatever: Since = { spared: new Map(), kept: [] };

const cellBytes = 24;

/**
 * Finds the entry and writes down that it is being taken back. An action that was done is taken back with care: its rows
 * must stand where they were put, and what the user changed since is spared. One that was broken off is taken back whole.
 */
export async function startUndo(session: Session, choose: (entries: StoredEntry[]) => StoredEntry | undefined): Promise<Undo | null> {
  const loaded = loadHead(session);
  await session.send();
  const head = loaded();
  const entry = head && choose(head.entries);
  if (!entry) return null;
  const steps = await readSteps(session, entry);
  const filters = entry.status === "done" ? await filtersOver(session, steps) : [];
  if (entry.status === "done") await checkRows(session, steps);
  const done = entry.status === "done";
  const since = entry.status === "open" ? whatever : await changedSince(session, steps, blockReader(session, entry), done);
  session.wrote = true;
  const status = entry.status === "open" ? "open" : "undoing";
  writeHead(session, { ...head, entries: head.entries.map((each) => (each === entry ? { ...each, status } : each)) });
  session.context.runtime.enableEvents = false;
  clearFilters(session, filters);
  await session.send();
  return { entry, head, steps, filters, since };
}

/** True where the journal still has the entry. */
export async function isKept(session: Session, { id }: StoredEntry): Promise<boolean> {
  const head = loadHead(session);
  await session.send();
  return head()?.entries.some((entry) => entry.id === id) ?? false;
}

function blockReader(session: Session, entry: StoredEntry): BlockReader {
  return async (block, first, count) => {
    const place = entry.blocks[block]!;
    const rows = Math.min(count, place.rows - first);
    return rows > 0 && place.columns ? readBlock(session, place, first, rows) : [];
  };
}

/** Takes the steps back from the last to the first and forgets the entry; idempotent. */
export async function finishUndo(session: Session, { entry, head, steps, filters, since }: Undo, control?: Control): Promise<void> {
  const wanted = steps.filter((step) => !(filters.length && step.kind === "filters"));
  const pace = (done: number) => control?.progress("undoing", done, wanted.length);
  await takeBackAll(session, wanted, blockReader(session, entry), pace, since.spared);
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

/** Rows that were appended must stand where they were put; else taking them back would take others. */
async function checkRows(session: Session, steps: Step[]): Promise<void> {
  for (const step of steps) {
    if (step.kind !== "rows" || !step.mark) continue;
    const table = session.workbook.tables.getItemOrNullObject(step.table).load("name");
    const body = table.columns.getItemOrNullObject(step.mark.column).getDataBodyRange().load("rowCount");
    await session.send();
    const start = step.first ? 0 : step.bodyRows;
    const count = step.added + (step.first ? 1 : 0);
    if (table.isNullObject || body.isNullObject || body.rowCount < start + count) throw new Failure("undo.changed", { table: step.table });
    const texts: string[] = [];
    for (const run of chunkRows(count, cellBytes)) {
      const part = body
        .getCell(start + run.first, 0)
        .getResizedRange(run.count - 1, 0)
        .load("values");
      await session.send();
      for (const [cell] of part.values as Cell[][]) texts.push(comparable(cell));
    }
    if (hashOf(texts) !== step.mark.hash) throw new Failure("undo.changed", { table: step.table });
  }
}
