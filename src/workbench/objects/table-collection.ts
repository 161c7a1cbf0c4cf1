import type { Rect, Sheet, Table as BookTable } from "../book/book";
import { covers, overlaps } from "../book/geometry";
import { addTable } from "../book/tables";
import { assertUnprotected } from "../book/unprotected";
import type { Workspace } from "../book/workspace";
import { rangeGiven } from "./range-given";
import { Table } from "./table";
import { HostError, type WireCollection } from "./wire";

type Placed = { sheet: Sheet; table: BookTable };

/** What every list of tables answers. */
abstract class Tables {
  constructor(readonly workspace: Workspace) {}

  protected abstract placed(): Placed[];

  items(): Table[] {
    return this.placed().map(({ sheet, table }) => new Table(this.workspace, sheet, table));
  }

  Item(key: string | number): Table | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted);
  }

  GetItemOrNullObject(key: string | number): Table | null {
    return this.Item(key) ?? null;
  }

  GetCount(): number {
    return this.placed().length;
  }
}

/** The tables of a workbook, or of one sheet. */
export class TableCollection extends Tables implements WireCollection<Table> {
  readonly Type = "TableCollection";
  static readonly settles = ["Add"];

  constructor(
    workspace: Workspace,
    private readonly sheet?: Sheet,
  ) {
    super(workspace);
  }

  protected placed(): Placed[] {
    const sheets = this.sheet ? [this.sheet] : this.workspace.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  get Count(): number {
    return this.GetCount();
  }

  GetItemAt(index: number): Table {
    const table = this.items()[index];
    if (!table) throw new HostError("InvalidArgument", "There is no table at that index.");
    return table;
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, address);
    if (this.sheet && sheet !== this.sheet) throw new HostError("InvalidArgument", "The range must be on this sheet.");
    assertUnprotected(sheet);
    return new Table(this.workspace, sheet, addTable(this.workspace, sheet, rect, hasHeaders !== false));
  }
}

/** The tables that meet a range, or lie wholly in it. */
export class TableScopedCollection extends Tables implements WireCollection<Table> {
  readonly Type = "TableScopedCollection";

  constructor(
    workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly rects: () => Rect[],
    private readonly fullyContained: boolean,
  ) {
    super(workspace);
  }

  protected placed(): Placed[] {
    const test = this.fullyContained ? covers : overlaps;
    const rects = this.rects();
    return this.sheet.tables
      .filter((table) => rects.some((rect) => test(rect, table.range)))
      .map((table) => ({ sheet: this.sheet, table }));
  }

  GetFirst(): Table {
    const [first] = this.items();
    if (!first) throw new HostError("ItemNotFound");
    return first;
  }
}
