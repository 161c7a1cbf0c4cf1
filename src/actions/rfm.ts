import { analyseRfm, cutSettings, type RfmResult } from "../domain/analysis/rfm";
import { planRfmSheet, rfmMatrix } from "../domain/analysis/rfm-sheet";
import { LEVELS, scorings, type Scoring } from "../domain/analysis/scores";
import { gridSegments, rfmRRule, type SegmentRule } from "../domain/analysis/segments";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import type { Change } from "../domain/schema/change";
import { cutKeys, rfmMaps, rfmMoneys } from "../domain/schema/setting-rules";
import { mapColumns } from "../domain/schema/settle-map";
import { defineAction, type Picture } from "./action";
import type { SettledBase } from "./settled";
import { keepSnapshotOf, snapshotNow, snapshotsWanted } from "./snapshots";
import { analyse, besideClients, joined, type Study, type Wanted, type Worked } from "./study";
import { Tuned } from "./tuned";

/** Scores every client by recency, frequency and money, names the segment, and explains each score. */
export const rfm = defineAction({
  id: "rfm",
  parameters: {
    analysisDate: { type: "date", default: null },
    scoring: { type: "choice", values: scorings, default: "countif", setting: "rfmScoring" },
    monetary: { type: "choice", values: rfmMoneys, default: "total", setting: "rfmMonetary" },
    map: { type: "choice", values: rfmMaps, default: "grid", setting: "rfmMap" },
  },
  needsBase: true,
  changes: true,
  returns: "clients, bounds, segments: [{ name, clients, revenue }]",
  run: (context, values) => analyse(context, "rfm", values, values.analysisDate, joined(rfmWanted, snapshotsWanted)),
});

/** What RFM reads beside clients and orders. */
export const rfmWanted: Wanted = { "segment-map": mapColumns };

type Given = { scoring: Scoring | null; monetary: (typeof rfmMoneys)[number] | null; map: (typeof rfmMaps)[number] | null };
const rfmAxes = ["R", "F", "M"] as const;
const nothingGiven: Given = { scoring: null, monetary: null, map: null };

/** Scores and the rule of their segments; `fixed`: the cuts are the user's; what of Settings stands wrong, and what is to be remembered of its map. */
type Scored = { scores: RfmResult; segments: SegmentRule; fixed: boolean; findings: Finding[]; mapToKeep: Record<string, Cell> };

/** RFM of what was read, as given, else as Settings says. Fails with "rfm.cuts.missing" where fixed cuts are asked for that never were right. */
export function scoreClients(study: Study, given: Given = nothingGiven): Scored {
  const tuned = new Tuned(study);
  const asked = given.scoring ?? tuned.scoring();
  const cuts = asked === "fixed" ? tuned.fixedCuts() : null;
  if (given.scoring === "fixed" && !cuts) throw missingCut(study.base);
  const scoring = asked === "fixed" && !cuts ? "countif" : asked;
  const byMap = (given.map ?? tuned.map()) === "grid";
  const segments = byMap ? segmentsByMap(tuned, study) : segmentsByRules(study);
  const options = { scoring, monetary: given.monetary ?? tuned.monetary(), segments, ...(cuts && { fixed: cuts }) };
  return {
    scores: analyseRfm(study.figures, options),
    segments,
    fixed: asked === "fixed",
    findings: tuned.findings,
    mapToKeep: byMap ? tuned.mapToKeep() : {},
  };
}

/** RFM of what was read: the scores beside the clients, the sheet, the cuts that came out. */
export function workRfm(
  study: Study,
  given: Given = nothingGiven,
): Worked<Pick<RfmResult, "clients" | "bounds" | "segments">> & { scores: RfmResult } {
  const { scores, segments, fixed, findings, mapToKeep } = scoreClients(study, given);
  const { clients, bounds, coarse } = scores;
  return {
    scores,
    result: { clients, bounds, segments: scores.segments },
    changes: [
      ...(Object.keys(mapToKeep).length ? [{ kind: "good" as const, values: mapToKeep }] : []),
      ...besideEach(scores),
      { kind: "result", sheet: planRfmSheet(scores, study.clients, study.words) },
      ...(fixed ? [] : cutsWritten(study.base, scores)),
    ],
    findings: [...findings, ...(coarse ? [{ code: "rfm.coarse", severity: "warning" as const, values: { count: clients } }] : [])],
    sheet: "rfm",
    picture: pictureOf(scores, segments),
  };
}

/** RFM as given, and the snapshot of the run. */
export function rfmWithSnapshot(study: Study, given: Given): Worked<object> {
  const { scores, changes, ...worked } = workRfm(study, given);
  return { ...worked, changes: [...changes, ...keepSnapshotOf(study, snapshotNow(study, scores))] };
}

const noOrders = ({ words }: Study): string => words.say("data.segments.no orders");

const segmentsByMap = (tuned: Tuned, study: Study): SegmentRule => gridSegments(tuned.segmentMap(), noOrders(study));

/** R rfm's ten rules. */
const segmentsByRules = (study: Study): SegmentRule => rfmRRule((key) => study.words.say(`results.rfmR.${key}`), noOrders(study));

function missingCut({ typed }: SettledBase): Failure {
  const axis = rfmAxes.find((each) => cutKeys(each).some((key) => typeof typed[key] !== "number")) ?? "R";
  return new Failure("rfm.cuts.missing", { axis, step: cutKeys(axis).findIndex((key) => typeof typed[key] !== "number") + 1 });
}

/** The cuts that came out, as far as Settings has rows for them. */
function cutsWritten({ typed }: SettledBase, scores: RfmResult): Change[] {
  const values = Object.fromEntries(Object.entries(cutSettings(scores)).filter(([key]) => key in typed));
  return Object.keys(values).length ? [{ kind: "settings", values }] : [];
}

/** What stands beside each client; a client without orders has his segment alone. */
function besideEach({ r, f, m, segment, names }: RfmResult): Change[] {
  const scored = (row: number, value: number): Cell => (r[row] ? value : null);
  return [
    ...besideClients("R", r.length, (row) => scored(row, r[row]!)),
    ...besideClients("F", r.length, (row) => scored(row, f[row]!)),
    ...besideClients("M", r.length, (row) => scored(row, m[row]!)),
    ...besideClients("RFM", r.length, (row) => scored(row, r[row]! * 100 + f[row]! * 10 + m[row]!)),
    ...besideClients("segment", r.length, (row) => names[segment[row]!] ?? null),
  ];
}

/** The R × FM matrix as the pane draws it, best R first. */
function pictureOf(result: RfmResult, { names, codes }: SegmentRule): Picture {
  const { clients, revenue } = rfmMatrix(result);
  const cells = clients.flatMap((row, i) =>
    row.map((count, j) => {
      const [r, fm] = [LEVELS - i, j + 1];
      const segment = names[codes[(r - 1) * LEVELS * LEVELS + (fm - 1) * LEVELS + fm - 1]!] ?? "";
      return { r, fm, clients: count, revenue: revenue[i]![j]!, segment };
    }),
  );
  return { kind: "heat map", cells };
}
