import { printAddress } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import { boxOf } from "../book/points";
import { cellCount, isWholeColumns, isWholeRows, onSheet } from "../book/geometry";
import type { Tracked, Workspace } from "../book/workspace";
import type { Range } from "./range";
import { HostError } from "./wire";

/** A rectangle of cells on the wire: where it is. What it holds and does stands in the classes above it. */
export abstract class RangeBase {
  readonly Type = "Range";
  private place: Tracked;

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    if (!onSheet(rect)) throw new HostError("InvalidArgument", "The range lies outside the sheet.");
    this.place = { sheet, rect };
  }

  /** Another range, on the same sheet unless told. */
  abstract make(rect: Rect, sheet?: Sheet): Range;

  /** Where the range is now; it throws once its cells were deleted. */
  get rect(): Rect {
    if (!this.place.rect || !this.workspace.book.sheets.includes(this.sheet)) throw new HostError("InvalidReference");
    return this.place.rect;
  }

  /** Moves the range itself (after inserting, the range is the new cells). */
  protected move(rect: Rect): void {
    this.place.rect = rect;
  }

  /** While an add-in keeps the range, it follows its cells. */
  kept(kept: boolean): void {
    if (kept) this.workspace.tracked.add(this.place);
    else this.workspace.tracked.delete(this.place);
  }

  get Address(): string {
    return printAddress(this.sheet.name, this.rect);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get CellCount(): number {
    const count = cellCount(this.rect);
    return count > 2_147_483_647 ? -1 : count;
  }

  get RowIndex(): number {
    return this.rect.row;
  }

  get ColumnIndex(): number {
    return this.rect.column;
  }

  get RowCount(): number {
    return this.rect.rows;
  }

  get ColumnCount(): number {
    return this.rect.columns;
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.rect);
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.rect);
  }

  get Left(): number {
    return boxOf(this.sheet, this.rect).left;
  }

  get Top(): number {
    return boxOf(this.sheet, this.rect).top;
  }

  get Width(): number {
    return boxOf(this.sheet, this.rect).width;
  }

  get Height(): number {
    return boxOf(this.sheet, this.rect).height;
  }
}
