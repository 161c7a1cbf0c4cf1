import type { Book, Chart, ChartSeries } from "../book/book";
import { kindOf, type ChartKind } from "./chart-kinds";
import { cachedXml } from "./chart-cache";
import { argb } from "./colors";
import { NS } from "./package";
import { uidOf } from "./tables";
import { escapeText, tag } from "./xml";

const LEGEND: Record<string, string> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };
const value = (name: string, val: string | number) => tag(`c:${name}`, { val });
type Axis = Chart["axes"]["category"];
type Placed = { series: ChartSeries; order: number; kind: ChartKind; type: string };

/** The part of one chart. */
export function chartXml(chart: Chart, book: Book): string {
  const placed = chart.series.map((series, order): Placed => {
    const type = series.chartType ?? chart.type;
    return { series, order, type, kind: kindOf(type) };
  });
  const title = chart.title.visible ? titleXml(chart.title.text) : "";
  const legend = chart.legend.visible
    ? tag("c:legend", {}, value("legendPos", LEGEND[chart.legend.position] ?? "r") + value("overlay", 0))
    : "";
  const plot = tag("c:plotArea", {}, tag("c:layout") + groupsXml(chart, placed, book) + axesXml(chart, placed));
  const inner = tag(
    "c:chart",
    {},
    title + value("autoTitleDeleted", chart.title.visible ? 0 : 1) + plot + legend + value("plotVisOnly", 1) + value("dispBlanksAs", "gap"),
  );
  const names = {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": NS.r,
  };
  return tag("c:chartSpace", names, value("roundedCorners", 0) + inner);
}

function groupsXml(chart: Chart, placed: Placed[], book: Book): string {
  if (placed.length === 0) return groupXml(kindOf(chart.type), [10, 20], "");
  const drawn = groupsOf(placed, chart.type).map((group) => {
    const { kind, series } = group[0]!;
    return groupXml(kind, series.axisGroup === "Secondary" ? [30, 40] : [10, 20], group.map((one) => seriesXml(one, book)).join(""));
  });
  return drawn.join("");
}

/** Series that are drawn together: of one type and on one axis; the chart's own type comes first, the first axis before the second. */
function groupsOf(placed: Placed[], chartType: string): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.series.axisGroup} ${one.type}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rank = ([first]: Placed[]) => (first!.series.axisGroup === "Secondary" ? 2 : 0) + (first!.type === chartType ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function richText(text: string): string {
  const paragraphs = text
    .split("\n")
    .map((line) => tag("a:p", {}, line ? tag("a:r", {}, tag("a:rPr", { lang: "en-US" }) + tag("a:t", {}, escapeText(line))) : ""));
  return tag("c:tx", {}, tag("c:rich", {}, tag("a:bodyPr") + paragraphs.join("")));
}

function titleXml(text: string): string {
  return tag("c:title", {}, (text ? richText(text) : "") + value("overlay", 0));
}

function groupXml(kind: ChartKind, axes: number[], drawn: string): string {
  const axisIds = axes.map((id) => value("axId", id)).join("");
  switch (kind.element) {
    case "barChart": {
      const overlap = kind.grouping === "clustered" ? "" : value("overlap", 100);
      return tag(
        "c:barChart",
        {},
        value("barDir", kind.direction ?? "col") +
          value("grouping", kind.grouping ?? "clustered") +
          value("varyColors", 0) +
          drawn +
          value("gapWidth", 80) +
          overlap +
          axisIds,
      );
    }
    case "lineChart":
      return tag(
        "c:lineChart",
        {},
        value("grouping", kind.grouping ?? "standard") +
          value("varyColors", 0) +
          drawn +
          value("marker", drawn === "" && !kind.markers ? 0 : 1) +
          axisIds,
      );
    case "areaChart":
      return tag("c:areaChart", {}, value("grouping", kind.grouping ?? "standard") + value("varyColors", 0) + drawn + axisIds);
    case "pieChart":
      return tag("c:pieChart", {}, value("varyColors", 1) + drawn + value("firstSliceAng", 0));
    case "doughnutChart":
      return tag("c:doughnutChart", {}, value("varyColors", 1) + drawn + value("firstSliceAng", 0) + value("holeSize", 50));
    case "scatterChart":
      return tag("c:scatterChart", {}, value("scatterStyle", kind.style ?? "lineMarker") + value("varyColors", 0) + drawn + axisIds);
    case "radarChart":
      return tag("c:radarChart", {}, value("radarStyle", kind.style ?? "marker") + value("varyColors", 0) + drawn + axisIds);
    case "bubbleChart":
      return tag("c:bubbleChart", {}, value("varyColors", 0) + drawn + value("bubbleScale", 100) + axisIds);
  }
}

/** One series; the order of what is in it is the schema's. */
function seriesXml({ series, order, kind }: Placed, book: Book): string {
  const [xName, yName] = kind.element === "scatterChart" || kind.element === "bubbleChart" ? ["xVal", "yVal"] : ["cat", "val"];
  const labels = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"]
    .map((name) => value(name, name === "showVal" ? 1 : 0))
    .join("");
  const drawsLines = kind.element === "lineChart" || (kind.element === "scatterChart" && kind.lines);
  const smooth = kind.element === "scatterChart" ? kind.smooth : series.smooth;
  const uid = uidOf(series.id);
  const content = [
    value("idx", order) + value("order", order),
    nameXml(series, book),
    shapeXml(series.color, kind, !!drawsLines),
    kind.element === "barChart" || kind.element === "bubbleChart" ? value("invertIfNegative", 0) : "",
    kind.exploded ? value("explosion", 25) : "",
    markerXml(series, kind),
    series.dataLabels ? tag("c:dLbls", {}, labels) : "",
    series.categories ? tag(`c:${xName}`, {}, cachedXml(series.categories, book, "text")) : "",
    series.values ? tag(`c:${yName}`, {}, cachedXml(series.values, book, "number")) : "",
    smooth !== undefined && (kind.element === "lineChart" || kind.element === "scatterChart") ? value("smooth", smooth ? 1 : 0) : "",
    uid
      ? tag(
          "c:extLst",
          {},
          tag(
            "c:ext",
            { uri: "{C3380CC4-5D6E-409C-BE32-E72D297353CC}", "xmlns:c16": "http://schemas.microsoft.com/office/drawing/2014/chart" },
            tag("c16:uniqueId", { val: uid }),
          ),
        )
      : "",
  ];
  return tag("c:ser", {}, content.join(""));
}

function nameXml({ name, nameRef }: ChartSeries, book: Book): string {
  if (nameRef) return tag("c:tx", {}, cachedXml(nameRef, book, "name", name));
  return name ? tag("c:tx", {}, tag("c:v", {}, escapeText(name))) : "";
}

function shapeXml(color: string | undefined, kind: ChartKind, drawsLines: boolean): string {
  const fill = color ? tag("a:solidFill", {}, tag("a:srgbClr", { val: argb(color).slice(2) })) : "";
  if (kind.element === "scatterChart" && !drawsLines) return tag("c:spPr", {}, fill + tag("a:ln", { w: 19050 }, tag("a:noFill")));
  if (!color) return "";
  return tag("c:spPr", {}, drawsLines ? tag("a:ln", { w: 28575, cap: "rnd" }, fill) : fill);
}

const SYMBOLS: Record<string, string> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Automatic: "auto",
};

function markerXml({ markers }: ChartSeries, kind: ChartKind): string {
  if (!["lineChart", "scatterChart", "radarChart"].includes(kind.element) || kind.style === "filled") return "";
  const symbol = markers ? SYMBOLS[markers] : kind.markers === false ? "none" : undefined;
  return symbol ? tag("c:marker", {}, value("symbol", symbol)) : "";
}

function axesXml(chart: Chart, placed: Placed[]): string {
  const { axes } = chart;
  const on = (group: ChartSeries["axisGroup"]) => placed.find((one) => one.series.axisGroup === group)?.kind;
  const first = on("Primary") ?? (placed.length === 0 ? kindOf(chart.type) : undefined);
  const second = on("Secondary");
  const pair = (kind: ChartKind | undefined, ids: [number, number], category: Axis, vertical: Axis, isSecond: boolean) => {
    if (!kind || kind.element === "pieChart" || kind.element === "doughnutChart") return "";
    const turned = kind.direction === "bar";
    const name = kind.element === "scatterChart" || kind.element === "bubbleChart" ? "valAx" : "catAx";
    const [along, across] = [turned ? "l" : "b", isSecond ? (turned ? "t" : "r") : turned ? "b" : "l"];
    return axisXml(name, ids, category, along, false) + axisXml("valAx", [ids[1], ids[0]], vertical, across, isSecond);
  };
  const unseen: Axis = { ...axes.category, title: "", visible: false, majorGridlines: false };
  return pair(first, [10, 20], axes.category, axes.value, false) + pair(second, [30, 40], unseen, axes.secondaryValue, true);
}

/** An axis; `crosses` puts the second value axis on the far side. */
function axisXml(name: "catAx" | "valAx", [id, other]: [number, number], axis: Axis, position: string, far: boolean): string {
  const bound = (edge: "max" | "min", at: number | undefined) => (at === undefined ? "" : value(edge, at));
  const content = [
    value("axId", id),
    tag(
      "c:scaling",
      {},
      value("orientation", axis.reverse ? "maxMin" : "minMax") + bound("max", axis.maximum) + bound("min", axis.minimum),
    ),
    value("delete", axis.visible ? 0 : 1),
    value("axPos", position),
    axis.majorGridlines ? tag("c:majorGridlines") : "",
    axis.title ? titleXml(axis.title) : "",
    tag("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat === undefined ? 1 : 0 }),
    value("majorTickMark", "out") + value("minorTickMark", "none") + value("tickLblPos", "nextTo"),
    value("crossAx", other),
    value("crosses", far ? "max" : "autoZero"),
    name === "catAx" ? value("auto", 1) + value("lblOffset", 100) + value("noMultiLvlLbl", 0) : value("crossBetween", "between"),
  ];
  return tag(`c:${name}`, {}, content.join(""));
}
