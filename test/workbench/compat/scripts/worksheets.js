// Sheets: added, named, coloured, moved, copied, hidden, activated, deleted.
await Excel.run(async (context) => {
  const { worksheets } = context.workbook;
  const sample = worksheets.add("Sample");
  worksheets.add("Other");
  sample.tabColor = "#FF0000";
  sample.position = 0;
  sample.getRange("A1").values = [["hello"]];
  sample.activate();
  await context.sync();

  const copy = sample.copy(Excel.WorksheetPositionType.after, sample);
  copy.name = "Sample again";
  const active = worksheets.getActiveWorksheet().load("name, position, tabColor");
  const text = copy.getRange("A1").load("values");
  await context.sync();
  console.log(active.name, active.position, active.tabColor, text.values[0][0]);

  worksheets.getItem("Other").visibility = Excel.SheetVisibility.veryHidden;
  const next = sample.getNext().load("name");
  const visible = worksheets.getCount(true);
  const all = worksheets.getCount();
  const last = worksheets.getLast(true).load("name");
  await context.sync();
  console.log(next.name, visible.value, all.value, last.name);

  copy.delete();
  worksheets.load("items/name, items/visibility, items/position");
  await context.sync();
  console.log(worksheets.items.map((sheet) => `${sheet.position} ${sheet.name} ${sheet.visibility}`).join(", "));

  const missing = worksheets.getItemOrNullObject("Nowhere");
  await context.sync();
  console.log(missing.isNullObject);
});
/* prints
Sample 0 #FF0000 hello
Sample again 3 4 Sheet1
0 Sample Visible, 1 Sheet1 Visible, 2 Other VeryHidden
true
*/
