// Repeated rows removed, by one column or all.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange("A1:C6");
  range.values = [
    ["Item", "Quarter", "Amount"],
    ["Tea", "Q1", 5],
    ["tea", "Q2", 6],
    ["Cake", "Q1", 7],
    ["Tea", "Q1", 5],
    ["Milk", "Q1", 1],
  ];
  const result = range.removeDuplicates([0, 1], true).load("removed, uniqueRemaining");
  await context.sync();
  console.log(result.removed, result.uniqueRemaining);

  const again = range.removeDuplicates([0], true).load("removed, uniqueRemaining");
  range.load("values");
  await context.sync();
  console.log(again.removed, again.uniqueRemaining);
  console.log(JSON.stringify(range.values.map((row) => row[0])));
});
/* prints
1 4
1 4
["Item","Tea","Cake","Milk","",""]
*/
