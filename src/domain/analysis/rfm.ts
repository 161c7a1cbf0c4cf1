import { roundSum } from "../kernel/numbers";
import type { ClientFigures } from "./figures";
import { LEVELS, levelsOf, type Levels, type Scoring } from "./scores";
import { scoreIndex, type SegmentRule } from "./segments";

export type RfmAxis = "R" | "F" | "M";

/** How to score: fixed cuts are four per axis, from the smallest value up (days, orders, money). */
export type RfmOptions = {
  scoring: Scoring;
  monetary: "total" | "average";
  segments: SegmentRule;
  fixed?: Record<RfmAxis, number[]>;
};

/** Scores and segments by client; a client without orders has scores of 0 and the last segment. */
export type RfmResult = {
  /** Clients with orders: those that have scores. */
  clients: number;
  analysisDate: number;
  scoring: Scoring;
  r: Uint8Array;
  f: Uint8Array;
  m: Uint8Array;
  /** Index into `names`. */
  segment: Uint8Array;
  names: string[];
  monetary: RfmOptions["monetary"];
  /** Sums by client, also where the average was scored. */
  revenue: Float64Array;
  /** The values scored: days, orders, money. NaN without orders. */
  values: Record<RfmAxis, Float64Array>;
  /** The cuts that came out, ascending; none under ntile. */
  bounds: Record<RfmAxis, number[]>;
  /** A value at a cut belongs above it (R rfm, fixed); else it belongs below. */
  reached: boolean;
  /** Segments that have clients, in the order of `names`. */
  segments: { name: string; clients: number; revenue: number }[];
  /** So few clients that fifths say little. */
  coarse: boolean;
};

/** Under this many clients with orders the scores are coarse. */
export const COARSE_BELOW = 30;

/** Indexes of the clients that have orders. */
function withOrders({ clients, orders }: ClientFigures): Int32Array {
  const found = new Int32Array(clients);
  let count = 0;
  for (let who = 0; who < clients; who++) if ((orders[who] as number) > 0) found[count++] = who;
  return found.subarray(0, count);
}

function pick(values: Float64Array | Int32Array, at: Int32Array): Float64Array {
  const picked = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i] as number] as number;
  return picked;
}

function spread(levels: Levels, at: Int32Array, clients: number, falling: boolean): Uint8Array {
  const scores = new Uint8Array(clients);
  for (let i = 0; i < at.length; i++) {
    const level = levels.level[i] as number;
    scores[at[i] as number] = falling ? LEVELS - level : level + 1;
  }
  return scores;
}

/** Numbers of orders as values: none is no value. */
function timesOf(orders: Int32Array): Float64Array {
  const times = new Float64Array(orders.length);
  for (let who = 0; who < orders.length; who++) times[who] = orders[who] || Number.NaN;
  return times;
}

function segmentOf(r: Uint8Array, f: Uint8Array, m: Uint8Array, { names, codes }: SegmentRule): Uint8Array {
  const segment = new Uint8Array(r.length);
  for (let who = 0; who < r.length; who++) {
    const score = r[who] as number;
    segment[who] = score === 0 ? names.length - 1 : (codes[scoreIndex(score, f[who] as number, m[who] as number)] as number);
  }
  return segment;
}

function countSegments(segment: Uint8Array, names: string[], revenue: Float64Array): RfmResult["segments"] {
  const clients = new Int32Array(names.length);
  const sums = new Float64Array(names.length);
  for (let who = 0; who < segment.length; who++) {
    const code = segment[who] as number;
    (clients[code] as number)++;
    (sums[code] as number) += revenue[who] as number;
  }
  const counted = names.map((name, code) => ({ name, clients: clients[code] as number, revenue: roundSum(sums[code] as number) }));
  return counted.filter((sum) => sum.clients > 0);
}

/** Recency, frequency and monetary scores 1 to 5 and the segment of every client. */
export function analyseRfm(figures: ClientFigures, { scoring, monetary, segments: rule, fixed }: RfmOptions): RfmResult {
  const at = withOrders(figures);
  const money = monetary === "average" ? figures.average : figures.revenue;
  const days = levelsOf(pick(figures.recency, at), scoring, { fixed: fixed?.R, falling: true });
  const times = levelsOf(pick(figures.orders, at), scoring, { fixed: fixed?.F });
  const sums = levelsOf(pick(money, at), scoring, { fixed: fixed?.M });
  const r = spread(days, at, figures.clients, true);
  const f = spread(times, at, figures.clients, false);
  const m = spread(sums, at, figures.clients, false);
  const segment = segmentOf(r, f, m, rule);
  return {
    clients: at.length,
    analysisDate: figures.analysisDate,
    scoring,
    monetary,
    revenue: figures.revenue,
    r,
    f,
    m,
    segment,
    names: rule.names,
    values: { R: figures.recency, F: timesOf(figures.orders), M: money },
    bounds: { R: days.cuts, F: times.cuts, M: sums.cuts },
    reached: days.reached,
    segments: countSegments(segment, rule.names, figures.revenue),
    coarse: at.length < COARSE_BELOW,
  };
}

/** Why a client has a score: its value and the cut that parts it from the next worse score (from the next better, for a 1). */
export type ScoreReason = { axis: RfmAxis; score: number; value: number; cut: number | null };

/** The reasons of a client's three scores; none for a client without orders. */
export function explainRfm(result: RfmResult, who: number): ScoreReason[] {
  const scores: Record<RfmAxis, number> = { R: result.r[who] ?? 0, F: result.f[who] ?? 0, M: result.m[who] ?? 0 };
  if (scores.R === 0) return [];
  return (["R", "F", "M"] as const).map((axis) => {
    const score = scores[axis];
    const worse = Math.max(score, 2);
    const cut = result.bounds[axis][axis === "R" ? LEVELS - worse : worse - 2];
    return { axis, score, value: result.values[axis][who] as number, cut: cut ?? null };
  });
}

/** The cuts that came out as rows of the Settings table (rfmCutR1 … rfmCutM4); blank where the scoring has none. */
export function cutSettings({ bounds }: RfmResult): Record<string, number | null> {
  const axes = ["R", "F", "M"] as const;
  return Object.fromEntries(axes.flatMap((axis) => [1, 2, 3, 4].map((k) => [`rfmCut${axis}${k}`, bounds[axis][k - 1] ?? null])));
}
