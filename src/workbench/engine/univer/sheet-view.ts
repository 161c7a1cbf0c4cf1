import type { Rect, Scalar, Sheet } from "../../book/book";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "../../book/geometry";
import { cellKey } from "../graph";
import type { RangeValues as Values } from "../range-values";
import { RangeValues } from "../range-values";

/** A cell as Univer reads it. */
type UniverCell = { v: string | number | boolean; t?: 1 | 2 | 3; f?: string };

const TYPES = { string: 1, number: 2, boolean: 3 } as const;

/** A sheet of the book as Univer's formulas see it: the book's cells, over them the results of the calculation under way. */
export class SheetView {
  /** Results that the book does not hold yet. */
  readonly pending = new Map<number, Scalar>();
  rowCount = 1;
  columnCount = 1;
  rowData: Record<number, { hd: 1 }> = {};
  readonly columnData = {};
  readonly cellData = {
    getValue: (row: number, column: number) => this.univerCell(row, column),
    getMatrix: () => this.matrix(),
  };
  private ranges = new Map<string, Values>();

  constructor(public sheet: Sheet) {
    this.fit({ row: 0, column: 0, rows: 1, columns: 1 });
    this.followRows();
  }

  value(row: number, column: number): Scalar {
    const waiting = this.pending.size > 0 ? this.pending.get(cellKey(row, column)) : undefined;
    return waiting !== undefined ? waiting : (this.sheet.cells.get(row)?.get(column)?.value ?? null);
  }

  /** The values of a range, kept until the calculation ends. */
  range(rect: Rect): Values {
    const key = `${rect.row},${rect.column},${rect.rows},${rect.columns}`;
    let known = this.ranges.get(key);
    if (!known) this.ranges.set(key, (known = new RangeValues(rect, this.read(rect))));
    return known;
  }

  forgetRanges(): void {
    this.ranges = new Map();
  }

  /** Makes the sheet at least as large as a rectangle, and as what it holds. */
  fit(rect: Rect): void {
    if (!isWholeColumns(rect)) this.rowCount = Math.max(this.rowCount, lastRow(rect) + 1);
    if (!isWholeRows(rect)) this.columnCount = Math.max(this.columnCount, lastColumn(rect) + 1);
  }

  /** Looks at every cell for the last row and column in use. */
  measure(): void {
    for (const [row, line] of this.sheet.cells) {
      if (row >= this.rowCount) this.rowCount = row + 1;
      for (const column of line.keys()) if (column >= this.columnCount) this.columnCount = column + 1;
    }
  }

  /** Takes over which rows are hidden. */
  followRows(): void {
    this.rowData = {};
    for (const [row, line] of this.sheet.rows) if (line.hidden || line.filtered) this.rowData[row] = { hd: 1 };
  }

  private read({ row, column, rows, columns }: Rect): Scalar[] {
    const values = new Array<Scalar>(rows * columns).fill(null);
    for (let i = 0; i < rows; i++) {
      if (!this.sheet.cells.has(row + i) && this.pending.size === 0) continue;
      for (let j = 0; j < columns; j++) values[i * columns + j] = this.value(row + i, column + j);
    }
    return values;
  }

  private univerCell(row: number, column: number): UniverCell | undefined {
    const formula = this.sheet.cells.get(row)?.get(column)?.formula;
    const value = this.value(row, column);
    if (value === null) return undefined;
    const plain = typeof value === "object" ? value.error : value;
    const cell: UniverCell = { v: plain, t: TYPES[typeof plain as "string"] };
    if (formula !== undefined) cell.f = formula;
    return cell;
  }

  private matrix(): Record<number, Record<number, UniverCell | undefined>> {
    return new Proxy({} as Record<number, Record<number, UniverCell | undefined>>, {
      get: (_, row) =>
        new Proxy({} as Record<number, UniverCell | undefined>, { get: (_line, column) => this.univerCell(Number(row), Number(column)) }),
    });
  }
}
