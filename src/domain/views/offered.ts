import type { ViewParameter } from "./presets";

/** A view as the pane lists it. */
export type OfferedView = {
  /** What `apply-view` takes as `view`: the preset's id, or the saved view's name. */
  id: string;
  kind: "view" | "sort" | "saved";
  /** Table key; null where the cell decides. */
  table: string | null;
  /** Key of its name in the locales ("views.presets.lost.title"); null for a saved view, whose id is its name. */
  title: string | null;
  /** Rows that would be in sight; null where that is not counted (large tables, sorts) or a required parameter is missing. */
  rows: number | null;
  /** What it can be told. */
  takes: ViewParameter[];
  /** What it must be told and is not known yet. */
  asks: ViewParameter[];
  /** Columns that are still empty, and the action that fills each: the view is shown grey with that action. */
  unfilled: { column: string; action: string }[];
};

/** What the pane needs to offer views. */
export type Offered = {
  views: OfferedView[];
  /** What the controls offer, as it stands in the base. */
  choices: { regions: string[]; owners: string[]; kinds: string[]; segments: string[] };
};
