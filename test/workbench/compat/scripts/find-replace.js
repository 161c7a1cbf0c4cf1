// Text looked for and replaced.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B3").values = [
    ["Complete", "open"],
    ["Incomplete", "complete"],
    ["open", "Complete"],
  ];
  const whole = sheet.findAll("Complete", { completeMatch: true, matchCase: true }).load("address, cellCount");
  const none = sheet.findAllOrNullObject("nowhere", { completeMatch: false, matchCase: false });
  const first = sheet
    .getRange("A1:B3")
    .find("open", { completeMatch: true, matchCase: false, searchDirection: Excel.SearchDirection.forward })
    .load("address");
  await context.sync();
  whole.format.fill.color = "green";
  console.log(whole.address, whole.cellCount, none.isNullObject, first.address);

  const count = sheet.getRange("A1:B3").replaceAll("open", "pending", { completeMatch: true, matchCase: true });
  const range = sheet.getRange("A1:B3").load("values");
  await context.sync();
  console.log(count.value, JSON.stringify(range.values));
});
/* prints
Sheet1!A1,Sheet1!B3 2 true Sheet1!B1
2 [["Complete","pending"],["Incomplete","complete"],["pending","Complete"]]
*/
