// Rows and columns put into groups, folded and unfolded.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:D8").values = Array.from({ length: 8 }, (_, row) => [row, row, row, row]);
  sheet.getRange("2:4").group(Excel.GroupOption.byRows);
  sheet.getRange("C:D").group(Excel.GroupOption.byColumns);
  await context.sync();
  sheet.getRange("2:4").hideGroupDetails(Excel.GroupOption.byRows);
  const rows = sheet.getRange("A1:A5").load("rowHidden");
  const folded = sheet.getRange("A2:A4").load("rowHidden");
  await context.sync();
  console.log(rows.rowHidden, folded.rowHidden);
  sheet.showOutlineLevels(2, 1);
  const columns = sheet.getRange("C1:D1").load("columnHidden");
  folded.load("rowHidden");
  await context.sync();
  console.log(folded.rowHidden, columns.columnHidden);
  sheet.getRange("2:4").ungroup(Excel.GroupOption.byRows);
  await context.sync();
  console.log("done");
});
/* prints
null true
false true
done
*/
