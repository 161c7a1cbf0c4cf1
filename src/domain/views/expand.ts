import { isBlank, type Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { folded, textOf } from "../kernel/text";
import { filterLike } from "./like-cell";
import { isNotText } from "./merge";
import type { DayBound, Preset, PresetCriterion } from "./presets";
import { columnIn, needColumn, shapeOf, valueIn, type CellPlace, type Given, type Surroundings, type TableShape } from "./surroundings";
import type { Criterion, View, ViewFilter } from "./view";

/** A preset as a view: its places filled, its days still relative to the analysis date. Fails with "view.cell", "view.owner", "view.list.empty", "column.missing". */
export function expand(preset: Preset, given: Given, around: Surroundings): View {
  if (preset.table === "of the cell") return ofTheCell(preset, given.cell, around);
  const table = shapeOf(around, preset.table);
  return {
    table: preset.table,
    filters: preset.filters.flatMap(({ column, criterion }) => filterOf(table, column, criterion, given, around)),
    sort: preset.sort.filter(({ column }) => columnIn(table, column) !== undefined),
    columns: preset.columns && [...preset.columns],
  };
}

/** The tables of lists that a preset's places are filled from. */
export function listsNeeded({ filters }: Preset): string[] {
  const tables: Partial<Record<PresetCriterion["kind"], string>> = {
    statuses: "order-statuses",
    stages: "stages",
    segments: "segment-map",
  };
  return filters.flatMap(({ criterion }) => tables[criterion.kind] ?? []);
}

function filterOf(table: TableShape, column: string, criterion: PresetCriterion, given: Given, around: Surroundings): ViewFilter[] {
  if (criterion.kind === "not yes" && columnIn(table, column) === undefined) return [];
  if (criterion.kind === "given" && criterion.otherwise === "any" && isBlank(given[criterion.parameter])) return [];
  return [{ column: needColumn(table, column), criterion: filled(criterion, given, around) }];
}

function filled(criterion: PresetCriterion, given: Given, around: Surroundings): Criterion {
  const { say, lists } = around;
  switch (criterion.kind) {
    case "days":
      return { kind: "days", ...boundOf("from", criterion.from, given, around), ...boundOf("to", criterion.to, given, around) };
    case "given":
      return givenOf(criterion, given, around);
    case "yes":
      return { kind: "values", values: [say("data.yesNo.yes")] };
    case "not yes":
      return isNotText(say("data.yesNo.yes"));
    case "not renewed":
      return isNotText(say("data.renewals.renewed"));
    case "statuses":
      return members(lists["order-statuses"], "status", say(`data.statusGroups.${criterion.group}`));
    case "stages":
      return members(lists["stages"], "stage", say(`data.stageGroups.${criterion.group}`));
    case "segments":
      return segments(criterion, around);
    default:
      return criterion;
  }
}

function boundOf(
  side: "from" | "to",
  bound: DayBound | undefined,
  { days }: Given,
  { settings }: Surroundings,
): { [side: string]: number } {
  if (bound === undefined) return {};
  if (typeof bound === "number") return { [side]: bound };
  const setting = bound.setting && settings[bound.setting];
  const count = days ?? (typeof setting === "number" ? setting : bound.otherwise);
  if (count === undefined) return {};
  return { [side]: bound.direction === "ahead" ? Math.floor(count) : 0 - Math.floor(count) };
}

function givenOf({ parameter, otherwise }: Extract<PresetCriterion, { kind: "given" }>, given: Given, around: Surroundings): Criterion {
  const value = given[parameter] ?? (parameter === "owner" ? around.user : "");
  if (!isBlank(value)) return { kind: "values", values: [valueIn(around, parameter, value)] };
  if (otherwise === "asked") throw new Failure("view.owner");
  return { kind: "filled" };
}

/** The names of a list whose group is this; fails with "view.list.empty". */
function members(list: Surroundings["lists"][string] | undefined, column: string, group: string): Criterion {
  const groups = list?.["group"] ?? [];
  const names = (list?.[column] ?? []).filter((name, row) => !isBlank(name) && folded(textOf(groups[row])) === folded(group));
  if (names.length === 0) throw new Failure("view.list.empty", { group });
  return { kind: "values", values: names.map(textOf) };
}

function segments({ r, fm, rules }: Extract<PresetCriterion, { kind: "segments" }>, { lists, say }: Surroundings): Criterion {
  const map = lists["segment-map"] ?? {};
  const columns = Array.from({ length: fm[1] - fm[0] + 1 }, (_, i) => map[`FM ${fm[0] + i}`] ?? []);
  const within = (cell: Cell): boolean => typeof cell === "number" && cell >= r[0] && cell <= r[1];
  const named = columns.flatMap((cells) => cells.filter((cell, row) => !isBlank(cell) && within(map["R"]?.[row] ?? null)).map(textOf));
  const all = [...named, ...rules.map((rule) => say(`results.rfmR.${rule}`))];
  return { kind: "values", values: [...new Map(all.reverse().map((name) => [folded(name), name])).values()].reverse() };
}

/** Cells like this one, or its column in order; stages go by their order on Lists. */
function ofTheCell(preset: Preset, cell: CellPlace | null | undefined, around: Surroundings): View {
  if (!cell || cell.table === null || cell.column === null || (preset.kind === "view" && cell.row === null)) throw new Failure("view.cell");
  const { table, column } = cell;
  const shape = shapeOf(around, table);
  const order = column === "stage" ? (columnIn(shape, "stage order") ?? column) : column;
  if (preset.kind === "sort") return { table, filters: [], sort: [{ column: order }], columns: null };
  return { table, filters: [{ column, criterion: filterLike(cell.value, cell.text, table, column) }], sort: [], columns: null };
}
