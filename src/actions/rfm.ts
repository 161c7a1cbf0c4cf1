import { analyseRfm, cutSettings, type RfmAxis, type RfmResult } from "../domain/analysis/rfm";
import { planRfmSheet, rfmMatrix } from "../domain/analysis/rfm-sheet";
import { LEVELS, scorings, type Scoring } from "../domain/analysis/scores";
import { gridSegments, rfmRRule, type SegmentRule } from "../domain/analysis/segments";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Change } from "../domain/schema/change";
import { defineAction, type Picture } from "./action";
import type { BaseState } from "./ports";
import { keepSnapshotOf, snapshotsWanted } from "./snapshots";
import { analyse, besideClients, joined, type Study, type Wanted, type Worked } from "./study";
import { chosen } from "./values";

const moneys = ["total", "average"] as const;
const maps = ["grid", "rfmR"] as const;
const steps = [1, 2, 3, 4] as const;
const mapColumns = ["R", "FM 1", "FM 2", "FM 3", "FM 4", "FM 5"];

/** Scores every client by recency, frequency and money, names the segment, and explains each score. */
export const rfm = defineAction({
  id: "rfm",
  parameters: {
    analysisDate: { type: "date", default: null },
    scoring: { type: "choice", values: scorings, default: "countif", setting: "rfmScoring" },
    monetary: { type: "choice", values: moneys, default: "total", setting: "rfmMonetary" },
    map: { type: "choice", values: maps, default: "grid", setting: "rfmMap" },
  },
  needsBase: true,
  changes: true,
  returns: "clients, bounds, segments: [{ name, clients, revenue }]",
  run: (context, values) => analyse(context, "rfm", values, values.analysisDate, joined(rfmWanted, snapshotsWanted)),
});

/** What RFM reads beside clients and orders. */
export const rfmWanted: Wanted = { "segment-map": mapColumns };

type Given = { scoring: Scoring | null; monetary: (typeof moneys)[number] | null; map: (typeof maps)[number] | null };
const nothingGiven: Given = { scoring: null, monetary: null, map: null };

/** RFM of what was read, as given, else as Settings says. */
export function scoreClients(study: Study, given: Given = nothingGiven): { scores: RfmResult; segments: SegmentRule } {
  const { base, figures } = study;
  const { settings } = base;
  const scoring = chosen(given.scoring, settings["rfmScoring"], scorings, "countif");
  const monetary = chosen(given.monetary, settings["rfmMonetary"], moneys, "total");
  const segments = segmentsOf(study, chosen(given.map, settings["rfmMap"], maps, "grid"));
  const fixed = scoring === "fixed" ? { fixed: fixedCuts(base) } : {};
  return { scores: analyseRfm(figures, { scoring, monetary, segments, ...fixed }), segments };
}

/** RFM of what was read: the scores beside the clients, the sheet, the cuts that came out. */
export function workRfm(
  study: Study,
  given: Given = nothingGiven,
): Worked<Pick<RfmResult, "clients" | "bounds" | "segments">> & { scores: RfmResult } {
  const { scores, segments } = scoreClients(study, given);
  const { clients, bounds, scoring, coarse } = scores;
  return {
    scores,
    result: { clients, bounds, segments: scores.segments },
    changes: [
      ...besideEach(scores),
      { kind: "result", sheet: planRfmSheet(scores, study.clients, study.words) },
      ...(scoring === "fixed" ? [] : [{ kind: "settings" as const, values: cutSettings(scores) }]),
    ],
    findings: coarse ? [{ code: "rfm.coarse", severity: "warning", values: { count: clients } }] : [],
    sheet: "rfm",
    picture: pictureOf(scores, segments),
  };
}

/** RFM as given, and the snapshot of the run. */
export function rfmWithSnapshot(study: Study, given: Given): Worked<object> {
  const { scores, changes, ...worked } = workRfm(study, given);
  return { ...worked, changes: [...changes, ...keepSnapshotOf(study, scores)] };
}

/** The rule of segments: the map as it stands on Settings, or R rfm's ten rules. */
function segmentsOf({ words: { say }, column }: Study, map: (typeof maps)[number]): SegmentRule {
  const none = say("data.segments.no orders");
  if (map === "rfmR") return rfmRRule((key) => say(`results.rfmR.${key}`), none);
  const columns = mapColumns.map((name) => column("segment-map", name));
  const rows = columns[0]!.map((_, row) => columns.map((cells) => cells[row] ?? null));
  rows.sort((a, b) => Number(b[0]) - Number(a[0]));
  return gridSegments(
    rows.map((row) => row.slice(1)),
    none,
  );
}

/** The four cuts of each axis as they stand on Settings; fails with "rfm.cuts.missing". */
function fixedCuts({ settings }: BaseState): Record<RfmAxis, number[]> {
  const cuts = (axis: RfmAxis) =>
    steps.map((step) => {
      const cut = settings[`rfmCut${axis}${step}`];
      if (typeof cut !== "number") throw new Failure("rfm.cuts.missing", { axis, step });
      return cut;
    });
  return { R: cuts("R"), F: cuts("F"), M: cuts("M") };
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
