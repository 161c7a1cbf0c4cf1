import type { Rect, Sheet, Table as BookTable } from "../book/book";
import { readValues } from "../book/read";
import { bodyRect, rowCount } from "../book/tables-geometry";
import { assertUnprotected } from "../book/unprotected";
import { addRows, deleteRows } from "../book/tables-rows";
import type { Workspace } from "../book/workspace";
import { writeCells } from "../book/write";
import { Range } from "./range";
import { HostError, type WireCollection, type WireObject } from "./wire";

/** A row of a table as the wire knows it: a place in the body, not what stands there. */
export class TableRow implements WireObject {
  readonly Type = "TableRow";
  static readonly settles = ["Values"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
    readonly Index: number,
  ) {}

  private get rect(): Rect {
    if (this.Index >= rowCount(this.sheet, this.table)) throw new HostError("ItemNotFound");
    const body = bodyRect(this.table);
    return { ...body, row: body.row + this.Index, rows: 1 };
  }

  get Values(): unknown {
    return readValues(this.sheet, this.rect);
  }

  set Values(values: unknown) {
    writeCells(this.workspace, this.sheet, this.rect, values);
  }

  GetRange(): Range {
    return new Range(this.workspace, this.sheet, this.rect);
  }

  Delete(): void {
    assertUnprotected(this.sheet);
    deleteRows(this.workspace, this.sheet, this.table, this.Index);
  }
}

/** A table's rows, live. */
export class TableRowCollection implements WireCollection<TableRow> {
  readonly Type = "TableRowCollection";
  static readonly settles = ["Values"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
  ) {}

  private wrap(index: number): TableRow {
    return new TableRow(this.workspace, this.sheet, this.table, index);
  }

  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => this.wrap(index));
  }

  get Count(): number {
    return rowCount(this.sheet, this.table);
  }

  GetCount(): number {
    return this.Count;
  }

  Item(key: string | number): TableRow | undefined {
    const index = Number(key);
    return Number.isInteger(index) && index >= 0 && index < this.Count ? this.wrap(index) : undefined;
  }

  GetItemAt(index: number): TableRow {
    const row = this.Item(index);
    if (!row) throw new HostError("InvalidArgument", "There is no row at that index.");
    return row;
  }

  Add(index: number | null, values: unknown, alwaysInsert: boolean | null): TableRow {
    assertUnprotected(this.sheet);
    const { workspace, sheet, table } = this;
    const rows = this.rowsGiven(values);
    const at = index === null || index === undefined || index < 0 ? undefined : index;
    const place = addRows(workspace, sheet, table, at, rows?.length ?? 1, alwaysInsert !== false);
    if (rows) writeCells(workspace, sheet, place, rows);
    return this.wrap(place.row - bodyRect(table).row);
  }

  private rowsGiven(values: unknown): unknown[][] | undefined {
    if (values === null || values === undefined) return undefined;
    const width = this.table.columns.length;
    if (!Array.isArray(values)) return [new Array<unknown>(width).fill(values)];
    if (values.length === 0 || !values.every((row): row is unknown[] => Array.isArray(row) && row.length === width))
      throw new HostError("InvalidArgument", "The number of columns in the values doesn't match the table.");
    return values as unknown[][];
  }

  DeleteRowsAt(index: number, count: number | null): void {
    assertUnprotected(this.sheet);
    deleteRows(this.workspace, this.sheet, this.table, index, count ?? 1);
  }

  DeleteRows(rows: (TableRow | number)[]): void {
    assertUnprotected(this.sheet);
    const indexes = rows.map((row) => (typeof row === "number" ? row : row.Index));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteRows(this.workspace, this.sheet, this.table, index);
  }
}
