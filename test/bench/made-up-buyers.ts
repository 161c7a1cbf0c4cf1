import { ledgerOf, type Ledger } from "../../src/domain/analysis/ledger";
import { randomOf } from "../../src/domain/schema/sample/random";

/** The published parameters of CDNOW (Fader, Hardie and Lee 2005). */
const MODEL = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const [FIRST_DAY, WEEKS, ENTRY_WEEKS] = [45_000, 39, 12];
const MEAN_AMOUNT = 35;

/** A number of gamma(shape, 1) by Marsaglia and Tsang (2000). */
function gamma(next: () => number, shape: number): number {
  if (shape < 1) return gamma(next, shape + 1) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Orders of clients who buy and stop as BG/NBD says, by CDNOW's parameters: the same each time. */
export function madeUpBuyers(clients: number): Ledger {
  const { next } = randomOf(clients);
  const orders: [who: number, day: number, amount: number][] = [];
  for (let who = 0; who < clients; who++) {
    const rate = gamma(next, MODEL.r) / MODEL.alpha;
    const [stops, stays] = [gamma(next, MODEL.a), gamma(next, MODEL.b)];
    const mean = MEAN_AMOUNT * (0.5 + next());
    let week = next() * ENTRY_WEEKS;
    do {
      orders.push([who, Math.floor(FIRST_DAY + 7 * week), Math.round(mean * (0.5 + next()) * 100) / 100]);
      week -= Math.log(1 - next()) / rate;
    } while (week < WEEKS && next() > stops / (stops + stays));
  }
  const columns = {
    client: Int32Array.from(orders, ([who]) => who),
    date: Float64Array.from(orders, ([, day]) => day),
    amount: Float64Array.from(orders, ([, , amount]) => amount),
  };
  return ledgerOf(columns, clients, FIRST_DAY + 7 * WEEKS);
}
