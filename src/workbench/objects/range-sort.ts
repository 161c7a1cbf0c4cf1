import type { Rect, Sheet, SortField } from "../book/book";
import { sortRect } from "../book/sort";
import type { Workspace } from "../book/workspace";
import { HostError, type WireObject } from "./wire";

/** Sorting of a plain range. */
export class RangeSort implements WireObject {
  readonly Type = "RangeSort";
  static readonly settles = ["Apply"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly rect: () => Rect,
  ) {}

  Apply(fields: SortField[], matchCase: boolean | null, hasHeaders: boolean | null, orientation: string | null): void {
    const byColumns = (orientation ?? "Rows") === "Columns";
    const rect = hasHeaders === true ? withoutHeader(this.rect(), byColumns) : this.rect();
    sortRect(this.workspace, this.sheet, rect, { fields, matchCase: matchCase === true, byColumns });
  }
}

function withoutHeader(rect: Rect, byColumns: boolean): Rect {
  const body = byColumns
    ? { ...rect, column: rect.column + 1, columns: rect.columns - 1 }
    : { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
  if (body.rows < 1 || body.columns < 1) throw new HostError("InvalidArgument", "There is nothing to sort below the header.");
  return body;
}
