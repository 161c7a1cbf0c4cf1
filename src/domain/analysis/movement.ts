import { roundSum } from "../kernel/numbers";
import type { ClientState, Snapshot } from "./snapshot";

/** How a client moved: by the sum of his scores; came and gone are clients of one snapshot only. */
export const directions = ["rose", "fell", "stayed", "came", "gone"] as const;
export type Direction = (typeof directions)[number];

export type Mover = { code: string; before: ClientState | null; now: ClientState | null; direction: Direction; revenue: number };

/** Clients that went from one segment to another; null is a client of one snapshot only. */
export type SegmentChange = { from: string | null; to: string | null; direction: Direction; clients: number; revenue: number };

export type Movement = {
  from: number;
  to: number;
  /** Segments of both snapshots, best first. */
  names: string[];
  /** Clients and revenue from segment (rows) to segment (columns), of who stands in both. */
  clients: number[][];
  revenue: number[][];
  /** The codes of the clients of each of these cells. */
  codes: string[][][];
  /** Those whose segment, scores or class changed: largest revenue first. */
  movers: Mover[];
  totals: Record<Direction, { clients: number; revenue: number }>;
  /** Changes of segment, most money first. */
  changes: SegmentChange[];
};

const scoreOf = ({ r, f, m }: ClientState): number => r + f + m;

function directionOf(before: ClientState | null, now: ClientState | null): Direction {
  if (!before) return "came";
  if (!now) return "gone";
  const change = scoreOf(now) - scoreOf(before);
  return change > 0 ? "rose" : change < 0 ? "fell" : "stayed";
}

function pairs(from: Snapshot, to: Snapshot): Mover[] {
  const before = new Map(from.clients.map((client) => [client.code, client]));
  const now = new Set(to.clients.map(({ code }) => code));
  const make = (earlier: ClientState | null, later: ClientState | null): Mover => {
    const { code, revenue } = (later ?? earlier) as ClientState;
    return { code, before: earlier, now: later, direction: directionOf(earlier, later), revenue };
  };
  const stayed = to.clients.map((client) => make(before.get(client.code) ?? null, client));
  const gone = from.clients.filter(({ code }) => !now.has(code)).map((client) => make(client, null));
  return [...stayed, ...gone];
}

const moved = ({ before, now }: Mover): boolean =>
  !before ||
  !now ||
  before.segment !== now.segment ||
  before.abc !== now.abc ||
  `${before.r}${before.f}${before.m}` !== `${now.r}${now.f}${now.m}`;

function changesOf(movers: Mover[]): SegmentChange[] {
  const found = new Map<string, SegmentChange & { score: number }>();
  for (const { before, now, revenue, direction } of movers) {
    const [from, to] = [before?.segment ?? null, now?.segment ?? null];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const change = found.get(key) ?? { from, to, direction, clients: 0, revenue: 0, score: 0 };
    change.clients++;
    change.revenue += revenue;
    if (before && now) change.score += scoreOf(now) - scoreOf(before);
    found.set(key, change);
  }
  return [...found.values()]
    .map(({ score, ...change }): SegmentChange => {
      const direction = change.from === null || change.to === null ? change.direction : score > 0 ? "rose" : score < 0 ? "fell" : "stayed";
      return { ...change, direction, revenue: roundSum(change.revenue) };
    })
    .sort((a, b) => b.revenue - a.revenue || b.clients - a.clients);
}

function totalsOf(all: Mover[]): Movement["totals"] {
  const totals = Object.fromEntries(directions.map((direction) => [direction, { clients: 0, revenue: 0 }])) as Movement["totals"];
  for (const { direction, revenue } of all) {
    totals[direction].clients++;
    totals[direction].revenue += revenue;
  }
  for (const total of Object.values(totals)) total.revenue = roundSum(total.revenue);
  return totals;
}

/** Who rose and who fell between two snapshots, in clients and in money (as it stands in the later one). */
export function movementBetween(from: Snapshot, to: Snapshot): Movement {
  const names = [...new Set([...to.names, ...from.names])];
  const all = pairs(from, to);
  const empty = (): number[][] => names.map(() => names.map(() => 0));
  const [clients, revenue] = [empty(), empty()];
  const codes = names.map(() => names.map((): string[] => []));
  for (const { code, before, now, revenue: sum } of all) {
    if (!before || !now) continue;
    const [row, column] = [names.indexOf(before.segment), names.indexOf(now.segment)];
    ((clients[row] as number[])[column] as number)++;
    ((revenue[row] as number[])[column] as number) += sum;
    codes[row]![column]!.push(code);
  }
  return {
    from: from.date,
    to: to.date,
    names,
    clients,
    revenue: revenue.map((row) => row.map(roundSum)),
    codes,
    movers: all.filter(moved).sort((a, b) => b.revenue - a.revenue || (a.code < b.code ? -1 : 1)),
    totals: totalsOf(all),
    changes: changesOf(all),
  };
}
