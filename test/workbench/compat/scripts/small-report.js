// A whole little report, as add-ins make them: data, table, sums by group, colours, chart, print set-up, protection.
await Excel.run(async (context) => {
  const book = context.workbook;
  const data = book.worksheets.add("Data");
  const people = ["Ann", "Bob", "Cat"];
  const rows = Array.from({ length: 30 }, (_, i) => [46023 + i, people[i % 3], (i * 37) % 100]);
  data.getRange("A1:C1").values = [["Day", "Owner", "Amount"]];
  data.getRange("A2:C31").values = rows;
  data.getRange("A2:A31").numberFormat = "yyyy-mm-dd";
  const table = data.tables.add("A1:C31", true);
  table.set({ name: "Sales", style: "TableStyleLight9", showFilterButton: false });
  data.freezePanes.freezeRows(1);

  const report = book.worksheets.add("Report");
  report.getRange("A1").values = [["Sales by owner"]];
  report.getRange("A1").format.font.set({ size: 16, bold: true });
  report.getRange("A3:C3").values = [["Owner", "Amount", "Share"]];
  people.forEach((name, i) => {
    const row = 4 + i;
    report.getRange(`A${row}:C${row}`).formulas = [[name, `=SUMIFS(Sales[Amount],Sales[Owner],A${row})`, `=B${row}/SUM(Sales[Amount])`]];
  });
  report.getRange("C4:C6").numberFormat = "0.0%";
  report.getRange("A7:B7").formulas = [["Total", "=SUBTOTAL(109,B4:B6)"]];
  await context.sync();

  report.getRange("A4:C6").sort.apply([{ key: 1, ascending: false }]);
  const bar = report.getRange("B4:B6").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
  const chart = report.charts.add("BarClustered", report.getRange("A3:B6"), "Columns");
  chart.title.text = "Sales by owner";
  chart.setPosition("E3", "J15");
  report.pageLayout.orientation = "Landscape";
  report.getUsedRange().format.autofitColumns();
  report.protection.protect({ allowAutoFilter: true });
  report.activate();
  await context.sync();

  const result = report.getRange("A4:C7").load("values, text, formulas");
  const active = book.worksheets.getActiveWorksheet().load("name");
  report.protection.load("protected");
  await context.sync();
  console.log(active.name, report.protection.protected);
  for (const row of result.text) console.log(row.join(" | ").trim());
  console.log(result.formulas[0][1]);
});
/* prints
Report true
Cat | 535 | 35.8%
Ann | 495 | 33.1%
Bob | 465 | 31.1%
Total | 1495 |
=SUMIFS(Sales[Amount],Sales[Owner],A4)
*/
