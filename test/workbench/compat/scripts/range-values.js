// Values, formulas, texts and number formats of ranges, set and read.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C1").values = [["Product", "Price", "Stock"]];
  sheet.getRange("A2:C4").values = [
    ["Pear", 1.5, 10],
    ["Plum", 2.25, 0],
    ["Fig", 3, 7],
  ];
  sheet.getRange("D1").values = [["Worth"]];
  sheet.getRange("D2:D4").formulas = [["=B2*C2"], ["=B3*C3"], ["=B4*C4"]];
  sheet.getRange("D5").formulas = [["=SUM(D2:D4)"]];
  sheet.getRange("B2:B4").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
  sheet.getRange("E2:E4").values = "same";
  sheet.getRange("F2:F4").numberFormat = "@";
  sheet.getRange("F2:F4").values = [["007"], ["1-2"], ["=x"]];
  await context.sync();

  const range = sheet.getRange("A2:F5");
  range.load(["values", "formulas", "text", "valueTypes", "numberFormat", "rowCount", "columnCount", "cellCount"]);
  await context.sync();
  console.log(JSON.stringify(range.values));
  console.log(JSON.stringify(range.formulas[0]));
  console.log(JSON.stringify(range.text[0]));
  console.log(range.valueTypes[0].join(" "));
  console.log(range.numberFormat[0].join(" "));
  console.log(range.rowCount, range.columnCount, range.cellCount);
});
/* prints
[["Pear",1.5,10,15,"same","007"],["Plum",2.25,0,0,"same","1-2"],["Fig",3,7,21,"same","=x"],["","","",36,"",""]]
["Pear",1.5,10,"=B2*C2","same","007"]
["Pear","1.50","10","15","same","007"]
String Double Double Double String String
General 0.00 General General General @
4 6 24
*/
