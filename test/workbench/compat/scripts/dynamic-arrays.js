// Formulas whose answer fills the cells beside them.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:B5").values = [
    ["City", "Sum"],
    ["Rome", 3],
    ["Bari", 9],
    ["Rome", 1],
    ["Asti", 5],
  ];
  sheet.getRange("D1").formulas = [["=UNIQUE(A2:A5)"]];
  sheet.getRange("F1").formulas = [["=SORT(FILTER(A2:B5,B2:B5>2),2,-1)"]];
  await context.sync();
  const unique = sheet.getRange("D1:D3").load("values");
  const sorted = sheet.getRange("F1:G3").load("values, formulas");
  await context.sync();
  console.log(unique.values.join(" "));
  console.log(JSON.stringify(sorted.values), sorted.formulas[0][0]);

  sheet.getRange("A3").values = [["Rome"]];
  await context.sync();
  const after = sheet.getRange("D1:D3").load("values");
  await context.sync();
  console.log(JSON.stringify(after.values));
});
/* prints
Rome Bari Asti
[["Bari",9],["Asti",5],["Rome",3]] =SORT(FILTER(A2:B5,B2:B5>2),2,-1)
[["Rome"],["Asti"],[""]]
*/
