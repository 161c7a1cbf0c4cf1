/** Sums are rounded to this before any comparison, so that float noise breaks no ties. */
const MONEY_STEPS = 1e6;

/** A sum rounded to 1e-6. */
export function roundSum(value: number): number {
  const rounded = Math.round(value * MONEY_STEPS) / MONEY_STEPS;
  return rounded - rounded === 0 ? rounded : value;
}

/** Quantile `part` (0 to 1) of ascending values by linear interpolation (type 7, Excel's PERCENTILE.INC); NaN of nothing. */
export function quantile(ascending: Float64Array, part: number): number {
  if (ascending.length === 0) return Number.NaN;
  const place = (ascending.length - 1) * part;
  const below = Math.floor(place);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (place - below) * (high - low);
}
