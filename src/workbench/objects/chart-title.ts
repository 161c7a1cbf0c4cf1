import { cellAt } from "../book/cells";
import { areaOf } from "../book/names";
import { shownText } from "../book/shown-text";
import { ChartFont, ChartFormat, ChartPart, keepScalars, type ChartAt } from "./chart-part";
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

  /** The title says what a cell says; it is read once. */
  SetFormula(formula: string): void {
    const { workspace, sheet } = this.at;
    const area = areaOf(workspace.book, String(formula), sheet);
    if (!area) throw new HostError("InvalidArgument", "A title's formula is a reference to a cell.");
    this.Text = shownText(workspace.book, cellAt(area.sheet, area.rect.row, area.rect.column));
  }

  GetSubstring(start: number, length: number): ChartFormatString {
    const { text } = this.at.chart.title;
    if (!Number.isInteger(start) || !Number.isInteger(length) || start < 0 || length < 1 || start + length > text.length)
      throw new HostError("InvalidArgument", "The title is not so long.");
    return new ChartFormatString(this.at, `${this.path}.${start}.${length}`);
  }
}

class ChartFormatString extends ChartPart implements WireObject {
  readonly Type = "ChartFormatString";

  get Font(): ChartFont {
    return new ChartFont(this.at, `${this.path}.font`);
  }
}

/** Where a part was put by hand, in points; null while Excel places it. */
export const PLACE = { Height: null, Left: null, Top: null, Width: null };

keepScalars(ChartTitle, {
  Left: null,
  Top: null,
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
keepScalars(ChartLegend, { ...PLACE, Overlay: false, ShowShadow: false });

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
/** What a label says and how it stands, as Excel has it at first. */
const LABEL = {
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
};
keepScalars(ChartDataLabels, LABEL);

/** The label at one point. */
export class ChartDataLabel extends ChartPart implements WireObject {
  readonly Type = "ChartDataLabel";

  get Format(): ChartFormat {
    return new ChartFormat(this.at, this.path, "ChartDataLabelFormat");
  }
}
keepScalars(ChartDataLabel, { ...LABEL, Left: null, Text: "", Top: null });
