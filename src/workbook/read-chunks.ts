import { rowsPerChunk } from "./chunks";
import { isFailure } from "./excel-failure";

/**
 * Reads up to `total` rows in chunks that carry 2 MB if a row takes `rowBytes`, or have `together` rows. Long texts take more: a chunk
 * whose answer is too large for Excel is asked for again by halves. `read` answers how many rows it read; none is the end.
 */
export async function readChunks(
  total: number,
  rowBytes: number,
  read: (first: number, count: number) => Promise<number>,
  together = rowsPerChunk(rowBytes),
): Promise<void> {
  let size = together;
  for (let first = 0; first < total;) {
    const count = Math.min(size, total - first);
    try {
      const taken = await read(first, count);
      if (!taken) return;
      first += taken;
    } catch (failure) {
      size = halfOf(count, failure);
    }
  }
}

/** Half of the rows that were asked for where their answer was too large for Excel; any other failure is thrown on, that of one row too. */
export function halfOf(asked: number, failure: unknown): number {
  if (!isFailure(failure, "excel.tooLarge") || asked === 1) throw failure;
  return Math.ceil(asked / 2);
}
