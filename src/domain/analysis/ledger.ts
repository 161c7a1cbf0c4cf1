import { ascendingOrder } from "../kernel/sorting";
import type { OrderColumns } from "./figures";
import { daysSpan } from "./months";

/**
 * The orders that count, put together by client and then by day: those of client `who` stand from `start[who]` to before
 * `start[who + 1]`. Days are whole serials; amounts may be returns (negative).
 */
export type Ledger = { clients: number; analysisDate: number; start: Int32Array; day: Int32Array; amount: Float64Array };

/** Rows that count: a sale of a known client, with an amount, not after the analysis date. */
export function countedRows({ client, date, amount, sale }: OrderColumns, clients: number, analysisDate: number): Int32Array {
  const end = Math.floor(analysisDate) + 1;
  const rows = new Int32Array(client.length);
  let count = 0;
  for (let i = 0; i < client.length; i++) {
    const who = client[i] as number;
    const known = who >= 0 && who < clients && (date[i] as number) < end && !Number.isNaN(amount[i]);
    if (known && (!sale || sale[i] !== 0)) rows[count++] = i;
  }
  return rows.subarray(0, count);
}

/** Days further apart than this are sorted as numbers, not counted. */
const MOST_DAYS = 1 << 22;

/** The rows in the order of their days, equals as they stand. */
function byDay(rows: Int32Array, date: Float64Array): Int32Array {
  const days = new Int32Array(rows.length);
  let sorted = true;
  for (let i = 0; i < rows.length; i++) {
    days[i] = Math.floor(date[rows[i] as number] as number);
    if (i > 0 && (days[i] as number) < (days[i - 1] as number)) sorted = false;
  }
  const span = daysSpan(days);
  if (sorted || !span) return rows;
  if (span.last - span.first > MOST_DAYS) return ascendingOrder(Float64Array.from(days)).map((place) => rows[place] as number);
  const next = new Int32Array(span.last - span.first + 2);
  for (let i = 0; i < days.length; i++) (next[(days[i] as number) - span.first + 1] as number)++;
  for (let day = 1; day < next.length; day++) (next[day] as number) += next[day - 1] as number;
  const order = new Int32Array(rows.length);
  for (let i = 0; i < days.length; i++) {
    const day = (days[i] as number) - span.first;
    const place = next[day] as number;
    next[day] = place + 1;
    order[place] = rows[i] as number;
  }
  return order;
}

/** Puts the counted orders of `clients` clients together; linear in their number. */
export function ledgerOf(orders: OrderColumns, clients: number, analysisDate: number): Ledger {
  const rows = byDay(countedRows(orders, clients, analysisDate), orders.date);
  const start = new Int32Array(clients + 1);
  for (let i = 0; i < rows.length; i++) (start[(orders.client[rows[i] as number] as number) + 1] as number)++;
  for (let who = 0; who < clients; who++) (start[who + 1] as number) += start[who] as number;
  const next = start.slice();
  const day = new Int32Array(rows.length);
  const amount = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const who = orders.client[row] as number;
    const place = next[who] as number;
    next[who] = place + 1;
    day[place] = Math.floor(orders.date[row] as number);
    amount[place] = orders.amount[row] as number;
  }
  return { clients, analysisDate: Math.floor(analysisDate), start, day, amount };
}

/**
 * The days on which clients ordered: orders of one client on one day are one, and a return lessens the order day before
 * it (one that nothing precedes is left out).
 */
export function orderDays({ clients, analysisDate, start, day, amount }: Ledger): Ledger {
  const from = new Int32Array(clients + 1);
  const days = new Int32Array(day.length);
  const sums = new Float64Array(day.length);
  let count = 0;
  for (let who = 0; who < clients; who++) {
    from[who] = count;
    for (let i = start[who] as number; i < (start[who + 1] as number); i++) {
      const known = count > (from[who] as number);
      if ((amount[i] as number) >= 0 && !(known && days[count - 1] === day[i])) days[count++] = day[i] as number;
      if (count > (from[who] as number)) (sums[count - 1] as number) += amount[i] as number;
    }
  }
  from[clients] = count;
  return { clients, analysisDate, start: from, day: days.slice(0, count), amount: sums.slice(0, count) };
}

/** Part of a ledger up to a day, as it was known then. */
export function ledgerUntil(ledger: Ledger, lastDay: number): Ledger {
  const { clients, start, day, amount } = ledger;
  const from = new Int32Array(clients + 1);
  const places: number[] = [];
  for (let who = 0; who < clients; who++) {
    for (let i = start[who] as number; i < (start[who + 1] as number) && (day[i] as number) <= lastDay; i++) places.push(i);
    from[who + 1] = places.length;
  }
  const at = Int32Array.from(places);
  return {
    clients,
    analysisDate: lastDay,
    start: from,
    day: at.map((i) => day[i] as number),
    amount: Float64Array.from(at, (i) => amount[i] as number),
  };
}
