import { changesInWords, planMovementSheet } from "../domain/analysis/movement-sheet";
import { movementBetween, type Movement } from "../domain/analysis/movement";
import type { Snapshot } from "../domain/analysis/snapshot";
import { isoOf } from "../domain/kernel/dates";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { keptSnapshots, snapshotsWanted } from "./snapshots";
import { analyse, type Study, type Worked } from "./study";

/** Compares two of the kept snapshots: who rose, who fell, in clients and in money. */
export const movement = defineAction({
  id: "movement",
  parameters: { from: { type: "date", default: null }, to: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns:
    "from, to, totals: { rose, fell, stayed, came, gone: { clients, revenue } }, matrix: { names, clients, revenue }, changes: [text], " +
    "movers: [{ code, client, direction, revenue, from, to }]",
  run: (context, values) => analyse(context, "movement", values, null, snapshotsWanted),
});

/** The movement between the snapshots of the days given. */
export function movementAsked(study: Study, { from, to }: { from: number | null; to: number | null }): Worked<object> {
  return workMovement(study, movementBetween(...chosenPair(keptSnapshots(study), from, to)));
}

/** The snapshots of the days given, else the last two. Fails with "movement.none", "movement.date". */
function chosenPair(kept: Snapshot[], from: number | null, to: number | null): [Snapshot, Snapshot] {
  if (kept.length < 2) throw new Failure("movement.none");
  const of = (date: number): Snapshot => {
    const found = kept.find((snapshot) => snapshot.date === Math.floor(date));
    if (!found) throw new Failure("movement.date", { date: isoOf(date), known: kept.map((snapshot) => isoOf(snapshot.date)).join(", ") });
    return found;
  };
  const later = to === null ? kept[kept.length - 1]! : of(to);
  const before = kept.filter(({ date }) => date < later.date);
  const earlier = from === null ? before[before.length - 1] : of(from);
  if (!earlier || earlier === later) throw new Failure("movement.none");
  return earlier.date < later.date ? [earlier, later] : [later, earlier];
}

/** A movement as result and sheet. */
export function workMovement({ clients, words }: Study, found: Movement): Worked<object> {
  const { names, totals, movers } = found;
  const nameOf = new Map(clients.code.map((code, who) => [String(code ?? ""), textOf(clients.name[who])]));
  return {
    result: {
      from: isoOf(found.from),
      to: isoOf(found.to),
      totals,
      matrix: { names, clients: found.clients, revenue: found.revenue },
      changes: changesInWords(found, words),
      movers: movers.map(({ code, direction, revenue, before, now }) => ({
        code,
        client: nameOf.get(code) ?? "",
        direction,
        revenue,
        from: before?.segment ?? null,
        to: now?.segment ?? null,
      })),
    },
    changes: [{ kind: "result", sheet: planMovementSheet(found, clients, words) }],
    findings: [],
    sheet: "movement",
    picture: { kind: "matrix", of: "movement", rows: names, columns: names, values: found.clients, codes: found.codes },
  };
}
