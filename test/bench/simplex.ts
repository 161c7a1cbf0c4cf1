/** Reflection, expansion, contraction and shrinking of Nelder and Mead (1965). */
const [REFLECT, EXPAND, CONTRACT, SHRINK] = [1, 2, 0.5, 0.5];
const MOST_STEPS = 5_000;

type Corner = { at: number[]; value: number };

const between = (from: number[], to: number[], part: number): number[] => from.map((x, k) => x + part * (to[k]! - x));
const byValue = (one: Corner, other: Corner): number => one.value - other.value;

/**
 * The least value of a function by the simplex of Nelder and Mead, as packages fit this model: ends where all corners agree
 * within `tolerance`, in value and in place.
 */
export function simplex(f: (at: number[]) => number, start: number[], tolerance: number): Corner {
  const corner = (at: number[]): Corner => ({ at, value: f(at) });
  const corners = [start, ...start.map((_, k) => start.map((x, i) => (i === k ? x + 0.5 : x)))].map(corner);
  for (let step = 0; step < MOST_STEPS; step++) {
    corners.sort(byValue);
    const [best, worst] = [corners[0]!, corners.at(-1)!];
    const apart = Math.max(...worst.at.map((x, k) => Math.abs(x - best.at[k]!)));
    if (worst.value - best.value < tolerance && apart < tolerance) break;
    const centre = start.map((_, k) => corners.slice(0, -1).reduce((sum, { at }) => sum + at[k]!, 0) / start.length);
    const next = better(corner, corners, centre);
    if (next) corners[corners.length - 1] = next;
    else corners.splice(1, start.length, ...corners.slice(1).map(({ at }) => corner(between(best.at, at, SHRINK))));
  }
  return corners.sort(byValue)[0]!;
}

/** What takes the place of the worst corner; null where the simplex must shrink. */
function better(corner: (at: number[]) => Corner, corners: Corner[], centre: number[]): Corner | null {
  const [best, second, worst] = [corners[0]!, corners.at(-2)!, corners.at(-1)!];
  const reflected = corner(between(centre, worst.at, -REFLECT));
  if (reflected.value < best.value) {
    const expanded = corner(between(centre, worst.at, -EXPAND));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = corner(between(centre, outside ? reflected.at : worst.at, CONTRACT));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}
