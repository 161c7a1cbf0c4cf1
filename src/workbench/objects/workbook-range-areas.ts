import type { Sheet } from "../book/book";
import type { Area } from "../book/copy";
import { sheetNamed } from "../book/sheets";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { present } from "./range-navigation";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

/** Areas on several sheets: what a formula reads, or who reads it. */
export class WorkbookRangeAreas implements WireObject {
  readonly Type = "WorkbookRangeAreas";

  constructor(
    private readonly workspace: Workspace,
    private readonly areas: readonly Area[],
  ) {
    if (areas.length === 0) throw new HostError("ItemNotFound");
  }

  private get sheets(): Sheet[] {
    return this.workspace.book.sheets.filter((sheet) => this.areas.some((area) => area.sheet === sheet));
  }

  private on(sheet: Sheet): RangeAreas {
    const rects = this.areas.filter((area) => area.sheet === sheet).map(({ rect }) => rect);
    return new RangeAreas(this.workspace, sheet, rects);
  }

  get Addresses(): string[] {
    return this.sheets.map((sheet) => this.on(sheet).Address);
  }

  get Areas(): WireObject {
    return new RangeAreasCollection(this.sheets.map((sheet) => this.on(sheet)));
  }

  get Ranges(): WireObject {
    return new Ranges(this.areas.map(({ sheet, rect }) => new Range(this.workspace, sheet, rect)));
  }

  GetRangeAreasOrNullObjectBySheet(key: string): RangeAreas | null {
    const sheet = sheetNamed(this.workspace.book, key);
    return sheet && this.sheets.includes(sheet) ? this.on(sheet) : null;
  }

  GetRangeAreasBySheet(key: string): RangeAreas {
    return present(this.GetRangeAreasOrNullObjectBySheet(key));
  }
}

abstract class Items<Item extends WireObject> implements WireCollection<Item> {
  abstract readonly Type: string;

  constructor(private readonly list: readonly Item[]) {}

  items(): Item[] {
    return [...this.list];
  }

  Item(index: string | number): Item | undefined {
    return this.list[Number(index)];
  }

  GetItemAt(index: number): Item {
    return present(this.list[index]);
  }

  GetCount(): number {
    return this.list.length;
  }
}

class RangeAreasCollection extends Items<RangeAreas> {
  readonly Type = "RangeAreasCollection";
}

class Ranges extends Items<Range> {
  readonly Type = "RangeCollection";
}
