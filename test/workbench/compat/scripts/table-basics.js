// A table: made, filled, read, sorted, filtered, summed up.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.add("Expenses");
  const table = sheet.tables.add("A1:D1", true);
  table.name = "ExpensesTable";
  table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
  table.rows.add(null, [
    [46023, "The Phone Company", "Communications", 120],
    [46025, "Southridge Video", "Entertainment", 40],
    [46030, "Coho Winery", "Restaurant", 33],
    [46031, "Bellows College", "Education", 350],
  ]);
  table.columns.getItem("Amount").getRange().numberFormat = [["#,##0.00"]];
  sheet.getUsedRange().format.autofitColumns();
  await context.sync();

  table.sort.apply([{ key: 3, ascending: false }], true);
  const body = table.getDataBodyRange().load("values, address");
  await context.sync();
  console.log(body.address, body.values.map((row) => row[3]).join(" "));

  table.columns.getItem("Category").filter.applyValuesFilter(["Education", "Restaurant"]);
  await context.sync();
  const visible = table.getDataBodyRange().getVisibleView().load("values");
  await context.sync();
  console.log(JSON.stringify(visible.values.map((row) => row[1])));

  table.clearFilters();
  table.showTotals = true;
  table.getTotalRowRange().getLastCell().formulas = [["=SUBTOTAL(109,[Amount])"]];
  const totals = table.getTotalRowRange().load("values, address");
  table.load("name, showTotals, style");
  await context.sync();
  console.log(totals.address, totals.values[0][3], table.name, table.showTotals, table.style);
});
/* prints
Expenses!A2:D5 350 120 40 33
["Bellows College","Coho Winery"]
Expenses!A6:D6 543 ExpensesTable true TableStyleMedium2
*/
