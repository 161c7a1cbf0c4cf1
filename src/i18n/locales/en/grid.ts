import type { Words } from "../../translate";

/** The menus of the workbench's grid. */
export const grid = {
  ascending: "Sort A to Z",
  descending: "Sort Z to A",
  clear: "Clear filter",
  all: "Select all",
  blanks: "(Blanks)",
  apply: "Apply",
  filter: "Filter of {column}",
  list: "Choose a value",
  search: "Search",
  tooMany: "Too many cells are copied at once: at most {count}.",
} as const satisfies Words;
