import { isBlank } from "../kernel/cell";
import { partsOf, serialOf } from "../kernel/dates";
import { Failure } from "../kernel/failure";
import { oneEach } from "./merge";
import { aheadColumns, narrowing, presetOf, type Preset, type ViewParameter } from "./presets";
import { columnIn, needColumn, shapeOf, valueIn, type Given, type Surroundings, type TableShape } from "./surroundings";
import type { Condition, Criterion, ResolvedCriterion, ResolvedView, View, ViewFilter } from "./view";

/** The parameters that a preset uses by itself; the others narrow the table where it has such a column. */
export function ownParameters(preset: Preset): ViewParameter[] {
  if (preset.table === "of the cell") return ["cell"];
  const found = new Set<ViewParameter>();
  for (const { criterion } of preset.filters) {
    if (criterion.kind === "given") found.add(criterion.parameter);
    if (criterion.kind === "days" && [criterion.from, criterion.to].some((bound) => typeof bound === "object")) found.add("days");
  }
  return [...found];
}

/** The column that a parameter narrows in a table; undefined where it fits none. */
export function narrowedColumn(table: TableShape, parameter: ViewParameter): string | undefined {
  const column = parameter === "days" ? aheadColumns[table.key] : parameter === "cell" ? undefined : narrowing[parameter];
  return column === undefined ? undefined : columnIn(table, column);
}

/** A view narrowed by what was given; `own` are the parameters it has used already. Fails with "view.parameter". */
export function narrow(view: View, given: Given, own: readonly ViewParameter[], around: Surroundings): View {
  const table = shapeOf(around, view.table);
  const more = (["region", "owner", "kind", "days"] as const).flatMap((parameter): ViewFilter[] => {
    const value = given[parameter];
    if (isBlank(value) || own.includes(parameter)) return [];
    const column = narrowedColumn(table, parameter);
    if (column === undefined) throw new Failure("view.parameter", { parameter, sheet: table.sheet });
    if (typeof value === "number") return [{ column, criterion: { kind: "days", from: 0, to: Math.floor(value) } }];
    return [{ column, criterion: { kind: "values", values: [valueIn(around, parameter, value)] } }];
  });
  return { ...view, filters: [...view.filters, ...more] };
}

/** The parameters that a preset or a saved view over this table can be told. */
export function takenBy(id: string, table: TableShape | undefined): ViewParameter[] {
  const preset = presetOf(id);
  const own = preset ? ownParameters(preset) : [];
  const more = table ? (["region", "days", "owner", "kind"] as const).filter((each) => narrowedColumn(table, each) !== undefined) : [];
  return [...new Set([...own, ...more])];
}

/**
 * A view for the day: days are serial numbers, columns are keys, each column has one criterion, and what is filtered is in sight.
 * Fails with "table.missing", "column.missing" and "view.clash".
 */
export function resolveView(view: View, analysisDate: number, around: Pick<Surroundings, "tables">): ResolvedView {
  const table = shapeOf(around, view.table);
  const filters = view.filters.map(({ column, criterion }) => ({
    column: needColumn(table, column),
    criterion: resolved(criterion, Math.floor(analysisDate)),
  }));
  const sort = view.sort.map((key) => ({ ...key, column: needColumn(table, key.column) }));
  const headerOf = (key: string): string => table.columns.find((column) => column.key === key)?.header ?? key;
  return { table: view.table, filters: oneEach(filters, headerOf), sort, columns: view.columns && inSight(table, view.columns, filters) };
}

/** The columns that a view shows and the table still has, and with them those it filters by. */
function inSight(table: TableShape, columns: readonly string[], filters: readonly { column: string }[]): string[] {
  const known = columns.map((column) => columnIn(table, column)).filter((column) => column !== undefined);
  return [...new Set([...known, ...filters.map(({ column }) => column)])];
}

function resolved(criterion: Criterion, date: number): ResolvedCriterion {
  if (criterion.kind === "days") return between(criterion.from, criterion.to, date);
  if (criterion.kind !== "this month") return criterion;
  const { year, month } = partsOf(date);
  if (criterion.anyYear) return { kind: "month", month };
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return span(serialOf({ year, month, day: 1 }), serialOf(next));
}

/** Whole days from the first to the last, whatever their time. */
function between(from: number | undefined, to: number | undefined, date: number): ResolvedCriterion {
  return span(from === undefined ? undefined : date + from, to === undefined ? undefined : date + to + 1);
}

function span(from: number | undefined, before: number | undefined): ResolvedCriterion {
  const first: Condition | undefined = from === undefined ? undefined : { operator: ">=", value: from };
  const last: Condition | undefined = before === undefined ? undefined : { operator: "<", value: before };
  if (first && last) return { kind: "conditions", conditions: [first, last] };
  const only = first ?? last;
  return only ? { kind: "conditions", conditions: [only] } : { kind: "filled" };
}
