import { compare, explain } from "./compare";
import type { DuplicateSource } from "./fields";
import { ENOUGH, scoreOf, type DuplicateLink } from "./find-duplicates";
import { CONTRADICTS } from "./groups";
import { readySteps } from "./records";
import { mapped, part, type Steps } from "./steps";

/** Finds the records that may be the same client as one of a few rows, the surest first, in stretches: each row is compared with all others. */
export function* likeSteps(source: DuplicateSource, rows: readonly number[]): Steps<DuplicateLink[]> {
  const ready = yield* part(0, 0.5, readySteps(source));
  const links: DuplicateLink[] = [];
  for (const [turn, row] of rows.entries()) {
    const one = ready.records[row];
    if (!one) continue;
    const look = mapped(ready.records, (other) => {
      if (other.row === row) return;
      const { bits, contradiction } = compare(ready, one, other);
      if (bits < ENOUGH || contradiction >= CONTRADICTS) return;
      links.push({ a: row, b: other.row, score: scoreOf(bits), reasons: explain(ready, one, other) });
    });
    yield* part(0.5 + (0.5 * turn) / rows.length, 0.5 + (0.5 * (turn + 1)) / rows.length, look);
  }
  return links.sort((one, two) => two.score - one.score);
}
