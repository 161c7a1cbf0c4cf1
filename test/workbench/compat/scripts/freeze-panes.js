// What stays in sight.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const at = async () => {
    const location = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return location.isNullObject ? "nothing" : location.address;
  };
  console.log(await at());
  sheet.freezePanes.freezeRows(2);
  console.log(await at());
  sheet.freezePanes.freezeColumns(1);
  console.log(await at());
  sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
  console.log(await at());
  sheet.freezePanes.unfreeze();
  console.log(await at());
});
/* prints
nothing
Sheet1!1:2
Sheet1!A:A
Sheet1!A1:B3
nothing
*/
