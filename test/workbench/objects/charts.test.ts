import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;
const onSheet = <T>(work: Work<T>): Promise<T> =>
  bench.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

/** Writes rows from A1 and answers how a chart over them reads its series: names, values, categories. */
async function seriesOf(
  rows: unknown[][],
  seriesBy: "Auto" | "Rows" | "Columns" = "Auto",
  type: Excel.ChartType = "ColumnClustered" as Excel.ChartType,
) {
  await onSheet((sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
    range.values = rows;
    sheet.charts.add(type, range, seriesBy);
  });
  return bench.book.sheets[0]!.charts.at(-1)!.series.map(({ name, values, categories }) => [name, values, categories]);
}

describe("series from a range", () => {
  it("are columns where there are more rows than columns, named by the first row and column", async () => {
    expect(
      await seriesOf([
        ["Product", "Qtr1", "Qtr2"],
        ["Frames", 5000, 7000],
        ["Saddles", 400, 323],
        ["Tires", 1, 2],
      ]),
    ).toEqual([
      ["Qtr1", "=Sheet1!$B$2:$B$4", "=Sheet1!$A$2:$A$4"],
      ["Qtr2", "=Sheet1!$C$2:$C$4", "=Sheet1!$A$2:$A$4"],
    ]);
  });

  it("are rows where there are more columns", async () => {
    expect(
      await seriesOf([
        ["", "Jan", "Feb", "Mar"],
        ["North", 1, 2, 3],
      ]),
    ).toEqual([["North", "=Sheet1!$B$2:$D$2", "=Sheet1!$B$1:$D$1"]]);
  });

  it("have no names where all is numbers, and years under a blank corner are names", async () => {
    expect(await seriesOf([[1], [2], [3]])).toEqual([["Series1", "=Sheet1!$A$1:$A$3", undefined]]);
    expect(
      await seriesOf([
        ["", 2023, 2024],
        ["a", 1, 2],
        ["b", 3, 4],
        ["c", 5, 6],
      ]),
    ).toEqual([
      ["2023", "=Sheet1!$B$2:$B$4", "=Sheet1!$A$2:$A$4"],
      ["2024", "=Sheet1!$C$2:$C$4", "=Sheet1!$A$2:$A$4"],
    ]);
  });

  it("take dates for categories", async () => {
    expect(
      await seriesOf([
        ["Day", "Sold"],
        ["1/1/2024", 3],
        ["1/2/2024", 4],
      ]),
    ).toEqual([["Sold", "=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"]]);
  });

  it("run as told, and scatter charts take x from the first column", async () => {
    const rows = [
      ["x", "y"],
      [1, 10],
      [2, 20],
    ];
    expect(await seriesOf(rows, "Columns", "XYScatter" as Excel.ChartType)).toEqual([["y", "=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"]]);
    expect(await seriesOf(rows, "Rows")).toHaveLength(2);
  });
});

/** Two quarters of three products in A1:C4 and a chart over them. */
const sales: Work<Excel.Chart> = (sheet) => {
  sheet.getRange("A1:C4").values = [
    ["Product", "Qtr1", "Qtr2"],
    ["Frames", 5000, 7000],
    ["Saddles", 400, 323],
    ["Tires", 1, 2],
  ];
  return sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:C4"), "Auto");
};

it("title, legend, axes, labels and looks are set and read back", async () => {
  await onSheet(async (sheet, context) => {
    const chart = await sales(sheet, context);
    chart.name = "Sales";
    chart.title.text = "Bicycle parts";
    chart.title.format.font.color = "#FF0000";
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    chart.dataLabels.format.font.size = 15;
    chart.dataLabels.showPercentage = true;
    chart.axes.valueAxis.title.text = "Pieces";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 8000;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.load("name,chartType,plotBy");
    chart.title.load("text,visible");
    chart.title.format.font.load("color,bold");
    chart.legend.load("position,visible");
    chart.dataLabels.load("showPercentage,showValue");
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.load("minimum,maximum,numberFormat,type");
    valueAxis.title.load("text,visible");
    valueAxis.majorGridlines.load("visible");
    categoryAxis.load("type,minimum,reversePlotOrder");
    const series = chart.series.getItemAt(0).load("name,hasDataLabels,axisGroup");
    await context.sync();
    expect([chart.name, chart.chartType, chart.plotBy]).toEqual(["Sales", "ColumnClustered", "Columns"]);
    expect(chart.title.toJSON()).toMatchObject({ text: "Bicycle parts", visible: true });
    expect(chart.title.format.font.toJSON()).toMatchObject({ color: "#FF0000", bold: false });
    expect(chart.legend.toJSON()).toMatchObject({ position: "Right", visible: true });
    expect([chart.dataLabels.showPercentage, chart.dataLabels.showValue]).toEqual([true, true]);
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.numberFormat, valueAxis.type]).toEqual([0, 8000, "#,##0", "Value"]);
    expect([valueAxis.title.text, valueAxis.title.visible, valueAxis.majorGridlines.visible]).toEqual(["Pieces", true, false]);
    expect([categoryAxis.type, categoryAxis.minimum, categoryAxis.reversePlotOrder]).toEqual(["Category", "", true]);
    expect([series.name, series.hasDataLabels, series.axisGroup]).toEqual(["Qtr1", true, "Primary"]);
  });
});

it("one series gives the chart its title", async () => {
  await onSheet(async (sheet, context) => {
    await sales(sheet, context);
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
    chart.title.load("text");
    await context.sync();
    expect(chart.title.text).toBe("Qtr1");
  });
});

it("a series has its own type, axis, colour and values: a Pareto chart", async () => {
  await onSheet(async (sheet, context) => {
    const chart = await sales(sheet, context);
    sheet.getRange("E2:E4").values = [[0.5], [0.9], [1]];
    const line = chart.series.add("Share");
    line.setValues(sheet.getRange("E2:E4"));
    line.setXAxisValues(sheet.getRange("A2:A4"));
    line.chartType = "Line";
    line.axisGroup = "Secondary";
    line.format.line.color = "#C00000";
    line.markerStyle = "Circle";
    const secondary = chart.axes.getItem("Value", "Secondary");
    secondary.maximum = 1;
    chart.series.getItemAt(0).delete();
    chart.series.load("items/name,items/chartType,items/axisGroup,count");
    const values = line.getDimensionValues("Values");
    const names = line.getDimensionValues("Categories");
    await context.sync();
    expect(chart.series.items.map((series) => [series.name, series.chartType, series.axisGroup])).toEqual([
      ["Qtr2", "ColumnClustered", "Primary"],
      ["Share", "Line", "Secondary"],
    ]);
    expect(values.value).toEqual([0.5, 0.9, 1]);
    expect(names.value).toEqual(["Frames", "Saddles", "Tires"]);
  });
  const [chart] = bench.book.sheets[0]!.charts;
  expect(chart!.series[1]).toMatchObject({ values: "=Sheet1!$E$2:$E$4", color: "#C00000", markers: "Circle" });
  expect(chart!.axes.secondaryValue.maximum).toBe(1);
});

it("stands where it is put: in points, or over cells", async () => {
  await onSheet(async (sheet, context) => {
    const chart = await sales(sheet, context);
    chart.setPosition("B2", "D5");
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 15, 144, 60]);
    chart.setPosition("A10");
    chart.width = 300;
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 135, 300, 60]);
  });
});

it("keeps what common samples set: places, marks, labels of points, a part of the title", async () => {
  await onSheet(async (sheet, context) => {
    const chart = await sales(sheet, context);
    chart.title.setFormula("=Sheet1!$A$2");
    chart.title.getSubstring(0, 3).font.color = "Yellow";
    chart.plotArea.width = 200;
    chart.axes.categoryAxis.setCategoryNames(sheet.getRange("A2:A3"));
    chart.axes.valueAxis.setPositionAt(100);
    chart.axes.valueAxis.displayUnit = "Thousands";
    const first = chart.series.getItemAt(0);
    first.markerBackgroundColor = "#404040";
    first.gapWidth = 30;
    const point = first.points.getItemAt(2);
    point.dataLabel.showSeriesName = true;
    point.format.fill.setSolidColor("red");
    first.plotOrder = 2;
    chart.title.load("text");
    chart.plotArea.load("width,height");
    chart.axes.valueAxis.load("positionAt,displayUnit");
    chart.series.load("items/name,items/gapWidth,items/markerBackgroundColor");
    point.load("value");
    point.dataLabel.load("showSeriesName,showValue");
    await context.sync();
    expect(chart.title.text).toBe("Frames");
    expect([chart.plotArea.width, chart.plotArea.height]).toEqual([200, null]);
    expect([chart.axes.valueAxis.positionAt, chart.axes.valueAxis.displayUnit]).toEqual([100, "Thousands"]);
    expect(chart.series.items.map((series) => [series.name, series.gapWidth])).toEqual([
      ["Qtr2", 219],
      ["Qtr1", 30],
    ]);
    expect([point.value, point.dataLabel.showSeriesName, point.dataLabel.showValue]).toEqual([1, true, true]);
  });
  expect(bench.book.sheets[0]!.charts[0]!.series[0]!.categories).toBe("=Sheet1!$A$2:$A$3");
  expect(await codeOf(onSheet((sheet) => (sheet.charts.getItemAt(0).axes.valueAxis.logBase = "ten" as unknown as number)))).toBe(
    "InvalidArgument",
  );
});

it("takes other data", async () => {
  await onSheet(async (sheet, context) => {
    const chart = await sales(sheet, context);
    chart.setData(sheet.getRange("A1:B3"), "Columns");
    chart.series.load("count");
    await context.sync();
    expect(chart.series.count).toBe(1);
  });
});

it("is found by name, counted and deleted; events tell", async () => {
  const told: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.charts.onAdded.add(async ({ chartId }) => void told.push(`added ${chartId}`));
    sheet.charts.onDeleted.add(async ({ chartId }) => void told.push(`deleted ${chartId}`));
    await context.sync();
    const chart = (await sales(sheet, context)).load("id,name");
    await context.sync();
    const again = sheet.charts.getItem(chart.name).load("id");
    const count = sheet.charts.getCount();
    await context.sync();
    expect([again.id, count.value, chart.name]).toEqual([chart.id, 1, "Chart 1"]);
    chart.delete();
    const none = sheet.charts.getItemOrNullObject(chart.name);
    await context.sync();
    expect(none.isNullObject).toBe(true);
    await bench.quiet();
    expect(told).toEqual([`added ${chart.id}`, `deleted ${chart.id}`]);
  });
});

it("what it cannot do is said by name; titles are short", async () => {
  await onSheet(sales);
  const chart = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);
  expect(await codeOf(onSheet((sheet) => chart(sheet).getImage()))).toBe("NotImplemented");
  expect(await codeOf(onSheet((sheet) => sheet.charts.add("Treemap", sheet.getRange("A1:B4"))))).toBe("NotImplemented");
  expect(await codeOf(onSheet((sheet) => sheet.charts.add("Cake" as "Pie", sheet.getRange("A1:B4"))))).toBe("InvalidArgument");
  expect(await codeOf(onSheet((sheet) => (chart(sheet).title.text = "x".repeat(256))))).toBe("InvalidArgument");
  expect(await codeOf(onSheet((sheet) => chart(sheet).axes.getItem("Value", "Secondary").load("maximum")))).toBe("ItemNotFound");
});
