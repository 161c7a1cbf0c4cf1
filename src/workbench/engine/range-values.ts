import type { Rect, Scalar } from "../book/book";
import type { Criterion, IndexKey } from "./criteria";
import { keyOfValue } from "./criteria";

/** The values of a range, row by row, with an index over them that is made when first asked for. */
export class RangeValues {
  private index: Map<IndexKey, number[]> | undefined;

  constructor(
    readonly rect: Rect,
    readonly values: Scalar[],
  ) {}

  /** Positions of the values that meet a criterion; undefined when every position has to be tried. */
  candidates(criterion: Criterion): number[] | undefined {
    if (criterion.only === undefined) return undefined;
    this.index ??= this.buildIndex();
    return this.index.get(criterion.only) ?? [];
  }

  private buildIndex(): Map<IndexKey, number[]> {
    const index = new Map<IndexKey, number[]>();
    for (const [position, value] of this.values.entries()) {
      const key = keyOfValue(value);
      if (key === undefined) continue;
      const positions = index.get(key);
      if (positions) positions.push(position);
      else index.set(key, [position]);
    }
    return index;
  }
}

/** Positions at which every range meets its criterion; the ranges are of one shape. */
export function positionsMeeting(pairs: readonly { range: RangeValues; criterion: Criterion }[]): number[] {
  let start: number[] | undefined;
  let indexed: number | undefined;
  pairs.forEach(({ range, criterion }, i) => {
    const found = range.candidates(criterion);
    if (found && (!start || found.length < start.length)) [start, indexed] = [found, i];
  });
  const others = pairs.filter((_, i) => i !== indexed);
  const fits = (position: number): boolean => others.every(({ range, criterion }) => criterion.test(range.values[position]!));
  if (start) return start.filter(fits);
  const found: number[] = [];
  const size = pairs[0]?.range.values.length ?? 0;
  for (let position = 0; position < size; position++) if (fits(position)) found.push(position);
  return found;
}
