import type { Cell, Grid } from "../domain/kernel/cell";
import type { Change } from "../domain/schema/change";

/** Lets the user watch and stop a long action; `cancelled` is looked at before every chunk. */
export type Control = {
  /** done and total in the unit of the phase (rows, sheets); phase is a key of the locales' `progress`. */
  progress(phase: string, done: number, total: number): void;
  readonly cancelled: boolean;
};

/** A table of the base as it stands: header texts, and which of them are known. */
export type TableState = {
  key: string;
  /** Excel's table name and its sheet's. */
  name: string;
  sheet: string;
  rows: number;
  /** In the sheet's order; `key` is the schema's, or the header of a user's own column. */
  columns: {
    key: string;
    header: string;
    own: boolean;
    /** Its first cell is a formula: a live calculated column. */
    formula: boolean;
  }[];
};

/** The base that stands in the workbook. */
export type BaseState = {
  schemaVersion: number;
  language: string;
  profile: string;
  /** The answers the base was made from (create-base's parameters). */
  answers: Record<string, Cell>;
  tables: TableState[];
  /** The values of the Settings sheet, by setting key. */
  settings: Record<string, Cell>;
  /** The highest number ever given, by the letter of the code ("C" → 60 after C-00060): codes are never given twice. */
  counters: Record<string, number>;
};

/** Columns of one table, whole: `columns[key][i]` is the i-th body row. Missing columns are absent. */
export type TableData = { key: string; rows: number; columns: Record<string, Cell[]> };

/** What the last action did, as the journal keeps it. */
export type JournalEntry = { id: string; action: string; at: number; summary: Record<string, Cell> };

/** A cell that was left as the user changed it: Excel's table name, what names the record, the column's header. */
export type KeptCell = { table: string; record: string; field: string };

/** What was taken back, and the cells of it that the user changed since: they were left as they are. */
export type Undone = JournalEntry & { kept: KeptCell[] };

/** The few things actions ask of a workbook. Every method's round trips: a fixed number, plus one a chunk. */
export type WorkbookPort = {
  /** The base in this workbook, or null. */
  base(): Promise<BaseState | null>;
  /** Whole columns of tables, in chunks. */
  read(tables: { table: string; columns: string[] }[], control?: Control): Promise<TableData[]>;
  /** The used cells of a sheet of the workbook: first row is the header. Fails with "sheet.missing". */
  readSheet(name: string, control?: Control): Promise<Grid>;
  /** Sheet names as the user sees them. */
  sheetNames(): Promise<string[]>;
  /**
   * Applies all changes or none: a failure at any sync rolls back and is thrown again as a Failure. `sheets` are the names
   * that new sheets got, by plan key.
   */
  apply(
    entry: { action: string; summary: Record<string, Cell> },
    changes: Change[],
    control?: Control,
  ): Promise<JournalEntry & { sheets: Record<string, string> }>;
  /** Takes back the last applied entry, but for cells that the user changed since; null where there is none. */
  undo(control?: Control): Promise<Undone | null>;
  /** The last entry that can be taken back. */
  lastEntry(): Promise<JournalEntry | null>;
  /** Finishes or rolls back what an earlier, broken-off run left; null where nothing was left. */
  recover(): Promise<JournalEntry | null>;
  /** Shows a sheet by plan key or name. */
  show(sheet: string): Promise<void>;
};

/** Heavy thinking off the thread of the pane (worker) or inline (Node). Jobs are named functions over plain data and typed arrays. */
export type ComputePort = { run<Input, Output>(job: string, input: Input, transfer?: Transferable[]): Promise<Output> };

/** A file the user gave. */
export type FileInput = { name: string; bytes: Uint8Array };
