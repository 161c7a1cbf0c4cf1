import { orderDays, type Ledger } from "./ledger";

export const DAYS_OF_WEEK = 7;

/**
 * What the models of lifetime value see of each client, in weeks: repeat order days x, age at the last of them t_x, age T
 * at the end of observation, mean amount of the repeat days (0 where there is none). Clients without orders are left out.
 */
export type Purchases = {
  /** Indexes of the clients. */
  who: Int32Array;
  x: Float64Array;
  tx: Float64Array;
  age: Float64Array;
  mean: Float64Array;
};

/** Sums up order days as DEFINITIONS (CLV) asks; the ledger ends with the observation. */
export function purchasesOf(ledger: Ledger): Purchases {
  const { clients, analysisDate, start, day, amount } = orderDays(ledger);
  const who = Int32Array.from({ length: clients }, (_, client) => client).filter((client) => start[client] !== start[client + 1]);
  const of = (read: (from: number, to: number) => number): Float64Array =>
    Float64Array.from(who, (client) => read(start[client] as number, start[client + 1] as number));
  return {
    who,
    x: of((from, to) => to - from - 1),
    tx: of((from, to) => ((day[to - 1] as number) - (day[from] as number)) / DAYS_OF_WEEK),
    age: of((from) => (analysisDate - (day[from] as number)) / DAYS_OF_WEEK),
    mean: of((from, to) => (to - from < 2 ? 0 : amount.subarray(from + 1, to).reduce((sum, value) => sum + value, 0) / (to - from - 1))),
  };
}
