// Cells made one and many again.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C2").values = [
    ["a", "b", "c"],
    ["d", "e", "f"],
  ];
  sheet.getRange("A1:C1").merge(false);
  const range = sheet.getRange("A1:C2").load("values");
  const areas = sheet.getRange("A1:C2").getMergedAreasOrNullObject().load("address");
  await context.sync();
  console.log(JSON.stringify(range.values), areas.isNullObject ? "none" : areas.address);
  sheet.getRange("A1:C1").unmerge();
  sheet.getRange("A1:B2").merge(true);
  const rows = sheet.getRange("A1:C2").getMergedAreasOrNullObject().load("areaCount");
  await context.sync();
  console.log(rows.areaCount);
});
/* prints
[["a","",""],["d","e","f"]] Sheet1!A1:C1
2
*/
