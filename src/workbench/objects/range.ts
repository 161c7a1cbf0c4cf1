import type { Rect, Sheet } from "../book/book";
import { RangeFormat } from "./range-format";
import { RangeEdit } from "./range-edit";
import { RangeSort } from "./range-sort";
import { TableScopedCollection } from "./table-collection";
import { Worksheet } from "./worksheet";

/** A range as the wire knows it. */
export class Range extends RangeEdit {
  override make(rect: Rect, sheet: Sheet = this.sheet): Range {
    return new Range(this.workspace, sheet, rect);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.workspace, this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.workspace, this.sheet, () => [this.rect]);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.workspace, this.sheet, () => this.rect);
  }

  GetTables(fullyContained: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this.workspace, this.sheet, () => [this.rect], fullyContained === true);
  }
}
