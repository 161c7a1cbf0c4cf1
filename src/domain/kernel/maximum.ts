/** A function of several variables: its value, and its slope written into `slope`. */
export type Climb = (at: Float64Array, slope: Float64Array) => number;

/** Where a climb ended: `flat` where the slope is level there. */
export type Summit = { at: Float64Array; value: number; slope: Float64Array; flat: boolean };

const MOST_STEPS = 200;
/** The slope that counts as none, for a function of this size; it grows with the function. */
const LEVEL = 1e-5;
const SIZE = 1e4;
/** A slope so many times that is still level enough for a summit. */
const NEARLY = 100;
/** Gains smaller than this share of the value, so often in a row, are none. */
const NO_GAIN = 1e-13;
const PATIENCE = 5;
/** Longest step in any direction: variables are logarithms, so none changes more than e-fold at once. */
const LONGEST = 2;
const HALVINGS = 50;
/** Armijo's share of the promised gain. */
const ENOUGH = 1e-4;

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
const steepest = (slope: Float64Array): number => slope.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)));
}

const levelOf = (value: number): number => LEVEL * Math.max(1, Math.abs(value) / SIZE);

/** The direction of the next step, cut to the longest allowed; straight up where the model of the curve fails. */
function direction(inverse: Float64Array[], slope: Float64Array): Float64Array {
  const model = Float64Array.from(inverse, (row) => dot(row, slope));
  const way = dot(model, slope) > 0 ? model : slope.slice();
  const scale = Math.min(1, LONGEST / Math.max(steepest(way), Number.MIN_VALUE));
  return way.map((value) => value * scale);
}

/** Broyden, Fletcher, Goldfarb and Shanno's update of the inverse curvature; steps that show no curvature are left out. */
function update(inverse: Float64Array[], step: Float64Array, change: Float64Array): void {
  const curve = dot(step, change);
  if (curve <= 1e-14 * Math.sqrt(dot(step, step) * dot(change, change))) return;
  const turned = Float64Array.from(inverse, (row) => dot(row, change));
  const factor = 1 / curve + dot(turned, change) / (curve * curve);
  inverse.forEach((row, i) => {
    for (let j = 0; j < row.length; j++)
      (row[j] as number) +=
        factor * (step[i] as number) * (step[j] as number) -
        ((turned[i] as number) * (step[j] as number) + (step[i] as number) * (turned[j] as number)) / curve;
  });
}

/**
 * Climbs to a maximum by BFGS with halved steps; variables are best logarithms of what is sought. A climb that gets further
 * than `furthest` in any direction has run away and ends there.
 */
export function climb(f: Climb, start: readonly number[], furthest = Infinity): Summit {
  let at = Float64Array.from(start);
  let slope = new Float64Array(at.length);
  let value = f(at, slope);
  let inverse = identity(at.length);
  let idle = 0;
  for (let step = 0; step < MOST_STEPS && steepest(slope) > levelOf(value) && idle < PATIENCE; step++) {
    if (steepest(at) > furthest) break;
    const way = direction(inverse, slope);
    const gain = dot(way, slope);
    let size = 1;
    let next = at;
    let [nextValue, nextSlope] = [value, slope];
    for (let halving = 0; halving < HALVINGS; halving++, size /= 2) {
      next = at.map((x, k) => x + size * (way[k] as number));
      nextSlope = new Float64Array(at.length);
      nextValue = f(next, nextSlope);
      if (nextValue >= value + ENOUGH * size * gain) break;
    }
    if (!(nextValue > value)) {
      if (inverse.every((row, i) => row[i] === 1)) break;
      inverse = identity(at.length);
      continue;
    }
    idle = nextValue - value > NO_GAIN * Math.abs(value) ? 0 : idle + 1;
    const change = slope.map((old, k) => old - (nextSlope[k] as number));
    update(
      inverse,
      next.map((x, k) => x - (at[k] as number)),
      change,
    );
    [at, value, slope] = [next, nextValue, nextSlope];
  }
  return { at, value, slope, flat: steepest(slope) <= NEARLY * levelOf(value) };
}

/** Least curvature of a function at a summit, by central differences of its slope: above zero where it is a true peak in all directions. */
export function leastCurvature(f: Climb, at: Float64Array): number {
  const size = at.length;
  const h = 1e-4;
  const rows = Array.from({ length: size }, (_, k) => {
    const [up, down] = [new Float64Array(size), new Float64Array(size)];
    f(
      at.map((x, i) => x + (i === k ? h : 0)),
      up,
    );
    f(
      at.map((x, i) => x - (i === k ? h : 0)),
      down,
    );
    return Array.from(up, (value, i) => ((down[i] as number) - value) / (2 * h));
  });
  const even = rows.map((row, i) => row.map((value, j) => (value + ((rows[j] as number[])[i] as number)) / 2));
  return leastEigenvalue(even);
}

/** Smallest eigenvalue of a symmetric matrix, by Jacobi's rotations. */
function leastEigenvalue(matrix: number[][]): number {
  const a = matrix.map((row) => [...row]);
  const get = (i: number, j: number): number => (a[i] as number[])[j] as number;
  for (let sweep = 0; sweep < 50; sweep++)
    for (let p = 0; p < a.length; p++)
      for (let q = p + 1; q < a.length; q++) {
        if (Math.abs(get(p, q)) < 1e-300) continue;
        const angle = 0.5 * Math.atan2(2 * get(p, q), get(p, p) - get(q, q));
        rotate(a, p, q, Math.cos(angle), Math.sin(angle));
      }
  return Math.min(...a.map((row, i) => row[i] as number));
}

function rotate(a: number[][], p: number, q: number, cos: number, sin: number): void {
  for (const row of a) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = cos * x + sin * y;
    row[q] = cos * y - sin * x;
  }
  const [one, other] = [[...(a[p] as number[])], [...(a[q] as number[])]];
  a[p] = one.map((x, k) => cos * x + sin * (other[k] as number));
  a[q] = other.map((y, k) => cos * y - sin * (one[k] as number));
}
