// Formulas in the other notation, worksheet functions, calculation on demand.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:A3").values = [[10], [20], [30]];
  sheet.getRange("B1:B3").formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"], ["=R1C1+RC[-1]"]];
  const range = sheet.getRange("B1:B3").load("formulas, formulasR1C1, values");
  await context.sync();
  console.log(JSON.stringify(range.formulas), JSON.stringify(range.formulasR1C1), JSON.stringify(range.values));

  const sum = context.workbook.functions.sum(sheet.getRange("A1:A3"), 5).load("value");
  const found = context.workbook.functions.vlookup(20, sheet.getRange("A1:B3"), 2, false).load("value");
  context.workbook.application.calculate(Excel.CalculationType.full);
  context.workbook.application.load("calculationMode");
  await context.sync();
  console.log(sum.value, found.value, context.workbook.application.calculationMode);
});
/* prints
[["=A1*2"],["=A2*2"],["=$A$1+A3"]] [["=RC[-1]*2"],["=RC[-1]*2"],["=R1C1+RC[-1]"]] [[20],[40],[40]]
65 40 Automatic
*/
