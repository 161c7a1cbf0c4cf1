import { funnelOf, reasonsOfLoss, type FunnelStage, type LossReason } from "../domain/funnel/conversion";
import { planFunnelSheet } from "../domain/funnel/funnel-sheet";
import { planSeenStagesSheet } from "../domain/funnel/seen-stages";
import { arrivalsOf, isSeen, seenNow, stageChanges, type Arrival, type SeenStages, type StageLine } from "../domain/funnel/stage-log";
import { stageGroups, type StageGroup } from "../domain/funnel/stages";
import type { SheetWords } from "../domain/analysis/sheet-words";
import { isBlank } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import type { Change } from "../domain/schema/change";
import { defineAction } from "./action";
import { loggedStages, logStages, seenStages, stageLogWanted, unloggedChanges } from "./stage-log";
import { analyse, joined, type Study, type Wanted, type Worked } from "./study";

/** What the funnel reads beside clients and orders. */
export const funnelWanted: Wanted = joined(stageLogWanted, {
  clients: ["stage"],
  stages: ["stage", "group"],
  "order-statuses": ["status", "group"],
});

/** The moment of the run, and who sits here: stamps of the lines in the change log. */
export type RunStamp = { now: number; user: string };

/** Shows how far clients come from stage to stage, how long a stage takes, and why orders are lost; keeps changes of stage that it sees in the change log. */
export const funnel = defineAction({
  id: "funnel",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns:
    "stages: [{ name, group, now, reached, onward, days, soFar }], reasons: [{ name, orders, clients, amount, share }], " +
    "won, clients, changes, logged",
  run: (context, values) =>
    analyse(context, "funnel", { ...values, now: context.now, user: context.user }, values.analysisDate, funnelWanted),
});

/** The stages of Lists, in its order; one of no known group counts as a prospect. */
function stagesOf({ column, words: { say } }: Study): FunnelStage[] {
  const groups = column("stages", "group");
  const groupOf = new Map(stageGroups.map((group): [string, StageGroup] => [folded(say(`data.stageGroups.${group}`)), group]));
  return column("stages", "stage").flatMap((stage, i): FunnelStage[] =>
    isBlank(stage) ? [] : [{ name: textOf(stage), group: groupOf.get(folded(textOf(groups[i]))) ?? "prospect" }],
  );
}

/** Each client's stage by its place among the stages, -1 for none. */
function placesOf({ column }: Study, stages: readonly FunnelStage[]): Int32Array {
  const place = new Map(stages.map(({ name }, i) => [folded(name), i]));
  return Int32Array.from(column("clients", "stage"), (stage) => place.get(folded(textOf(stage))) ?? -1);
}

/** Why orders up to the analysis date were lost, by status. */
function lossesOf({ column, orders, date, words: { say } }: Study): LossReason[] {
  const lost = folded(say("data.statusGroups.lost"));
  const groups = column("order-statuses", "group");
  const names = column("order-statuses", "status").flatMap((status, i) => (folded(textOf(groups[i])) === lost ? [textOf(status)] : []));
  const place = new Map(names.map((name, i) => [folded(name), i]));
  const reason = Int32Array.from(column("orders", "status"), (status, row) =>
    (orders.date[row] as number) > date ? -1 : (place.get(folded(textOf(status))) ?? -1),
  );
  return reasonsOfLoss(names, reason, orders.client, orders.amount);
}

type Told = { lines: StageLine[]; arrivals: Map<string, Arrival>; logged: number; changes: Change[] };

/** The changes of stage that the log tells of and those that it does not, since when clients are known, and what keeps it. */
function changesOf(study: Study, { now, user }: RunStamp): Told {
  const { base, words, clients, column } = study;
  const stage = column("clients", "stage");
  const known = loggedStages(base, column);
  const seen = seenStages(column);
  const unlogged = unloggedChanges(known, seen, { code: clients.code, stage }, now);
  const standing = seenNow(clients.code, stage, now, { seen, lines: known });
  const [before, ...since] = seen;
  const isSame = before !== undefined && since.length === 0 && isSeen(before, standing);
  const lines = [...known, ...unlogged];
  return {
    lines,
    arrivals: arrivalsOf([standing], lines),
    logged: unlogged.length,
    changes: [...logStages(base, unlogged, "seen", { user, say: words.say }), ...keptStages(isSame ? before : standing, words)],
  };
}

/** A base without clients has no stages to keep: a first look at nothing would make all who are imported later new. */
function keptStages(seen: SeenStages, words: SheetWords): Change[] {
  return seen.stages.size > 0 ? [{ kind: "result", sheet: planSeenStagesSheet(seen, words) }] : [];
}

/** The funnel of what was read. */
export function workFunnel(study: Study, stamp: RunStamp): Worked<object> {
  const { words, date, clients } = study;
  const stages = stagesOf(study);
  const { lines, arrivals, logged, changes: kept } = changesOf(study, stamp);
  const names = stages.map(({ name }) => name);
  const changes = stageChanges(lines, clients.code, names).filter(({ when }) => Math.floor(when) <= date);
  const look = { day: date, moment: stamp.now };
  const steps = funnelOf(stages, placesOf(study, stages), stageChanges(lines, clients.code, names, arrivals), look);
  const reasons = lossesOf(study);
  const first = steps.find(({ group }) => group === "client");
  return {
    result: {
      stages: steps,
      reasons,
      won: first?.reached ?? 0,
      clients: clients.code.filter((code) => !isBlank(code)).length,
      changes: changes.length,
      logged,
    },
    changes: [{ kind: "result", sheet: planFunnelSheet({ analysisDate: date, steps, reasons, changes: changes.length }, words) }, ...kept],
    findings: [],
    sheet: "funnel",
    picture: { kind: "funnel", steps: steps.map(({ name, group, now, reached, onward }) => ({ name, group, now, reached, onward })) },
  };
}
