import { hypergeometric } from "../kernel/gamma";
import { climb, leastCurvature, type Climb, type Summit } from "../kernel/maximum";
import type { Purchases } from "./purchases";

/**
 * BG/NBD: how often clients buy and when they stop (Fader, Hardie and Lee 2005, "Counting your customers" the easy way).
 * Rates are gamma(r, α), the chance to stop after an order is beta(a, b). Where a and b are absent nobody ever stops (NBD).
 */
export type BuyingModel = { r: number; alpha: number; a: number; b: number } | { r: number; alpha: number };
export type BuyingFit = { model: BuyingModel; logLikelihood: number };

/** Purchases of clients that are alike, once each. */
type Kinds = { count: number; x: Float64Array; tx: Float64Array; age: Float64Array; weight: Float64Array; most: number; clients: number };

function kindsOf({ x, tx, age }: Purchases): Kinds {
  const seen = new Map<string, number>();
  const kinds = { x: [] as number[], tx: [] as number[], age: [] as number[], weight: [] as number[] };
  for (let i = 0; i < x.length; i++) {
    const key = `${x[i]},${tx[i]},${age[i]}`;
    const place = seen.get(key);
    if (place !== undefined) (kinds.weight[place] as number)++;
    else {
      seen.set(key, kinds.x.length);
      kinds.x.push(x[i] as number);
      kinds.tx.push(tx[i] as number);
      kinds.age.push(age[i] as number);
      kinds.weight.push(1);
    }
  }
  const [xs, txs, ages, weight] = [kinds.x, kinds.tx, kinds.age, kinds.weight].map((values) => Float64Array.from(values)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { count: xs.length, x: xs, tx: txs, age: ages, weight, most: xs.reduce((a, b) => Math.max(a, b), 0), clients: x.length };
}

/** ln Γ(s+n) − ln Γ(s) and its derivative for n = 0 … most. */
class Rising {
  readonly log: Float64Array;
  readonly slope: Float64Array;

  constructor(most: number) {
    this.log = new Float64Array(most + 1);
    this.slope = new Float64Array(most + 1);
  }

  from(s: number): void {
    for (let n = 1; n < this.log.length; n++) {
      this.log[n] = (this.log[n - 1] as number) + Math.log(s + n - 1);
      this.slope[n] = (this.slope[n - 1] as number) + 1 / (s + n - 1);
    }
  }
}

/** The log-likelihood of BG/NBD over ln r, ln α, ln a, ln b. */
function bgNbd({ count, x, tx, age, weight, most }: Kinds): Climb {
  const [rates, stays, both] = [new Rising(most), new Rising(most), new Rising(most)];
  return (at, slope) => {
    const [r, alpha, a, b] = at.map(Math.exp) as unknown as [number, number, number, number];
    rates.from(r);
    stays.from(b);
    both.from(a + b);
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    let da = 0;
    let db = 0;
    const logAlpha = Math.log(alpha);
    for (let i = 0; i < count; i++) {
      const n = x[i] as number;
      const w = weight[i] as number;
      const logEnd = Math.log(alpha + (age[i] as number));
      const logLast = n > 0 ? Math.log(alpha + (tx[i] as number)) : 0;
      // the client may still be there (its share is 1 − left), or has left after the last order
      const odds = n > 0 ? (a / (b + n - 1)) * Math.exp((r + n) * (logEnd - logLast)) : 0;
      const left = odds === Infinity ? 1 : odds / (1 + odds);
      const tail = odds === Infinity ? Math.log(a / (b + n - 1)) + (r + n) * (logEnd - logLast) : Math.log1p(odds);
      value += w * ((rates.log[n] as number) + r * logAlpha + (stays.log[n] as number) - (both.log[n] as number) - (r + n) * logEnd + tail);
      dr += w * ((rates.slope[n] as number) + logAlpha - (1 - left) * logEnd - left * logLast);
      dAlpha += w * (r / alpha - (r + n) * ((1 - left) / (alpha + (age[i] as number)) + left / (alpha + (tx[i] as number))));
      da += w * (left / a - (both.slope[n] as number));
      db += w * ((stays.slope[n] as number) - (both.slope[n] as number) - (n > 0 ? left / (b + n - 1) : 0));
    }
    slope.set([dr * r, dAlpha * alpha, da * a, db * b]);
    return Number.isNaN(value) ? -Infinity : value;
  };
}

/** The log-likelihood of NBD over ln r, ln α: BG/NBD where nobody ever stops. */
function nbd({ count, x, age, weight, most }: Kinds): Climb {
  const rates = new Rising(most);
  return (at, slope) => {
    const [r, alpha] = at.map(Math.exp) as unknown as [number, number];
    rates.from(r);
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    const logAlpha = Math.log(alpha);
    for (let i = 0; i < count; i++) {
      const n = x[i] as number;
      const w = weight[i] as number;
      const until = alpha + (age[i] as number);
      const logEnd = Math.log(until);
      value += w * ((rates.log[n] as number) + r * logAlpha - (r + n) * logEnd);
      dr += w * ((rates.slope[n] as number) + logAlpha - logEnd);
      dAlpha += w * (r / alpha - (r + n) / until);
    }
    slope.set([dr * r, dAlpha * alpha]);
    return Number.isNaN(value) ? -Infinity : value;
  };
}

/** Logarithms of parameters beyond these have run away: there is no inner maximum. */
const FURTHEST = 11;
/** A peak less curved than this (a client's share) is a ridge. */
const RIDGE = 1e-6;
/** A model with more parameters must be that much likelier. */
const LIKELIER = 1e-3;

function isPeak(f: Climb, { at, flat }: Summit, clients: number): boolean {
  return flat && at.every((x) => Math.abs(x) < FURTHEST) && leastCurvature(f, at) > RIDGE * clients;
}

/**
 * The maximum of the likelihood: of BG/NBD where it has an inner one, else of NBD where that has; null where the purchases
 * bear neither (nobody came back, too few clients).
 */
export function fitBuying(purchases: Purchases): BuyingFit | null {
  const kinds = kindsOf(purchases);
  if (kinds.most === 0) return null;
  const meanAge = purchases.age.reduce((sum, age) => sum + age, 0) / purchases.age.length;
  const start = Math.log(Math.max(0.1, meanAge / 4));
  const simple = climb(nbd(kinds), [0, start], FURTHEST);
  const full = bgNbd(kinds);
  const found = climb(full, [-1, start - 1, 0, 0.5], FURTHEST);
  if (found.value > simple.value + LIKELIER && isPeak(full, found, kinds.clients)) {
    const [r, alpha, a, b] = found.at.map(Math.exp) as unknown as [number, number, number, number];
    return { model: { r, alpha, a, b }, logLikelihood: found.value };
  }
  if (!isPeak(nbd(kinds), simple, kinds.clients)) return null;
  const [r, alpha] = simple.at.map(Math.exp) as unknown as [number, number];
  return { model: { r, alpha }, logLikelihood: simple.value };
}

/** Share of the scale that keeps a and a + b off the poles of the formula; what it costs is below 1e-8. */
const NUDGE = 1e-7;
const offPole = (value: number, pole: number): number => (Math.abs(value - pole) < NUDGE ? pole + NUDGE : value);

/** The chance that a client still buys; 1 where x = 0 or nobody ever stops. */
export function chanceAlive(model: BuyingModel, x: number, tx: number, age: number): number {
  if (!("a" in model) || x === 0) return 1;
  const { r, alpha, a, b } = model;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + tx)) ** (r + x));
}

/**
 * Orders expected within `weeks` after the end of observation (Fader, Hardie and Lee 2005, formula 10, with Euler's
 * transformation of the hypergeometric function, which neither overflows nor converges slowly); (r + x) / (α + T) · t
 * where nobody ever stops. A client without history (x = 0, T = 0) has the expectation of a new one.
 */
export function expectedOrders(model: BuyingModel, { x, tx, age }: { x: number; tx: number; age: number }, weeks: number): number {
  const { r, alpha } = model;
  if (!("a" in model)) return ((r + x) / (alpha + age)) * weeks;
  const a = offPole(model.a, 1);
  const c = offPole(a + model.b + x - 1, 0);
  const z = weeks / (alpha + age + weeks);
  const still = (1 - z) ** (a - 1) * hypergeometric(c - r - x, a - 1, c, z);
  return (c / (a - 1)) * (1 - still) * chanceAlive(model, x, tx, age);
}
