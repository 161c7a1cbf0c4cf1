import type { Chart as BookChart, Sheet } from "../book/book";
import { addChart, checkChartType, deleteChart, placeChart, setChartData } from "../book/charts";
import type { Workspace } from "../book/workspace";
import { ChartAxes } from "./chart-axes";
import { ChartFormat, ChartPart, keepScalars } from "./chart-part";
import { ChartSeriesCollection } from "./chart-series";
import { ChartDataLabels, ChartLegend, ChartTitle, PLACE } from "./chart-title";
import { rangeGiven } from "./range-given";
import { HostError, type WireCollection, type WireObject } from "./wire";
import { Worksheet } from "./worksheet";

/** A chart as the wire knows it. */
export class Chart extends ChartPart implements WireObject {
  readonly Type = "Chart";

  constructor(workspace: Workspace, sheet: Sheet, chart: BookChart) {
    super({ workspace, sheet, chart }, "chart");
  }

  private get chart(): BookChart {
    if (!this.at.sheet.charts.includes(this.at.chart)) throw new HostError("ItemNotFound");
    return this.at.chart;
  }

  private set(change: Partial<BookChart>): void {
    const { chart } = this;
    this.change(() => Object.assign(chart, change));
  }

  get Id(): string {
    return this.at.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(name: string) {
    if (typeof name !== "string" || name === "" || name.length > 255) throw new HostError("InvalidArgument");
    this.set({ name });
  }

  get ChartType(): string {
    return this.chart.type;
  }

  set ChartType(type: string) {
    const { series } = this.chart;
    this.set({ type: checkChartType(type), series: series.map(({ chartType: _type, ...rest }) => rest) });
  }

  get Left(): number {
    return this.chart.left;
  }

  set Left(left: number) {
    this.set({ left: size(left) });
  }

  get Top(): number {
    return this.chart.top;
  }

  set Top(top: number) {
    this.set({ top: size(top) });
  }

  get Width(): number {
    return this.chart.width;
  }

  set Width(width: number) {
    this.set({ width: size(width) });
  }

  get Height(): number {
    return this.chart.height;
  }

  set Height(height: number) {
    this.set({ height: size(height) });
  }

  get PlotBy(): string {
    return this.chart.plotBy ?? "Columns";
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.at);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.at);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.at);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.at);
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.at, "labels");
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, "chart", "ChartAreaFormat");
  }

  get PlotArea(): ChartPlotArea {
    return new ChartPlotArea(this.at, "plot");
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.at.workspace, this.at.sheet);
  }

  SetData(source: unknown, seriesBy = "Auto"): void {
    const { workspace, sheet } = this.at;
    setChartData(workspace, sheet, this.chart, rangeGiven(workspace, sheet, source), seriesBy);
  }

  SetPosition(startCell: unknown, endCell?: unknown): void {
    const { workspace, sheet } = this.at;
    const last = endCell === undefined || endCell === null ? undefined : rangeGiven(workspace, sheet, endCell).rect;
    placeChart(workspace, sheet, this.chart, rangeGiven(workspace, sheet, startCell).rect, last);
  }

  /** Charts of the host have no state of being active. */
  Activate(): void {
    void this.chart;
  }

  Delete(): void {
    deleteChart(this.at.workspace, this.at.sheet, this.chart);
  }
}
keepScalars(Chart, { DisplayBlanksAs: "NotPlotted", PlotVisibleOnly: true, ShowDataLabelsOverMaximum: true, Style: 201 });

class ChartPlotArea extends ChartPart implements WireObject {
  readonly Type = "ChartPlotArea";

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartPlotAreaFormat");
  }
}

keepScalars(ChartPlotArea, { ...PLACE, InsideHeight: null, InsideLeft: null, InsideTop: null, InsideWidth: null, Position: "Automatic" });

function size(points: unknown): number {
  if (typeof points !== "number" || !Number.isFinite(points) || points < 0)
    throw new HostError("InvalidArgument", "A size is a number of points.");
  return points;
}

/** The charts of a sheet. */
export class ChartCollection implements WireCollection<Chart> {
  readonly Type = "ChartCollection";
  static readonly settles: readonly string[] = ["Add"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  private wrap(chart: BookChart): Chart {
    return new Chart(this.workspace, this.sheet, chart);
  }

  items(): Chart[] {
    return this.sheet.charts.map((chart) => this.wrap(chart));
  }

  Item(key: string | number): Chart | undefined {
    const found =
      this.sheet.charts.find((chart) => chart.id === key) ??
      this.sheet.charts.find((chart) => chart.name.toLowerCase() === String(key).toLowerCase());
    return found && this.wrap(found);
  }

  GetItem(key: string): Chart {
    const chart = this.Item(key);
    if (!chart) throw new HostError("ItemNotFound");
    return chart;
  }

  GetItemOrNullObject(key: string): Chart | null {
    return this.Item(key) ?? null;
  }

  GetItemAt(index: number): Chart {
    const chart = this.items()[index];
    if (!chart) throw new HostError("InvalidArgument", "There is no chart at that index.");
    return chart;
  }

  get Count(): number {
    return this.sheet.charts.length;
  }

  GetCount(): number {
    return this.Count;
  }

  Add(type: string, source: unknown, seriesBy = "Auto"): Chart {
    const place = rangeGiven(this.workspace, this.sheet, source);
    return this.wrap(addChart(this.workspace, this.sheet, type, place, seriesBy));
  }
}
