import { quantile } from "../kernel/numbers";
import { orderDays, type Ledger } from "./ledger";

export type RhythmOptions = {
  /** A median gap up to so many days is "often". */
  often: number;
  /** Gaps with a coefficient of variation up to this are "cyclic". */
  even: number;
  /** Overdue after so many of his own median gaps. */
  late: number;
};

/** What the product takes where Settings says nothing. */
export const usualRhythm: RhythmOptions = { often: 45, even: 0.5, late: 1.5 };

/** How often a client buys, by code. */
export const rhythms = ["often", "cyclic", "rare"] as const;
export type Rhythm = (typeof rhythms)[number];

/** Fewest gaps that make a rhythm. */
export const FEWEST_GAPS = 3;

/** By client; NaN where there are too few order days, code -1 without orders. */
export type RhythmResult = RhythmOptions & {
  analysisDate: number;
  /** Distinct days with an order; gaps are one fewer. */
  days: Int32Array;
  last: Float64Array;
  /** Median gap in days, and the gaps' coefficient of variation (STDEV.P / AVERAGE). */
  gap: Float64Array;
  variation: Float64Array;
  rhythm: Int8Array;
  /** Days since the last order. */
  since: Float64Array;
  /** 1 where that is longer than `late` × his median gap. */
  overdue: Uint8Array;
};

function gapsBetween(days: Int32Array): Float64Array {
  return Float64Array.from({ length: Math.max(0, days.length - 1) }, (_, i) => (days[i + 1] as number) - (days[i] as number)).sort();
}

function variationOf(gaps: Float64Array): number {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) / mean;
}

/** The buying rhythm of every client from the gaps between his distinct order days. */
export function rhythmOf(ledger: Ledger, options: RhythmOptions): RhythmResult {
  const { clients, analysisDate, start, day } = orderDays(ledger);
  const column = (): Float64Array => new Float64Array(clients).fill(Number.NaN);
  const result: RhythmResult = {
    ...options,
    analysisDate,
    days: new Int32Array(clients),
    last: column(),
    gap: column(),
    variation: column(),
    rhythm: new Int8Array(clients).fill(-1),
    since: column(),
    overdue: new Uint8Array(clients),
  };
  for (let who = 0; who < clients; who++) fill(result, who, day.subarray(start[who], start[who + 1]));
  return result;
}

/** The code of a rhythm: by the median gap, and by how much the gaps vary where there are enough. */
export function rhythmCode(gap: number, variation: number, gaps: number, { often, even }: RhythmOptions): number {
  if (gap <= often) return 0;
  return gaps >= FEWEST_GAPS && variation <= even ? 1 : 2;
}

function fill(result: RhythmResult, who: number, days: Int32Array): void {
  if (days.length === 0) return;
  const gaps = gapsBetween(days);
  const gap = quantile(gaps, 0.5);
  const variation = gaps.length > 0 ? variationOf(gaps) : Number.NaN;
  const last = days[days.length - 1] as number;
  const since = result.analysisDate - last;
  result.days[who] = days.length;
  result.last[who] = last;
  result.gap[who] = gap;
  result.variation[who] = variation;
  result.rhythm[who] = rhythmCode(gap, variation, gaps.length, result);
  result.since[who] = since;
  result.overdue[who] = since > result.late * gap ? 1 : 0;
}
