import { workAbc } from "../actions/abc";
import { workEverything } from "../actions/analyse-everything";
import { workBaseKinds } from "../actions/base-kinds";
import { studyOf } from "../actions/build-study";
import { workCohorts } from "../actions/cohorts";
import { workFunnel, type RunStamp } from "../actions/funnel";
import { workLifetimeValue } from "../actions/lifetime-value";
import { withLiveScores } from "../actions/live-scores";
import { movementAsked } from "../actions/movement";
import { workRating } from "../actions/rating";
import { workRenewalRisk } from "../actions/renewal-risk";
import { rfmWithSnapshot } from "../actions/rfm";
import { workRhythm } from "../actions/rhythm";
import type { AnalysisInput, Study, Worked } from "../actions/study";
import { workWhy } from "../actions/why";
import { workXyz } from "../actions/xyz";
import type { AbcMeasure } from "../domain/analysis/abc";

/** Says how far a job is. */
export type Tell = (done: number, total: number) => void;

/** A pure function over plain data. */
export type Job = (input: never, tell: Tell) => Promise<unknown>;

/** What is worked out on a study for the values that the action was given. */
function analysis<Given extends object>(work: (study: Study, given: Given, tell: Tell) => Worked<object>): Job {
  return async (input: AnalysisInput, tell: Tell): Promise<Worked<object>> => {
    const study = await studyOf(input.study);
    const worked = work(study, input.values as Given, tell);
    const changes = withLiveScores(study, input.values, worked.changes);
    return { ...worked, changes, findings: [...study.findings, ...worked.findings] };
  };
}

/** Jobs by name: those of the analyses have their actions' ids. */
export const jobs: Readonly<Record<string, Job>> = {
  rfm: analysis(rfmWithSnapshot),
  abc: analysis<{ cuts: string | null; by: AbcMeasure | null }>((study, given) => workAbc(study, given)),
  xyz: analysis(workXyz),
  rating: analysis(workRating),
  "base-kinds": analysis(workBaseKinds),
  rhythm: analysis(workRhythm),
  cohorts: analysis(workCohorts),
  "renewal-risk": analysis<{ days: number | null }>((study, { days }) => workRenewalRisk(study, days)),
  "lifetime-value": analysis<{ months: number; discount: number }>((study, { months, discount }) =>
    workLifetimeValue(study, { months, discount: discount / 100 }),
  ),
  funnel: analysis<RunStamp>(workFunnel),
  movement: analysis(movementAsked),
  "analyse-everything": analysis<RunStamp>(workEverything),
  why: async ({ study, values }: AnalysisInput) => workWhy(await studyOf(study), values as Parameters<typeof workWhy>[1]),
};
