import type { Book, Chart, Sheet } from "../../book/book";
import { chartData, type ChartData } from "./chart-data";
import { type Plot, plotAxes, plotSlices, sliceColor } from "./chart-plot";
import { fitted, label, svg } from "./svg";

type Entry = { text: string; color: string };

const isRound = ({ series }: ChartData): boolean => series.some(({ kind }) => kind === "pie" || kind === "doughnut");

function entriesOf(data: ChartData): Entry[] {
  if (isRound(data)) return data.categories.map((text, i) => ({ text, color: sliceColor(i) }));
  return data.series.map(({ name, color }) => ({ text: name, color }));
}

/** Draws the legend and answers the room that is left. */
function legend(chart: Chart, entries: Entry[], plot: Plot, draw: (element: SVGElement) => void): Plot {
  if (!chart.legend.visible || entries.length === 0) return plot;
  const { position } = chart.legend;
  const mark = (entry: Entry, x: number, y: number, width: number): void => {
    draw(svg("rect", { x, y: y - 8, width: 8, height: 8, fill: entry.color }));
    draw(label(fitted(entry.text, width - 14), x + 12, y));
  };
  if (position === "Top" || position === "Bottom") {
    const each = Math.min(140, (plot.right - plot.left) / entries.length);
    const start = (plot.left + plot.right - each * entries.length) / 2;
    entries.forEach((entry, i) => mark(entry, start + i * each, position === "Top" ? plot.top + 8 : plot.bottom - 2, each));
    return position === "Top" ? { ...plot, top: plot.top + 20 } : { ...plot, bottom: plot.bottom - 20 };
  }
  const width = Math.min(120, (plot.right - plot.left) / 3);
  const x = position === "Left" ? plot.left : plot.right - width + 6;
  const most = Math.floor((plot.bottom - plot.top) / 16);
  entries.slice(0, most).forEach((entry, i) => mark(entry, x, plot.top + 20 + i * 16, width));
  return position === "Left" ? { ...plot, left: plot.left + width } : { ...plot, right: plot.right - width };
}

function axisTitles(chart: Chart, plot: Plot, draw: (element: SVGElement) => void): Plot {
  const { category, value, secondaryValue } = chart.axes;
  const left = { ...plot };
  const middle = (plot.top + plot.bottom) / 2;
  const turned = (text: string, x: number): void =>
    draw(label(text, x, middle, { "text-anchor": "middle", transform: `rotate(-90 ${x} ${middle})` }));
  if (value.title) {
    turned(value.title, plot.left + 8);
    left.left += 16;
  }
  if (secondaryValue.title) {
    turned(secondaryValue.title, plot.right - 4);
    left.right -= 16;
  }
  if (category.title) {
    draw(label(category.title, (plot.left + plot.right) / 2, plot.bottom - 2, { "text-anchor": "middle" }));
    left.bottom -= 16;
  }
  return left;
}

/** Room for the marks of the axes. */
function axisRoom(data: ChartData, plot: Plot): Plot {
  const across = data.series.some(({ kind }) => kind === "bar");
  const secondary = data.series.some((series) => series.secondary);
  return { left: plot.left + (across ? 96 : 52), top: plot.top + 6, right: plot.right - (secondary ? 48 : 10), bottom: plot.bottom - 20 };
}

/** A chart as SVG, of the given size in pixels. */
export function drawChart(book: Book, sheet: Sheet, chart: Chart, width: number, height: number): SVGElement {
  const data = chartData(book, sheet, chart);
  const title = chart.title.visible ? chart.title.text : "";
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title || chart.name });
  const draw = (element: SVGElement): void => picture.append(element);
  draw(svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#D9D9D9" }));
  let plot: Plot = { left: 10, top: 10, right: width - 10, bottom: height - 10 };
  if (title) {
    draw(label(fitted(title, width - 20, 15), width / 2, 24, { "text-anchor": "middle", "font-size": 15 }));
    plot = { ...plot, top: 36 };
  }
  plot = legend(chart, entriesOf(data), plot, draw);
  if (isRound(data)) plotSlices(data, plot).forEach(draw);
  else plotAxes(chart, data, axisRoom(data, axisTitles(chart, plot, draw))).forEach(draw);
  return picture;
}
