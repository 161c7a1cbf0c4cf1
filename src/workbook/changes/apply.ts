import type { About, Control } from "../../actions/ports";
import { Failure } from "../../domain/kernel/failure";
import type { Change } from "../../domain/schema/change";
import { applyFilters, clearFilters, loadFilters } from "../filters";
import { writeEntry } from "../journal/entry-cells";
import { pack, partsOf } from "../journal/packed";
import { placesOf, roomFor, sizeOf, type JournalLimits } from "../journal/room";
import type { Head, Intent, StoredEntry } from "../journal/step";
import * as store from "../journal/store";
import { findBase, type HeaderKeys, type Layout, type LayoutTable } from "../layout";
import type { Session, Sessions } from "../session";
import { operationsOf } from "./operations";
import { loadSurvey } from "./survey";
import { Work, type Operation } from "./work";

/**
 * An apply whose intent is known: what it will do, what it keeps, where the journal writes it down. `before` is the head that a failure
 * brings back; entries that go are cleared first where the new one stands `over` them, else last.
 */
export type Begun = {
  work: Work;
  operations: Operation[];
  intent: Intent;
  entry: StoredEntry;
  before: Head | null;
  head: Head;
  going: { entries: StoredEntry[]; over: boolean };
};

type Circumstances = { headers: HeaderKeys; now: number; control: Control | undefined; limits: JournalLimits };

/** Looks at the workbook and keeps what stands where something will change. null where an earlier run must be taken back first. */
export async function begin(
  session: Session,
  about: About,
  changes: Change[],
  { headers, now, control, limits }: Circumstances,
): Promise<Begun | null> {
  const journal = store.loadHead(session);
  const survey = loadSurvey(session);
  const layout = await findBase(session, headers);
  const before = journal();
  if (store.isUnfinished(before)) return null;
  const work = new Work(session, layout, headers, { ...before?.counters }, control);
  work.survey = survey();
  await keepCommon(work, changes, layout);
  const operations = operationsOf(changes, layout);
  for (const operation of operations) await operation.prepare(work);
  const intent = await intentOf(work);
  return { work, operations, intent, ...entryOf(about, intent, before, now, limits) };
}

/** Steps and blocks as the journal has them; of the blocks only that stays in memory. */
async function intentOf(work: Work): Promise<Intent> {
  const rest = () => work.rest();
  const intent: Intent = { steps: partsOf(JSON.stringify(work.steps), "j"), blocks: [] };
  for (const block of work.blocks.splice(0)) intent.blocks.push(await pack(block, rest));
  return intent;
}

/** What several changes share: the tables' filters, and what is stored in the workbook's settings. Stops at what is protected. */
async function keepCommon(work: Work, changes: Change[], layout: Layout | null): Promise<void> {
  const touched = touchedTables(changes, layout);
  const makes = changes.some((change) => ["create", "result", "good"].includes(change.kind));
  const loaded = loadFilters(work.session, touched);
  const refuse = loadProtection(work.session, touched, makes);
  await work.session.send();
  refuse();
  work.keepFilters(loaded());
  if (makes) work.steps.push({ kind: "stored", value: layout ? structuredClone(layout.stored) : null });
}

function touchedTables(changes: Change[], layout: Layout | null): LayoutTable[] {
  const keys = changes.flatMap((change): string[] => {
    if ("table" in change) return [change.table];
    if (change.kind === "settings") return ["settings"];
    return change.kind === "result" ? change.sheet.tables.map((table) => table.key) : [];
  });
  return [...new Set(keys)].flatMap((key) => layout?.tables.get(key) ?? []);
}

/** Queues the question whether sheets, or the workbook where sheets are made, are protected; after `send` it fails with "excel.protected" if so. */
function loadProtection(session: Session, tables: LayoutTable[], makes: boolean): () => void {
  const sheets = [...new Set(tables.map((table) => table.sheet))];
  const loaded = sheets.map((sheet) => session.workbook.worksheets.getItem(sheet).protection.load("protected"));
  const book = makes ? session.workbook.protection.load("protected") : null;
  return () => {
    const closed = sheets.find((_, i) => loaded[i]!.protected);
    if (closed !== undefined || book?.protected) throw new Failure("excel.protected", { sheet: closed ?? "" });
  };
}

/** Fails with "journal.full" where the journal has no room for it. */
function entryOf(
  { passing, ...about }: About,
  intent: Intent,
  before: Head | null,
  now: number,
  limits: JournalLimits,
): Pick<Begun, "entry" | "before" | "head" | "going"> {
  const old = before ?? store.emptyHead;
  const size = sizeOf(intent);
  const room = roomFor(old.entries, size, limits, passing === true);
  if (!room) throw new Failure("journal.full");
  const { row, stay, over } = room;
  const serial = old.serial + 1;
  const entry: StoredEntry = { id: String(serial), ...about, at: now, status: "open", row, ...size, ...placesOf(row, intent) };
  const head = { ...old, serial, entries: [...stay, entry] };
  store.headCells(head);
  const going = { entries: old.entries.filter((each) => !stay.includes(each)), over };
  return { entry, before: over ? { ...old, entries: stay } : before, head, going };
}

/** Writes down what stands where something will change; nothing of the base is changed yet. */
export async function note(session: Session, { work, entry, intent, before, going }: Begun): Promise<void> {
  if (!before) store.addJournal(session);
  else if (going.over) {
    store.writeHead(session, before);
    for (const gone of going.entries) store.clearEntry(session, gone);
    await session.send();
  }
  await writeEntry(session, entry, intent, () => work.pace("writing"));
}

/** Says what is under way; from here on a failure is rolled back. */
export async function open(session: Session, { work, entry, head }: Begun): Promise<void> {
  store.writeHead(session, head);
  work.removing = (table, remaining) => {
    entry.removing = { ...entry.removing, [table]: remaining };
    store.writeHead(session, head);
  };
  session.context.runtime.enableEvents = false;
  clearFilters(session, work.filters);
  await session.send();
}

/** Marks the entry as done, or forgets a passing one, and switches on again what was off. */
export async function close(session: Session, { entry, head, work }: Begun, passing = false): Promise<void> {
  if (!head.entries.includes(entry)) throw new Failure("unknown", { message: "the journal lost an entry" });
  const { removing: _, ...done } = { ...entry, status: "done" as const };
  const entries = passing ? head.entries.filter((each) => each !== entry) : head.entries.map((each) => (each === entry ? done : each));
  applyFilters(session, work.filters);
  store.writeHead(session, { ...head, entries, counters: work.counters });
  if (passing) store.clearEntry(session, entry);
  session.context.runtime.enableEvents = true;
  await session.send();
}

/** Clears what entries kept that went. Where that fails they are waste, which no head names and later entries are written over. */
export async function clearGone(sessions: Sessions, { going }: Begun): Promise<void> {
  if (going.over || !going.entries.length) return;
  const clear = async (session: Session): Promise<void> => {
    for (const gone of going.entries) store.clearEntry(session, gone);
    await session.send();
  };
  await sessions.run(clear).catch(() => undefined);
}
