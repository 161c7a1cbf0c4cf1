// Rules of typing: lists, numbers, dates, own formulas; prompts and alerts; what breaks them.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("F1:F3").values = [["red"], ["green"], ["blue"]];
  const colours = sheet.getRange("A2:A5").dataValidation;
  colours.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$3" } };
  colours.prompt = { message: "Choose a colour", showPrompt: true, title: "Colour" };
  colours.errorAlert = { message: "No such colour", showAlert: true, style: "Stop", title: "Wrong" };

  sheet.getRange("B2:B5").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
  sheet.getRange("C2:C5").dataValidation.rule = { decimal: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan } };
  sheet.getRange("D2:D5").dataValidation.rule = { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } };
  sheet.getRange("E2:E5").dataValidation.rule = { custom: { formula: "=COUNTIF($E$2:$E$5,E2)=1" } };
  sheet.getRange("A2:E3").values = [
    ["red", 5, 0.5, "abc", "x"],
    ["pink", 50, -1, "abcd", "y"],
  ];
  await context.sync();

  colours.load("type, rule, prompt, errorAlert, valid, ignoreBlanks");
  const numbers = sheet.getRange("B2:B5").dataValidation.load("type, rule, valid");
  const wrong = sheet.getRange("A2:D5").dataValidation.getInvalidCellsOrNullObject().load("cellCount");
  const none = sheet.getRange("H1").dataValidation.load("type");
  await context.sync();
  console.log(
    colours.type,
    JSON.stringify(colours.rule.list),
    colours.prompt.title,
    colours.errorAlert.style,
    colours.valid,
    colours.ignoreBlanks,
  );
  console.log(numbers.type, numbers.rule.wholeNumber.operator, numbers.valid, none.type);
  console.log(wrong.isNullObject ? 0 : wrong.cellCount);

  sheet.getRange("A2:E5").dataValidation.clear();
  colours.load("type");
  await context.sync();
  console.log(colours.type);
});
/* prints
List {"inCellDropDown":true,"source":"=$F$1:$F$3"} Colour Stop null true
WholeNumber Between null None
4
None
*/
