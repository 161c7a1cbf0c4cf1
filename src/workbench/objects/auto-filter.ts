import type { FilterCriteria, Rect, Sheet, Table as BookTable } from "../book/book";
import {
  clearSheetCriteria,
  clearTableFilters,
  filterSheet,
  filterTable,
  reapplySheetFilter,
  reapplyTableFilters,
  removeSheetFilter,
} from "../book/filter";
import { overlaps } from "../book/geometry";
import { surroundingRect } from "../book/surroundings";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { rangeGiven } from "./range-given";
import { HostError, type WireObject } from "./wire";

/** The filter of a sheet, or of a table. */
export class AutoFilter implements WireObject {
  readonly Type = "AutoFilter";
  static readonly settles = ["Apply", "Reapply"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table?: BookTable,
  ) {}

  private get range(): Rect | undefined {
    return this.table ? (this.table.filterButton ? this.table.range : undefined) : this.sheet.filter?.range;
  }

  private get filters(): (FilterCriteria | null)[] {
    if (this.table) return this.table.columns.map((column) => column.filter ?? null);
    const { filter } = this.sheet;
    return filter ? Array.from({ length: filter.range.columns }, (_, i) => filter.columns[i] ?? null) : [];
  }

  get Enabled(): boolean {
    return this.range !== undefined;
  }

  get IsDataFiltered(): boolean {
    return this.filters.some((filter) => filter !== null);
  }

  get Criteria(): (FilterCriteria | null)[] {
    return this.filters;
  }

  Apply(range: unknown, columnIndex: number | null, criteria: FilterCriteria | null): void {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, range);
    if (sheet !== this.sheet) throw new HostError("InvalidArgument", "The range must be on the filter's sheet.");
    const table = this.table ?? this.sheet.tables.find((each) => overlaps(each.range, rect));
    const index = columnIndex ?? undefined;
    if (table) this.applyToTable(table, rect, index, criteria ?? undefined);
    else filterSheet(this.workspace, this.sheet, surroundingRect(this.sheet, rect), index, criteria ?? undefined);
  }

  private applyToTable(table: BookTable, rect: Rect, index: number | undefined, criteria: FilterCriteria | undefined): void {
    if (!overlaps(table.range, rect)) throw new HostError("InvalidArgument", "The range must lie in the table.");
    table.filterButton = true;
    this.workspace.touchStructure();
    if (index !== undefined) filterTable(this.workspace, this.sheet, table, index, criteria);
  }

  ClearCriteria(): void {
    if (this.table) clearTableFilters(this.workspace, this.sheet, this.table);
    else clearSheetCriteria(this.workspace, this.sheet);
  }

  ClearColumnCriteria(columnIndex: number): void {
    if (columnIndex < 0 || columnIndex >= this.filters.length)
      throw new HostError("InvalidArgument", "There is no such column in the filter.");
    if (this.table) filterTable(this.workspace, this.sheet, this.table, columnIndex, undefined);
    else clearSheetCriteria(this.workspace, this.sheet, columnIndex);
  }

  Reapply(): void {
    if (this.table) reapplyTableFilters(this.workspace, this.sheet, this.table);
    else reapplySheetFilter(this.workspace, this.sheet);
  }

  Remove(): void {
    if (!this.table) return removeSheetFilter(this.workspace, this.sheet);
    clearTableFilters(this.workspace, this.sheet, this.table);
    this.table.filterButton = false;
    this.workspace.touchStructure();
  }

  GetRangeOrNullObject(): Range | null {
    const { range } = this;
    return range ? new Range(this.workspace, this.sheet, range) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
}
