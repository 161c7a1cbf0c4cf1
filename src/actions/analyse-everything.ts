import { classifyAbc } from "../domain/analysis/abc";
import { planAnalysesSheet, type Everything } from "../domain/analysis/analyses-sheet";
import { crossOf, type Cross, type GroupSum } from "../domain/analysis/cross";
import { movementBetween, type Movement } from "../domain/analysis/movement";
import { changesInWords } from "../domain/analysis/movement-sheet";
import type { Snapshot } from "../domain/analysis/snapshot";
import type { RfmResult } from "../domain/analysis/rfm";
import { abcOptions, workAbc } from "./abc";
import { defineAction } from "./action";
import { baseKindsWanted, workBaseKinds } from "./base-kinds";
import { workCohorts } from "./cohorts";
import { funnelWanted, workFunnel, type RunStamp } from "./funnel";
import { workLifetimeValue } from "./lifetime-value";
import { workMovement } from "./movement";
import { ratingWanted, workRating } from "./rating";
import { renewalRiskWanted, workRenewalRisk } from "./renewal-risk";
import { rfmWanted, workRfm } from "./rfm";
import { workRhythm } from "./rhythm";
import { keepSnapshotOf, keptSnapshots, snapshotNow, snapshotsWanted } from "./snapshots";
import { analyse, joined, type Study, type Wish, type Worked } from "./study";
import { Tuned } from "./tuned";
import { workXyz } from "./xyz";

/** Lifetime value looks so far ahead here, and discounts by so much a month. */
const usualForecast = { months: 12, discount: 0.01 };

const wanted: Wish = (base, words) =>
  joined(rfmWanted, ratingWanted(base, words), baseKindsWanted, renewalRiskWanted, funnelWanted, snapshotsWanted);

/** Runs every analysis on one read of the workbook, writes them all, and says what changed since the last time. */
export const analyseEverything = defineAction({
  id: "analyse-everything",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns:
    "rfm, abc, xyz, rating, base-kinds, rhythm, cohorts, renewal-risk, lifetime-value, funnel (each as its action's), " +
    "movement (as its action's, or null), rfmAbc: { rows, columns, clients, revenue }, changes: [text]",
  run: (context, values) =>
    analyse(context, "analyse-everything", { ...values, now: context.now, user: context.user }, values.analysisDate, wanted),
});

/** The movement since the last snapshot of an earlier day; null where there is none. */
function movementSince(study: Study, now: Snapshot): Movement | null {
  const before = keptSnapshots(study)
    .filter(({ date }) => date < now.date)
    .pop();
  return before ? movementBetween(before, now) : null;
}

function segmentsAbc(study: Study, { segment, names }: RfmResult): Cross {
  const { abc } = classifyAbc(study.figures, abcOptions(new Tuned(study)));
  const known = names.slice(0, -1);
  return crossOf(
    { names: known, of: (who) => (segment[who] === known.length ? -1 : segment[who]!) },
    { names: ["A", "B", "C"], of: (who) => abc[who]! - 1 },
    study.figures.revenue,
  );
}

/** Groups of an analysis's result, wherever they are named. */
function groupsIn(result: object, ...keys: string[]): GroupSum[] {
  const found = keys.map((key) => (result as Record<string, unknown>)[key]).find(Array.isArray) as
    (GroupSum & { value?: number })[] | undefined;
  return (found ?? []).map(({ name, clients, revenue, value }) => ({ name, clients, revenue: revenue ?? value ?? 0 }));
}

/** Does one analysis after the other, and tells how many are done. */
function inTurn<Works extends Record<string, () => Worked<object>>>(works: Works, tell: (done: number, total: number) => void) {
  const all = Object.entries(works);
  const worked = all.map(([id, work], i) => {
    tell(i, all.length);
    return [id, work()] as const;
  });
  return Object.fromEntries(worked) as { [Id in keyof Works]: ReturnType<Works[Id]> };
}

/** All analyses of what was read; `tell` hears how far they are. */
export function workEverything(study: Study, stamp: RunStamp, tell: (done: number, total: number) => void): Worked<object> {
  const { words, date } = study;
  const works = inTurn(
    {
      rfm: () => workRfm(study),
      abc: () => workAbc(study),
      xyz: () => workXyz(study),
      rating: () => workRating(study),
      "base-kinds": () => workBaseKinds(study),
      rhythm: () => workRhythm(study),
      cohorts: () => workCohorts(study),
      "renewal-risk": () => workRenewalRisk(study, null),
      "lifetime-value": () => workLifetimeValue(study, usualForecast),
      funnel: () => workFunnel(study, stamp),
    },
    tell,
  );
  const { scores } = works.rfm;
  const now = snapshotNow(study, scores);
  const moved = movementSince(study, now);
  const movement = moved && workMovement(study, moved);
  const rfmAbc = segmentsAbc(study, scores);
  const told = moved ? changesInWords(moved, words) : [];
  const named = (key: string, ...groups: string[]) => ({
    analysis: words.say(`actions.${key}.label`),
    groups: groupsIn(works[key as keyof typeof works].result, ...groups),
  });
  const everything: Everything = {
    analysisDate: date,
    groups: [
      named("rfm", "segments"),
      named("abc", "classes"),
      named("xyz", "classes"),
      named("rating", "ratings"),
      { ...named("rating", "groups"), analysis: words.say("analyses.nine.title") },
      { ...named("rating", "discounts"), analysis: words.say("analyses.discounts") },
      named("base-kinds", "kinds"),
      named("rhythm", "rhythms"),
    ],
    segmentsAbc: rfmAbc,
    changes: moved && { since: moved.from, told },
  };
  const all: Worked<object>[] = [...Object.values(works), ...(movement ? [movement] : [])];
  return {
    result: {
      ...Object.fromEntries(Object.entries(works).map(([id, { result }]) => [id, result])),
      movement: movement?.result ?? null,
      rfmAbc,
      changes: told,
    },
    changes: [
      ...all.flatMap(({ changes }) => changes),
      { kind: "result", sheet: planAnalysesSheet(everything, words) },
      ...keepSnapshotOf(study, now),
    ],
    findings: once(all.flatMap(({ findings }) => findings)),
    sheet: "analyses",
    picture: { kind: "matrix", of: "segmentsAbc", rows: rfmAbc.rows, columns: rfmAbc.columns, values: rfmAbc.clients },
  };
}

/** Findings of several analyses, each told once. */
function once<F>(findings: F[]): F[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
