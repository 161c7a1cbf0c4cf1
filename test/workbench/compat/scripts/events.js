// Handlers of changes, selections, new sheets and tables; and how they are taken off again.
const heard = [];
let changes;
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  changes = sheet.onChanged.add(async (event) => {
    heard.push(
      `changed ${event.address} ${event.changeType} ${event.source} ${event.details ? `${event.details.valueBefore}->${event.details.valueAfter}` : "-"}`,
    );
  });
  sheet.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
  context.workbook.worksheets.onAdded.add(async (event) => void heard.push(`added ${event.type}`));
  context.workbook.worksheets.onActivated.add(async (event) => void heard.push(`activated ${event.type}`));
  context.workbook.tables.onAdded.add(async (event) => void heard.push(`table ${event.type}`));
  await context.sync();
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1").values = [["one"]];
  await context.sync();
  sheet.getRange("B1:C2").values = [
    [1, 2],
    [3, 4],
  ];
  await context.sync();
  sheet.getRange("C3").select();
  await context.sync();
  sheet.tables.add("B1:C2", false);
  await context.sync();
});
await pause();
console.log(heard.filter((line) => /^changed (A1|B1:C2)|selected|table/.test(line)).join("\n"));

heard.length = 0;
await Excel.run(changes.context, async (context) => {
  changes.remove();
  await context.sync();
});
await Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["two"]];
  context.workbook.worksheets.add("New").activate();
  await context.sync();
});
await pause();
console.log(heard.join("\n"));

heard.length = 0;
await Excel.run(async (context) => {
  context.runtime.enableEvents = false;
  context.workbook.worksheets.add("Silent");
  await context.sync();
  context.runtime.enableEvents = true;
  await context.sync();
});
await pause();
console.log(heard.length);
/* prints
changed A1 RangeEdited Local ->one
changed B1:C2 RangeEdited Local -
selected C3
table TableAdded
added WorksheetAdded
activated WorksheetActivated
0
*/
