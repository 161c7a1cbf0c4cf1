import type { BookChange, Engine, SheetChange } from "../engine/engine";
import type { Book, Rect } from "./book";

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
};

/** A book at work: what changed since the engine last looked, and the events to tell. Every write goes through here. */
export class Workspace {
  private changes: BookChange = { sheets: [], structure: false };
  private events: BookEvent[] = [];
  readonly options: WorkspaceOptions = {
    autoExpand: false,
    fillColumns: true,
    now: () => new Date(),
    user: { name: "Workbench User", email: "user@example.com" },
  };

  constructor(
    public book: Book,
    readonly engine: Engine,
  ) {}

  /** Cells whose values or formulas changed. */
  touchCells(sheet: string, rect: Rect): void {
    this.changes.sheets.push({ sheet, cells: [rect] });
  }

  /** Cells whose look changed. */
  touchLooks(sheet: string, rect: Rect): void {
    this.changes.sheets.push({ sheet, looks: [rect] });
  }

  /** Anything else about a sheet: hidden rows, widths, tables, formats. */
  touchSheet(change: SheetChange): void {
    this.changes.sheets.push(change);
  }

  /** Sheets, names or tables came, went or were renamed. */
  touchStructure(): void {
    this.changes.structure = true;
  }

  get dirty(): boolean {
    return this.changes.structure || this.changes.sheets.length > 0;
  }

  emit(eventType: number, target: string, message: Record<string, unknown>): void {
    this.events.push({ eventType, target, message });
  }

  takeEvents(): BookEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  /** Lets the engine calculate and takes its results into the book. */
  async settle(): Promise<void> {
    if (!this.dirty) return;
    const changes = this.changes;
    this.changes = { sheets: [], structure: false };
    for (const { sheet, row, column, value } of await this.engine.update(changes)) {
      const cell = this.book.sheets
        .find((s) => s.id === sheet)
        ?.cells.get(row)
        ?.get(column);
      if (cell) cell.value = value;
    }
  }
}
