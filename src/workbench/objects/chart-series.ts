import type { ChartSeries as BookSeries } from "../book/book";
import { cellsIn, reference } from "../book/chart-data";
import { addSeries, checkChartType, touchChart } from "../book/charts";
import { areaOf } from "../book/names";
import { wireValue, type WireCell } from "../book/read";
import { assertAllowed } from "../book/protection";
import { ChartFormat, ChartPart, keepScalars, type ChartAt } from "./chart-part";
import { ChartDataLabel, ChartDataLabels } from "./chart-title";
import { rangeGiven } from "./range-given";
import { HostError, type WireCollection, type WireObject } from "./wire";

/** One series of a chart. */
export class ChartSeries extends ChartPart implements WireObject {
  readonly Type = "ChartSeries";
  static override readonly settles: readonly string[] = ["GetDimensionValues"];

  constructor(
    at: ChartAt,
    private readonly series: BookSeries,
  ) {
    super(at, `series.${series.id}`);
  }

  private set(change: Partial<BookSeries>): void {
    if (!this.at.chart.series.includes(this.series)) throw new HostError("ItemNotFound");
    this.change(() => Object.assign(this.series, change));
  }

  get Name(): string {
    return this.series.name;
  }

  set Name(name: string) {
    if (typeof name !== "string" || name.length > 255) throw new HostError("InvalidArgument", "A series name has at most 255 characters.");
    this.set({ name, nameRef: undefined });
  }

  get ChartType(): string {
    return this.series.chartType ?? this.at.chart.type;
  }

  set ChartType(type: string) {
    this.set({ chartType: checkChartType(type) });
  }

  get AxisGroup(): string {
    return this.series.axisGroup;
  }

  set AxisGroup(group: string) {
    if (group !== "Primary" && group !== "Secondary") throw new HostError("InvalidArgument");
    this.set({ axisGroup: group });
  }

  get HasDataLabels(): boolean {
    return this.series.dataLabels ?? false;
  }

  set HasDataLabels(has: boolean) {
    this.set({ dataLabels: has === true });
  }

  get Smooth(): boolean {
    return this.series.smooth ?? /Smooth/.test(this.ChartType);
  }

  set Smooth(smooth: boolean) {
    this.set({ smooth: smooth === true });
  }

  get MarkerStyle(): string {
    return this.series.markers ?? "Automatic";
  }

  set MarkerStyle(markers: string) {
    this.set({ markers });
  }

  get PlotOrder(): number {
    return this.at.chart.series.indexOf(this.series) + 1;
  }

  set PlotOrder(order: number) {
    const { series } = this.at.chart;
    if (!Number.isInteger(order) || order < 1 || order > series.length) throw new HostError("InvalidArgument", "There is no such place.");
    const others = series.filter((other) => other !== this.series);
    this.change(() => (this.at.chart.series = [...others.slice(0, order - 1), this.series, ...others.slice(order - 1)]));
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.at, `${this.path}.labels`);
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartSeriesFormat", (color) => this.set({ color }));
  }

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.at, this.series);
  }

  SetValues(range: unknown): void {
    this.set({ values: this.referenceTo(range) });
  }

  SetXAxisValues(range: unknown): void {
    this.set({ categories: this.referenceTo(range) });
  }

  private referenceTo(range: unknown): string {
    const { sheet, rect } = rangeGiven(this.at.workspace, this.at.sheet, range);
    return reference(sheet, rect);
  }

  private sourceOf(dimension: string): string | undefined {
    if (dimension === "Values" || dimension === "YValues") return this.series.values;
    if (dimension === "Categories" || dimension === "XValues") return this.series.categories;
    if (dimension === "BubbleSizes") throw new HostError("NotImplemented", "ChartSeriesDimension.bubbleSizes");
    throw new HostError("InvalidArgument", `Unknown dimension "${dimension}".`);
  }

  GetDimensionValues(dimension: string): WireCell[] {
    return valuesOf(this.at, this.sourceOf(dimension));
  }

  GetDimensionDataSourceString(dimension: string): string {
    return (this.sourceOf(dimension) ?? "").replace(/^=/, "").replaceAll("$", "");
  }

  GetDimensionDataSourceType(dimension: string): string {
    return this.sourceOf(dimension) ? "LocalRange" : "Unknown";
  }

  Delete(): void {
    this.change(() => (this.at.chart.series = this.at.chart.series.filter((other) => other !== this.series)));
  }
}
keepScalars(ChartSeries, {
  BubbleScale: 100,
  DoughnutHoleSize: 75,
  Explosion: 0,
  Filtered: false,
  FirstSliceAngle: 0,
  GapWidth: 219,
  InvertIfNegative: false,
  MarkerBackgroundColor: "#4472C4",
  MarkerForegroundColor: "#4472C4",
  MarkerSize: 5,
  Overlap: 0,
  ShowShadow: false,
  VaryByCategories: false,
});

function valuesOf({ workspace, sheet }: ChartAt, source: string | undefined): WireCell[] {
  const area = source && areaOf(workspace.book, source, sheet);
  return area ? cellsIn(area.sheet, area.rect).map((cell) => wireValue(cell?.value ?? null)) : [];
}

/** The series of a chart. */
export class ChartSeriesCollection implements WireCollection<ChartSeries> {
  readonly Type = "ChartSeriesCollection";
  static readonly settles: readonly string[] = [];

  constructor(private readonly at: ChartAt) {}

  items(): ChartSeries[] {
    return this.at.chart.series.map((series) => new ChartSeries(this.at, series));
  }

  Item(key: string | number): ChartSeries | undefined {
    return this.items()[Number(key)];
  }

  GetItemAt(index: number): ChartSeries {
    const series = this.items()[index];
    if (!series) throw new HostError("InvalidArgument", "There is no series at that index.");
    return series;
  }

  get Count(): number {
    return this.at.chart.series.length;
  }

  GetCount(): number {
    return this.Count;
  }

  Add(name?: string, index?: number): ChartSeries {
    assertAllowed(this.at.sheet, "allowEditObjects");
    touchChart(this.at.workspace, this.at.sheet);
    return new ChartSeries(this.at, addSeries(this.at.chart, name, index));
  }
}

class ChartPoint extends ChartPart implements WireObject {
  readonly Type = "ChartPoint";

  constructor(
    at: ChartAt,
    path: string,
    readonly Value: WireCell,
  ) {
    super(at, path);
  }

  get DataLabel(): ChartDataLabel {
    return new ChartDataLabel(this.at, `${this.path}.label`);
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartPointFormat");
  }
}
keepScalars(ChartPoint, {
  HasDataLabel: false,
  MarkerBackgroundColor: "#4472C4",
  MarkerForegroundColor: "#4472C4",
  MarkerSize: 5,
  MarkerStyle: "Automatic",
});

class ChartPointsCollection implements WireCollection<ChartPoint> {
  readonly Type = "ChartPointsCollection";
  static readonly settles: readonly string[] = ["GetCount"];

  constructor(
    private readonly at: ChartAt,
    private readonly series: BookSeries,
  ) {}

  items(): ChartPoint[] {
    return valuesOf(this.at, this.series.values).map((value, i) => new ChartPoint(this.at, `series.${this.series.id}.point.${i}`, value));
  }

  Item(key: string | number): ChartPoint | undefined {
    return this.items()[Number(key)];
  }

  GetItemAt(index: number): ChartPoint {
    const point = this.items()[index];
    if (!point) throw new HostError("InvalidArgument", "There is no point at that index.");
    return point;
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.Count;
  }
}
