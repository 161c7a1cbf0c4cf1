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
  rowOutline: "Outline of rows",
  columnOutline: "Outline of columns",
  showRows: "Show rows {first} to {last}",
  hideRows: "Hide rows {first} to {last}",
  showColumns: "Show columns {first} to {last}",
  hideColumns: "Hide columns {first} to {last}",
  rowLevel: "Rows down to level {level}",
  columnLevel: "Columns down to level {level}",
} as const satisfies Words;
