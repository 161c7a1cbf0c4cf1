import { ChartFormat, ChartPart, keepScalars, type ChartAt } from "./chart-part";
import { HostError, type WireCollection, type WireObject } from "./wire";

/** Characters of a chart's or an axis's title. */
export const MAXIMUM_TITLE = 255;

/** A title's text; InvalidArgument where it is too long or none. */
export function titleText(text: unknown): string {
  if (typeof text !== "string" || text.length > MAXIMUM_TITLE)
    throw new HostError("InvalidArgument", `A title has at most ${MAXIMUM_TITLE} characters.`);
  return text;
}

/** The chart's own title. */
export class ChartTitle extends ChartPart implements WireObject {
  readonly Type = "ChartTitle";

  constructor(at: ChartAt) {
    super(at, "title");
  }

  get Text(): string {
    return this.at.chart.title.text;
  }

  set Text(text: string) {
    const read = titleText(text);
    this.change(() => (this.at.chart.title = { text: read, visible: true }));
  }

  get Visible(): boolean {
    return this.at.chart.title.visible;
  }

  set Visible(visible: boolean) {
    this.change(() => (this.at.chart.title.visible = visible === true));
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartTitleFormat");
  }
}
keepScalars(ChartTitle, {
  HorizontalAlignment: "Center",
  VerticalAlignment: "Center",
  Overlay: false,
  Position: "Top",
  ShowShadow: false,
  TextOrientation: 0,
});

/** The chart's legend. */
export class ChartLegend extends ChartPart implements WireObject {
  readonly Type = "ChartLegend";

  constructor(at: ChartAt) {
    super(at, "legend");
  }

  get Position(): string {
    return this.at.chart.legend.position;
  }

  set Position(position: string) {
    if (!["Top", "Bottom", "Left", "Right", "Corner", "Custom"].includes(position)) throw new HostError("InvalidArgument");
    this.change(() => (this.at.chart.legend.position = position));
  }

  get Visible(): boolean {
    return this.at.chart.legend.visible;
  }

  set Visible(visible: boolean) {
    this.change(() => (this.at.chart.legend.visible = visible === true));
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartLegendFormat");
  }

  get LegendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this.at);
  }
}
keepScalars(ChartLegend, { Overlay: false, ShowShadow: false });

class ChartLegendEntry extends ChartPart implements WireObject {
  readonly Type = "ChartLegendEntry";

  constructor(
    at: ChartAt,
    readonly Index: number,
  ) {
    super(at, `legend.${Index}`);
  }
}
keepScalars(ChartLegendEntry, { Visible: true });

class ChartLegendEntryCollection implements WireCollection<ChartLegendEntry> {
  readonly Type = "ChartLegendEntryCollection";

  constructor(private readonly at: ChartAt) {}

  items(): ChartLegendEntry[] {
    return this.at.chart.series.map((_, index) => new ChartLegendEntry(this.at, index));
  }

  Item(index: number | string): ChartLegendEntry | undefined {
    return this.items()[Number(index)];
  }

  GetItemAt(index: number): ChartLegendEntry {
    const entry = this.Item(index);
    if (!entry) throw new HostError("InvalidArgument");
    return entry;
  }

  GetCount(): number {
    return this.at.chart.series.length;
  }
}

/** The labels at points of one series, or of all. */
export class ChartDataLabels extends ChartPart implements WireObject {
  readonly Type = "ChartDataLabels";

  /** Setting anything shows the labels. */
  override keep(name: string, value: unknown): void {
    super.keep(name, value);
    const id = /^series\.(.*)\.labels$/.exec(this.path)?.[1];
    for (const series of this.at.chart.series) if (id === undefined || series.id === id) series.dataLabels = true;
  }

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartDataLabelFormat");
  }
}
keepScalars(ChartDataLabels, {
  AutoText: true,
  HorizontalAlignment: "Center",
  LinkNumberFormat: true,
  NumberFormat: "General",
  Position: "OutsideEnd",
  Separator: ",",
  ShowBubbleSize: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowSeriesName: false,
  ShowValue: true,
  TextOrientation: 0,
  VerticalAlignment: "Center",
});
