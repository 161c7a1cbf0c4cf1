import type { Cell, Grid } from "../kernel/cell";
import type { BasePlan, CheckPlan, ColumnPlan, SheetPlan } from "./plan";

/**
 * What an action wants changed: the only way an action writes. The journal writes the list down first, applies it in
 * chunks, rolls it back where a sync fails, and takes it back on undo.
 */
export type Change =
  /** New sheets with their tables and names. */
  | { kind: "create"; plan: BasePlan }
  /** A result sheet: made, or rebuilt whole in place so that the user's references to it live. */
  | { kind: "result"; sheet: SheetPlan }
  /** New rows at the end of a table; `columns` by key, other columns stay blank or calculate. */
  | { kind: "append"; table: string; columns: string[]; rows: Grid }
  /** Cells of one column: `rows` are body row indexes (from 0, ascending), `values` theirs. */
  | { kind: "update"; table: string; column: string; rows: number[]; values: Cell[] }
  /** All cells of a column get one formula (en-US, with "="): it is a calculated column then, and new rows have it too. */
  | { kind: "formula"; table: string; column: string; formula: string }
  /** Whole rows go: body row indexes (from 0, ascending). Undo brings them back, with all their cells. */
  | { kind: "remove"; table: string; rows: number[] }
  /**
   * Calculated columns get the formula again that most of their cells have, where somebody typed over it; `formulas` (beside `columns`)
   * are for columns where no cell has one any more: without, such a column is kept as values and stays.
   */
  | { kind: "recalculate"; table: string; columns: string[]; formulas?: string[] }
  /**
   * New columns of a table: each stands after the column whose key `after` has at its place (that of a new column too), with all that its
   * plan says of it; at the end of the table where that is null or absent (the user's own data carried along).
   */
  | { kind: "columns"; table: string; columns: ColumnPlan[]; after?: (string | null)[] }
  /** Names of the workbook over a column of a table, or over one cell of it (body row from 0): made, or made to lead there again. */
  | { kind: "names"; names: { name: string; table: string; column: string; row: number | null }[] }
  /** The check of a column, for all its cells; `rows` are those that have none now. */
  | { kind: "checks"; table: string; column: string; check: CheckPlan; rows: number[] }
  /** Cells that are kept as texts where their column is none get the column's number format, so that a number written into them is one. */
  | { kind: "formats"; table: string; column: string; rows: number[] }
  /** A table gets its own name back. */
  | { kind: "rename"; table: string }
  /** Single cells of a sheet that is no table of the base; row and column count from 0. */
  | { kind: "cells"; sheet: string; cells: { row: number; column: number; value: Cell }[] }
  /** Rows of the Settings table by setting key. */
  | { kind: "settings"; values: Record<string, Cell> }
  /** Settings that were last right, by key, told where wrong ones stand later; null forgets one. Undo takes it back with the rest. */
  | { kind: "good"; values: Record<string, Cell> }
  /** The hint above a table (row 2). */
  | { kind: "note"; table: string; text: string };
