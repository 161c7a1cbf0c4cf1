import type { Cell, Grid } from "../../domain/kernel/cell";
import type { Stored, StoredPlan, StoredResult } from "../stored";
import type { Packed } from "./packed";

/** A column whose cells a step keeps: all alike (`fill`), or one after the other in the step's block. */
export type KeptColumn = { id: number; text: boolean; fill?: string | number };

/**
 * What an action wrote: a block of marks (cell-marks.ts), first two of the record's key, whose columns are `names`, then of each kept
 * column (cells) or of what users type into the row, `skip` being the columns that are not typed into (rows). `of`: the table's rows then.
 */
export type Written = { names: number[]; block: number; of: number };

/**
 * How a piece of an action is taken back. Every step restores absolutely: taken back twice it comes to the same, and
 * taken back half-done it comes to the same too. Cells are encoded (cells.ts); big blocks of them stand apart.
 */
export type Step =
  /** A sheet that was not there; `known` are the ids of the sheets that were. */
  | { kind: "sheet"; name: string; known: string[] }
  | { kind: "name"; name: string }
  /** What stood in workbook.settings. */
  | { kind: "stored"; value: Stored | null }
  /** Rows after the first `bodyRows` of a table; `first` is the blank row of an empty table, by column id. */
  | {
      kind: "rows";
      table: string;
      bodyRows: number;
      added: number;
      first: { id: number; cell: string | number }[] | null;
      written: (Written & { skip: number[] }) | null;
    }
  /** Rows that went: the block has their row indexes, then all their cells. */
  | { kind: "removed"; table: string; columns: KeptColumn[]; count: number; block: number }
  /**
   * New columns, by their headers and keys. Those put between others took a whole column of the sheet (`between`); `known` are the ids of
   * the columns that were there. Columns made `blank` stay where somebody wrote into them since.
   */
  | {
      kind: "columns";
      table: string;
      key?: string;
      headers: string[];
      keys?: string[];
      known?: number[];
      between?: boolean;
      blank?: boolean;
      /** The keys by column id that were stored for the table. */
      ids?: Record<string, string>;
    }
  /** Cells of a table: the block has their row indexes where `rows` is "listed", then a column for each that is no fill. */
  | {
      kind: "cells";
      table: string;
      columns: KeptColumn[];
      first: number;
      count: number;
      rows: "all" | "listed";
      block: number | null;
      written: Written | null;
    }
  /** Loose cells of a sheet. */
  | { kind: "loose"; table: string; up: number; cell: string | number }
  /** A name of the workbook that led elsewhere (null: that was not there). */
  | { kind: "named"; name: string; formula: string | null }
  /** Body rows of a column, by its id, that had no check. */
  | { kind: "unguarded"; table: string; column: number; rows: number[] }
  /** Cells of a column, by its id, that were cells of texts: the block has row and cell of each. */
  | { kind: "formats"; table: string; column: number; count: number; block: number }
  /** A table that was called otherwise. */
  | { kind: "renamed"; name: string; before: string }
  /** Single cells of a sheet: the block has row, column and cell of each. */
  | { kind: "spots"; sheet: string; count: number; block: number }
  /** A result sheet that was rebuilt; a block for each of its tables, and one of its loose cells (absent: the plan has them). */
  | { kind: "result"; key: string; before: StoredResult; after: StoredPlan; blocks: number[]; loose?: number }
  /** A table's filters, switched off while it is written. */
  | { kind: "filters"; table: string; criteria: { id: number; criteria: unknown }[] };

/** A step of a kind. */
export type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;

/** Steps with their blocks, in memory. */
export type Kept = { steps: Step[]; blocks: Grid[] };

/** What is written down before anything is changed: steps and blocks as texts for cells. */
export type Intent = { steps: string[]; blocks: Packed[] };

/** Gives a block's rows, from memory or from the journal's sheet. */
export type BlockReader = (block: number, first: number, count: number) => Promise<Grid>;

/** What a table has without the rows that go: so many body rows, the one there is being `blank`. */
export type Remaining = { rows: number; blank: boolean };

/**
 * Where a block stands on the journal's sheet: its first row there, its own rows and columns. Packed (packed.ts), it takes as many cells of
 * the first column as it has `texts`; entries of older journals have their blocks cell by cell.
 */
export type BlockPlace = { row: number; rows: number; columns: number; texts?: number };

export type EntryStatus = "open" | "done" | "undoing";

/** An entry of the journal's head. */
export type StoredEntry = {
  id: string;
  action: string;
  at: number;
  summary: Record<string, Cell>;
  status: EntryStatus;
  /** First row on the journal's sheet and rows in all. */
  row: number;
  rows: number;
  /** What it weighs, in plain cells. */
  cells: number;
  /** Rows of the steps, from the first on; those of an older journal stand side by side in the first. */
  steps?: number;
  blocks: BlockPlace[];
  /** By table, while rows are being removed or put back: their number tells how far it got. */
  removing?: Record<string, Remaining>;
};

/** The journal's head, in the first row of its sheet. */
export type Head = { version: 1; serial: number; counters: Record<string, number>; entries: StoredEntry[] };
