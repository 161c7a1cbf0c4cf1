import type { BookChange, Computed, Engine, FunctionAnswer, FunctionCall, SheetChange } from "../engine/engine";
import type { Book, Rect, Scalar, Sheet } from "./book";
import { ensureCell } from "./cells";

/** Dispatch id of "worksheet calculated". */
const CALCULATED = 16;
/** Functions of an add-in may take what others of it answered, but not for ever. */
const MOST_ROUNDS = 32;

/** An event waiting for the end of the batch: dispatch id of the metadata ("worksheet changed" is 10), target id, message. */
export type BookEvent = { eventType: number; target: string; message: Record<string, unknown> };

/** What a user sets in Excel's own options, and what only a host knows. */
export type WorkspaceOptions = {
  /** Cells written by the API right below or beside a table join it; typing always does. */
  autoExpand: boolean;
  /** A formula put into one cell of a table column fills the column ("Fill formulas in tables to create calculated columns"). */
  fillColumns: boolean;
  /** Today and now, for dynamic filters and the dates of comments. */
  now: () => Date;
  /** Who sits here: the author of comments. */
  user: { name: string; email: string };
  /** False while another workbook is in front: commands that need the window fail. */
  inFocus: boolean;
};

/** Who acts: an add-in over the API, the user by hand, or a co-author. */
export type Origin = { source: "Local" | "Remote"; triggerSource: "ThisLocalAddin" | "Unknown" };

/** What only the surroundings can do: open another workbook, read a file. Absent ones are answered NotImplemented. */
export type HostServices = {
  /** Opens a new workbook, from the bytes of an .xlsx or empty. */
  createWorkbook?(base64: string | undefined): void | Promise<void>;
  /** Reads the bytes of an .xlsx. */
  readWorkbook?(bytes: Uint8Array): Promise<Book>;
  /** A book as the bytes of an .xlsx. */
  save?(book: Book): Promise<Uint8Array>;
  /** Saves or closes the workbook. */
  saveWorkbook?(behavior: string): void | Promise<void>;
  closeWorkbook?(behavior: string): void | Promise<void>;
  /** Has the add-in answer calls of its functions. */
  callFunctions?(calls: readonly FunctionCall[]): Promise<FunctionAnswer[]>;
};

/** A rectangle that follows its cells when lines are inserted or deleted; `rect` is undefined once they are gone. */
export type Tracked = { readonly sheet: Sheet; rect: Rect | undefined };

/** A book at work: what changed since the engine last looked, and the events to tell. Every write goes through here. */
export class Workspace {
  private changes: BookChange = { sheets: [], structure: false };
  private events: BookEvent[] = [];
  readonly options: WorkspaceOptions = {
    autoExpand: false,
    fillColumns: true,
    now: () => new Date(),
    user: { name: "Workbench User", email: "user@example.com" },
    inFocus: true,
  };
  /** In whose name the next changes are told. */
  origin: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };
  /** runtime.enableEvents. */
  eventsOn = true;
  /** Ranges that an add-in keeps hold of. */
  readonly tracked = new Set<Tracked>();
  services: HostServices = {};
  /** Changed since it was opened or saved. */
  modified = false;
  /** application.suspendApiCalculationUntilNextSync: the batch at work leaves its formulas to the next one. */
  calculationSuspended = false;
  /** Hears what changed, once it is calculated: whoever draws the book. */
  watch: (change: BookChange, results: readonly Computed[]) => void = () => undefined;

  constructor(
    public book: Book,
    readonly engine: Engine,
  ) {}

  /** Cells whose values or formulas changed. */
  touchCells(sheet: string, rect: Rect): void {
    this.touchSheet({ sheet, cells: [rect] });
  }

  /** Cells whose look changed. */
  touchLooks(sheet: string, rect: Rect): void {
    this.touchSheet({ sheet, looks: [rect] });
  }

  /** Anything else about a sheet: hidden rows, widths, tables, formats. */
  touchSheet(change: SheetChange): void {
    this.modified = true;
    this.changes.sheets.push(change);
  }

  /** Sheets, names or tables came, went or were renamed. */
  touchStructure(): void {
    this.modified = true;
    this.changes.structure = true;
  }

  get dirty(): boolean {
    return this.changes.structure || this.changes.sheets.length > 0;
  }

  emit(eventType: number, target: string, message: Record<string, unknown>): void {
    if (this.eventsOn) this.events.push({ eventType, target, message });
  }

  takeEvents(): BookEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  /** Lets the engine calculate and takes its results into the book; in manual mode it waits to be asked. */
  async settle(): Promise<void> {
    if (!this.dirty) return;
    if (this.book.calculationMode === "Manual") this.watch(this.changes, []);
    else await this.follow();
  }

  /** What a formula would come to in a cell; what waits is calculated first, unless in manual mode. */
  async evaluate(formula: string, at: { sheet: string; row: number; column: number }): Promise<Scalar | undefined> {
    await this.settle();
    return this.engine.evaluate?.(formula, at, this.dirty ? this.changes : undefined);
  }

  /** Calculates what waits, or everything anew. */
  async recalculate(all: boolean): Promise<void> {
    if (this.dirty) await this.follow();
    if (!all) return;
    const results = await this.taken(await this.engine.recalculate());
    this.watch({ sheets: [], structure: false }, results);
  }

  private async follow(): Promise<void> {
    const changes = this.changes;
    this.changes = { sheets: [], structure: false };
    const results = await this.taken(await this.engine.update(changes));
    this.watch(changes, results);
  }

  /** Takes results into the book, and those that hang on functions of the add-in, once it has answered. */
  private async taken(results: Computed[]): Promise<Computed[]> {
    this.take(results);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const calls = this.engine.takeCalls?.() ?? [];
      if (calls.length === 0) break;
      const more = await this.engine.answer?.((await this.services.callFunctions?.(calls)) ?? []);
      this.take(more ?? []);
      results.push(...(more ?? []));
    }
    return results;
  }

  private take(results: Computed[]): void {
    for (const worksheetId of new Set(results.map(({ sheet }) => sheet))) {
      for (const target of [worksheetId, "Workbook"]) this.emit(CALCULATED, target, { worksheetId });
    }
    for (const { sheet: id, row, column, value, spilled } of results) {
      const sheet = this.book.sheets.find((s) => s.id === id);
      const cell = sheet && spilled && value !== null ? ensureCell(sheet, row, column) : sheet?.cells.get(row)?.get(column);
      // While the engine worked a formula may have been typed over.
      if (cell && (spilled || cell.formula !== undefined)) cell.value = value;
    }
  }
}
