import type { FilterCriteria, Sheet, Table as BookTable } from "../book/book";
import { filterTable } from "../book/filter";
import type { Workspace } from "../book/workspace";
import type { WireObject } from "./wire";

/** The filter of a table's column. */
export class Filter implements WireObject {
  readonly Type = "Filter";
  static readonly settles = [
    "Apply",
    "ApplyValuesFilter",
    "ApplyCustomFilter",
    "ApplyDynamicFilter",
    "ApplyTopItemsFilter",
    "ApplyTopPercentFilter",
    "ApplyBottomItemsFilter",
    "ApplyBottomPercentFilter",
    "ApplyCellColorFilter",
    "ApplyFontColorFilter",
  ];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly table: BookTable,
    private readonly index: () => number,
  ) {}

  get Criteria(): FilterCriteria | null {
    return this.table.columns[this.index()]?.filter ?? null;
  }

  Apply(criteria: FilterCriteria): void {
    filterTable(this.workspace, this.sheet, this.table, this.index(), criteria);
  }

  Clear(): void {
    filterTable(this.workspace, this.sheet, this.table, this.index(), undefined);
  }

  ApplyValuesFilter(values: FilterCriteria["values"]): void {
    this.Apply({ filterOn: "Values", values });
  }

  ApplyCustomFilter(criterion1: string, criterion2: string | null, operator: "And" | "Or" | null): void {
    this.Apply({ filterOn: "Custom", criterion1, criterion2: criterion2 ?? undefined, operator: operator ?? undefined });
  }

  ApplyDynamicFilter(dynamicCriteria: string): void {
    this.Apply({ filterOn: "Dynamic", dynamicCriteria });
  }

  ApplyTopItemsFilter(count: number): void {
    this.Apply({ filterOn: "TopItems", criterion1: String(count) });
  }

  ApplyTopPercentFilter(percent: number): void {
    this.Apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }

  ApplyBottomItemsFilter(count: number): void {
    this.Apply({ filterOn: "BottomItems", criterion1: String(count) });
  }

  ApplyBottomPercentFilter(percent: number): void {
    this.Apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }

  ApplyCellColorFilter(color: string): void {
    this.Apply({ filterOn: "CellColor", color });
  }

  ApplyFontColorFilter(color: string): void {
    this.Apply({ filterOn: "FontColor", color });
  }

  ApplyIconFilter(icon: FilterCriteria["icon"]): void {
    this.Apply({ filterOn: "Icon", icon });
  }
}
