/** An axis: from, to, and the values of its marks. */
export type Scale = { from: number; to: number; ticks: number[] };

/** A step that reads well: 1, 2 or 5 times a power of ten. */
function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
}

/** The axis for some values; `zero` keeps 0 on it, given bounds are kept. */
export function scaleOf(values: readonly number[], zero: boolean, given: { minimum?: number; maximum?: number } = {}): Scale {
  const lowest = Math.min(...values, ...(zero || values.length === 0 ? [0] : []));
  const highest = Math.max(...values, ...(zero || values.length === 0 ? [0] : []));
  const low = given.minimum ?? lowest;
  const high = given.maximum ?? (highest > low ? highest : low + 1);
  const step = niceStep(high - low, 5);
  const from = given.minimum ?? Math.floor(low / step) * step;
  const to = given.maximum ?? Math.ceil(high / step) * step;
  const ticks: number[] = [];
  for (let i = 0; from + i * step <= to + step / 1000 && i < 100; i++) ticks.push(Number((from + i * step).toPrecision(12)));
  return { from, to, ticks };
}

/** Where a value stands between two places. */
export function placeOn({ from, to }: Scale, value: number, start: number, end: number): number {
  return start + ((value - from) / (to - from || 1)) * (end - start);
}
