import { roundSum } from "../kernel/numbers";
import { ascendingOrder } from "../kernel/sorting";
import type { ClientFigures, OrderColumns } from "./figures";
import { countedRows } from "./ledger";

/** What a client is rated by. */
export const indicators = ["profit", "revenue", "orders", "margin", "onTime", "satisfaction"] as const;
export type Indicator = (typeof indicators)[number];
export type Weights = Record<Indicator, number>;

/** What the product takes where Settings says nothing: weights in points, and the points from which A, B and C are given. */
export const usualWeights: Weights = { profit: 30, revenue: 25, orders: 15, margin: 15, onTime: 10, satisfaction: 5 };
export const usualRatingCuts = [80, 60, 40] as const;

/** Letters of the rating codes; 0 is without sales. */
export const ratingLetters = ["", "A", "B", "C", "D", "E"] as const;
const E = 5;

/** By client; NaN where an indicator is unknown. Margin and on time are shares. */
export type RatingResult = {
  analysisDate: number;
  weights: Weights;
  cuts: readonly number[];
  values: Record<Indicator, Float64Array>;
  /** 0 to 100 by indicator. */
  scores: Record<Indicator, Float64Array>;
  /** Weighted mean of the scores that are known. */
  points: Float64Array;
  rating: Uint8Array;
};

/** Orders with their days of delivery: serials, NaN where there is none. */
export type Deliveries = OrderColumns & { due?: Float64Array; delivered?: Float64Array };

/** Excel's PERCENTRANK.INC in percent: 100 × values below / (count − 1), 100 for a value alone; NaN stays out. Equal values rank equally. */
export function percentRanks(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const known = Int32Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
  const picked = Float64Array.from(known, (i) => values[i] as number);
  let below = 0;
  ascendingOrder(picked).forEach((place, i, order) => {
    if (i > 0 && picked[place] !== picked[order[i - 1] as number]) below = i;
    ranks[known[place] as number] = known.length > 1 ? (100 * below) / (known.length - 1) : 100;
  });
  return ranks;
}

/** Margin over the revenue of which the cost is known; NaN where none is. */
function marginShares({ client, amount, cost }: Deliveries, rows: Int32Array, clients: number): Float64Array {
  const [gain, base] = [new Float64Array(clients), new Float64Array(clients)];
  if (!cost) return gain.fill(Number.NaN);
  for (const row of rows) {
    if (Number.isNaN(cost[row])) continue;
    const who = client[row] as number;
    (gain[who] as number) += (amount[row] as number) - (cost[row] as number);
    (base[who] as number) += amount[row] as number;
  }
  return gain.map((sum, who) => ((base[who] as number) > 0 ? roundSum(sum / (base[who] as number)) : Number.NaN));
}

/** Share of the orders delivered by the day they were due; one that is due, past it and not delivered is late. */
function onTimeShares({ client, due, delivered }: Deliveries, rows: Int32Array, clients: number, analysisDate: number): Float64Array {
  const [kept, all] = [new Float64Array(clients), new Float64Array(clients)];
  if (!due) return kept.fill(Number.NaN);
  for (const row of rows) {
    const promised = Math.floor(due[row] as number);
    const came = Math.floor(delivered?.[row] ?? Number.NaN);
    if (Number.isNaN(promised) || (Number.isNaN(came) && promised >= analysisDate)) continue;
    const who = client[row] as number;
    (all[who] as number)++;
    if (came <= promised) (kept[who] as number)++;
  }
  return kept.map((count, who) => ((all[who] as number) > 0 ? count / (all[who] as number) : Number.NaN));
}

/** The mean of the known scores by their weights; NaN where none has a weight. */
function pointsOf(scores: Record<Indicator, Float64Array>, weights: Weights, who: number): number {
  let [sum, whole] = [0, 0];
  for (const indicator of indicators) {
    const score = scores[indicator][who] as number;
    const weight = Math.max(0, weights[indicator]);
    if (Number.isNaN(score)) continue;
    sum += weight * score;
    whole += weight;
  }
  return whole > 0 ? roundSum(sum / whole) : Number.NaN;
}

/** The code of a rating: by points where there is a gain (profit, or revenue where no cost is known), else E. */
export function ratingOf(points: number, profit: number, revenue: number, cuts: readonly number[]): number {
  const gain = Number.isNaN(profit) ? revenue : profit;
  if (gain <= 0) return E;
  const place = cuts.findIndex((cut) => points >= cut);
  return place < 0 ? cuts.length + 1 : place + 1;
}

export type RatingOptions = { weights: Weights; cuts: readonly number[]; satisfaction?: Float64Array };

/**
 * The rating A to E of every client with sales: percentile ranks of the indicators, weighted, the weights spread over those
 * that are known; no profit (where no cost is known, no revenue) is E.
 */
export function rateClients(figures: ClientFigures, orders: Deliveries, { weights, cuts, satisfaction }: RatingOptions): RatingResult {
  const { clients, analysisDate } = figures;
  const rows = countedRows(orders, clients, analysisDate);
  const sold = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: clients }, (_, who) => (figures.rows[who] === 0 ? Number.NaN : (values[who] ?? Number.NaN)));
  const values: Record<Indicator, Float64Array> = {
    profit: sold(figures.margin),
    revenue: sold(figures.revenue),
    orders: sold(figures.orders),
    margin: sold(marginShares(orders, rows, clients)),
    onTime: sold(onTimeShares(orders, rows, clients, Math.floor(analysisDate))),
    satisfaction: sold(satisfaction ?? []),
  };
  const scores = Object.fromEntries(indicators.map((indicator) => [indicator, percentRanks(values[indicator])])) as RatingResult["scores"];
  const points = new Float64Array(clients).fill(Number.NaN);
  const rating = new Uint8Array(clients);
  for (let who = 0; who < clients; who++) {
    if (figures.rows[who] === 0) continue;
    points[who] = pointsOf(scores, weights, who);
    rating[who] = ratingOf(points[who] as number, values.profit[who] as number, values.revenue[who] as number, cuts);
  }
  return { analysisDate: Math.floor(analysisDate), weights, cuts, values, scores, points, rating };
}
