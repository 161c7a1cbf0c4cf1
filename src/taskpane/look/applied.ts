import type { TableView } from "../../actions/ports";
import { columnOf } from "../../domain/schema/tables";
import { presetOf } from "../../domain/views/presets";
import type { SortKey, ViewFilter } from "../../domain/views/view";

/** What the pane put on a table last: the values of apply-view that ask for it anew, and the filters that stood right after. */
export type Applied = { question: Record<string, unknown>; filters: ViewFilter[]; sort: SortKey[] };

/** What the pane put on each table, by its key, and the table it dealt with last. */
export type AppliedViews = { last: string | null; tables: Readonly<Record<string, Applied>> };
export const nothingApplied: AppliedViews = { last: null, tables: {} };

/** True while nobody has filtered the table otherwise. */
export const stillStands = (applied: Applied | undefined, now: TableView | undefined): applied is Applied =>
  applied !== undefined && now !== undefined && JSON.stringify(applied.filters) === JSON.stringify(now.filters);

/** What to remember of apply-view's values; `column` is the selected cell's, `before` what the pane had put on the table. */
export function appliedOf(values: Record<string, unknown>, now: TableView, column: string | null, before: Applied | undefined): Applied {
  const { table, filters, columns } = now;
  const preset = presetOf(String(values["view"]));
  const ofCell = preset?.table === "of the cell";
  if (preset?.kind !== "sort" && !ofCell) return { question: values, filters, sort: [...(preset?.sort ?? [])] };
  const sort = preset.kind === "view" ? [] : ofCell ? columnOrder(table, column) : [...preset.sort];
  if (preset.kind === "sort" && stillStands(before, now)) return { question: sorted(before.question, sort), filters, sort };
  return { question: { view: JSON.stringify({ table, filters, sort, columns }) }, filters, sort };
}

/** The values of save-view for a table: what the pane put on it, days relative and in its order, else as it stands. */
export function keepingValues(table: string | null, now: TableView | undefined, applied: Applied | undefined): Record<string, unknown> {
  if (stillStands(applied, now)) return applied.question;
  return table === null ? {} : { table };
}

/** Stages go by their order on Lists. */
function columnOrder(table: string, column: string | null): SortKey[] {
  if (column === null) return [];
  return [{ column: column === "stage" && columnOf(table, "stage order") ? "stage order" : column }];
}

function sorted(question: Record<string, unknown>, sort: SortKey[]): Record<string, unknown> {
  const text = String(question["view"]);
  const view = text.trimStart().startsWith("{") ? (JSON.parse(text) as object) : { view: text };
  return { ...question, view: JSON.stringify({ ...view, sort }) };
}
