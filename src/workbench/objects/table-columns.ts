import type { Rect, Sheet, Table as BookTable, TableColumn as BookColumn } from "../book/book";
import { readValues } from "../book/read";
import { addColumn, deleteColumn, renameColumn } from "../book/tables-columns";
import { bodyRect, columnBody, headerRect, totalsRect } from "../book/tables-geometry";
import { assertUnprotected } from "../book/unprotected";
import type { Workspace } from "../book/workspace";
import { writeCells } from "../book/write";
import { Filter } from "./filter";
import { Range } from "./range";
import { HostError, type WireCollection, type WireObject } from "./wire";

/** A column of a table as the wire knows it; it is the same column wherever it is moved and whatever it is called. */
export class TableColumn implements WireObject {
  readonly Type = "TableColumn";
  static readonly settles = ["Values"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
    private readonly column: BookColumn,
  ) {}

  get Id(): number {
    return this.column.id;
  }

  get Index(): number {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw new HostError("ItemNotFound");
    return index;
  }

  get Name(): string {
    return this.column.name;
  }

  set Name(name: string) {
    assertUnprotected(this.sheet);
    if (typeof name !== "string") throw new HostError("InvalidArgument");
    renameColumn(this.workspace, this.sheet, this.table, this.column, name);
  }

  get Values(): unknown {
    return readValues(this.sheet, this.rect);
  }

  set Values(values: unknown) {
    writeCells(this.workspace, this.sheet, this.rect, values);
  }

  get Filter(): Filter {
    return new Filter(this.workspace, this.sheet, this.table, () => this.Index);
  }

  private get rect(): Rect {
    return this.part(this.table.range);
  }

  private part(rect: Rect | undefined): Rect {
    if (!rect) throw new HostError("ItemNotFound");
    return { ...rect, column: this.table.range.column + this.Index, columns: 1 };
  }

  private range(rect: Rect | undefined): Range {
    return new Range(this.workspace, this.sheet, this.part(rect));
  }

  GetRange(): Range {
    return this.range(this.table.range);
  }

  GetHeaderRowRange(): Range {
    return this.range(headerRect(this.table));
  }

  GetDataBodyRange(): Range {
    return this.range(columnBody(this.table, this.Index));
  }

  GetTotalRowRange(): Range {
    return this.range(totalsRect(this.table));
  }

  Delete(): void {
    assertUnprotected(this.sheet);
    deleteColumn(this.workspace, this.sheet, this.table, this.column);
  }
}

/** A table's columns. */
export class TableColumnCollection implements WireCollection<TableColumn> {
  readonly Type = "TableColumnCollection";
  static readonly settles: readonly string[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
  ) {}

  private wrap(column: BookColumn): TableColumn {
    return new TableColumn(this.workspace, this.sheet, this.table, column);
  }

  items(): TableColumn[] {
    return this.table.columns.map((column) => this.wrap(column));
  }

  get Count(): number {
    return this.table.columns.length;
  }

  GetCount(): number {
    return this.Count;
  }

  /** By name first, then by id: a number is an id. */
  Item(key: string | number): TableColumn | undefined {
    const named = typeof key === "string" ? this.table.columns.find(({ name }) => name.toLowerCase() === key.toLowerCase()) : undefined;
    const found = named ?? this.table.columns.find(({ id }) => String(id) === String(key));
    return found && this.wrap(found);
  }

  GetItemOrNullObject(key: string | number): TableColumn | null {
    return this.Item(key) ?? null;
  }

  GetItemAt(index: number): TableColumn {
    const column = this.table.columns[index];
    if (!column) throw new HostError("InvalidArgument", "There is no column at that index.");
    return this.wrap(column);
  }

  /** `values` are the whole column's, header first (and a total, where the table has one), or one value for each body row. */
  Add(index: number | null, values: unknown, name: string | null): TableColumn {
    assertUnprotected(this.sheet);
    const { table, workspace, sheet } = this;
    const at = index === null || index === undefined || index < 0 ? undefined : index;
    if (Array.isArray(values)) this.assertHeight(values);
    const place = addColumn(workspace, sheet, table, at, name ?? undefined);
    const column = { column: table.range.column + place, columns: 1 };
    if (Array.isArray(values)) this.write({ ...table.range, ...column }, values, name ?? undefined);
    else if (values !== null && values !== undefined) writeCells(workspace, sheet, { ...bodyRect(table), ...column }, values);
    return this.wrap(table.columns[place]!);
  }

  private assertHeight(values: unknown[]): void {
    const fits = values.length === this.table.range.rows && values.every((row) => Array.isArray(row) && row.length === 1);
    if (!fits) throw new HostError("InvalidArgument", "The values must be as many as the table's rows, header and total included.");
  }

  private write(rect: Rect, values: unknown[], name: string | undefined): void {
    const header = this.table.showHeaders ? 1 : 0;
    const [first] = (values[0] ?? []) as unknown[];
    if (header && name === undefined && first !== null && first !== "")
      writeCells(this.workspace, this.sheet, { ...rect, rows: 1 }, values.slice(0, 1));
    const body = { ...rect, row: rect.row + header, rows: rect.rows - header };
    writeCells(this.workspace, this.sheet, body, values.slice(header));
  }
}
