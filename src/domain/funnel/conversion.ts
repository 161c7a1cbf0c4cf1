import { quantile, roundSum } from "../kernel/numbers";
import type { StageGroup } from "./stages";

/** A stage as it stands on Lists, in the order of co-operation. */
export type FunnelStage = { name: string; group: StageGroup };
/** A change of a client's stage, as the change log has it; stages by place, -1 for none that is on the list. */
export type StageChange = { client: number; /** Serial, with the time of day. */ when: number; from: number; to: number };

/** From where the funnel is looked at: the day, and the moment of the run (a serial with the time of day). */
export type FunnelLook = { day: number; moment: number };

export type FunnelStep = {
  name: string;
  group: StageGroup;
  /** Clients that stand here now. */
  now: number;
  /** Clients that came as far as this stage or further; lost ones as far as the change log shows. */
  reached: number;
  /** Of those who reached it, the share that reached the next one too; null at the last and where nobody came. */
  onward: number | null;
  /** Median days spent here, by the stays that ended; null where none did. */
  days: number | null;
  /** Median days that those who stand here now have been here, of those whose beginning is known; null where none is. */
  soFar: number | null;
};

/** How far a client came: the furthest stage on the way (not among the lost), now or by the change log; -1 for none. */
function furthestOf(stages: readonly FunnelStage[], now: Int32Array, changes: readonly StageChange[]): Int32Array {
  const furthest = new Int32Array(now.length).fill(-1);
  const see = (client: number, stage: number): void => {
    if (stages[stage] && stages[stage].group !== "lost") furthest[client] = Math.max(furthest[client] as number, stage);
  };
  now.forEach((stage, client) => see(client, stage));
  for (const { client, from, to } of changes) {
    see(client, from);
    see(client, to);
  }
  return furthest;
}

/** Days of the stays that ended, by stage: from one change of a client's stage to his next. */
function staysOf(stages: number, changes: readonly StageChange[]): number[][] {
  const stays = Array.from({ length: stages }, (): number[] => []);
  const since = new Map<number, StageChange>();
  for (const change of [...changes].sort((a, b) => a.when - b.when)) {
    const before = since.get(change.client);
    if (before && before.to === change.from) stays[change.from]?.push(change.when - before.when);
    since.set(change.client, change);
  }
  return stays;
}

/** Days so far of the stays that go on, by stage: of clients whose last change led to where they stand. */
function openStaysOf(stages: number, now: Int32Array, changes: readonly StageChange[], { day, moment }: FunnelLook): number[][] {
  const until = Math.min(moment, day + 1);
  const stays = Array.from({ length: stages }, (): number[] => []);
  const last = new Map<number, StageChange>();
  for (const change of changes) if (change.when >= (last.get(change.client)?.when ?? -Infinity)) last.set(change.client, change);
  for (const { client, when, to } of last.values())
    if (to === now[client] && Math.floor(when) <= day) stays[to]?.push(Math.max(0, until - when));
  return stays;
}

/** Conversion from stage to stage and the time in each. `now` holds each client's stage by its place, -1 for none; changes after the day do not count. */
export function funnelOf(stages: readonly FunnelStage[], now: Int32Array, changes: readonly StageChange[], look: FunnelLook): FunnelStep[] {
  const past = changes.filter(({ when }) => Math.floor(when) <= look.day);
  const furthest = furthestOf(stages, now, past);
  const stays = staysOf(stages.length, past);
  const open = openStaysOf(stages.length, now, changes, look);
  const onTheWay = stages.map((_, place) => place).filter((place) => stages[place]?.group !== "lost");
  const reached = (place: number): number => furthest.reduce((count, stage) => count + Number(stage >= place), 0);
  return stages.map(({ name, group }, place) => {
    const next = onTheWay[onTheWay.indexOf(place) + 1];
    const came = group === "lost" ? 0 : reached(place);
    return {
      name,
      group,
      now: now.reduce((count, stage) => count + Number(stage === place), 0),
      reached: came,
      onward: group === "lost" || next === undefined || came === 0 ? null : reached(next) / came,
      days: medianOf(stays[place] ?? []),
      soFar: medianOf(open[place] ?? []),
    };
  });
}

function medianOf(values: number[]): number | null {
  return values.length === 0 ? null : quantile(Float64Array.from(values).sort(), 0.5);
}

/** Orders lost for one reason. */
export type LossReason = { name: string; orders: number; clients: number; amount: number; share: number };

/**
 * Why orders were lost: those whose status belongs to the lost, by status, most orders first. `reason` is the status by order
 * (-1 where it is no loss), amounts are NaN where unknown.
 */
export function reasonsOfLoss(names: readonly string[], reason: Int32Array, client: Int32Array, amount: Float64Array): LossReason[] {
  const sums = names.map((name) => ({ name, orders: 0, clients: new Set<number>(), amount: 0 }));
  let all = 0;
  for (let i = 0; i < reason.length; i++) {
    const sum = sums[reason[i] as number];
    if (!sum) continue;
    all++;
    sum.orders++;
    if ((client[i] as number) >= 0) sum.clients.add(client[i] as number);
    sum.amount += Number.isNaN(amount[i]) ? 0 : (amount[i] as number);
  }
  return sums
    .filter(({ orders }) => orders > 0)
    .map((sum) => ({ ...sum, clients: sum.clients.size, amount: roundSum(sum.amount), share: sum.orders / all }))
    .sort((a, b) => b.orders - a.orders || b.amount - a.amount);
}
