/**
 * A view: which rows of a table stay in sight, in what order, with which columns. It is data: presets are declared as it, users'
 * own views are kept as it in the workbook, and it reaches the screen as Excel's own table filter and sort.
 */
export type View = {
  /** Table key of the schema. */
  table: string;
  /** All of them hold (Excel's filter joins columns with "and"); at most one a column. */
  filters: ViewFilter[];
  /** First key first; [] leaves the rows in the order they have. */
  sort: SortKey[];
  /** Columns in sight, by key; null leaves the columns as they are. */
  columns: string[] | null;
};

/** What one column of a view lets pass; the column by its key, a user's own by its header. */
export type ViewFilter = { column: string; criterion: Criterion };

export type SortKey = { column: string; descending?: boolean };

/** One of Excel's custom conditions; a text may hold the wildcards * and ? (~ before them takes them as they are). */
export type Condition = { operator: "=" | "<>" | ">" | ">=" | "<" | "<="; value: string | number };

/** What a column's filter lets pass. Texts are compared without case; blank is empty, or a formula that answers "". */
export type Criterion =
  /** Cells that show one of these texts; "" lets blanks pass. */
  | { kind: "values"; values: string[] }
  /** One or two of Excel's conditions; `any`: one of them is enough. Numbers meet numbers only. */
  | { kind: "conditions"; conditions: [Condition] | [Condition, Condition]; any?: boolean }
  | { kind: "blank" }
  | { kind: "filled" }
  /** Dates in a month of any year, 1 to 12 (birthdays). */
  | { kind: "month"; month: number }
  /** Dates from so many days after the analysis date to so many days after it, both days included; negative: before it. */
  | { kind: "days"; from?: number; to?: number }
  /** Dates in the month of the analysis date; `anyYear`: in that month of any year (birthdays). */
  | { kind: "this month"; anyYear?: boolean }
  /** The largest (or smallest) numbers: so many, or so many percent of the rows. */
  | { kind: "top"; count: number; percent?: boolean; smallest?: boolean }
  /** A filter that only Excel can apply (colour, icon), kept as Excel gave it. */
  | { kind: "excel"; criteria: Readonly<Record<string, unknown>> };

/** A criterion that no longer depends on the day or on Settings: what the workbook is asked for. */
export type ResolvedCriterion = Exclude<Criterion, { kind: "days" | "this month" }>;

/** A view for today: its days are serial numbers. */
export type ResolvedView = Omit<View, "filters"> & { filters: { column: string; criterion: ResolvedCriterion }[] };

/** A view of the user's own, kept in the workbook; its name is unique (case aside). */
export type SavedView = View & { name: string };
