/**
 * The analyses once more, as docs/analysis.md words them and as slowly as one likes: plain rows, plain filters, nothing of
 * the product's code. Tests compare the product with them on random bases.
 */

/** An order as a row; NaN where a number or a day is unknown. Days are serials, fractions and all. */
export type NaiveOrder = { who: number; when: number; amount: number; cost: number; sale: boolean; due: number; delivered: number };

export type NaiveBase = { orders: NaiveOrder[]; clients: number; today: number };

type Calendar = { year: number; month: number; day: number };

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
export const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;
const known = (value: number): boolean => !Number.isNaN(value);

function calendarOf(serial: number): Calendar {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
const monthNumber = (serial: number): number => 12 * calendarOf(serial).year + calendarOf(serial).month - 1;

export const percentileInc = (values: number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
};

/** Rows that count: a sale of a known client, not after today. */
export const counted = ({ orders, clients, today }: NaiveBase): NaiveOrder[] =>
  orders.filter(({ who, when, sale }) => sale && who >= 0 && who < clients && Math.floor(when) <= today);

/** A client in numbers, from his rows that count; null for what he has not. */
function clientOf(base: NaiveBase, rows: NaiveOrder[]) {
  const orders = rows.filter(({ amount }) => amount >= 0);
  const days = orders.map(({ when }) => Math.floor(when)).sort((a, b) => a - b);
  const distinct = [...new Set(days)];
  const costed = rows.filter(({ cost }) => known(cost));
  const base0 = sum(costed.map(({ amount }) => amount));
  const gain = sum(costed.map(({ amount, cost }) => amount - cost));
  const due = rows.filter((row) => known(row.due) && (known(row.delivered) || Math.floor(row.due) < base.today));
  return {
    rows: rows.length,
    orders: orders.length,
    revenue: round6(sum(rows.map(({ amount }) => amount))),
    profit: costed.length > 0 ? round6(gain) : null,
    margin: base0 > 0 ? round6(gain / base0) : null,
    onTime: due.length > 0 ? due.filter((row) => Math.floor(row.delivered) <= Math.floor(row.due)).length / due.length : null,
    first: days[0] ?? null,
    since: days.length > 0 ? base.today - days[days.length - 1]! : null,
    gaps: distinct.slice(1).map((day, i) => day - distinct[i]!),
  };
}
export type NaiveClient = ReturnType<typeof clientOf>;
export function clientsOf(base: NaiveBase): NaiveClient[] {
  const rows = Array.from({ length: base.clients }, (): NaiveOrder[] => []);
  for (const row of counted(base)) rows[row.who]!.push(row);
  return rows.map((own) => clientOf(base, own));
}

/** Level 0 to 4 of each value, by the five ways of DEFINITIONS.md. */
export function naiveLevels(values: number[], way: string, fixed: number[] = [], falling = false): number[] {
  const n = values.length;
  const cuts = [1, 2, 3, 4].map((k) => (n > 0 ? percentileInc(values, k / 5) : 0));
  if (way === "countif") return values.map((x) => Math.floor((5 * values.filter((other) => other < x).length) / n));
  if (way === "pct") return values.map((x) => cuts.filter((cut) => cut < x).length);
  if (way === "rfmR") return values.map((x) => cuts.filter((cut) => cut + 1 <= x).length);
  if (way === "fixed") return values.map((x) => fixed.filter((cut) => cut <= x).length);
  const order = values.map((_, i) => i).sort((a, b) => (falling ? values[b]! - values[a]! : values[a]! - values[b]!) || a - b);
  const sizes = [0, 1, 2, 3, 4].map((tile) => Math.floor(n / 5) + Number(tile < n % 5));
  const tiles = sizes.flatMap((size, tile) => new Array<number>(size).fill(tile));
  const levels = values.map((_, i) => tiles[order.indexOf(i)]!);
  return falling ? levels.map((tile) => 4 - tile) : levels;
}

/** Class by the share that stands before the client: of all that are worth more. */
export function naiveAbc(clients: NaiveClient[], cuts: readonly [number, number]): string[] {
  const values = clients.filter(({ rows }) => rows > 0).map(({ revenue }) => Math.max(0, revenue));
  const total = sum(values);
  return clients.map(({ rows, revenue }) => {
    if (rows === 0) return "";
    if (revenue <= 0) return "C";
    const before = sum(values.filter((value) => value > revenue)) / total;
    return before < cuts[0] - 1e-9 ? "A" : before < cuts[1] - 1e-9 ? "B" : "C";
  });
}

/** The variation of monthly revenue, from the first month of all to that of yesterday or of the last order; null without a mean. */
export function naiveVariation(base: NaiveBase): (number | null)[] {
  const rows = counted(base);
  const months = [...rows.map(({ when }) => monthNumber(when)), ...(rows.length > 0 ? [monthNumber(base.today - 1)] : [])];
  const [from, to] = [Math.min(...months), Math.max(...months)];
  return Array.from({ length: base.clients }, (_, who) => {
    const own = rows.filter((row) => row.who === who);
    if (own.length === 0) return null;
    const sums = Array.from({ length: to - from + 1 }, (_each, k) =>
      sum(own.filter(({ when }) => monthNumber(when) === from + k).map(({ amount }) => amount)),
    );
    const mean = sum(sums) / sums.length;
    const spread = Math.sqrt(sum(sums.map((value) => (value - mean) ** 2)) / sums.length);
    return round6(sum(sums)) > 0 ? spread / mean : null;
  });
}

/** Thirds inside a class, the highest leads: 0 to 8, -1 without a class. */
export const naiveNine = (clients: NaiveClient[], abc: string[]): number[] =>
  clients.map(({ revenue }, who) => {
    if (abc[who] === "") return -1;
    const members = clients.filter((_, other) => abc[other] === abc[who]);
    const below = members.filter((other) => other.revenue < revenue).length;
    return 3 * "ABC".indexOf(abc[who]!) + 2 - Math.floor((3 * below) / members.length);
  });

const weights = { profit: 30, revenue: 25, orders: 15, margin: 15, onTime: 10 } as const;

/** Letter and points by percentile ranks; no profit (no revenue where no cost is known) is E. */
export function naiveRating(clients: NaiveClient[]): { letter: string; points: number | null }[] {
  const sold = clients.filter(({ rows }) => rows > 0);
  const indicators = (Object.keys(weights) as (keyof typeof weights)[]).map((key) => {
    return { key, all: sold.map((client) => client[key]).filter((value) => value !== null) };
  });
  return clients.map((client) => {
    if (client.rows === 0) return { letter: "", points: null };
    const scored = indicators.flatMap(({ key, all }) => {
      const own = client[key];
      if (own === null) return [];
      const score = all.length > 1 ? (100 * all.filter((value) => value < own).length) / (all.length - 1) : 100;
      return [{ weight: weights[key], score }];
    });
    const points = round6(sum(scored.map(({ weight, score }) => weight * score)) / sum(scored.map(({ weight }) => weight)));
    const letter = points >= 80 ? "A" : points >= 60 ? "B" : points >= 40 ? "C" : "D";
    return { letter: (client.profit ?? client.revenue) <= 0 ? "E" : letter, points };
  });
}

/** Often, cyclic or rare, and whether he is overdue. */
export function naiveRhythm({ orders, gaps, since }: NaiveClient): { rhythm: string; overdue: boolean } {
  if (orders === 0) return { rhythm: "", overdue: false };
  if (gaps.length === 0) return { rhythm: "rare", overdue: false };
  const median = percentileInc(gaps, 0.5);
  const mean = sum(gaps) / gaps.length;
  const cv = Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / gaps.length) / mean;
  const rhythm = median <= 45 ? "often" : gaps.length >= 3 && cv <= 0.5 ? "cyclic" : "rare";
  return { rhythm, overdue: since! > 1.5 * median };
}

/** The first kind of base that holds. */
export function naiveKind(client: NaiveClient, abc: string, isLost: boolean, today: number): string {
  const { orders, since, first, gaps } = client;
  const { year, month, day } = calendarOf(today);
  const twoYearsAgo = Date.UTC(year - 2, month - 1, day) / 86_400_000 + 25_569;
  const regular = orders >= 3;
  const tested = regular && first! < twoYearsAgo;
  const silent = orders > 0 && (since! > 180 || (gaps.length >= 3 && since! > 2 * percentileInc(gaps, 0.5)));
  const important = orders > 0 && abc === "A";
  const holds: [string, boolean][] = [
    ["dead", isLost],
    ["dormant", silent],
    ["key", important && tested],
    ["vip", important],
    ["timeTested", tested],
    ["active", regular && (!naiveRhythm(client).overdue || since! <= 90)],
    ["regular", regular],
    ["working", orders > 0],
    ["potential", true],
  ];
  return holds.find(([, is]) => is)![0];
}

/** Cohort × months since: clients that ordered, and their orders. */
export function naiveCohorts(base: NaiveBase): Record<string, [clients: number, orders: number]> {
  const orders = counted(base).filter(({ amount }) => amount >= 0);
  const found: Record<string, [Set<number>, number]> = {};
  for (const { who, when } of orders) {
    const first = Math.min(...orders.filter((other) => other.who === who).map((other) => monthNumber(other.when)));
    const cell = (found[`${first} ${monthNumber(when) - first}`] ??= [new Set(), 0]);
    cell[0].add(who);
    cell[1]++;
  }
  return Object.fromEntries(Object.entries(found).map(([key, [who, count]]) => [key, [who.size, count]]));
}

/** Last year beside the year before: who paid then and ordered again, and their money now against then; null where nobody paid. */
export function naiveRetention(base: NaiveBase): { clients: number | null; net: number | null; gross: number | null } {
  const within = (from: number, to: number) =>
    counted(base).filter(({ when }) => Math.floor(when) >= base.today - from && Math.floor(when) < base.today - to);
  const [now, then] = [within(365, 0), within(730, 365)];
  const money = (rows: NaiveOrder[], who: number): number => sum(rows.filter((row) => row.who === who).map(({ amount }) => amount));
  const paid = Array.from({ length: base.clients }, (_, who) => who).filter((who) => money(then, who) > 0);
  const again = paid.filter((who) => now.some((row) => row.who === who && row.amount >= 0));
  const [before, after] = [paid.map((who) => money(then, who)), paid.map((who) => money(now, who))];
  if (paid.length === 0) return { clients: null, net: null, gross: null };
  return {
    clients: again.length / paid.length,
    net: sum(after) / sum(before),
    gross: sum(before.map((value, i) => Math.max(0, Math.min(value, after[i]!)))) / sum(before),
  };
}
