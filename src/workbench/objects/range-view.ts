import { printAddress } from "../book/a1";
import type { Cell, Rect, Sheet } from "../book/book";
import { cellAt, styleOf } from "../book/cells";
import { oneCell } from "../book/geometry";
import { toR1C1 } from "../book/formula/r1c1";
import { valueType, wireFormula, wireValue } from "../book/read";
import { visibleColumns, visibleRows } from "../book/regions";
import { shownText } from "../book/shown-text";
import { styleAt } from "../book/styles";
import type { Workspace } from "../book/workspace";
import { writeCells } from "../book/write";
import { Range } from "./range";
import { present } from "./range-navigation";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

/** What is seen of a range: its shown rows and columns. */
export class RangeView implements WireObject {
  readonly Type = "RangeView";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly place: () => Rect,
    readonly Index = 0,
  ) {}

  private get cells(): [number, number][][] {
    const columns = visibleColumns(this.sheet, this.place());
    return visibleRows(this.sheet, this.place()).map((row) => columns.map((column) => [row, column]));
  }

  private each<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    return this.cells.map((line) => line.map(([row, column]) => read(cellAt(this.sheet, row, column), row, column)));
  }

  private write(input: unknown): void {
    const cells = this.cells;
    const rows = input as unknown[][];
    const fits = Array.isArray(input) && rows.length === cells.length && rows.every((row, i) => row.length === cells[i]!.length);
    if (!fits) throw new HostError("InvalidArgument");
    cells.forEach((line, i) =>
      line.forEach(([row, column], j) => writeCells(this.workspace, this.sheet, oneCell(row, column), rows[i]![j])),
    );
  }

  get Values(): unknown {
    return this.each((cell) => (cell ? wireValue(cell.value) : ""));
  }

  set Values(input: unknown) {
    this.write(input);
  }

  get Formulas(): unknown {
    return this.each((cell) => (cell ? wireFormula(cell) : ""));
  }

  set Formulas(input: unknown) {
    this.write(input);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  get FormulasR1C1(): unknown {
    return this.each((cell, row, column) =>
      cell?.formula === undefined ? (cell ? wireValue(cell.value) : "") : toR1C1(cell.formula, row, column),
    );
  }

  get Text(): unknown {
    return this.each((cell) => shownText(this.workspace.book, cell));
  }

  get ValueTypes(): unknown {
    return this.each((cell) => valueType(cell?.value ?? null));
  }

  get NumberFormat(): unknown {
    return this.each((_, row, column) => styleAt(this.workspace.book, styleOf(this.sheet, row, column)).numberFormat);
  }

  get CellAddresses(): unknown {
    return this.each((_, row, column) => printAddress(this.sheet.name, oneCell(row, column)));
  }

  get RowCount(): number {
    return visibleRows(this.sheet, this.place()).length;
  }

  get ColumnCount(): number {
    return visibleColumns(this.sheet, this.place()).length;
  }

  get Rows(): RangeViewCollection {
    return new RangeViewCollection(this.workspace, this.sheet, this.place);
  }

  GetRange(): Range {
    return new Range(this.workspace, this.sheet, this.place());
  }
}

/** The shown rows of a range. */
export class RangeViewCollection implements WireCollection<RangeView> {
  readonly Type = "RangeViewCollection";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly place: () => Rect,
  ) {}

  items(): RangeView[] {
    return visibleRows(this.sheet, this.place()).map(
      (row, index) => new RangeView(this.workspace, this.sheet, () => ({ ...this.place(), row, rows: 1 }), index),
    );
  }

  Item(index: string | number): RangeView | undefined {
    return this.items()[Number(index)];
  }

  GetItemAt(index: number): RangeView {
    return present(this.Item(index));
  }

  GetCount(): number {
    return this.items().length;
  }
}
