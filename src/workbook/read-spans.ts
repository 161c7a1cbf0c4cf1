import { batchesOf, rowsPerChunk, spansOf, type Span } from "./chunks";
import { halfOf } from "./read-chunks";

/**
 * Reads ascending rows in batches of spans that carry 2 MB if a row takes `rowBytes`. Long texts take more: a batch whose answer is too
 * large for Excel is asked for again by halves, so `read` takes what it got only once it has the answer.
 */
export async function readSpans(rows: readonly number[], rowBytes: number, read: (batch: Span[]) => Promise<void>): Promise<void> {
  let size = rowsPerChunk(rowBytes);
  for (let from = 0; from < rows.length;) {
    const batch = firstBatch(rows, from, size);
    try {
      await read(batch);
      from = batch[batch.length - 1]!.to;
    } catch (failure) {
      const asked = batch.reduce((sum, { count }) => sum + count, 0);
      size = halfOf(asked, failure);
    }
  }
}

/** The spans from a position on that fill a batch. */
function firstBatch(rows: readonly number[], from: number, size: number): Span[] {
  const [batch = []] = batchesOf(spansOf(rows.slice(from, from + size), size), size);
  return batch.map((span) => ({ ...span, from: span.from + from, to: span.to + from }));
}
