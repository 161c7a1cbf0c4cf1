import { nearMisses } from "../cleaning/near-miss";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";

/** A text that a list has not, in so many of the cells looked at, and the value of the list that it may mean. */
export type Unlisted = { value: string; cells: number; suggestion: string | null };

/** What cells say that a list has not, the most frequent first; a list on which nothing stands yet has only new values. */
export function unlistedIn(cells: readonly Cell[], values: readonly Cell[]): Unlisted[] {
  const listed = values.map(textOf).filter((value) => value !== "");
  const known = new Set(listed.map((value) => value.toLowerCase()));
  const counts = new Map<string, Unlisted>();
  for (const cell of cells) {
    const value = textOf(cell);
    const key = value.toLowerCase();
    if (value === "" || known.has(key)) continue;
    const found = counts.get(key);
    if (found) found.cells += 1;
    else counts.set(key, { value, cells: 1, suggestion: null });
  }
  const near = nearMisses(listed);
  return [...counts.values()]
    .sort((one, two) => two.cells - one.cells)
    .map((each) => ({ ...each, suggestion: near(each.value)?.value ?? null }));
}
