/** Above this Stirling's series gives all digits of a double. */
const LARGE = 10;
const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(x) for x > 0: the recurrence up to 10, then Stirling's series (Abramowitz and Stegun 6.1.41). */
export function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  while (shifted < LARGE) product *= shifted++;
  const z = 1 / (shifted * shifted);
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360)))))) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TAU + series - Math.log(product);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0 (Abramowitz and Stegun 6.3.18, after the recurrence). */
export function digamma(x: number): number {
  let [shifted, sum] = [x, 0];
  while (shifted < LARGE) sum -= 1 / shifted++;
  const z = 1 / (shifted * shifted);
  const series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760))))));
  return sum + Math.log(shifted) - 0.5 / shifted - series;
}

/** Terms after which a sum that has not settled is taken as it is. */
const MOST_TERMS = 50_000;

/** ₂F₁(a, b; c; z) by its power series, for 0 <= z < 1 and c no whole number below one (Abramowitz and Stegun 15.1.1). */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= Number.EPSILON * Math.abs(sum)) break;
  }
  return sum;
}
