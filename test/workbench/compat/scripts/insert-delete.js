// Cells, rows and columns pushed in and taken out; formulas follow.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B3").formulas = [
    [1, "=SUM(A1:A3)"],
    [2, "=A2"],
    [3, "=$A$3"],
  ];
  sheet.getRange("A2").insert(Excel.InsertShiftDirection.down);
  await context.sync();
  const range = sheet.getRange("A1:B4").load("formulas");
  await context.sync();
  console.log(JSON.stringify(range.formulas));

  sheet.getRange("2:2").delete(Excel.DeleteShiftDirection.up);
  sheet.getRange("A:A").insert("Right");
  const after = sheet.getRange("B1:C3").load("formulas");
  await context.sync();
  console.log(JSON.stringify(after.formulas));

  sheet.getRange("B3").clear(Excel.ClearApplyTo.contents);
  sheet.getRange("B1:B2").delete("Up");
  const left = sheet.getUsedRange(true).load("address, formulas");
  await context.sync();
  console.log(left.address, JSON.stringify(left.formulas));
});
/* prints
[[1,"=SUM(A1:A4)"],["","=A3"],[2,"=$A$4"],[3,""]]
[[1,"=SUM(B1:B3)"],[2,"=$B$3"],[3,""]]
Sheet1!C1:C2 [["=SUM(B1:B1)"],["=$B$1"]]
*/
