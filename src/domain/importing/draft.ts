import { walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { Change } from "../schema/change";
import type { ColumnPlan } from "../schema/plan";
import type { BaseTable } from "./base";

/** What became of a table's records. */
export type Counts = { created: number; updated: number; same: number; skipped: number };

/** True for cells that say the same: a number and its text, texts with other spaces around. */
export function saysSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  return textOf(one) === textOf(other);
}

/** A table as it will be: what stands in the base, what changes, and new rows behind it. Nothing is written until `changes`. */
export class TableDraft {
  private readonly updates = new Map<string, Map<number, Cell>>();
  private readonly created = new Map<string, Cell[]>();
  private readonly news: ColumnPlan[] = [];
  private readonly touched: Set<number> = new Set();
  private readonly given = new Map<string, Map<number, Cell>>();
  private skippedCount = 0;
  private createdCount = 0;

  constructor(
    readonly key: string,
    private readonly base: BaseTable,
    /** Keep what was given to each cell, to notice sources that contradict themselves. */
    private readonly watching = false,
  ) {}

  /** Rows in the base and new ones. */
  get rows(): number {
    return this.base.rows + this.createdCount;
  }

  /** Rows that the base has: new ones come after them. */
  get baseRows(): number {
    return this.base.rows;
  }

  /** A new row; its index. */
  create(): number {
    this.createdCount++;
    return this.rows - 1;
  }

  /** Says that a source row means this record. */
  touch(row: number): void {
    if (row < this.base.rows) this.touched.add(row);
  }

  skip(): void {
    this.skippedCount++;
  }

  get(row: number, column: string): Cell {
    if (row >= this.base.rows) return this.created.get(column)?.[row - this.base.rows] ?? null;
    const updated = this.updates.get(column)?.get(row);
    return updated !== undefined ? updated : (this.base.data[column]?.[row] ?? null);
  }

  /** Sets a cell; a blank never erases. False where the source said something else of this cell before. */
  set(row: number, column: string, value: Cell | undefined): boolean {
    if (value === undefined || isBlank(value)) return true;
    const consistent = !this.watching || this.watch(row, column, value);
    if (row >= this.base.rows) {
      let cells = this.created.get(column);
      if (!cells) this.created.set(column, (cells = []));
      cells[row - this.base.rows] = value;
      return consistent;
    }
    const same = saysSame(this.base.data[column]?.[row], value);
    let updates = this.updates.get(column);
    if (same) updates?.delete(row);
    else {
      if (!updates) this.updates.set(column, (updates = new Map<number, Cell>()));
      updates.set(row, value);
    }
    return consistent;
  }

  /** Sets a cell that is blank; what stands there stays. */
  fill(row: number, column: string, value: Cell | undefined): void {
    if (isBlank(this.get(row, column))) this.set(row, column, value);
  }

  /** A new column at the end of the table. */
  addColumn(plan: ColumnPlan): void {
    if (!this.base.columns.some(({ key }) => key === plan.key)) this.news.push(plan);
  }

  /** True where the table has the column, or will have. */
  has(column: string): boolean {
    return this.base.columns.some(({ key }) => key === column) || this.news.some(({ key }) => key === column);
  }

  /** Headers of the columns that are added. */
  get newColumns(): readonly ColumnPlan[] {
    return this.news;
  }

  /** True for a cell that is new or changes. */
  isWritten(row: number, column: string): boolean {
    return row >= this.base.rows || (this.updates.get(column)?.has(row) ?? false);
  }

  /** Columns of a record that are new or change. */
  writtenColumns(row: number): string[] {
    if (row >= this.base.rows) return [...this.created].flatMap(([key, cells]) => (isBlank(cells[row - this.base.rows]) ? [] : [key]));
    return [...this.updates].flatMap(([key, cells]) => (cells.has(row) ? [key] : []));
  }

  /** What the base has in a cell before the import; null in new rows. */
  before(row: number, column: string): Cell {
    return row >= this.base.rows ? null : (this.base.data[column]?.[row] ?? null);
  }

  /** The header of a column, as it stands or will stand. */
  headerOf(column: string): string {
    const known: readonly { key: string; header: string }[] = [...this.base.columns, ...this.news];
    return known.find(({ key }) => key === column)?.header ?? column;
  }

  /** Rows of the base whose cell in a column changes. */
  changedRows(column: string): Iterable<number> {
    return this.updates.get(column)?.keys() ?? [];
  }

  counts(): Counts {
    const updated = new Set<number>();
    for (const rows of this.updates.values()) for (const row of rows.keys()) updated.add(row);
    let same = 0;
    for (const row of this.touched) if (!updated.has(row)) same++;
    return { created: this.createdCount, updated: updated.size, same, skipped: this.skippedCount };
  }

  /** What has to be written: new columns, cells that change, new rows. */
  *changes(): Steps<Change[]> {
    const changes: Change[] = [];
    if (this.news.length > 0) changes.push({ kind: "columns", table: this.key, columns: this.news });
    for (const [column, cells] of this.updates) {
      if (cells.size === 0) continue;
      yield 0;
      const rows = [...cells.keys()].sort((a, b) => a - b);
      changes.push({ kind: "update", table: this.key, column, rows, values: rows.map((row) => cells.get(row) ?? null) });
    }
    if (this.createdCount > 0) changes.push(yield* this.append());
    return changes;
  }

  private *append(): Steps<Change> {
    const columns = [...this.created.keys()];
    const cells = columns.map((column) => this.created.get(column) as Cell[]);
    const rows: Grid = [];
    yield* walked(this.createdCount, (row) => rows.push(cells.map((column) => column[row] ?? null)));
    return { kind: "append", table: this.key, columns, rows };
  }

  private watch(row: number, column: string, value: Cell): boolean {
    let cells = this.given.get(column);
    if (!cells) this.given.set(column, (cells = new Map<number, Cell>()));
    const before = cells.get(row);
    if (before === undefined) cells.set(row, value);
    return before === undefined || saysSame(before, value);
  }
}
