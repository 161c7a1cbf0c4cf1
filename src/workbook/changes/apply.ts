import type { About, Control } from "../../actions/ports";
import { Failure } from "../../domain/kernel/failure";
import type { Change } from "../../domain/schema/change";
import { applyFilters, clearFilters, loadFilters } from "../filters";
import type { Head, StoredEntry } from "../journal/step";
import * as store from "../journal/store";
import { findBase, type HeaderKeys, type Layout, type LayoutTable } from "../layout";
import type { Session } from "../session";
import { operationsOf } from "./operations";
import { loadSurvey } from "./survey";
import { Work, type Operation } from "./work";

/** An apply whose intent is known: what it will do, what it keeps, where the journal writes it down. */
export type Begun = { work: Work; operations: Operation[]; entry: StoredEntry; before: Head | null; head: Head };

type Circumstances = { headers: HeaderKeys; now: number; control: Control | undefined };

/** Looks at the workbook and keeps what stands where something will change. null where an earlier run must be taken back first. */
export async function begin(
  session: Session,
  about: About,
  changes: Change[],
  { headers, now, control }: Circumstances,
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
  return { work, operations, before, ...entryOf(about, work, before, now) };
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

function entryOf({ passing, ...about }: About, work: Work, before: Head | null, now: number): { entry: StoredEntry; head: Head } {
  const old = before ?? store.emptyHead;
  const size = store.placeOf(0, work);
  const entries = passing ? old.entries : store.kept(old.entries, size.cells);
  const row = store.roomFor(entries, size.rows);
  const serial = old.serial + 1;
  const place = store.placeOf(row, work);
  const entry: StoredEntry = { id: String(serial), ...about, at: now, status: "open", row, ...place };
  return { entry, head: { ...old, serial, entries: [...entries, entry] } };
}

/** Writes down the intent; from here on a failure is rolled back. */
export async function open(session: Session, { work, entry, head, before }: Begun): Promise<void> {
  if (!before) store.addJournal(session);
  await store.writeEntry(session, entry, work, () => work.pace("writing"));
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
