// What is used on a sheet, and what an empty sheet answers.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const nothing = sheet.getUsedRangeOrNullObject();
  await context.sync();
  console.log("empty:", nothing.isNullObject);

  sheet.getRange("B2:C3").values = [
    [1, 2],
    [3, 4],
  ];
  sheet.getRange("F9").format.fill.color = "#00FF00";
  const all = sheet.getUsedRange().load("address");
  const values = sheet.getUsedRange(true).load("address");
  const column = sheet.getRange("C:C").getUsedRange(true).load("address");
  const region = sheet.getRange("B2").getSurroundingRegion().load("address");
  const last = sheet.getUsedRange(true).getLastCell().load("address,values");
  await context.sync();
  console.log(all.address, values.address, column.address, region.address, last.address, last.values[0][0]);
});
/* prints
empty: true
Sheet1!B2:F9 Sheet1!B2:C3 Sheet1!C2:C3 Sheet1!B2:C3 Sheet1!C3 4
*/
