import type { Sheet } from "../book/book";
import { freeze, freezeAt, frozenRect } from "../book/freeze";
import { assertInFocus } from "../book/protection";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { rangeGiven } from "./range-given";
import { HostError, type WireObject } from "./wire";

/** The frozen rows and columns of a sheet. */
export class WorksheetFreezePanes implements WireObject {
  readonly Type = "WorksheetFreezePanes";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  private freeze(rows: number, columns: number): void {
    assertInFocus(this.workspace);
    freeze(this.workspace, this.sheet, rows, columns);
  }

  FreezeAt(given: unknown): void {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, given);
    if (sheet !== this.sheet) throw new HostError("InvalidArgument", "The range must be on this sheet.");
    assertInFocus(this.workspace);
    freezeAt(this.workspace, this.sheet, rect);
  }

  FreezeRows(count?: number | null): void {
    this.freeze(count ?? 1, 0);
  }

  FreezeColumns(count?: number | null): void {
    this.freeze(0, count ?? 1);
  }

  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const rect = frozenRect(this.sheet);
    return rect ? new Range(this.workspace, this.sheet, rect) : null;
  }

  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
}
