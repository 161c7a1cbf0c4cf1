import type { Score } from "../domain/checks/history";
import type { StageLook } from "../domain/funnel/stages";
import type { KeptMapping } from "../domain/importing/kept-mappings";
import type { Cell, Grid } from "../domain/kernel/cell";
import type { Change } from "../domain/schema/change";
import type { Figures } from "../domain/summaries/figures";
import type { ResolvedView, SavedView, ViewFilter } from "../domain/views/view";

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
    /** en-US number format of its first cell; absent: General. */
    format?: string;
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
  /** Settings and segments as they were last right, where that is not as in a new base. */
  good: Record<string, Cell>;
  /** The highest number ever given, by the letter of the code ("C" → 60 after C-00060): codes are never given twice. */
  counters: Record<string, number>;
};

/** Columns of one table, whole: `columns[key][i]` is the i-th body row. Missing columns are absent. */
export type TableData = { key: string; rows: number; columns: Record<string, Cell[]> };

/** What an action tells of itself; a `passing` one cannot be taken back once it is done. */
export type About = { action: string; summary: Record<string, Cell>; passing?: true };

/** What the last action did, as the journal keeps it. */
export type JournalEntry = { id: string; action: string; at: number; summary: Record<string, Cell> };

/** What was left as it was changed since: Excel's table name, what names the record, the column's header; "" for a whole row that an action made. */
export type KeptCell = { table: string; record: string; field: string };

/** What was taken back, and the cells of it that the user changed since: they were left as they are. */
export type Undone = JournalEntry & { kept: KeptCell[] };

/** How a table stands on the screen now. `filters` are those that are on, as the user or a view set them. */
export type TableView = {
  table: string;
  rows: number;
  /** Rows that no filter hides. */
  visible: number;
  filters: ViewFilter[];
  /** Keys of the columns in sight, in the sheet's order. */
  columns: string[];
};

/** What the base must have: names of the workbook, and columns that have a check, by table. */
export type DamageAsked = { names: readonly string[]; checks: Readonly<Record<string, readonly string[]>> };

/** What is broken: tables and columns by their keys, rows of the body from 0; `name` is what a table is called now. */
export type Damage = {
  names: string[];
  renamed: { table: string; name: string }[];
  unguarded: { table: string; column: string; rows: number[] }[];
  /** Calculated columns without any formula, and those whose formula refers to what is gone. */
  valued: { table: string; column: string }[];
  broken: { table: string; column: string }[];
};

/** Cells that were looked for on a sheet, rows and columns from 0; `made`: a sheet of results, else one of the user's. */
export type FoundCells = { sheet: string; made: boolean; cells: { row: number; column: number; value: Cell }[] };

/** Where the user stands: the cell that is active; `table`, `column` and `row` (body row from 0) where it lies in a table of the base. */
export type Standing = {
  sheet: string;
  table: string | null;
  column: string | null;
  row: number | null;
  value: Cell;
  /** As the cell shows it. */
  text: string;
  /** Body rows of the table that are selected and in sight, ascending; [] outside a table. */
  rows: number[];
  /** The cells of the row, by column key; {} where it stands in no row of a table. */
  record: Record<string, Cell>;
};

/** The cells of a selection: its address with the sheet ("Sheet1!A1:F20"), and how many rows and columns; "" and 0 where none can be read. */
export type SelectedCells = { address: string; rows: number; columns: number };

/** A cell to go to: table and column by their keys, the row as the sheet counts; `record` is the code or number that the row had, null where it had none. */
export type Place = { table: string; column: string | null; row: number; record: string | null };

/**
 * What the user typed or pasted into a column of a table: body rows from 0, ascending. `before` and `after` are known of a single
 * cell only. Where `column` is null, rows of the table came or went.
 */
export type Entry = { table: string; column: string | null; rows: number[]; before?: Cell; after?: Cell };

/** A cell and its formula as Excel writes it in English; null where a value stands. */
export type RecordCell = { value: Cell; formula: string | null };

export { figureNames, type Figure, type Figures } from "../domain/summaries/figures";

/** A sheet (null: the active one) and a part of it: an address, "selection" (one cell alone: its sheet), null for all of it. */
export type SheetPlace = { sheet: string | null; range: string | null };

/** Cells of a sheet: `line` is the number of the first row, `formats` are the en-US number formats of the first rows. */
export type SheetCells = { sheet: string; line: number; rows: Grid; formats: string[][] };

/** What the workbook keeps that is no part of the base. */
export type Kept = {
  /** How clean the base was, day by day, oldest first. */
  scores: readonly Score[];
  /** Pairs of client codes, the smaller first, that the user said are not one client. */
  apart: readonly [string, string][];
  /** Where the columns of earlier lists went, the last first. */
  mappings: readonly KeptMapping[];
};

/** The few things actions ask of a workbook. Every method's round trips: a fixed number, plus one a chunk. */
export type WorkbookPort = {
  /** The base in this workbook, or null. */
  base(): Promise<BaseState | null>;
  /** Whole columns of tables, in chunks. */
  read(tables: { table: string; columns: string[] }[], control?: Control): Promise<TableData[]>;
  /** All columns of some body rows (ascending), in their order: few rows of a long table cost little. */
  readRows(table: string, rows: readonly number[]): Promise<TableData>;
  /** The cells of one body row by column key, with their formulas. Constant traffic. */
  record(table: string, row: number): Promise<Record<string, RecordCell>>;
  /** The used cells of a sheet of the workbook, or of a part of it. Fails with "sheet.missing", "import.range.several" or "import.range.unknown". */
  readSheet(place: SheetPlace, control?: Control): Promise<SheetCells>;
  /** Sheet names as the user sees them. */
  sheetNames(): Promise<string[]>;
  /**
   * Applies all changes or none: a failure at any sync rolls back and is thrown again as a Failure. `sheets` are the names
   * that new sheets got, by plan key. What is `passing` is no action of the user's: nothing of it is kept to be taken back once it is done.
   */
  apply(about: About, changes: Change[], control?: Control): Promise<JournalEntry & { sheets: Record<string, string> }>;
  /**
   * Takes back an applied entry (the last unless told by id), but for cells that the user or a later action changed since, and rows made by it that
   * were changed since: they are left as they are and named. null where there is none.
   */
  undo(control?: Control, id?: string): Promise<Undone | null>;
  /** Entries that can be taken back, the last first. */
  entries(): Promise<JournalEntry[]>;
  /** Body rows of live calculated columns that hold no formula of their own any more. Constant traffic. */
  overwritten(): Promise<{ table: string; column: string; rows: number[] }[]>;
  /** Forgets every entry and all that it kept: nothing can be taken back any more. */
  forget(): Promise<void>;
  /** Typed cells that say what is looked for, on every sheet but those of the base's tables, hidden ones too. */
  search(isMeant: (cell: Cell) => boolean): Promise<FoundCells[]>;
  /** What of the base's own making is broken. Constant traffic. */
  damage(asked: DamageAsked): Promise<Damage>;
  /** The last entry that can be taken back. */
  lastEntry(): Promise<JournalEntry | null>;
  /** Finishes or rolls back what an earlier, broken-off run left; null where nothing was left. */
  recover(): Promise<JournalEntry | null>;
  /** Shows a sheet by plan key or name. */
  show(sheet: string): Promise<void>;

  /**
   * Puts a view on its table, in place of the filters that are on, and shows its sheet: Excel's own filter, sort and hidden columns. No row is broken apart; what
   * was in sight before the first view is remembered for `showAll`. `visible` of `rows` are in sight then.
   */
  arrange(view: ResolvedView): Promise<TableView>;
  /** Brings back every row, the columns that were in sight before the views, and the order of the codes; answers the tables that changed. */
  showAll(): Promise<string[]>;
  /** How tables stand on the screen now; all of the base's unless told. */
  tableViews(tables?: string[]): Promise<TableView[]>;
  /** The cell that the user stands on, or that of an address ("Clients!F12", "F12" on the active sheet). Fails with "sheet.missing". */
  standing(address?: string): Promise<Standing>;
  /** The cells that are selected, as far as something stands in them; of one cell alone, the cells around it. */
  selection(): Promise<SelectedCells>;
  /**
   * Selects a cell of a table: `row` is the sheet's (from 1), and where the record's name (its code or number) stands elsewhere by now, it is
   * found by that. A column that is hidden comes into sight; answers whether the row is hidden. `column` null selects the first column in sight. Fails with
   * "record.missing".
   */
  goTo(place: Place): Promise<{ hidden: boolean }>;
  /** Like `read`, but only the rows in sight, in the order of the screen. */
  readVisible(tables: { table: string; columns: string[] }[], control?: Control): Promise<TableData[]>;
  /** SUBTOTAL's figures of a column as Excel works them out: of the rows in sight, and of all. Constant traffic. */
  figures(table: string, column: string): Promise<{ visible: Figures; all: Figures }>;
  savedViews(): Promise<SavedView[]>;
  /** Keeps the user's views in the workbook, in place of those that are there. */
  keepViews(views: SavedView[]): Promise<void>;
  /** The workbook as the bytes of an .xlsx file, as it stands now. Fails with "copy.failed". */
  document(): Promise<Uint8Array>;
  /** True where cells of the user's stand in the workbook: rows of these tables of the base, or anything on a sheet that is not the base's. */
  holdsContent(tables: readonly string[]): Promise<boolean>;
  /** What the workbook keeps beside the base; empty where there is nothing. */
  kept<Name extends keyof Kept>(name: Name): Promise<Kept[Name]>;
  /** Keeps a value in place of what is there; undo leaves it. */
  keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void>;
  /** Opens a workbook file in a window of its own. */
  openWorkbook(xlsx: Uint8Array): Promise<void>;
  /** Hears that rows came into sight or went, or cells changed, in a table of the base; answers how to stop hearing. */
  onShownChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Hears that the user went to other cells, on any sheet; answers how to stop hearing. */
  onSelectionChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Hears what the user enters into tables of the base, one entry a column; what actions write is not told. Answers how to stop hearing. */
  onEntry(listener: (entries: Entry[]) => void): Promise<() => Promise<void>>;
  /**
   * Gives the stages of clients, and those on Lists, the colours of the list's rows, in place of the conditional formats that did so;
   * those of the user's own stay as they are. `looks` are by row of the list, null for none. Constant traffic; nothing is written into cells.
   */
  colourStages(looks: readonly (StageLook | null)[]): Promise<void>;
};

/** What entries (pane, ribbon, command line) ask of a workbook beside the actions. */
export type PaneWorkbook = Pick<
  WorkbookPort,
  | "base"
  | "lastEntry"
  | "sheetNames"
  | "show"
  | "recover"
  | "tableViews"
  | "standing"
  | "selection"
  | "entries"
  | "goTo"
  | "figures"
  | "openWorkbook"
  | "onShownChanged"
  | "onEntry"
  | "onSelectionChanged"
  | "read"
>;

/** Heavy thinking off the thread of the pane (worker) or inline (Node). Jobs are named functions over plain data. Fails as the job fails, or with "cancelled". */
export type ComputePort = { run<Input, Output>(job: string, input: Input, control: Control): Promise<Output> };

/** A file the user gave. */
export type FileInput = { name: string; bytes: Uint8Array };
