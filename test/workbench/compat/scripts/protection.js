// A protected sheet refuses; an unlocked cell takes.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1").format.protection.locked = false;
  sheet.protection.protect({ allowFormatCells: true, selectionMode: "Normal" }, "secret");
  sheet.protection.load("protected, options");
  await context.sync();
  console.log(sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowSort);
  sheet.getRange("A1").values = [["free"]];
  await context.sync();
});
try {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B1").values = [["locked"]];
    await context.sync();
  });
} catch (error) {
  console.log(error instanceof OfficeExtension.Error, error.code);
}
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.protection.unprotect("secret");
  sheet.getRange("B1").values = [["open"]];
  const range = sheet.getRange("A1:B1").load("values");
  sheet.protection.load("protected");
  await context.sync();
  console.log(sheet.protection.protected, range.values[0].join(" "));
});
/* prints
true true false
true AccessDenied
false free open
*/
