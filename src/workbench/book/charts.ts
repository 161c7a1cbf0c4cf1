import { HostError } from "../objects/wire";
import type { Chart, ChartSeries, Rect, Sheet } from "./book";
import { readChartData, seriesOf } from "./chart-data";
import { newId } from "./create";
import { boxOf } from "./points";
import { assertAllowed } from "./protection";
import type { Workspace } from "./workspace";

/** Dispatch ids of charts' events. */
export const CHART_EVENT = { added: 50, activated: 51, deactivated: 52, deleted: 53 } as const;

/** Size and place of a new chart, in points, as Excel makes it. */
const NEW_CHART = { left: 240, top: 60, width: 360, height: 216 };

const FAMILY =
  /^(?:(?:3D)?(?:Column|Bar)(?:Clustered|Stacked|Stacked100)?|3DColumn|(?:3D)?Line|Line(?:Markers)?(?:Stacked|Stacked100)?|LineMarkers|(?:3D)?Area(?:Stacked|Stacked100)?|(?:3D)?Pie(?:Exploded)?|Doughnut(?:Exploded)?|XYScatter(?:Smooth|Lines)?(?:NoMarkers)?|Radar(?:Markers|Filled)?|Bubble(?:3DEffect)?|(?:Cylinder|Cone|Pyramid)(?:Col|Bar)(?:Clustered|Stacked|Stacked100)?)$/;
const UNDRAWN = /^(?:PieOfPie|BarOfPie|Surface\w*|Stock\w+|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)$/;

/** Throws NotImplemented for chart types the host cannot draw, InvalidArgument for those Excel has not. */
export function checkChartType(type: unknown): string {
  if (typeof type === "string" && UNDRAWN.test(type)) throw new HostError("NotImplemented", `ChartType.${type}`);
  if (typeof type !== "string" || !FAMILY.test(type)) throw new HostError("InvalidArgument", `Unknown chart type "${String(type)}".`);
  return type;
}

/** Makes a chart of a range on `source` and puts it on `sheet`. */
export function addChart(workspace: Workspace, sheet: Sheet, type: string, source: { sheet: Sheet; rect: Rect }, seriesBy: string): Chart {
  assertAllowed(sheet, "allowEditObjects");
  const axis = { title: "", visible: true, majorGridlines: false };
  const chart: Chart = {
    id: newId(),
    name: nextName(sheet),
    type: checkChartType(type),
    ...NEW_CHART,
    title: { text: "Chart Title", visible: true },
    legend: { visible: true, position: "Bottom" },
    series: [],
    axes: { category: { ...axis }, value: { ...axis, majorGridlines: true }, secondaryValue: { ...axis } },
  };
  setChartData(workspace, sheet, chart, source, seriesBy);
  if (chart.series.length === 1) Object.assign(chart, { title: { text: chart.series[0]!.name, visible: true } });
  sheet.charts.push(chart);
  tell(workspace, sheet, chart, "added");
  return chart;
}

function nextName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

/** Takes a chart's series anew from a range. */
export function setChartData(
  workspace: Workspace,
  sheet: Sheet,
  chart: Chart,
  source: { sheet: Sheet; rect: Rect },
  seriesBy: string,
): void {
  if (!["Auto", "Rows", "Columns"].includes(seriesBy)) throw new HostError("InvalidArgument", `Unknown seriesBy "${seriesBy}".`);
  const reading = readChartData(workspace.book, source.sheet, source.rect, seriesBy, chart.type);
  chart.series = seriesOf(workspace.book, source.sheet, reading);
  chart.plotBy = reading.by;
  touchChart(workspace, sheet);
}

/** Puts a chart over cells: from the first cell's corner, and as far as the second's where one is given. */
export function placeChart(workspace: Workspace, sheet: Sheet, chart: Chart, first: Rect, last: Rect | undefined): void {
  const start = boxOf(sheet, first);
  Object.assign(chart, { left: start.left, top: start.top });
  if (last) {
    const end = boxOf(sheet, last);
    Object.assign(chart, { width: end.left + end.width - start.left, height: end.top + end.height - start.top });
  }
  touchChart(workspace, sheet);
}

/** Deletes a chart. */
export function deleteChart(workspace: Workspace, sheet: Sheet, chart: Chart): void {
  assertAllowed(sheet, "allowEditObjects");
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  tell(workspace, sheet, chart, "deleted");
}

/** Adds an empty series, at the end or before another. */
export function addSeries(chart: Chart, name: string | undefined, index: number | undefined): ChartSeries {
  const series: ChartSeries = { id: newId(), name: name ?? `Series${chart.series.length + 1}`, axisGroup: "Primary" };
  chart.series.splice(index ?? chart.series.length, 0, series);
  return series;
}

/** Tells the page that charts of a sheet are to be drawn again. */
export function touchChart(workspace: Workspace, sheet: Sheet): void {
  workspace.touchSheet({ sheet: sheet.id });
}

function tell(workspace: Workspace, sheet: Sheet, chart: Chart, event: keyof typeof CHART_EVENT): void {
  touchChart(workspace, sheet);
  workspace.emit(CHART_EVENT[event], sheet.id, { chartId: chart.id, source: workspace.origin.source, worksheetId: sheet.id });
}
