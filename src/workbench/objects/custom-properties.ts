import type { Sheet } from "../book/book";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

/** A sheet's custom property. */
class WorksheetCustomProperty implements WireObject {
  readonly Type = "WorksheetCustomProperty";

  constructor(
    private readonly sheet: Sheet,
    readonly Key: string,
  ) {}

  get Id(): string {
    return this.Key;
  }

  get Value(): string {
    return this.sheet.customProperties?.get(this.Key) ?? "";
  }

  set Value(value: string) {
    this.sheet.customProperties?.set(this.Key, String(value));
  }

  Delete(): void {
    this.sheet.customProperties?.delete(this.Key);
  }
}

/** worksheet.customProperties; letter case of keys does not tell. */
export class WorksheetCustomPropertyCollection implements WireCollection<WorksheetCustomProperty> {
  readonly Type = "WorksheetCustomPropertyCollection";

  constructor(private readonly sheet: Sheet) {}

  items(): WorksheetCustomProperty[] {
    return [...(this.sheet.customProperties?.keys() ?? [])].map((key) => new WorksheetCustomProperty(this.sheet, key));
  }

  Item(key: string | number): WorksheetCustomProperty | undefined {
    const lower = String(key).toLowerCase();
    return this.items().find((item) => item.Key.toLowerCase() === lower);
  }

  GetItemOrNullObject(key: string): WorksheetCustomProperty | null {
    return this.Item(key) ?? null;
  }

  GetCount(): number {
    return this.items().length;
  }

  Add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
    this.sheet.customProperties ??= new Map();
    const item = this.Item(key) ?? new WorksheetCustomProperty(this.sheet, key);
    item.Value = value;
    return item;
  }
}
