import type { Chart } from "../../book/book";
import { renderText } from "../../book/number-format";
import type { ChartData, DrawnSeries } from "./chart-data";
import { placeOn, type Scale, scaleOf } from "./chart-scale";
import { fitted, label, svg } from "./svg";

/** The rectangle inside the axes, in pixels. */
export type Plot = { left: number; top: number; right: number; bottom: number };

/** What drawing into a plot asks for. */
type Field = { plot: Plot; data: ChartData; chart: Chart; primary: Scale; secondary: Scale; across: boolean };

type Point = { x: number; y: number };

const isBlock = ({ kind }: DrawnSeries): boolean => kind === "column" || kind === "bar";

/** The values of series drawn on one axis, summed up where they are stacked. */
function reach(series: DrawnSeries[], { stacked, categories }: ChartData): number[] {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (stacked === "share") return [0, 1];
  if (stacked === "none") return values;
  const sums = categories.map((_, i) => series.reduce((sum, one) => sum + Math.max(0, one.values[i] ?? 0), 0));
  return [...values, ...sums];
}

function scales(chart: Chart, data: ChartData): { primary: Scale; secondary: Scale } {
  const of = (secondary: boolean): DrawnSeries[] => data.series.filter((series) => series.secondary === secondary);
  const zero = data.series.some(({ kind }) => kind !== "scatter" && kind !== "line");
  return {
    primary: scaleOf(reach(of(false), data), zero, chart.axes.value),
    secondary: scaleOf(reach(of(true), { ...data, stacked: "none" }), true, chart.axes.secondaryValue),
  };
}

const thousands = new Intl.NumberFormat("en-US");

function tickText(value: number, format: string | undefined, share: boolean): string {
  if (format && format !== "General") return renderText(value, format);
  return share ? `${Math.round(value * 100)}%` : Math.abs(value) >= 1000 ? thousands.format(value) : String(value);
}

function valueAxis({ plot, chart, data, primary, across }: Field): SVGElement[] {
  const { numberFormat, majorGridlines } = chart.axes.value;
  return primary.ticks.flatMap((tick) => {
    const at = across ? placeOn(primary, tick, plot.left, plot.right) : placeOn(primary, tick, plot.bottom, plot.top);
    const ends = across ? { x1: at, x2: at, y1: plot.top, y2: plot.bottom } : { x1: plot.left, x2: plot.right, y1: at, y2: at };
    const text = tickText(tick, numberFormat, data.stacked === "share");
    const mark = across
      ? label(text, at, plot.bottom + 14, { "text-anchor": "middle" })
      : label(text, plot.left - 6, at + 4, { "text-anchor": "end" });
    return [...(majorGridlines ? [svg("line", { ...ends, stroke: "#D9D9D9" })] : []), ...(chart.axes.value.visible ? [mark] : [])];
  });
}

function secondaryAxis({ plot, chart, data, secondary }: Field): SVGElement[] {
  if (!data.series.some((series) => series.secondary)) return [];
  return secondary.ticks.map((tick) =>
    label(
      tickText(tick, chart.axes.secondaryValue.numberFormat, false),
      plot.right + 6,
      placeOn(secondary, tick, plot.bottom, plot.top) + 4,
    ),
  );
}

/** Where the i-th of so many stands along the category axis, from the left or the top: Excel counts bars from the bottom up. */
function placeAlong({ chart, across }: Pick<Field, "chart" | "across">, i: number, count: number): number {
  return across === (chart.axes.category.reverse ?? false) ? i : count - 1 - i;
}

function categoryAxis({ plot, chart, data: { categories }, across }: Field): SVGElement[] {
  const span = across ? plot.bottom - plot.top : plot.right - plot.left;
  const each = span / Math.max(1, categories.length);
  const step = Math.max(1, Math.ceil((across ? 14 : 34) / each));
  const marks = categories.flatMap((text, i) => {
    if (i % step) return [];
    const at = (placeAlong({ chart, across }, i, categories.length) + 0.5) * each;
    return across
      ? [label(fitted(text, 90), plot.left - 6, plot.top + at + 4, { "text-anchor": "end" })]
      : [label(fitted(text, each * step), plot.left + at, plot.bottom + 14, { "text-anchor": "middle" })];
  });
  const line = across
    ? { x1: plot.left, x2: plot.left, y1: plot.top, y2: plot.bottom }
    : { x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom };
  return [svg("line", { ...line, stroke: "#BFBFBF" }), ...marks];
}

/** Where stacked blocks begin, by category. */
function floors(field: Field, blocks: DrawnSeries[], index: number): { base: number[]; total: number[] } {
  const { categories, stacked } = field.data;
  const sum = (series: DrawnSeries[]): number[] => categories.map((_, i) => series.reduce((all, one) => all + (one.values[i] ?? 0), 0));
  return {
    base: stacked === "none" ? categories.map(() => 0) : sum(blocks.slice(0, index)),
    total: stacked === "share" ? sum(blocks) : categories.map(() => 1),
  };
}

function blocksOf(field: Field, blocks: DrawnSeries[]): SVGElement[] {
  const { plot, data, across } = field;
  const each = (across ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, data.categories.length);
  const lanes = data.stacked === "none" ? blocks.length : 1;
  const thick = (each * 0.7) / lanes;
  return blocks.flatMap((series, index) => {
    const { base, total } = floors(field, blocks, index);
    const scale = series.secondary ? field.secondary : field.primary;
    return series.values.flatMap((value, i) => {
      if (value === null) return [];
      const lane = data.stacked === "none" ? placeAlong(field, index, blocks.length) : 0;
      const start = (placeAlong(field, i, data.categories.length) + 0.15) * each + lane * thick;
      const [from, to] = [base[i]! / (total[i] || 1), (base[i]! + value) / (total[i] || 1)];
      const ends = across
        ? [placeOn(scale, from, plot.left, plot.right), placeOn(scale, to, plot.left, plot.right)]
        : [placeOn(scale, from, plot.bottom, plot.top), placeOn(scale, to, plot.bottom, plot.top)];
      const [low, long] = [Math.min(...ends), Math.abs(ends[1]! - ends[0]!)];
      const box = across
        ? { x: low, width: long, y: plot.top + start, height: thick }
        : { y: low, height: long, x: plot.left + start, width: thick };
      const note = svg("title", {}, `${series.name}, ${data.categories[i] ?? ""}: ${value}`);
      return [svg("rect", { ...box, fill: series.color }, note), ...(series.labels ? [valueLabel(value, box, across)] : [])];
    });
  });
}

function valueLabel(value: number, box: { x: number; y: number; width: number; height: number }, across: boolean): SVGElement {
  return across
    ? label(String(value), box.x + box.width + 3, box.y + box.height / 2 + 4)
    : label(String(value), box.x + box.width / 2, box.y - 3, { "text-anchor": "middle" });
}

function pointsOf(field: Field, series: DrawnSeries, base: number[], xScale: Scale | undefined): Point[] {
  const { plot, data } = field;
  const scale = series.secondary ? field.secondary : field.primary;
  const each = (plot.right - plot.left) / Math.max(1, data.categories.length);
  return series.values.flatMap((value, i) => {
    if (value === null) return [];
    const x = xScale
      ? placeOn(xScale, series.at[i] ?? i + 1, plot.left, plot.right)
      : plot.left + (placeAlong(field, i, data.categories.length) + 0.5) * each;
    return [{ x, y: placeOn(scale, value + (base[i] ?? 0), plot.bottom, plot.top) }];
  });
}

const pathOf = (points: Point[]): string => points.map(({ x, y }, i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

function curve(field: Field, series: DrawnSeries, base: number[], xScale: Scale | undefined): SVGElement[] {
  const points = pointsOf(field, series, base, xScale);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const { bottom } = field.plot;
  if (series.kind === "area")
    return [svg("path", { d: `${pathOf(points)}L${last.x} ${bottom}L${first.x} ${bottom}Z`, fill: series.color, "fill-opacity": 0.8 })];
  const line = svg("path", { d: pathOf(points), fill: "none", stroke: series.color, "stroke-width": 2.25, "stroke-linejoin": "round" });
  const dots = points.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: 3.5, fill: series.color }));
  return [...(series.lines ? [line] : []), ...(series.markers || !series.lines ? dots : [])];
}

function curvesOf(field: Field): SVGElement[] {
  const curves = field.data.series.filter((series) => !isBlock(series));
  const xs = curves.filter(({ kind }) => kind === "scatter").flatMap(({ at }) => at.filter((value) => value !== null));
  const xScale = xs.length > 0 ? scaleOf(xs, false, field.chart.axes.category) : undefined;
  const marks = xScale?.ticks.map((tick) =>
    label(String(tick), placeOn(xScale, tick, field.plot.left, field.plot.right), field.plot.bottom + 14, { "text-anchor": "middle" }),
  );
  // Areas are drawn from the highest of a stack to the lowest, so that each is seen.
  const drawn = curves.flatMap((series, index) => {
    const below = field.data.stacked === "none" ? [] : curves.slice(0, index);
    const base = field.data.categories.map((_, i) => below.reduce((sum, one) => sum + (one.values[i] ?? 0), 0));
    return [curve(field, series, base, series.kind === "scatter" ? xScale : undefined)];
  });
  return [...(marks ?? []), ...drawn.reverse().flat()];
}

/** Axes and series of a chart with axes; blocks first, lines over them. */
export function plotAxes(chart: Chart, data: ChartData, plot: Plot): SVGElement[] {
  const blocks = data.series.filter(isBlock);
  const across = blocks.some(({ kind }) => kind === "bar");
  const field: Field = { plot, data, chart, across, ...scales(chart, data) };
  const scatter = data.series.every(({ kind }) => kind === "scatter");
  return [
    ...valueAxis(field),
    ...secondaryAxis(field),
    ...(scatter ? [] : categoryAxis(field)),
    ...blocksOf(field, blocks),
    ...curvesOf(field),
  ];
}

/** The slices of a pie or doughnut: those of its first series. */
export function plotSlices(data: ChartData, plot: Plot): SVGElement[] {
  const [series] = data.series;
  if (!series) return [];
  const values = series.values.map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const [x, y] = [(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2];
  const radius = Math.min(plot.right - plot.left, plot.bottom - plot.top) / 2;
  const hole = series.kind === "doughnut" ? radius * 0.55 : 0;
  let turn = -Math.PI / 2;
  return values.flatMap((value, i) => {
    if (value === 0) return [];
    const next = turn + Math.min(value / total, 0.99999) * 2 * Math.PI;
    const path = slice(x, y, radius, hole, turn, next);
    turn = next;
    return [svg("path", { d: path, fill: sliceColor(i), stroke: "#FFFFFF" }, svg("title", {}, `${data.categories[i] ?? ""}: ${value}`))];
  });
}

/** The colour of a slice. */
export function sliceColor(index: number): string {
  return ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E", "#636363", "#997300"][index % 10]!;
}

function slice(x: number, y: number, radius: number, hole: number, from: number, to: number): string {
  const at = (r: number, turn: number): string => `${(x + r * Math.cos(turn)).toFixed(2)} ${(y + r * Math.sin(turn)).toFixed(2)}`;
  const large = to - from > Math.PI ? 1 : 0;
  const outer = `M${at(radius, from)}A${radius} ${radius} 0 ${large} 1 ${at(radius, to)}`;
  return hole ? `${outer}L${at(hole, to)}A${hole} ${hole} 0 ${large} 0 ${at(hole, from)}Z` : `${outer}L${x} ${y}Z`;
}
