import type { TableState, TableView } from "../../actions/ports";
import { describeView } from "../../domain/views/describe";
import type { ResolvedView, SortKey } from "../../domain/views/view";

type Words = Parameters<typeof describeView>[2];

/** The filters that are on, and the order where nothing is filtered, in the pane's language with the sheet's own headers; what is on the screen has days, not distances from today. */
export function filterWords({ table, filters }: TableView, sort: SortKey[], state: TableState, words: Words): string {
  const resolved = filters.filter((filter): filter is ResolvedView["filters"][number] => filter.criterion.kind !== "days");
  return describeView({ table, filters: resolved, sort: filters.length ? [] : sort }, state, words);
}
