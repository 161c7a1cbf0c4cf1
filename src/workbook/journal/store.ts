import type { Cell, Grid } from "../../domain/kernel/cell";
import { bytesOfRows, chunkRows } from "../chunks";
import type { Session } from "../session";
import { markWeight } from "./cell-marks";
import type { BlockPlace, Head, Kept, Step, StoredEntry } from "./step";

/** The very hidden sheet that holds journal and counters. */
export const journalSheet = "cb_Journal";
/** Excel keeps 32,767 characters in a cell. */
const cellLength = 30_000;
const headColumns = 24;
/** Steps longer than this many cells do not come up: the longest are those of a result sheet, of some ten thousand characters. */
const stepColumns = 64;
const maxEntries = 10;
const maxCells = 1_000_000;
const maxRow = 1_000_000;

/** A long text in cells; the letter keeps every piece a text. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += cellLength) found.push(`j${text.slice(at, at + cellLength)}`);
  return found;
}

function joined(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => typeof cell === "string" && cell.startsWith("j"))
    .map((cell) => String(cell).slice(1))
    .join("");
}

/** An empty journal. */
export const emptyHead: Head = { version: 1, serial: 0, counters: {}, entries: [] };

/** Queues the loading of the journal's head; null after `send` where there is no journal. */
export function loadHead(session: Session): () => Head | null {
  const { worksheets } = session.workbook;
  const sheet = worksheets.getItemOrNullObject(journalSheet).load("name");
  const range = worksheets.getItemOrNullObject(journalSheet).getRangeByIndexes(0, 0, 1, headColumns).load("values");
  return () => {
    const text = sheet.isNullObject ? "" : joined(range.values[0] as Cell[]);
    return text ? (JSON.parse(text) as Head) : null;
  };
}

/** True where a run was broken off and must be finished or taken back first. */
export function isUnfinished(head: Head | null): boolean {
  return head?.entries.some((entry) => entry.status !== "done") ?? false;
}

/** Queues the writing of the head: the moment at which what it says is true. */
export function writeHead(session: Session, head: Head): void {
  const cells: string[] = pieces(JSON.stringify(head));
  const padded = Array.from({ length: headColumns }, (_, i) => cells[i] ?? "");
  session.workbook.worksheets.getItem(journalSheet).getRangeByIndexes(0, 0, 1, headColumns).values = [padded];
}

/** Makes the journal's sheet. */
export function addJournal(session: Session): void {
  session.workbook.worksheets.add(journalSheet).visibility = "VeryHidden";
}

/** Entries that stay when one of `cells` cells joins them: the newest, as many as fit. */
export function kept(entries: StoredEntry[], cells: number): StoredEntry[] {
  let total = cells;
  return entries
    .slice(-(maxEntries - 1))
    .reverse()
    .filter((entry) => (total += entry.cells) <= maxCells)
    .reverse();
}

/** The first row, below the head, with room for so many. */
export function roomFor(entries: StoredEntry[], rows: number): number {
  let row = 1;
  for (const entry of [...entries].sort((a, b) => a.row - b.row)) {
    if (entry.row - row >= rows) return row;
    row = Math.max(row, entry.row + entry.rows);
  }
  return row + rows < maxRow ? row : 1;
}

/** Where the steps and blocks of an entry will stand. */
export function placeOf(row: number, { steps, blocks }: Kept): { blocks: BlockPlace[]; rows: number; cells: number } {
  let next = row + 1;
  let cells = 0;
  const marks = new Set(
    steps.flatMap((step) => ((step.kind === "cells" || step.kind === "rows") && step.written ? [step.written.block] : [])),
  );
  const places = blocks.map((block, i) => {
    const place = { row: next, rows: block.length, columns: block[0]?.length ?? 0 };
    next += place.rows;
    cells += place.rows * place.columns * (marks.has(i) ? markWeight : 1);
    return place;
  });
  return { blocks: places, rows: next - row, cells };
}

/** Writes steps and blocks, in chunks; the head is not touched. */
export async function writeEntry(session: Session, entry: StoredEntry, { steps, blocks }: Kept, pace: () => void): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  const cells = pieces(JSON.stringify(steps));
  sheet.getRangeByIndexes(entry.row, 0, 1, stepColumns).values = [Array.from({ length: stepColumns }, (_, i) => cells[i] ?? "")];
  for (const [i, block] of blocks.entries()) {
    const { row, columns } = entry.blocks[i]!;
    if (!columns) continue;
    for (const { first, count } of chunkRows(block.length, bytesOfRows(block))) {
      sheet.getRangeByIndexes(row + first, 0, count, columns).values = block.slice(first, first + count);
      pace();
      await session.sendQuietly();
    }
  }
}

/** Reads the steps of an entry. */
export async function readSteps(session: Session, entry: StoredEntry): Promise<Step[]> {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  const range = sheet.getRangeByIndexes(entry.row, 0, 1, stepColumns).load("values");
  await session.send();
  return JSON.parse(joined(range.values[0] as Cell[])) as Step[];
}

/** Reads rows of a block from the sheet. */
export async function readBlock(session: Session, place: BlockPlace, first: number, count: number): Promise<Grid> {
  const sheet = session.workbook.worksheets.getItem(journalSheet);
  const range = sheet.getRangeByIndexes(place.row + first, 0, count, place.columns).load("values");
  await session.send();
  return range.values as Grid;
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
export function clearEntry(session: Session, entry: Pick<StoredEntry, "row" | "rows" | "blocks">): void {
  const columns = Math.max(stepColumns, ...entry.blocks.map((block) => block.columns));
  session.workbook.worksheets.getItem(journalSheet).getRangeByIndexes(entry.row, 0, entry.rows, columns).clear("Contents");
}
