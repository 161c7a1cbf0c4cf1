import type { ListKey } from "../schema/column";
import type { Condition, Criterion, SavedView } from "../views/view";
import { listOfColumn } from "./columns";
import { isSameValue } from "./renaming";

/** A value of a list and its new name. */
export type Renamed = { list: ListKey; from: string; to: string };

/** Saved views that look for a value by its new name; null where none looks for the old one. */
export function renamedViews(views: readonly SavedView[], renamed: Renamed): SavedView[] | null {
  let found = false;
  const name = <T>(value: T): T | string => {
    if (typeof value !== "string" || !isSameValue(value, renamed.from)) return value;
    found = true;
    return renamed.to;
  };
  const after = views.map((view) => ({
    ...view,
    filters: view.filters.map((filter) =>
      listOfColumn(view.table, filter.column) === renamed.list ? { ...filter, criterion: follow(filter.criterion, name) } : filter,
    ),
  }));
  return found ? after : null;
}

function follow(criterion: Criterion, name: <T>(value: T) => T | string): Criterion {
  if (criterion.kind === "values") return { ...criterion, values: [...new Set(criterion.values.map(name))] };
  if (criterion.kind !== "conditions") return criterion;
  const [first, second] = criterion.conditions.map((each): Condition => ({ ...each, value: name(each.value) }));
  return { ...criterion, conditions: second ? [first!, second] : [first!] };
}
