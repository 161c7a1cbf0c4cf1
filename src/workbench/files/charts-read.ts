import type { Chart, ChartSeries } from "../book/book";
import { newId } from "../book/create";
import { typeOf, type ChartKind } from "./chart-kinds";
import { readColor } from "./colors";
import { child, children, defined, descend, findAll, flag, numberOf, type XmlNode } from "./xml";

const LEGEND: Record<string, string> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };
const SYMBOLS: Record<string, string> = {
  none: "None",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
  star: "Star",
  dot: "Dot",
  dash: "Dash",
  circle: "Circle",
  plus: "Plus",
  auto: "Automatic",
};
const val = (node: XmlNode | undefined, name: string) => child(node, name)?.attrs.val;
type Placed = { order: number; type: string; series: ChartSeries };

/** What a chart part says of a chart; its place and name are the drawing's. Undefined where it draws nothing we know. */
export function readChart(root: XmlNode): Omit<Chart, "id" | "name" | "left" | "top" | "width" | "height"> | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const secondary = secondaryAxes(plot);
  const groups = (plot?.children ?? []).filter((node) => /Chart$/.test(node.name));
  const placed = groups.flatMap((group) => readGroup(group, secondary));
  const type = placed[0]?.type ?? (groups[0] && typeOf(kindOfGroup(groups[0], [])));
  if (type === undefined) return undefined;
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  const series = placed
    .sort((a, b) => a.order - b.order)
    .map((one) => (one.type === type ? one.series : { ...one.series, chartType: one.type }));
  return {
    type,
    title: { text: textOf(title), visible: title !== undefined && !flag(val(chart, "autoTitleDeleted")) },
    legend: { visible: legend !== undefined, position: LEGEND[val(legend, "legendPos") ?? "r"] ?? "Right" },
    series,
    axes: readAxes(plot, secondary),
  };
}

const axisNodes = (plot: XmlNode | undefined) => (plot?.children ?? []).filter((node) => /^(cat|val|date|ser)Ax$/.test(node.name));

/** Ids of the second pair of axes: those that the second group of series with other axes uses. */
function secondaryAxes(plot: XmlNode | undefined): Set<string> {
  const groups = (plot?.children ?? [])
    .filter((node) => /Chart$/.test(node.name))
    .map((node) => children(node, "axId").map((one) => one.attrs.val ?? ""));
  const far = new Set(
    axisNodes(plot)
      .filter((axis) => val(axis, "crosses") === "max")
      .map((axis) => val(axis, "axId") ?? ""),
  );
  const first = groups.find((ids) => !ids.some((id) => far.has(id))) ?? groups[0] ?? [];
  return new Set(groups.flat().filter((id) => !first.includes(id)));
}

function readGroup(group: XmlNode, secondary: Set<string>): Placed[] {
  const nodes = children(group, "ser");
  const kind = kindOfGroup(group, nodes);
  const type = typeOf(kind);
  const isSecond = children(group, "axId").some((one) => secondary.has(one.attrs.val ?? ""));
  return nodes.map((node, i) => ({
    order: Number(val(node, "order") ?? i),
    type,
    series: readSeries(node, kind, isSecond ? "Secondary" : "Primary"),
  }));
}

function kindOfGroup(group: XmlNode, series: XmlNode[]): ChartKind {
  const element = group.name.replace(/^(\w+)3DChart$/, "$1Chart").replace("ofPieChart", "pieChart") as ChartKind["element"];
  const bare = series.length > 0 && series.every((node) => val(child(node, "marker"), "symbol") === "none");
  const grouping = val(group, "grouping") ?? "clustered";
  switch (element) {
    case "barChart":
      return {
        element,
        direction: val(group, "barDir") === "bar" ? "bar" : "col",
        grouping: grouping === "standard" ? "clustered" : grouping,
      };
    case "lineChart":
      return { element, grouping, markers: !bare && flag(val(group, "marker"), true) };
    case "areaChart":
      return { element, grouping };
    case "pieChart":
    case "doughnutChart":
      return { element, exploded: series.some((node) => Number(val(node, "explosion") ?? 0) > 0) };
    case "scatterChart": {
      const lines = !series.every((node) => findAll(descend(node, "spPr", "ln"), "noFill").length > 0);
      const smooth = lines && series.some((node) => flag(val(node, "smooth")));
      return { element, style: smooth ? "smoothMarker" : "lineMarker", markers: !bare, lines, smooth };
    }
    case "radarChart":
      return val(group, "radarStyle") === "filled" ? { element, style: "filled" } : { element, style: "marker", markers: !bare };
    default:
      return { element };
  }
}

function readSeries(node: XmlNode, kind: ChartKind, axisGroup: ChartSeries["axisGroup"]): ChartSeries {
  const tx = child(node, "tx");
  const nameRef = descend(tx, "strRef", "f")?.text;
  const cached = descend(tx, "strRef", "strCache", "pt", "v")?.text;
  const symbol = val(child(node, "marker"), "symbol");
  const shape = child(node, "spPr");
  const color = readColor(rgbNode(descend(shape, "solidFill", "srgbClr") ?? descend(shape, "ln", "solidFill", "srgbClr")));
  const reference = (name: string) => findAll(child(node, name), "f")[0]?.text;
  const values = reference("val") ?? reference("yVal");
  const categories = reference("cat") ?? reference("xVal");
  return defined({
    id: findAll(child(node, "extLst"), "uniqueId")[0]?.attrs.val ?? newId(),
    name: cached ?? child(tx, "v")?.text ?? "",
    nameRef: nameRef && `=${nameRef}`,
    values: values && `=${values}`,
    categories: categories && `=${categories}`,
    axisGroup,
    color,
    smooth: kind.element === "lineChart" && child(node, "smooth") ? flag(val(node, "smooth"), true) : undefined,
    markers: symbol && !(symbol === "none" && kind.markers === false) ? SYMBOLS[symbol] : undefined,
    dataLabels: flag(val(child(node, "dLbls"), "showVal")) || undefined,
  }) as ChartSeries;
}

function rgbNode(node: XmlNode | undefined): XmlNode | undefined {
  return node && { ...node, attrs: { rgb: node.attrs.val ?? "" } };
}

function textOf(title: XmlNode | undefined): string {
  const rich = descend(title, "tx", "rich");
  if (!rich) return descend(title, "tx", "strRef", "strCache", "pt", "v")?.text ?? "";
  return children(rich, "p")
    .map((paragraph) =>
      findAll(paragraph, "t")
        .map((run) => run.text)
        .join(""),
    )
    .join("\n");
}

function readAxes(plot: XmlNode | undefined, secondary: Set<string>): Chart["axes"] {
  const [first, second] = [false, true].map((isSecond) =>
    axisNodes(plot).filter((node) => secondary.has(val(node, "axId") ?? "") === isSecond),
  ) as [XmlNode[], XmlNode[]];
  const category =
    first.find((node) => node.name !== "valAx") ??
    (first.length > 1 ? first.find((node) => /^[bt]$/.test(val(node, "axPos") ?? "")) : undefined);
  const vertical = first.find((node) => node.name === "valAx" && node !== category);
  const far =
    second.find((node) => node.name === "valAx" && val(node, "crosses") === "max") ?? second.find((node) => node.name === "valAx");
  return { category: readAxis(category), value: readAxis(vertical), secondaryValue: readAxis(far) };
}

function readAxis(node: XmlNode | undefined): Chart["axes"]["category"] {
  if (!node) return { title: "", visible: false, majorGridlines: false };
  const scaling = child(node, "scaling");
  const format = child(node, "numFmt")?.attrs;
  return defined({
    title: textOf(child(node, "title")),
    visible: !flag(val(node, "delete")),
    minimum: numberOf(val(scaling, "min")),
    maximum: numberOf(val(scaling, "max")),
    numberFormat: format && !flag(format.sourceLinked) ? format.formatCode : undefined,
    majorGridlines: child(node, "majorGridlines") !== undefined,
    reverse: val(scaling, "orientation") === "maxMin" || undefined,
  });
}
