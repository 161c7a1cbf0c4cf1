// The workbook itself: name, active cell, selection, culture, state.
await Excel.run(async (context) => {
  const { workbook } = context;
  workbook.worksheets.getActiveWorksheet().getRange("B2:C4").select();
  await context.sync();
  const selected = workbook.getSelectedRange().load("address");
  const active = workbook.getActiveCell().load("address");
  workbook.application.cultureInfo.load("name");
  workbook.application.cultureInfo.numberFormat.load("numberDecimalSeparator");
  workbook.load("name, isDirty, readOnly");
  await context.sync();
  console.log(
    selected.address,
    active.address,
    workbook.application.cultureInfo.name,
    workbook.application.cultureInfo.numberFormat.numberDecimalSeparator,
  );
  console.log(workbook.name, workbook.readOnly, workbook.isDirty);

  workbook.getActiveCell().values = [["new"]];
  workbook.load("isDirty");
  await context.sync();
  console.log(workbook.isDirty);
});
console.log(Office.context.requirements.isSetSupported("ExcelApi", "1.9"), Office.context.host, typeof Office.context.displayLanguage);
/* prints
Sheet1!B2:C4 Sheet1!B2 en-US .
Book1.xlsx false false
true
true Excel string
*/
