/** From this revenue on the rate (0.03 is 3 %) holds. */
export type DiscountStep = { from: number; rate: number };

/** The discount by client: the rate of the highest step his revenue reaches, 0 below the first; NaN without sales. Steps may stand in any order. */
export function discountTiers(revenue: Float64Array, rows: Int32Array, steps: readonly DiscountStep[]): Float64Array {
  const falling = [...steps].sort((a, b) => b.from - a.from);
  return revenue.map((sum, who) => {
    if (rows[who] === 0) return Number.NaN;
    return falling.find(({ from }) => sum >= from)?.rate ?? 0;
  });
}
