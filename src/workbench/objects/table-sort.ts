import type { Sheet, SortField, Table as BookTable } from "../book/book";
import { resortTable, sortTable } from "../book/sort";
import type { Workspace } from "../book/workspace";
import type { WireObject } from "./wire";

/** How a table is sorted. */
export class TableSort implements WireObject {
  readonly Type = "TableSort";
  static readonly settles = ["Apply", "Reapply"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
  ) {}

  get Fields(): SortField[] {
    return this.table.sort?.fields ?? [];
  }

  get MatchCase(): boolean {
    return this.table.sort?.matchCase ?? false;
  }

  get Method(): string {
    return this.table.sort?.method ?? "PinYin";
  }

  Apply(fields: SortField[], matchCase: boolean | null, method: string | null): void {
    sortTable(this.workspace, this.sheet, this.table, fields, matchCase === true, method ?? "PinYin");
  }

  /** Forgets how the table was sorted; the rows stay where they are. */
  Clear(): void {
    delete this.table.sort;
    this.workspace.touchStructure();
  }

  Reapply(): void {
    resortTable(this.workspace, this.sheet, this.table);
  }
}
