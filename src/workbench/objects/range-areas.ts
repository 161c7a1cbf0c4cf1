import { printRect, quoteSheet } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import { usedRect } from "../book/cells";
import { clearCells } from "../book/clear";
import { cellCount, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "../book/geometry";
import { specialCells } from "../book/special-cells";
import type { Tracked, Workspace } from "../book/workspace";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { Range } from "./range";
import { RangeFormat } from "./range-format";
import { present } from "./range-navigation";
import { TableScopedCollection } from "./table-collection";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";
import { Worksheet } from "./worksheet";

/** Several rectangles of one sheet. */
export class RangeAreas implements WireObject {
  readonly Type = "RangeAreas";

  private readonly places: Tracked[];

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
    rects: readonly Rect[],
  ) {
    if (rects.length === 0) throw new HostError("InvalidArgument");
    this.places = rects.map((rect) => ({ sheet, rect }));
  }

  /** Where the areas are now. */
  get rects(): readonly Rect[] {
    const rects = this.places.flatMap(({ rect }) => rect ?? []);
    if (rects.length === 0) throw new HostError("InvalidReference");
    return rects;
  }

  /** While an add-in keeps the areas, they follow their cells. */
  kept(kept: boolean): void {
    for (const place of this.places) {
      if (kept) this.workspace.tracked.add(place);
      else this.workspace.tracked.delete(place);
    }
  }

  private areas(rects: readonly Rect[]): RangeAreas {
    return new RangeAreas(this.workspace, this.sheet, rects);
  }

  private areasOrNull(rects: readonly Rect[]): RangeAreas | null {
    return rects.length ? this.areas(rects) : null;
  }

  get Address(): string {
    const sheet = quoteSheet(this.sheet.name);
    return this.rects.map((rect) => `${sheet}!${printRect(rect)}`).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    return this.rects.reduce((sum, rect) => sum + cellCount(rect), 0);
  }

  get IsEntireRow(): boolean {
    return this.rects.every(isWholeRows);
  }

  get IsEntireColumn(): boolean {
    return this.rects.every(isWholeColumns);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.workspace, this.sheet, this.rects);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.workspace, this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.workspace, this.sheet, () => [...this.rects]);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.workspace, this.sheet, () => [...this.rects]);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.workspace, this.sheet, () => [...this.rects]);
  }

  GetTables(fullyContained?: boolean): TableScopedCollection {
    return new TableScopedCollection(this.workspace, this.sheet, () => [...this.rects], fullyContained === true);
  }

  Clear(applyTo?: string): void {
    for (const rect of this.rects) clearCells(this.workspace, this.sheet, rect, applyTo);
  }

  Calculate(): void {
    for (const rect of this.rects) this.workspace.touchCells(this.sheet.id, rect);
  }

  SetDirty(): void {
    this.Calculate();
  }

  CopyFrom(source: unknown, copyType?: string, skipBlanks?: boolean, transpose?: boolean): void {
    for (const rect of this.rects) new Range(this.workspace, this.sheet, rect).CopyFrom(source, copyType, skipBlanks, transpose);
  }

  GetSpecialCellsOrNullObject(cellType: string, cellValueType?: string): RangeAreas | null {
    return this.areasOrNull(this.rects.flatMap((rect) => specialCells(this.sheet, rect, cellType, cellValueType)));
  }

  GetSpecialCells(cellType: string, cellValueType?: string): RangeAreas {
    return present(this.GetSpecialCellsOrNullObject(cellType, cellValueType));
  }

  GetEntireRow(): RangeAreas {
    return this.areas(this.rects.map((rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS })));
  }

  GetEntireColumn(): RangeAreas {
    return this.areas(this.rects.map((rect) => ({ ...rect, row: 0, rows: MAX_ROWS })));
  }

  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.areas(this.rects.map((rect) => new Range(this.workspace, this.sheet, rect).GetOffsetRange(rows, columns).rect));
  }

  GetIntersectionOrNullObject(other: Range | RangeAreas | string): RangeAreas | null {
    const others = this.rectsOf(other);
    return this.areasOrNull(this.rects.flatMap((rect) => others.flatMap((each) => intersect(rect, each) ?? [])));
  }

  GetIntersection(other: Range | RangeAreas | string): RangeAreas {
    return present(this.GetIntersectionOrNullObject(other));
  }

  private rectsOf(other: Range | RangeAreas | string): readonly Rect[] {
    if (typeof other === "string") return this.Worksheet.GetRanges(other).rects;
    if (other.sheet !== this.sheet) return [];
    return other instanceof RangeAreas ? other.rects : [other.rect];
  }

  GetUsedRangeAreasOrNullObject(valuesOnly?: boolean): RangeAreas | null {
    return this.areasOrNull(this.rects.flatMap((rect) => usedRect(this.sheet, rect, valuesOnly === true) ?? []));
  }

  GetUsedRangeAreas(valuesOnly?: boolean): RangeAreas {
    return present(this.GetUsedRangeAreasOrNullObject(valuesOnly));
  }
}

/** The rectangles of a RangeAreas, one by one. */
export class RangeCollection implements WireCollection<Range> {
  readonly Type = "RangeCollection";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
  ) {}

  items(): Range[] {
    return this.rects.map((rect) => new Range(this.workspace, this.sheet, rect));
  }

  Item(index: string | number): Range | undefined {
    return this.items()[Number(index)];
  }

  GetItemAt(index: number): Range {
    return present(this.Item(index));
  }

  GetCount(): number {
    return this.rects.length;
  }
}
