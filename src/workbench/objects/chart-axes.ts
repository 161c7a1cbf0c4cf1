import type { Chart } from "../book/book";
import { reference } from "../book/chart-data";
import { ChartFormat, ChartPart, keepScalars, type ChartAt } from "./chart-part";
import { titleText } from "./chart-title";
import { rangeGiven } from "./range-given";
import { HostError, type WireObject } from "./wire";

type AxisName = keyof Chart["axes"];
type BookAxis = Chart["axes"][AxisName];

/** The axes of a chart. */
export class ChartAxes implements WireObject {
  readonly Type = "ChartAxes";

  constructor(private readonly at: ChartAt) {}

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.at, "category");
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.at, "value");
  }

  GetItem(type: string, group?: string): ChartAxis {
    if (type === "Category" && group !== "Secondary") return this.CategoryAxis;
    if (type === "Value") return group === "Secondary" ? this.secondary() : this.ValueAxis;
    if (type === "Category" || type === "Series")
      throw new HostError("NotImplemented", `ChartAxes.getItem("${type}", "${group ?? "Primary"}")`);
    throw new HostError("InvalidArgument", `Unknown axis "${type}".`);
  }

  private secondary(): ChartAxis {
    if (!this.at.chart.series.some((series) => series.axisGroup === "Secondary"))
      throw new HostError("ItemNotFound", "No series is on the secondary axis.");
    return new ChartAxis(this.at, "secondaryValue");
  }
}

/** One axis. */
export class ChartAxis extends ChartPart implements WireObject {
  readonly Type = "ChartAxis";

  constructor(
    at: ChartAt,
    private readonly name: AxisName,
  ) {
    super(at, `axes.${name}`);
  }

  private get axis(): BookAxis {
    return this.at.chart.axes[this.name];
  }

  private set(change: Partial<BookAxis>): void {
    this.change(() => Object.assign(this.axis, change));
  }

  /** What the wire calls Type. */
  get Kind(): string {
    return this.name === "category" ? "Category" : "Value";
  }

  get AxisGroup(): string {
    return this.name === "secondaryValue" ? "Secondary" : "Primary";
  }

  get Visible(): boolean {
    return this.axis.visible;
  }

  set Visible(visible: boolean) {
    this.set({ visible: visible === true });
  }

  /** "" is automatic, as Office.js has it. */
  get Minimum(): number | string {
    return this.axis.minimum ?? "";
  }

  set Minimum(minimum: number | string) {
    this.set({ minimum: bound(minimum) });
  }

  get Maximum(): number | string {
    return this.axis.maximum ?? "";
  }

  set Maximum(maximum: number | string) {
    this.set({ maximum: bound(maximum) });
  }

  get NumberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }

  set NumberFormat(numberFormat: string) {
    this.set({ numberFormat });
  }

  get ReversePlotOrder(): boolean {
    return this.axis.reverse ?? false;
  }

  set ReversePlotOrder(reverse: boolean) {
    this.set({ reverse: reverse === true });
  }

  get PositionAt(): number {
    return Number(this.kept("PositionAt") ?? 0);
  }

  SetPositionAt(value: number): void {
    this.keep("PositionAt", bound(value));
  }

  get CrossesAt(): number {
    return Number(this.kept("CrossesAt") ?? 0);
  }

  SetCrossesAt(value: number): void {
    this.keep("CrossesAt", bound(value));
  }

  /** The categories of every series. */
  SetCategoryNames(given: unknown): void {
    const { sheet, rect } = rangeGiven(this.at.workspace, this.at.sheet, given);
    this.change(() => {
      for (const series of this.at.chart.series) series.categories = reference(sheet, rect);
    });
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.at, this.path, () => this.axis);
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.at, `${this.path}.major`, () => this.axis);
  }

  get MinorGridlines(): ChartGridlines {
    return new ChartGridlines(this.at, `${this.path}.minor`);
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartAxisFormat");
  }
}
keepScalars(ChartAxis, {
  Alignment: "Center",
  BaseTimeUnit: "Days",
  CategoryType: "Automatic",
  Crosses: "Automatic",
  DisplayUnit: "None",
  IsBetweenCategories: true,
  LinkNumberFormat: true,
  LogBase: 10,
  MajorTickMark: "None",
  MajorUnit: null,
  MinorTickMark: "None",
  MinorUnit: null,
  MultiLevel: true,
  Offset: 100,
  Position: "Automatic",
  ScaleType: "Linear",
  ShowDisplayUnitLabel: true,
  TextOrientation: 0,
  TickLabelPosition: "NextToAxis",
  TickLabelSpacing: 1,
  TickMarkSpacing: 1,
});

function bound(value: unknown): number | undefined {
  if (value === "" || value === null) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument", "The end of an axis is a number.");
  return value;
}

class ChartAxisTitle extends ChartPart implements WireObject {
  readonly Type = "ChartAxisTitle";

  constructor(
    at: ChartAt,
    path: string,
    private readonly axis: () => BookAxis,
  ) {
    super(at, `${path}.title`);
  }

  get Text(): string {
    return this.axis().title;
  }

  set Text(text: string) {
    const title = titleText(text);
    this.change(() => (this.axis().title = title));
    this.keep("Visible", true);
  }

  get Visible(): boolean {
    return this.kept("Visible") === true || (this.kept("Visible") === undefined && this.axis().title !== "");
  }

  /** Excel writes "Axis Title" where it has no text yet. */
  set Visible(visible: boolean) {
    this.keep("Visible", visible === true);
    const { title } = this.axis();
    this.change(() => (this.axis().title = visible === true ? title || "Axis Title" : ""));
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartAxisTitleFormat");
  }
}
keepScalars(ChartAxisTitle, { TextOrientation: 0 });

class ChartGridlines extends ChartPart implements WireObject {
  readonly Type = "ChartGridlines";

  constructor(
    at: ChartAt,
    path: string,
    private readonly axis?: () => BookAxis,
  ) {
    super(at, path);
  }

  get Visible(): boolean {
    return this.axis ? this.axis().majorGridlines : this.kept("Visible") === true;
  }

  set Visible(visible: boolean) {
    if (this.axis) this.change(() => (this.axis!().majorGridlines = visible === true));
    else this.keep("Visible", visible === true);
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartGridlinesFormat");
  }
}
