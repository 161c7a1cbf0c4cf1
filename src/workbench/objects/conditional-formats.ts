import type { ConditionalFormat as BookFormat, Rect, Sheet } from "../book/book";
import { addFormat, clearFormats, deleteFormat, formatsOver, rankFormat, ranked, touchFormats } from "../book/conditional";
import { assertAllowed } from "../book/protection";
import type { Workspace } from "../book/workspace";
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditional-kinds";
import { ColorScaleConditionalFormat, DataBarConditionalFormat, IconSetConditionalFormat, type Of } from "./conditional-scales";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { HostError, type WireCollection, type WireObject } from "./wire";

const KINDS = {
  Custom: CustomConditionalFormat,
  CellValue: CellValueConditionalFormat,
  ContainsText: TextConditionalFormat,
  TopBottom: TopBottomConditionalFormat,
  PresetCriteria: PresetCriteriaConditionalFormat,
  ColorScale: ColorScaleConditionalFormat,
  DataBar: DataBarConditionalFormat,
  IconSet: IconSetConditionalFormat,
} as const;
const WITHOUT_STOP: ReadonlySet<string> = new Set(["ColorScale", "DataBar", "IconSet"]);

/** A conditional format as the wire knows it. */
export class ConditionalFormat implements WireObject {
  readonly Type = "ConditionalFormat";
  static readonly settles: readonly string[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly format: BookFormat,
  ) {}

  get Id(): string {
    return this.format.id;
  }

  /** What the wire calls Type. */
  get Kind(): string {
    return this.format.type;
  }

  get Priority(): number {
    return ranked(this.sheet.conditionalFormats).indexOf(this.live);
  }

  set Priority(priority: number) {
    if (!Number.isInteger(priority)) throw new HostError("InvalidArgument");
    rankFormat(this.workspace, this.sheet, this.live, priority);
  }

  get StopIfTrue(): boolean | null {
    return WITHOUT_STOP.has(this.format.type) ? null : this.format.stopIfTrue;
  }

  set StopIfTrue(stop: boolean | null) {
    if (WITHOUT_STOP.has(this.format.type) || typeof stop !== "boolean") throw new HostError("InvalidArgument");
    this.change(() => (this.format.stopIfTrue = stop));
  }

  private get live(): BookFormat {
    if (!this.sheet.conditionalFormats.includes(this.format)) throw new HostError("ItemNotFound");
    return this.format;
  }

  private change(work: () => void): void {
    assertAllowed(this.sheet, "allowFormatCells");
    void this.live;
    work();
    touchFormats(this.workspace, this.sheet, this.format.ranges);
  }

  private ofKind<Type extends BookFormat["type"]>(type: Type): InstanceType<(typeof KINDS)[Type]> | null {
    if (this.format.type !== type) return null;
    const Kind = KINDS[type] as unknown as new (of: Of<Type>) => InstanceType<(typeof KINDS)[Type]>;
    return new Kind({ format: this.format as Of<Type>["format"], change: (work) => this.change(work) });
  }

  private kind<Type extends BookFormat["type"]>(type: Type): InstanceType<(typeof KINDS)[Type]> {
    const found = this.ofKind(type);
    if (!found) throw new HostError("ItemNotFound", `The conditional format is of type ${this.format.type}.`);
    return found;
  }

  get Custom(): CustomConditionalFormat {
    return this.kind("Custom");
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.ofKind("Custom");
  }

  get CellValue(): CellValueConditionalFormat {
    return this.kind("CellValue");
  }

  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.ofKind("CellValue");
  }

  get TextComparison(): TextConditionalFormat {
    return this.kind("ContainsText");
  }

  get TextComparisonOrNullObject(): TextConditionalFormat | null {
    return this.ofKind("ContainsText");
  }

  get TopBottom(): TopBottomConditionalFormat {
    return this.kind("TopBottom");
  }

  get TopBottomOrNullObject(): TopBottomConditionalFormat | null {
    return this.ofKind("TopBottom");
  }

  get Preset(): PresetCriteriaConditionalFormat {
    return this.kind("PresetCriteria");
  }

  get PresetOrNullObject(): PresetCriteriaConditionalFormat | null {
    return this.ofKind("PresetCriteria");
  }

  get ColorScale(): ColorScaleConditionalFormat {
    return this.kind("ColorScale");
  }

  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.ofKind("ColorScale");
  }

  get DataBar(): DataBarConditionalFormat {
    return this.kind("DataBar");
  }

  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.ofKind("DataBar");
  }

  get IconSet(): IconSetConditionalFormat {
    return this.kind("IconSet");
  }

  get IconSetOrNullObject(): IconSetConditionalFormat | null {
    return this.ofKind("IconSet");
  }

  GetRangeOrNullObject(): Range | null {
    const { ranges } = this.live;
    return ranges.length === 1 ? new Range(this.workspace, this.sheet, ranges[0]!) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("InvalidOperation", "The conditional format applies to several ranges.");
    return range;
  }

  GetRanges(): RangeAreas {
    return new RangeAreas(this.workspace, this.sheet, this.live.ranges);
  }

  Delete(): void {
    deleteFormat(this.workspace, this.sheet, this.live);
  }
}

/** The conditional formats that meet a range, the first in rank first. */
export class ConditionalFormatCollection implements WireCollection<ConditionalFormat> {
  readonly Type = "ConditionalFormatCollection";
  static readonly settles: readonly string[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly rects: () => Rect[],
  ) {}

  private wrap(format: BookFormat): ConditionalFormat {
    return new ConditionalFormat(this.workspace, this.sheet, format);
  }

  items(): ConditionalFormat[] {
    return formatsOver(this.sheet, this.rects()).map((format) => this.wrap(format));
  }

  Item(id: string | number): ConditionalFormat | undefined {
    return this.items().find((format) => format.Id === id);
  }

  GetItemOrNullObject(id: string): ConditionalFormat | null {
    return this.Item(id) ?? null;
  }

  GetItemAt(index: number): ConditionalFormat {
    const format = this.items()[index];
    if (!format) throw new HostError("InvalidArgument", "There is no conditional format at that index.");
    return format;
  }

  GetCount(): number {
    return this.items().length;
  }

  Add(type: string): ConditionalFormat {
    return this.wrap(addFormat(this.workspace, this.sheet, this.rects(), type));
  }

  ClearAll(): void {
    clearFormats(this.workspace, this.sheet, this.rects());
  }
}
