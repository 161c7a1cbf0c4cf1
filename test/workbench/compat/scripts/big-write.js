// Many cells written and read in one go, in two chunks.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const rows = Array.from({ length: 5000 }, (_, row) => [row, `name ${row}`, row / 4]);
  context.application.suspendApiCalculationUntilNextSync();
  for (let first = 0; first < rows.length; first += 2500) {
    const chunk = rows.slice(first, first + 2500);
    const range = sheet.getRangeByIndexes(first, 0, chunk.length, 3);
    range.values = chunk;
    range.untrack();
    await context.sync();
  }
  sheet.getRange("E1").formulas = [["=SUM(A:A)"]];
  const used = sheet.getUsedRange(true).load("address");
  const sum = sheet.getRange("E1").load("values");
  const last = sheet.getRange("A5000:C5000").load("values");
  await context.sync();
  console.log(used.address, sum.values[0][0], JSON.stringify(last.values));
});
/* prints
Sheet1!A1:E5000 12497500 [[4999,"name 4999",1249.75]]
*/
