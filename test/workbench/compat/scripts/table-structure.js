// Rows and columns of a table come and go; formulas fill their column; the table grows and shrinks.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B4").values = [
    ["Item", "Cost"],
    ["Tea", 4],
    ["Cake", 6],
    ["Milk", 1],
  ];
  const table = sheet.tables.add("A1:B4", true);
  table.name = "Shop";
  table.columns.add(null, [["With tax"], ["=[@Cost]*1.2"], ["=[@Cost]*1.2"], ["=[@Cost]*1.2"]]);
  table.rows.add(1, [["Bread", 3, null]]);
  await context.sync();

  table.columns.load("items/name, items/index, items/id");
  table.rows.load("items/values, count");
  await context.sync();
  console.log(table.columns.items.map((column) => `${column.index}:${column.name}`).join(", "));
  console.log(table.rows.count, JSON.stringify(table.rows.items.map((row) => row.values[0][0])));

  table.rows.getItemAt(0).delete();
  table.columns.getItem("Cost").getDataBodyRange().values = [[30], [60], [10]];
  const taxed = table.columns.getItem("With tax").getDataBodyRange().load("values, formulas");
  await context.sync();
  console.log(JSON.stringify(taxed.values), taxed.formulas[0][0]);

  table.resize("A1:C6");
  table.rows.load("count");
  const count = table.rows.getCount();
  await context.sync();
  console.log(count.value);

  table.columns.getItemAt(2).delete();
  table.showBandedRows = false;
  table.style = "TableStyleLight3";
  table.load("style, showBandedRows");
  const whole = table.getRange().load("address");
  await context.sync();
  console.log(whole.address, table.style, table.showBandedRows);

  const plain = table.convertToRange().load("address");
  const left = sheet.tables.getCount();
  await context.sync();
  console.log(plain.address, left.value);
});
/* prints
0:Item, 1:Cost, 2:With tax
4 ["Tea","Bread","Cake","Milk"]
[[36],[72],[12]] =[@Cost]*1.2
5
Sheet1!A1:B6 TableStyleLight3 false
Sheet1!A1:B6 0
*/
