import type { Rect, Sheet, Table as BookTable } from "../book/book";
import { clearTableFilters, reapplyTableFilters } from "../book/filter";
import { deleteTable, renameTable } from "../book/tables";
import { bodyRect, headerRect, totalsRect } from "../book/tables-geometry";
import { convertToRange, resizeTable, showHeaders, showTotals } from "../book/tables-shape";
import type { Workspace } from "../book/workspace";
import { assertUnprotected } from "../book/unprotected";
import { AutoFilter } from "./auto-filter";
import { Range } from "./range";
import { rangeGiven } from "./range-given";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import { TableSort } from "./table-sort";
import { assertInFocus } from "../book/protection";
import { HostError, type WireObject } from "./wire";
import { Worksheet } from "./worksheet";

/** Excel's own table styles; an empty name is none. */
const STYLES = /^(?:|TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))$/;

/** A table as the wire knows it. */
export class Table implements WireObject {
  readonly Type = "Table";
  static readonly settles = ["ReapplyFilters"];

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
    readonly table: BookTable,
  ) {}

  get Id(): string {
    return this.table.id;
  }

  get LegacyId(): string {
    return String(Number.parseInt(this.table.id.slice(1, 9), 16));
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: string) {
    this.change(() => renameTable(this.workspace, this.table, name));
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(style: string) {
    if (typeof style !== "string" || !STYLES.test(style))
      throw new HostError("InvalidArgument", `There is no table style "${String(style)}".`);
    this.look({ style });
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }

  set ShowHeaders(show: boolean) {
    this.change(() => showHeaders(this.workspace, this.sheet, this.table, flag(show)));
  }

  get ShowTotals(): boolean {
    return this.table.showTotals;
  }

  set ShowTotals(show: boolean) {
    this.change(() => showTotals(this.workspace, this.sheet, this.table, flag(show)));
  }

  get ShowBandedRows(): boolean {
    return this.table.bandedRows;
  }

  set ShowBandedRows(show: boolean) {
    this.look({ bandedRows: flag(show) });
  }

  get ShowBandedColumns(): boolean {
    return this.table.bandedColumns;
  }

  set ShowBandedColumns(show: boolean) {
    this.look({ bandedColumns: flag(show) });
  }

  get HighlightFirstColumn(): boolean {
    return this.table.firstColumn;
  }

  set HighlightFirstColumn(show: boolean) {
    this.look({ firstColumn: flag(show) });
  }

  get HighlightLastColumn(): boolean {
    return this.table.lastColumn;
  }

  set HighlightLastColumn(show: boolean) {
    this.look({ lastColumn: flag(show) });
  }

  get ShowFilterButton(): boolean {
    return this.table.filterButton;
  }

  set ShowFilterButton(show: boolean) {
    this.look({ filterButton: flag(show) });
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.workspace, this.sheet, this.table);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.workspace, this.sheet, this.table);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.workspace, this.sheet, this.table);
  }

  get Sort(): TableSort {
    return new TableSort(this.workspace, this.sheet, this.table);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.workspace, this.sheet);
  }

  ClearFilters(): void {
    assertInFocus(this.workspace);
    clearTableFilters(this.workspace, this.sheet, this.table);
  }

  ReapplyFilters(): void {
    reapplyTableFilters(this.workspace, this.sheet, this.table);
  }

  ConvertToRange(): Range {
    const { range } = this.table;
    this.change(() => convertToRange(this.workspace, this.sheet, this.table));
    return this.range(range);
  }

  Delete(): void {
    this.change(() => deleteTable(this.workspace, this.sheet, this.table));
  }

  GetRange(): Range {
    return this.range(this.table.range);
  }

  GetHeaderRowRange(): Range {
    return this.range(headerRect(this.table));
  }

  GetDataBodyRange(): Range {
    return this.range(bodyRect(this.table));
  }

  GetTotalRowRange(): Range {
    return this.range(totalsRect(this.table));
  }

  Resize(given: unknown): void {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, given);
    if (sheet !== this.sheet) throw new HostError("InvalidArgument", "The range must be on the table's sheet.");
    this.change(() => resizeTable(this.workspace, this.sheet, this.table, rect));
  }

  private range(rect: Rect | undefined): Range {
    if (!rect) throw new HostError("ItemNotFound");
    return new Range(this.workspace, this.sheet, rect);
  }

  private look(change: Partial<BookTable>): void {
    this.change(() => {
      Object.assign(this.table, change);
      this.workspace.touchStructure();
    });
  }

  private change(work: () => void): void {
    assertUnprotected(this.sheet);
    work();
  }
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}
