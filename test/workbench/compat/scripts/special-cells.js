// Cells of a kind: formulas, constants, blanks, errors.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C3").formulas = [
    ["a", 1, "=B1+1"],
    ["", "=NA()", 2],
    ["b", true, '="t"'],
  ];
  await context.sync();
  const range = sheet.getRange("A1:C3");
  const formulas = range.getSpecialCells(Excel.SpecialCellType.formulas).load("address, cellCount");
  const errors = range.getSpecialCells("Formulas", "Errors").load("address");
  const constants = range.getSpecialCells("Constants", Excel.SpecialCellValueType.text).load("address");
  const blanks = range.getSpecialCells("Blanks").load("address");
  const none = sheet.getRange("A1:A1").getSpecialCellsOrNullObject("Blanks");
  await context.sync();
  console.log(formulas.address, formulas.cellCount);
  console.log(errors.address, constants.address, blanks.address, none.isNullObject);
  formulas.format.fill.color = "pink";
  await context.sync();
});
/* prints
Sheet1!C1,Sheet1!B2,Sheet1!C3 3
Sheet1!B2 Sheet1!A1,Sheet1!A3 Sheet1!A2 true
*/
