/** Positions in the step of the records that are there, by the row they stand in. */
export function inRowOrder(rows: readonly number[]): number[] {
  const there = rows.flatMap((row, i) => (row >= 0 ? [i] : []));
  return there.sort((a, b) => rows[a]! - rows[b]!);
}
