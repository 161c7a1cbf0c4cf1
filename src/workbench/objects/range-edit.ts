import { clearCells } from "../book/clear";
import { deleteCells, insertCells } from "../book/insert-delete";
import type { Range } from "./range";
import { RangeNavigation } from "./range-navigation";
import { HostError } from "./wire";

/** What changes a range's cells. */
export abstract class RangeEdit extends RangeNavigation {
  Clear(applyTo?: string): void {
    clearCells(this.workspace, this.sheet, this.rect, applyTo);
  }

  Insert(shift: string): Range {
    if (shift !== "Down" && shift !== "Right") throw new HostError("InvalidArgument");
    const { rect } = this;
    insertCells(this.workspace, this.sheet, rect, shift);
    return this.make(rect);
  }

  Delete(shift: string): void {
    if (shift !== "Up" && shift !== "Left") throw new HostError("InvalidArgument");
    deleteCells(this.workspace, this.sheet, this.rect, shift);
  }
}
