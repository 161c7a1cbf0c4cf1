import type { Cell, Grid } from "../kernel/cell";

/**
 * Descriptions of sheets: what the domain wants to stand in the workbook, in the words of the data language.
 * `workbook/` writes them; nothing here knows Excel's API. Rows and columns count from 0; widths are in characters.
 */

/** How a column's cells are kept, formatted, aligned and checked. */
export type ColumnKind =
  "text" | "long text" | "code" | "phone" | "email" | "list" | "client" | "yesno" | "integer" | "number" | "money" | "percent" | "date";

/** A dropdown or a check on typing. `source` is a formula over a named range ("=cb_lst_Stages"). */
export type CheckPlan =
  | { type: "list"; source: string; strict: boolean; prompt?: { title: string; text: string }; error?: { title: string; text: string } }
  | {
      type: "date" | "number" | "integer";
      minimum?: number;
      strict: boolean;
      prompt?: { title: string; text: string };
      error?: { title: string; text: string };
    }
  | { type: "custom"; formula: string; strict: boolean; prompt?: { title: string; text: string }; error?: { title: string; text: string } };

export type ColumnPlan = {
  /** The column's key in the schema ("first order"); a user's own column has its header as key. */
  key: string;
  header: string;
  kind: ColumnKind;
  width: number;
  /** en-US number format; the kind's own where absent. */
  numberFormat?: string;
  /** Formats of single cells by body row, null where the column's holds (Settings: a date among numbers). */
  rowFormats?: (string | null)[];
  /** Calculated column, with "=", en-US, structured references. */
  formula?: string;
  check?: CheckPlan;
  /** never shown (client code, stage order) */
  hidden?: boolean;
  /** stands behind the outline: not part of the first sight */
  grouped?: boolean;
  /** a live SUBTOTAL(109, …) stands in row 1 above it */
  subtotal?: boolean;
};

export type TablePlan = {
  /** Schema key ("clients") or a result's own ("rfm"). */
  key: string;
  /** Excel's table name ("cb_Clients"). */
  name: string;
  /** Cell of the first header. */
  row: number;
  column: number;
  columns: ColumnPlan[];
  /** Values of the columns, in their order; calculated columns are null. An empty table has one blank row in Excel. */
  rows: Grid;
  /** Excel's built-in style; absent: the house style. */
  style?: string;
};

/** A conditional format; formulas are A1, relative to the first cell of the area. */
export type FormatPlan = {
  area: AreaPlan;
} & (
  | { type: "formula"; formula: string; fill?: string; font?: string; bold?: boolean; border?: string }
  | { type: "scale"; colors: [string, string] | [string, string, string] }
  | { type: "bar"; color: string }
);

/** A place on the sheet: a table's column bodies, or a rectangle. */
export type AreaPlan = { table: string; columns: string[] } | { row: number; column: number; rows: number; columns: number };

export type ChartPlan = {
  name: string;
  title: string;
  /** Excel.ChartType; series may have another (Pareto). */
  type: string;
  /** Top-left and bottom-right cells. */
  place: { row: number; column: number; rows: number; columns: number };
  categories: AreaPlan;
  series: { name: string; values: AreaPlan; type?: string; secondary?: boolean; color?: string }[];
};

/** Loose cells: titles, hints, matrices. Strings that begin with "=" are formulas only in `formulas`. */
export type BlockPlan = {
  row: number;
  column: number;
  values: Grid;
  formulas?: boolean;
  /** en-US number format of all its cells; the look's own where absent. */
  numberFormat?: string;
  look?: "title" | "hint" | "heading" | "header" | "total" | "label" | "number" | "money" | "percent" | "date" | "code";
  /** Cell fills, same shape as `values`, null for none. */
  fills?: (string | null)[][];
  /** A row of cells that are one, for the text of the first: it breaks into lines, and the row is as high as they need. */
  across?: boolean;
};

export type SheetPlan = {
  /** Neutral key ("clients", "lists", "rfm"). */
  key: string;
  /** In the data language; the writer appends " (2)" where a user's sheet has it. */
  name: string;
  tabColor?: string;
  visibility?: "visible" | "very hidden";
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number };
  blocks: BlockPlan[];
  /** Columns beside the tables that need a width of their own, in characters. */
  widths?: { column: number; columns: number; width: number }[];
  tables: TablePlan[];
  formats: FormatPlan[];
  charts: ChartPlan[];
  /**
   * How it prints: always fitted to one page's width; `repeatRows` are first and last row, from 0. What stands right of the first table
   * prints on pages of its own where it is `apart`, so that the table stays readable.
   */
  page?: { landscape: boolean; repeatRows?: [number, number]; apart?: boolean };
  /** Rows that stand behind an outline: first and last row of each group, from 0, folded where `folded`. Excel below ExcelApi 1.10 shows them plainly. */
  outline?: { groups: [number, number][]; folded: boolean };
  rightToLeft: boolean;
};

/** A defined name over a table column, a cell or a rectangle of a planned sheet. */
export type NamePlan = { name: string; sheet: string; area: AreaPlan };

/** A workbook's worth of sheets. */
export type BasePlan = { sheets: SheetPlan[]; names: NamePlan[]; values?: Record<string, Cell> };
