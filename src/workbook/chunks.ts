import type { Cell } from "../domain/kernel/cell";

/** The web takes 5 MB a request; we stay far below. */
export const maxBytes = 2_000_000;
/** To make a request of single cells takes the pane's time: half as much at once. */
const maxCellBytes = 1_000_000;
const maxRows = 20_000;
const minRows = 500;
/** What a number with its comma takes in a request, and what a cell that is left as it is. */
const [plainCell, nullCell] = [8, 7];

/** A run of rows: [first, first + count). */
export type RowRun = { first: number; count: number };

/** Splits `total` rows into chunks that carry at most 2 MB at `rowBytes` a row. */
export function chunkRows(total: number, rowBytes: number): RowRun[] {
  const size = rowsPerChunk(rowBytes);
  const runs: RowRun[] = [];
  for (let first = 0; first < total; first += size) runs.push({ first, count: Math.min(size, total - first) });
  return runs;
}

/** Average bytes of a row in a request, measured on a sample of the rows. */
export function bytesOfRows(rows: readonly (readonly Cell[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 1000));
  let bytes = 0;
  let seen = 0;
  for (let i = 0; i < rows.length; i += step) {
    for (const cell of rows[i]!) bytes += bytesOf(cell);
    seen += 1;
  }
  return seen ? bytes / seen : 0;
}

/** What a cell takes in a request, at most but for letters of three bytes. */
export function bytesOf(cell: Cell): number {
  return typeof cell === "string" ? cell.length * 2 + 3 : plainCell;
}

/** Runs of consecutive numbers in an ascending list. */
export function runsOf(rows: readonly number[]): RowRun[] {
  const runs: RowRun[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

/** Ascending row numbers, in spans that may hold gaps of a few rows: one range a span. `at` are positions in the list. */
export type Span = RowRun & { from: number; to: number };

/** Gaps up to this many rows are bridged (with null, which leaves a cell as it is). */
const bridged = 50;

/** Spans of ascending rows, none longer than a chunk. */
export function spansOf(rows: readonly number[], longest: number): Span[] {
  const spans: Span[] = [];
  rows.forEach((row, i) => {
    const last = spans[spans.length - 1];
    if (last && row - (last.first + last.count) <= bridged && row - last.first < longest) {
      last.count = row - last.first + 1;
      last.to = i + 1;
    } else spans.push({ first: row, count: 1, from: i, to: i + 1 });
  });
  return spans;
}

/** Groups spans into batches of at most `size` rows in all. */
export function batchesOf<S extends RowRun>(spans: readonly S[], size: number): S[][] {
  const batches: S[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (filled + span.count > size) {
      batches.push([]);
      filled = 0;
    }
    batches[batches.length - 1]!.push(span);
    filled += span.count;
  }
  return batches;
}

/**
 * Batches of spans of ascending rows of so many columns that carry at most 1 MB each: `weight` tells what the row at a position of the
 * list takes. For what is written: a request that is too large is not sent, and what was queued with it is lost.
 */
export function* weighedBatches(rows: readonly number[], columns: number, weight: (at: number) => number): Generator<Span[]> {
  let [from, filled, covered] = [0, 0, 0];
  const batch = (to: number): Span[] =>
    spansOf(rows.slice(from, to), maxRows).map((span) => ({ ...span, from: span.from + from, to: span.to + from }));
  for (let at = 0; at < rows.length; at += 1) {
    const apart = at > from ? rows[at]! - rows[at - 1]! - 1 : 0;
    const gap = apart <= bridged ? apart : 0;
    const bytes = weight(at) + gap * columns * nullCell;
    if (at > from && (filled + bytes > maxCellBytes || covered + gap >= maxRows)) {
      yield batch(at);
      [from, filled, covered] = [at, 0, 0];
    }
    filled += bytes;
    covered += 1 + gap;
  }
  if (from < rows.length) yield batch(rows.length);
}

/** Rows that a chunk takes at `rowBytes` a row. */
export function rowsPerChunk(rowBytes: number): number {
  return Math.max(minRows, Math.min(maxRows, Math.floor(maxBytes / Math.max(1, rowBytes))));
}
