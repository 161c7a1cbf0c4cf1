import type { Book, Chart, ChartSeries, Rect, Sheet } from "../../book/book";
import { cellAt } from "../../book/cells";
import { lastColumn, lastRow } from "../../book/geometry";
import { areaOf } from "../../book/names";
import { shownText } from "../../book/shown-text";

/** How a series is drawn. */
export type Kind = "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter";

/** A series with its values, ready to be drawn. */
export type DrawnSeries = {
  name: string;
  kind: Kind;
  values: (number | null)[];
  /** The x values of a scatter. */
  at: (number | null)[];
  secondary: boolean;
  color: string;
  markers: boolean;
  lines: boolean;
  labels: boolean;
};

export type ChartData = { series: DrawnSeries[]; categories: string[]; stacked: "none" | "plain" | "share" };

/** Office's accents, in the order in which series take them. */
export const ACCENTS = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
] as const;

const KINDS: [RegExp, Kind][] = [
  [/doughnut|sunburst/i, "doughnut"],
  [/pie/i, "pie"],
  [/scatter|bubble/i, "scatter"],
  [/^bar|^cylinderbar|^conebar|^pyramidbar|funnel/i, "bar"],
  [/area/i, "area"],
  [/line|radar/i, "line"],
];

/** How a chart type is drawn; columns where nothing else fits. */
export function kindOf(type: string): Kind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "column";
}

type Source = { sheet: Sheet; rect: Rect } | undefined;

function cellsOf<T>(source: Source, read: (sheet: Sheet, row: number, column: number) => T): T[] {
  const found: T[] = [];
  if (!source) return found;
  const { sheet, rect } = source;
  for (let row = rect.row; row <= lastRow(rect); row++) {
    if (sheet.rows.get(row)?.filtered || sheet.rows.get(row)?.hidden) continue;
    for (let column = rect.column; column <= lastColumn(rect); column++) found.push(read(sheet, row, column));
  }
  return found;
}

function numbersOf(source: Source): (number | null)[] {
  return cellsOf(source, (sheet, row, column) => {
    const value = cellAt(sheet, row, column)?.value;
    return typeof value === "number" ? value : null;
  });
}

function nameOf(book: Book, sheet: Sheet, series: ChartSeries): string {
  const source = series.nameRef ? areaOf(book, series.nameRef, sheet) : undefined;
  const cell = source && cellAt(source.sheet, source.rect.row, source.rect.column);
  return cell ? shownText(book, cell) : series.name;
}

function drawn(book: Book, sheet: Sheet, chart: Chart, series: ChartSeries, index: number): DrawnSeries {
  const type = series.chartType ?? chart.type;
  const source = (formula: string | undefined): Source => (formula ? areaOf(book, formula, sheet) : undefined);
  return {
    name: nameOf(book, sheet, series),
    kind: kindOf(type),
    values: numbersOf(source(series.values)),
    at: numbersOf(source(series.categories)),
    secondary: series.axisGroup === "Secondary",
    color: series.color ?? ACCENTS[index % ACCENTS.length]!,
    markers: /Markers|^XYScatter$|Bubble/.test(type)
      ? series.markers !== "None"
      : Boolean(series.markers && !["None", "Automatic"].includes(series.markers)),
    lines: type !== "XYScatter" && !/Bubble/.test(type),
    labels: series.dataLabels === true,
  };
}

/** A chart's series with the values that stand in the book now; rows that are hidden are left out. */
export function chartData(book: Book, sheet: Sheet, chart: Chart): ChartData {
  const series = chart.series.map((one, index) => drawn(book, sheet, chart, one, index));
  const first = chart.series.find(({ categories }) => categories)?.categories;
  const named = first ? cellsOf(areaOf(book, first, sheet), (on, row, column) => shownText(book, cellAt(on, row, column))) : [];
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = Array.from({ length: count }, (_, i) => named[i] ?? String(i + 1));
  const stacked = /Stacked100/.test(chart.type) ? "share" : /Stacked/.test(chart.type) ? "plain" : "none";
  return { series, categories, stacked };
}
