// From one range to others.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const start = sheet.getRange("B2:D5");
  const asked = {
    cell: start.getCell(0, 1),
    offset: start.getOffsetRange(2, -1),
    resized: start.getResizedRange(1, 2),
    absolute: start.getAbsoluteResizedRange(1, 1),
    row: start.getRow(1),
    column: start.getColumn(2),
    lastRow: start.getLastRow(),
    lastColumn: start.getLastColumn(),
    above: start.getRowsAbove(1),
    after: start.getColumnsAfter(2),
    wholeRow: start.getEntireRow(),
    wholeColumn: start.getEntireColumn(),
    shared: start.getIntersection("C4:F9"),
    around: start.getBoundingRect("F1"),
    byIndex: sheet.getRangeByIndexes(0, 0, 2, 3),
    one: sheet.getCell(4, 4),
  };
  for (const range of Object.values(asked)) range.load("address");
  await context.sync();
  for (const [name, range] of Object.entries(asked)) console.log(name, range.address.replace("Sheet1!", ""));
});
/* prints
cell C2
offset A4:C7
resized B2:F6
absolute B2
row B3:D3
column D2:D5
lastRow B5:D5
lastColumn D2:D5
above B1:D1
after E2:F5
wholeRow 2:5
wholeColumn B:D
shared C4:D5
around B1:F5
byIndex A1:C2
one E5
*/
