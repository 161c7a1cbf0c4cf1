import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { reportColumns } from "../domain/reports/columns";
import { isLeftOut, isPersonal, masked } from "../domain/reports/mask";
import type { ReportColumn } from "../domain/reports/report";
import { describeView } from "../domain/views/describe";
import { shapeOf } from "../domain/views/surroundings";
import type { ResolvedCriterion } from "../domain/views/view";
import type { BaseState } from "./ports";
import { liveKey } from "./report-live";
import { originOf } from "./report-mask";
import type { ChosenRows } from "./report-rows";
import type { Remarks, WordsOfReport } from "./report-words";

/** The columns of the report: the one that groups first, the key of live ones there, those that the mask leaves out told and gone. Fails with "report.columns". */
export function columnsOfReport(
  chosen: ChosenRows,
  { mask, live }: { mask: boolean; live: boolean },
  words: WordsOfReport,
  remarks: Remarks,
): ReportColumn[] {
  const { table, standing, data, groupBy, subtotals } = chosen;
  const first = [...(groupBy === null ? [] : [groupBy]), ...(live ? liveKey(table).filter((key) => !chosen.columns.includes(key)) : [])];
  const keys = [...new Set([...first, ...chosen.columns])];
  const gone = mask ? keys.filter((key) => isLeftOut(...originOf(table, key))) : [];
  const headers = gone.map((key) => standing.find((column) => column.key === key)?.header ?? key);
  const left = keys.filter((key) => !gone.includes(key));
  if (left.length === 0 || (groupBy !== null && gone.includes(groupBy)))
    throw new Failure("report.columns", { columns: headers.join(", ") });
  remarks.leftOut.push(...headers);
  return left.flatMap((key) => {
    const columns = standing.filter((column) => column.key === key).map((column) => ({ ...column, key: originOf(table, key)[1] }));
    const [column] = reportColumns(originOf(table, key)[0], [originOf(table, key)[1]], columns, data, words.all);
    if (!column) return [];
    return [{ ...column, key, subtotal: subtotals === null ? column.subtotal : subtotals.includes(key) }];
  });
}

/** What the rows were chosen by, in words; where personal data are masked, what the filter names is too. */
export function filterInWords({ chosenBy, table }: ChosenRows, mask: boolean, base: BaseState, words: WordsOfReport): string {
  if (typeof chosenBy === "string") return chosenBy;
  const hide = (column: string, value: string): string =>
    isPersonal(table, column) ? textOf(masked(table, column, value, { code: "", organisation: false })) || "•••" : value;
  const filters = chosenBy.filters.map(({ column, criterion }) => ({
    column,
    criterion: mask ? hidden(criterion, (value) => hide(column, value)) : criterion,
  }));
  return describeView({ ...chosenBy, filters }, shapeOf(base, chosenBy.table), words);
}

function hidden(criterion: ResolvedCriterion, hide: (value: string) => string): ResolvedCriterion {
  if (criterion.kind === "values") return { ...criterion, values: criterion.values.map((value) => (value === "" ? "" : hide(value))) };
  if (criterion.kind !== "conditions") return criterion;
  const one = <C extends { value: string | number }>(condition: C): C =>
    typeof condition.value === "string" && condition.value !== "" ? { ...condition, value: hide(condition.value) } : condition;
  const [first, second] = criterion.conditions;
  return { ...criterion, conditions: second ? [one(first), one(second)] : [one(first)] };
}
