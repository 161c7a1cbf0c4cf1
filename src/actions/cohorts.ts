import { cohortClients, cohortsOf, type CohortResult } from "../domain/analysis/cohorts";
import { planCohortsSheet, retentionMatrix } from "../domain/analysis/cohorts-sheet";
import { isoMonth } from "../domain/analysis/months";
import { scorecardOf } from "../domain/analysis/scorecard";
import { textOf } from "../domain/kernel/text";
import { defineAction, type Picture } from "./action";
import { analyse, type Study, type Worked } from "./study";

/** Follows clients by the month of their first order: who stays, new against returning, and the scorecard of the base. */
export const cohorts = defineAction({
  id: "cohorts",
  parameters: { analysisDate: { type: "date", default: null } },
  needsBase: true,
  changes: true,
  returns:
    "cohorts: [{ cohort, since, active, orders, revenue, size, retention }], " +
    "months: [{ month, newClients, newOrders, newRevenue, returningClients, returningOrders, returningRevenue }], scorecard",
  run: (context, values) => analyse(context, "cohorts", values, values.analysisDate),
});

/** Cohorts and scorecard of what was read. */
export function workCohorts(study: Study): Worked<object> {
  const { figures, ledger, words } = study;
  const found = cohortsOf(ledger);
  const { analysisDate: _, ...scorecard } = scorecardOf(figures, ledger);
  return {
    result: {
      cohorts: found.cells.map((cell) => ({ ...cell, cohort: isoMonth(cell.cohort) })),
      months: found.months.map((month) => ({ ...month, month: isoMonth(month.month) })),
      scorecard,
    },
    changes: [{ kind: "result", sheet: planCohortsSheet(found, { analysisDate: ledger.analysisDate, ...scorecard }, words) }],
    findings: [],
    sheet: "cohorts",
    picture: pictureOf(found, study),
  };
}

/** The newest cohorts, and so many months after the first, fit into the pane. */
const inSight = 12;

/** Retention by cohort and month since; what lies ahead is null. */
function pictureOf(found: CohortResult, { ledger, clients }: Study): Picture {
  const { cohorts: months, values } = retentionMatrix(found, inSight);
  return {
    kind: "matrix",
    of: "retention",
    rows: months.map(isoMonth),
    columns: (values[0] ?? []).map((_, since) => String(since)),
    codes: cohortClients(ledger, months, values[0]?.length ?? 0).map((row) =>
      row.map((who) => who.map((each) => textOf(clients.code[each])).sort()),
    ),
    values: values.map((row) => row.map((share) => (Number.isNaN(share) ? null : share))),
  };
}
