// What a table tells: cells edited, rows added and deleted; who did it.
const heard = [];
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B3").values = [
    ["Item", "Cost"],
    ["Tea", 4],
    ["Cake", 6],
  ];
  const table = sheet.tables.add("A1:B3", true);
  table.name = "Shop";
  await context.sync();
  table.onChanged.add(async (event) => void heard.push(`table ${event.changeType} ${event.address} ${event.triggerSource ?? "-"}`));
  context.workbook.tables.onChanged.add(async (event) => void heard.push(`tables ${event.changeType}`));
  table.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address} ${event.isInsideTable}`));
  await context.sync();
});
await Excel.run(async (context) => {
  const table = context.workbook.tables.getItem("Shop");
  table.getDataBodyRange().getCell(0, 1).values = [[5]];
  await context.sync();
  table.rows.add(null, [["Milk", 1]]);
  await context.sync();
  table.rows.getItemAt(0).delete();
  await context.sync();
  context.workbook.worksheets.getActiveWorksheet().getRange("A2").select();
  await context.sync();
  context.workbook.worksheets.getActiveWorksheet().getRange("F9").select();
  await context.sync();
});
await pause();
console.log([...new Set(heard.filter((line) => line.startsWith("table ")).map((line) => line.split(" ")[1]))].join(" "));
console.log(heard.filter((line) => line.startsWith("tables ")).length > 0);
console.log(heard.filter((line) => line.startsWith("selected")).join(", "));
/* prints
RangeEdited RowInserted RowDeleted
true
selected A2 true, selected  false
*/
