import { Failure } from "../../domain/kernel/failure";
import type { AreaPlan, ChartPlan, SheetPlan } from "../../domain/schema/plan";
import { rangeOf, rectsOf } from "./areas";

function rangeFor(sheet: Excel.Worksheet, plan: SheetPlan, area: AreaPlan): Excel.Range {
  const rect = rectsOf(plan, area)[0];
  if (!rect) throw new Failure("plan.area", { sheet: plan.key });
  return rangeOf(sheet, rect);
}

function drawSeries(series: Excel.ChartSeries, plan: ChartPlan["series"][number], categories: Excel.Range): void {
  series.name = plan.name;
  series.setXAxisValues(categories);
  if (plan.type) series.chartType = plan.type as Excel.ChartSeries["chartType"];
  if (plan.secondary) series.axisGroup = "Secondary";
  if (plan.color) series.format.fill.setSolidColor(plan.color);
  if (plan.color && plan.type === "Line") series.format.line.color = plan.color;
}

/** Adds a sheet's charts, series by series. */
export function drawCharts(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const chartPlan of plan.charts) {
    const [first, ...more] = chartPlan.series;
    if (!first) continue;
    const chart = sheet.charts.add(chartPlan.type as Excel.ChartType, rangeFor(sheet, plan, first.values), "Columns");
    const categories = rangeFor(sheet, plan, chartPlan.categories);
    chart.name = chartPlan.name;
    chart.title.text = chartPlan.title;
    // Excel puts the first bar at the bottom
    if (chartPlan.type.startsWith("Bar")) chart.axes.categoryAxis.reversePlotOrder = true;
    drawSeries(chart.series.getItemAt(0), first, categories);
    for (const seriesPlan of more) {
      const series = chart.series.add(seriesPlan.name);
      series.setValues(rangeFor(sheet, plan, seriesPlan.values));
      drawSeries(series, seriesPlan, categories);
    }
    const { row, column, rows, columns } = chartPlan.place;
    chart.setPosition(sheet.getRangeByIndexes(row, column, 1, 1), sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1));
    if (chartPlan.series.length === 1) chart.legend.visible = false;
  }
}
