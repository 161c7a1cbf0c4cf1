// A chart: made from data, titled, given axes, a second series, a place.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C4").values = [
    ["Month", "Sales", "Share"],
    ["Jan", 10, 0.1],
    ["Feb", 30, 0.3],
    ["Mar", 60, 0.6],
  ];
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B4"), Excel.ChartSeriesBy.columns);
  chart.name = "Sales chart";
  chart.title.text = "Sales by month";
  chart.legend.position = "Bottom";
  chart.legend.visible = true;
  chart.axes.valueAxis.title.text = "EUR";
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 100;
  chart.axes.categoryAxis.majorGridlines.visible = false;
  chart.setPosition("E2", "K15");
  await context.sync();

  const share = chart.series.add("Share");
  share.setValues(sheet.getRange("C2:C4"));
  share.setXAxisValues(sheet.getRange("A2:A4"));
  share.chartType = "Line";
  share.axisGroup = "Secondary";
  chart.series.getItemAt(0).format.fill.setSolidColor("#4472C4");
  chart.load("name, chartType, left, top, width, height, title/text, legend/position");
  chart.series.load("items/name, items/chartType, items/axisGroup, count");
  chart.axes.valueAxis.load("minimum, maximum");
  await context.sync();
  console.log(chart.name, chart.chartType, chart.title.text, chart.legend.position);
  console.log([chart.left, chart.top, chart.width, chart.height].map(Math.round).join(" "));
  console.log(chart.series.items.map((one) => `${one.name} ${one.chartType} ${one.axisGroup}`).join(", "));
  console.log(chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum);

  sheet.charts.load("items/name, count");
  await context.sync();
  console.log(sheet.charts.count, sheet.charts.items[0].name);
  sheet.charts.getItem("Sales chart").delete();
  const left = sheet.charts.getItemOrNullObject("Sales chart");
  await context.sync();
  console.log(left.isNullObject);
});
/* prints
Sales chart ColumnClustered Sales by month Bottom
192 15 336 210
Sales ColumnClustered Primary, Share Line Secondary
0 100
1 Sales chart
true
*/
