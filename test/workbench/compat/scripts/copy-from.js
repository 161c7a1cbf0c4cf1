// Ranges copied: all, values, formats, turned, without the blanks.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C2").formulas = [
    [1, "=A1*10", ""],
    [2, "=A2*10", "x"],
  ];
  sheet.getRange("A1").format.fill.color = "#FF0000";
  sheet.getRange("E1").copyFrom("A1:C2");
  sheet.getRange("E4").copyFrom("A1:C2", Excel.RangeCopyType.values);
  sheet.getRange("E7").copyFrom("A1:B2", Excel.RangeCopyType.all, false, true);
  sheet.getRange("E10:G11").values = "keep";
  sheet.getRange("E10").copyFrom("A1:C2", Excel.RangeCopyType.values, true, false);
  sheet.getRange("I1").copyFrom("A1", Excel.RangeCopyType.formats);
  await context.sync();

  const show = (address, what) => sheet.getRange(address).load(what);
  const [all, values, turned, skipped, look] = [
    show("E1:G2", "formulas"),
    show("E4:G5", "formulas"),
    show("E7:F8", "formulas"),
    show("E10:G11", "values"),
    show("I1", "values, format/fill/color"),
  ];
  await context.sync();
  console.log(JSON.stringify(all.formulas));
  console.log(JSON.stringify(values.formulas));
  console.log(JSON.stringify(turned.formulas));
  console.log(JSON.stringify(skipped.values));
  console.log(JSON.stringify(look.values), look.format.fill.color);

  sheet.getRange("A1:A2").moveTo("A5");
  const moved = sheet.getRange("A5:A6").load("values");
  const follows = sheet.getRange("B1:B2").load("formulas");
  await context.sync();
  console.log(JSON.stringify(moved.values), JSON.stringify(follows.formulas));
});
/* prints
[[1,"=E1*10",""],[2,"=E2*10","x"]]
[[1,10,""],[2,20,"x"]]
[[1,2],["=E7*10","=F7*10"]]
[[1,10,"keep"],[2,20,"x"]]
[[""]] #FF0000
[[1],[2]] [["=A5*10"],["=A6*10"]]
*/
