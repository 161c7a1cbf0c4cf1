// Many ranges at once.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const areas = sheet.getRanges("A1:B2, D4, F6:F8");
  areas.format.fill.color = "pink";
  areas.load("address, areaCount, cellCount, isEntireRow");
  areas.areas.load("items/address");
  await context.sync();
  console.log(areas.address, areas.areaCount, areas.cellCount, areas.isEntireRow);
  console.log(areas.areas.items.map((range) => range.address).join(" "));

  const moved = areas.getOffsetRangeAreas(1, 1).load("address");
  const shared = areas.getIntersectionOrNullObject("A2:D5").load("address");
  const none = areas.getIntersectionOrNullObject("Z9");
  const colour = sheet.getRange("D4").format.fill.load("color");
  await context.sync();
  console.log(moved.address, shared.address, none.isNullObject, colour.color);
  areas.clear("Formats");
  await context.sync();
});
/* prints
Sheet1!A1:B2,Sheet1!D4,Sheet1!F6:F8 3 8 false
Sheet1!A1:B2 Sheet1!D4 Sheet1!F6:F8
Sheet1!B2:C3,Sheet1!E5,Sheet1!G7:G9 Sheet1!A2:B2,Sheet1!D4 true #FFC0CB
*/
