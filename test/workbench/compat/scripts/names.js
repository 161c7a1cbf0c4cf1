// Names for ranges, constants and formulas, in the workbook and on a sheet.
await Excel.run(async (context) => {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getActiveWorksheet();
  sheet.getRange("A1:A3").values = [[1], [2], [3]];
  names.add("Numbers", sheet.getRange("A1:A3"), "three of them");
  names.addFormulaLocal("Total", "=SUM(Sheet1!$A$1:$A$3)");
  sheet.names.add("Rate", "=0.2");
  sheet.getRange("B1").formulas = [["=SUM(Numbers)*Rate"]];
  await context.sync();

  names.load("items/name, items/type, items/value, items/formula, items/comment, items/visible, items/scope");
  const range = names.getItem("Numbers").getRange().load("address");
  const result = sheet.getRange("B1").load("values");
  const missing = names.getItemOrNullObject("Missing");
  await context.sync();
  for (const item of names.items.filter((one) => one.scope === "Workbook"))
    console.log(item.name, item.formula, item.comment || "-", item.visible);
  console.log(range.address, result.values[0][0].toFixed(2), missing.isNullObject);

  names.getItem("Numbers").visible = false;
  names.getItem("Total").delete();
  const count = names.getCount();
  await context.sync();
  console.log(count.value > 0);
});
/* prints
Numbers =Sheet1!$A$1:$A$3 three of them true
Total =SUM(Sheet1!$A$1:$A$3) - true
Sheet1!A1:A3 1.20 true
true
*/
