import { digamma, logGamma } from "../kernel/gamma";
import { climb, leastCurvature, type Climb } from "../kernel/maximum";
import type { Purchases } from "./purchases";

/**
 * Gamma-Gamma: what an order of a client is worth (Fader and Hardie, note 025). The mean of x orders is gamma(p·x, ν·x),
 * ν is gamma(q, v).
 */
export type SpendModel = { p: number; q: number; v: number };
export type SpendFit = { model: SpendModel; logLikelihood: number; clients: number };

/** By client: repeat orders, their mean and its logarithm. `most` is the highest number of orders. */
type Spends = { count: Int32Array; mean: Float64Array; logMean: Float64Array; most: number };

/** Clients with repeat orders of some worth. */
function spendsOf({ x, mean }: Purchases): Spends {
  const at = Int32Array.from(x.keys()).filter((i) => (x[i] as number) > 0 && (mean[i] as number) > 0);
  const count = Int32Array.from(at, (i) => x[i] as number);
  const means = Float64Array.from(at, (i) => mean[i] as number);
  return { count, mean: means, logMean: means.map(Math.log), most: count.reduce((a, b) => Math.max(a, b), 0) };
}

/** What Gamma-Gamma asks of the gamma function for each number of orders that occurs. */
class Gammas {
  private readonly known: number[];
  /** ln Γ(p·x + q) − ln Γ(p·x) + p·x·ln x, ψ(p·x + q), ψ(p·x + q) − ψ(p·x) + ln x */
  readonly log: Float64Array;
  readonly psi: Float64Array;
  readonly gap: Float64Array;

  constructor({ count, most }: Spends) {
    this.known = [...new Set(count)];
    this.log = new Float64Array(most + 1);
    this.psi = new Float64Array(most + 1);
    this.gap = new Float64Array(most + 1);
  }

  at(p: number, q: number): void {
    for (const x of this.known) {
      this.log[x] = logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
      const psi = digamma(p * x + q);
      this.psi[x] = psi;
      this.gap[x] = psi - digamma(p * x) + Math.log(x);
    }
  }
}

/** The log-likelihood of Gamma-Gamma over ln p, ln q, ln v. */
function gammaGamma(spends: Spends): Climb {
  const { count, mean, logMean } = spends;
  const gammas = new Gammas(spends);
  return (at, slope) => {
    const [p, q, v] = at.map(Math.exp) as unknown as [number, number, number];
    gammas.at(p, q);
    const own = q * Math.log(v) - logGamma(q);
    const drift = Math.log(v) - digamma(q);
    let value = 0;
    let dp = 0;
    let dq = 0;
    let dv = 0;
    for (let i = 0; i < count.length; i++) {
      const x = count[i] as number;
      const all = x * (mean[i] as number) + v;
      const logAll = Math.log(all);
      value += (gammas.log[x] as number) + own + (p * x - 1) * (logMean[i] as number) - (p * x + q) * logAll;
      dp += x * ((gammas.gap[x] as number) + (logMean[i] as number) - logAll);
      dq += (gammas.psi[x] as number) + drift - logAll;
      dv += q / v - (p * x + q) / all;
    }
    slope.set([dp * p, dq * q, dv * v]);
    return Number.isNaN(value) ? -Infinity : value;
  };
}

/** Logarithms of parameters beyond these have run away: there is no inner maximum. */
const FURTHEST = 25;
/** A peak less curved than this (a client's share) is a ridge without end. */
const RIDGE = 1e-7;

/** The maximum of the likelihood; null where it has no inner one, or where the mean of an order would not exist (q <= 1). */
export function fitSpend(purchases: Purchases): SpendFit | null {
  const spends = spendsOf(purchases);
  const clients = spends.count.length;
  if (clients < 2) return null;
  const meanSpend = spends.mean.reduce((sum, mean) => sum + mean, 0) / clients;
  const f = gammaGamma(spends);
  const { at, value, flat } = climb(f, [1, 1, Math.log(meanSpend)], FURTHEST);
  const [p, q, v] = at.map(Math.exp) as unknown as [number, number, number];
  const inside = at.every((x) => Math.abs(x) < FURTHEST);
  if (!flat || !inside || q <= 1 || leastCurvature(f, at) <= RIDGE * clients) return null;
  return { model: { p, q, v }, logLikelihood: value, clients };
}

/** What the next order of a client is expected to be worth; p·v / (q − 1) for one without repeat orders. */
export function expectedSpend({ p, q, v }: SpendModel, x: number, mean: number): number {
  return x > 0 && mean > 0 ? (p * (v + x * mean)) / (p * x + q - 1) : (p * v) / (q - 1);
}
