// A beginning carried on: numbers, days, formulas, copies.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:A2").values = [[1], [3]];
  sheet.getRange("A1:A2").autoFill("A1:A5", Excel.AutoFillType.fillDefault);
  sheet.getRange("B1").formulas = [["=A1*2"]];
  sheet.getRange("B1").autoFill("B1:B5", "FillDefault");
  sheet.getRange("C1").values = [[7]];
  sheet.getRange("C1").autoFill("C1:C5", Excel.AutoFillType.fillCopy);
  sheet.getRange("D1").values = [[10]];
  sheet.getRange("D1").autoFill("D1:D5", Excel.AutoFillType.fillSeries);
  await context.sync();
  const range = sheet.getRange("A1:D5").load("values, formulas");
  await context.sync();
  console.log(JSON.stringify(range.values));
  console.log(range.formulas[4][1]);
});
/* prints
[[1,2,7,10],[3,6,7,11],[5,10,7,12],[7,14,7,13],[9,18,7,14]]
=A5*2
*/
