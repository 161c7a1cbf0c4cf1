// Ways to ask for what one wants: objects, lists, paths, JSON.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B2").set({
    values: [
      [1, 2],
      [3, 4],
    ],
    format: { font: { bold: true }, fill: { color: "#00FF00" } },
  });
  const range = sheet.getRange("A1:B2");
  range.load({ address: true, values: true, format: { font: { bold: true } } });
  context.workbook.worksheets.load({ $top: 1, name: true });
  await context.sync();
  console.log(range.address, range.format.font.bold, context.workbook.worksheets.items.length);
  const json = range.toJSON();
  console.log(JSON.stringify({ address: json.address, values: json.values, bold: json.format.font.bold }));

  const kept = sheet.getRange("A1");
  context.trackedObjects.add(kept);
  await context.sync();
  kept.values = [["later"]];
  context.trackedObjects.remove(kept);
  const first = sheet.getRange("A1").load("values");
  await context.sync();
  console.log(first.values[0][0]);
});
/* prints
Sheet1!A1:B2 true 1
{"address":"Sheet1!A1:B2","values":[[1,2],[3,4]],"bold":true}
later
*/
