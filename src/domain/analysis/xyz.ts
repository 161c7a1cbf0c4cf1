import { crossOf, groupSums, type Cross, type GroupSum } from "./cross";
import type { Ledger } from "./ledger";
import { daysSpan, monthOf, Months } from "./months";

/** How evenly clients buy. Classes by client: 1 X, 2 Y, 3 Z, 0 without sales. */
export type XyzResult = {
  analysisDate: number;
  /** CV at which X and Y end, both included. */
  cuts: readonly [number, number];
  /** The first month (year × 12 + month from 0) and how many there are. */
  firstMonth: number;
  months: number;
  /** By client: mean monthly revenue and its coefficient of variation; NaN without sales, CV also where the mean is not above zero. */
  mean: Float64Array;
  cv: Float64Array;
  xyz: Uint8Array;
  classes: GroupSum[];
  /** So few months that evenness says little. */
  short: boolean;
};

/** Variations up to which months are X and Y. */
export const usualXyzCuts = [0.5, 1] as const;

/** Letters of the class codes. */
export const xyzLetters = ["", "X", "Y", "Z"] as const;

/** Under this many months the classes say little. */
const SHORT_BELOW = 3;
/** CVs this near a cut have reached it and no more. */
const TOLERANCE = 1e-9;

/** The first month of the table, and how many there are to the month of the day before the analysis date or of the last order. */
function spanOf({ day, analysisDate }: Ledger): { first: number; months: number } {
  const span = daysSpan(day);
  if (!span) return { first: 0, months: 0 };
  const first = monthOf(span.first);
  return { first, months: monthOf(Math.max(span.last, analysisDate - 1)) - first + 1 };
}

/** Revenue of each month in which a client has orders, one after the other; answers how many there are. */
function monthSums({ start, day, amount }: Ledger, who: number, calendar: Months, sums: Float64Array): number {
  let count = 0;
  let last = -1;
  for (let i = start[who] as number; i < (start[who + 1] as number); i++) {
    const month = calendar.of(day[i] as number);
    if (month !== last) sums[count++] = 0;
    (sums[count - 1] as number) += amount[i] as number;
    last = month;
  }
  return count;
}

/** STDEV.P / AVERAGE over `months` months, of which `active` have the sums given and the others nothing. */
export function variation(sums: Float64Array, active: number, months: number, mean: number): number {
  let squares = (months - active) * mean * mean;
  for (let k = 0; k < active; k++) squares += ((sums[k] as number) - mean) ** 2;
  return Math.sqrt(squares / months) / mean;
}

/** The class of a coefficient of variation; Z where there is none. */
export function xyzOf(cv: number, cuts: readonly [number, number]): number {
  return cv <= cuts[0] + TOLERANCE ? 1 : cv <= cuts[1] + TOLERANCE ? 2 : 3;
}

/** XYZ by the coefficient of variation of monthly revenue, empty months counted from the first month of the table (DEFINITIONS: cv_full). */
export function classifyXyz(ledger: Ledger, revenue: Float64Array, cuts: readonly [number, number]): XyzResult {
  const { clients, start, analysisDate } = ledger;
  const { first, months } = spanOf(ledger);
  const mean = new Float64Array(clients).fill(Number.NaN);
  const cv = new Float64Array(clients).fill(Number.NaN);
  const xyz = new Uint8Array(clients);
  const sums = new Float64Array(months);
  const calendar = new Months(ledger.day);
  for (let who = 0; who < clients; who++) {
    if (start[who] === start[who + 1]) continue;
    const usual = (revenue[who] as number) / months;
    mean[who] = usual;
    const active = monthSums(ledger, who, calendar, sums);
    if ((revenue[who] as number) > 0) cv[who] = variation(sums, active, months, usual);
    xyz[who] = xyzOf(cv[who] as number, cuts);
  }
  const classes = groupSums(["X", "Y", "Z"], (who) => (xyz[who] as number) - 1, revenue);
  return { analysisDate, cuts, firstMonth: first, months, mean, cv, xyz, classes, short: months < SHORT_BELOW };
}

/** The matrix ABC × XYZ. */
export function abcXyz(abc: Uint8Array, xyz: Uint8Array, revenue: Float64Array): Cross {
  const code = (codes: Uint8Array) => (who: number) => (codes[who] as number) - 1;
  return crossOf({ names: ["A", "B", "C"], of: code(abc) }, { names: ["X", "Y", "Z"], of: code(xyz) }, revenue);
}
