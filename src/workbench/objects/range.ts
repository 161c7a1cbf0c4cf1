import type { Rect, Sheet } from "../book/book";
import { axisOf, groupLines, showGroups, ungroupLines } from "../book/outline";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeSearch } from "./range-search";
import { RangeSort } from "./range-sort";
import { TableScopedCollection } from "./table-collection";
import { Worksheet } from "./worksheet";

/** A range as the wire knows it. */
export class Range extends RangeSearch {
  /** What needs the formulas' results first. */
  static readonly settles = [
    ..."Values Text ValueTypes Hyperlink GetUsedRange GetUsedRangeOrNullObject GetSpecialCells GetSpecialCellsOrNullObject".split(" "),
    ..."Find FindOrNullObject ReplaceAll RemoveDuplicates CopyFrom AutoFill GetSurroundingRegion".split(" "),
  ];

  override make(rect: Rect, sheet: Sheet = this.sheet): Range {
    return new Range(this.workspace, sheet, rect);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.workspace, this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.workspace, this.sheet, () => [this.rect]);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.workspace, this.sheet, () => [this.rect]);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.workspace, this.sheet, () => [this.rect]);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.workspace, this.sheet, () => this.rect);
  }

  GetTables(fullyContained: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this.workspace, this.sheet, () => [this.rect], fullyContained === true);
  }

  Group(option: string): void {
    groupLines(this.workspace, this.sheet, this.rect, axisOf(option));
  }

  Ungroup(option: string): void {
    ungroupLines(this.workspace, this.sheet, this.rect, axisOf(option));
  }

  HideGroupDetails(option: string): void {
    showGroups(this.workspace, this.sheet, this.rect, axisOf(option), false);
  }

  ShowGroupDetails(option: string): void {
    showGroups(this.workspace, this.sheet, this.rect, axisOf(option), true);
  }
}
