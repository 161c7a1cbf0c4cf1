import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import type { Session } from "../session";
import { joinParts, partsOf } from "./packed";
import type { Head, StoredEntry } from "./step";

/** The very hidden sheet that holds journal and counters. */
export const journalSheet = "cb_Journal";
/** Parts of the head begin with this. */
const letter = "j";
const headColumns = 24;
/** Cells that the steps of an older journal took side by side. */
export const oldStepColumns = 64;
/** Cells that are cleared at once. */
const clearedAtOnce = 1_000_000;

/** An empty journal. */
export const emptyHead: Head = { version: 1, serial: 0, counters: {}, entries: [] };

/** Queues the loading of the journal's head; null after `send` where there is no journal. */
export function loadHead(session: Session): () => Head | null {
  const { worksheets } = session.workbook;
  const sheet = worksheets.getItemOrNullObject(journalSheet).load("name");
  const range = worksheets.getItemOrNullObject(journalSheet).getRangeByIndexes(0, 0, 1, headColumns).load("values");
  return () => {
    const text = sheet.isNullObject ? "" : joinParts(range.values[0] as Cell[]);
    return text ? (JSON.parse(text) as Head) : null;
  };
}

/** True where a run was broken off and must be finished or taken back first. */
export function isUnfinished(head: Head | null): boolean {
  return head?.entries.some((entry) => entry.status !== "done") ?? false;
}

/** Fails with "journal.full" where a head is longer than its cells take. */
export function headCells(head: Head): string[] {
  const parts = partsOf(JSON.stringify(head), letter);
  if (parts.length > headColumns) throw new Failure("journal.full");
  return Array.from({ length: headColumns }, (_, i) => parts[i] ?? "");
}

/** Queues the writing of the head: the moment at which what it says is true. */
export function writeHead(session: Session, head: Head): void {
  session.workbook.worksheets.getItem(journalSheet).getRangeByIndexes(0, 0, 1, headColumns).values = [headCells(head)];
}

/** Makes the journal's sheet. */
export function addJournal(session: Session): void {
  session.workbook.worksheets.add(journalSheet).visibility = "VeryHidden";
  writeHead(session, emptyHead);
}

/** Queues the removal of the journal's sheet; Excel deletes no sheet that is very hidden. */
export function deleteJournal(session: Session): void {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** Clears all that entries kept; the counters stay. */
export async function forgetEntries(session: Session): Promise<void> {
  const loaded = loadHead(session);
  const used = session.workbook.worksheets.getItemOrNullObject(journalSheet).getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await session.send();
  const head = loaded();
  if (!head) return;
  session.wrote = true;
  writeHead(session, { ...head, entries: [] });
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
  if (rows > 0)
    session.workbook.worksheets
      .getItem(journalSheet)
      .getRange(`2:${rows + 1}`)
      .clear("Contents");
  await session.send();
}

/** Queues the clearing of what an entry kept. */
export function clearEntry(session: Session, entry: Pick<StoredEntry, "row" | "rows" | "steps" | "blocks">): void {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  const clear = (row: number, rows: number, columns: number): void => {
    const most = Math.max(1, Math.floor(clearedAtOnce / columns));
    for (let first = 0; first < rows; first += most)
      sheet.getRangeByIndexes(row + first, 0, Math.min(most, rows - first), columns).clear("Contents");
  };
  if (entry.steps !== undefined) return clear(entry.row, entry.rows, 1);
  clear(entry.row, 1, oldStepColumns);
  for (const { row, rows, columns } of entry.blocks) if (columns) clear(row, rows, columns);
}
