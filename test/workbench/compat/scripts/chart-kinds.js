// Charts of many kinds over the same data, restyled and thrown away.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const data = sheet.getRange("A1:C4");
  data.values = [
    ["Month", "Sales", "Cost"],
    ["Jan", 10, 4],
    ["Feb", 30, 14],
    ["Mar", 60, 20],
  ];
  const kinds = ["Line", "LineMarkers", "Pie", "BarStacked", "AreaStacked", "Doughnut", "XYScatter", "ColumnStacked100", "Radar"];
  kinds.forEach((kind, i) => {
    const chart = sheet.charts.add(kind, data, Excel.ChartSeriesBy.auto);
    chart.set({ name: kind, top: 100 + i * 10, left: 50, height: 150, width: 250 });
    chart.title.visible = i % 2 === 0;
  });
  await context.sync();
  sheet.charts.load("items/name, items/chartType, items/top, items/height, items/width, items/left, items/title/visible");
  await context.sync();
  console.log(sheet.charts.items.map((chart) => chart.chartType).join(" "));
  console.log(sheet.charts.items.map((chart) => chart.title.visible).join(" "));
  console.log(sheet.charts.items[1].top, sheet.charts.items[1].left, sheet.charts.items[1].width, sheet.charts.items[1].height);

  const line = sheet.charts.getItem("Line");
  line.chartType = "ColumnClustered";
  line.setData(sheet.getRange("A1:B4"), Excel.ChartSeriesBy.columns);
  line.series.load("items/name");
  line.load("chartType");
  await context.sync();
  console.log(line.chartType, line.series.items.map((one) => one.name).join(","));

  for (const chart of sheet.charts.items) chart.delete();
  const count = sheet.charts.getCount();
  await context.sync();
  console.log(count.value);
});
/* prints
Line LineMarkers Pie BarStacked AreaStacked Doughnut XYScatter ColumnStacked100 Radar
true false true false true false true false true
110 50 250 150
ColumnClustered Sales
0
*/
