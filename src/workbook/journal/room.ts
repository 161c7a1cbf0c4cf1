import type { BlockPlace, Intent, StoredEntry } from "./step";

/** How much the journal keeps: entries, what they weigh in all (in plain cells), and the rows of its sheet. */
export type JournalLimits = { entries: number; cells: number; rows: number };

/** Ten entries; the last one is kept whatever it weighs. */
export const journalLimits: JournalLimits = { entries: 10, cells: 4_000_000, rows: 1_048_576 };

/** Packed characters that weigh as much as a plain cell. */
const charsOfCell = 16;

/** What an entry takes on the sheet. */
export type EntrySize = { rows: number; cells: number };

/** Where an entry comes to stand, and the earlier ones that stay; `over`: it stands where one stood that goes. */
export type Room = { row: number; stay: StoredEntry[]; over: boolean };

/** What an entry takes: a row for each text. */
export function sizeOf({ steps, blocks }: Intent): EntrySize {
  const texts = [steps, ...blocks.map((block) => block.texts)];
  const chars = texts.reduce((sum, list) => sum + list.reduce((all, text) => all + text.length, 0), 0);
  return { rows: texts.reduce((sum, list) => sum + list.length, 0), cells: Math.ceil(chars / charsOfCell) };
}

/** Where the steps and blocks of an entry will stand. */
export function placesOf(row: number, { steps, blocks }: Intent): { steps: number; blocks: BlockPlace[] } {
  let next = row + steps.length;
  const places = blocks.map(({ rows, columns, texts }) => {
    const place = { row: next, rows, columns, texts: texts.length };
    next += texts.length;
    return place;
  });
  return { steps: steps.length, blocks: places };
}

/**
 * Finds room for an entry. The oldest go where there are too many, or where they weigh too much, but it stands beside those that go while
 * that is possible, so that they come back where it fails. null where it does not fit even alone.
 */
export function roomFor(entries: readonly StoredEntry[], size: EntrySize, limits: JournalLimits, passing: boolean): Room | null {
  let stay = passing ? [...entries] : staying(entries, size.cells, limits);
  const beside = freeRow(entries, size.rows, limits.rows);
  if (beside !== null) return { row: beside, stay, over: false };
  for (;;) {
    const row = freeRow(stay, size.rows, limits.rows);
    if (row !== null) return { row, stay, over: true };
    if (!stay.length) return null;
    stay = stay.slice(1);
  }
}

/** The newest entries, as many as may stay when one of `cells` joins them: an entry is kept only with all that came after it. */
function staying(entries: readonly StoredEntry[], cells: number, limits: JournalLimits): StoredEntry[] {
  const newest = limits.entries > 1 ? entries.slice(1 - limits.entries) : [];
  let total = cells;
  let from = newest.length;
  while (from > 0 && (total += newest[from - 1]!.cells) <= limits.cells) from -= 1;
  return newest.slice(from);
}

/** The first row, below the head, with room for so many beside the entries. */
function freeRow(entries: readonly StoredEntry[], rows: number, all: number): number | null {
  let row = 1;
  for (const entry of [...entries].sort((a, b) => a.row - b.row)) {
    if (entry.row - row >= rows) return row;
    row = Math.max(row, entry.row + entry.rows);
  }
  return row + rows <= all ? row : null;
}
