// Whole columns can be formatted; their values are not read but null.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const column = sheet.getRange("B:B");
  column.numberFormat = "0.00";
  column.format.horizontalAlignment = "Right";
  column.load("values, rowCount, address, isEntireColumn");
  sheet.getRange("B3").values = [[1.239]];
  const cell = sheet.getRange("B3").load("text, numberFormat");
  await context.sync();
  console.log(column.values, column.rowCount, column.address, column.isEntireColumn, cell.text[0][0], cell.numberFormat[0][0]);

  sheet.getRange("2:3").rowHidden = true;
  sheet.getRange("C:C").columnHidden = true;
  const hidden = sheet.getRange("A1:D4").load("rowHidden, columnHidden, hidden");
  const row = sheet.getRange("A2:B3").load("rowHidden");
  await context.sync();
  console.log(hidden.rowHidden, hidden.columnHidden, hidden.hidden, row.rowHidden);
});
/* prints
null 1048576 Sheet1!B:B true 1.24 0.00
null null null true
*/
