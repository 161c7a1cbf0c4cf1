// One conditional format of every kind.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:H5").values = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => (row + 1) * (column + 1)),
  );

  const custom = sheet.getRange("A1:A5").conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.custom.rule.formula = "=A1>2";
  custom.custom.format.font.color = "green";

  const cell = sheet.getRange("B1:B5").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  cell.cellValue.format.font.color = "red";
  cell.cellValue.rule = { formula1: "=4", operator: "LessThan" };

  const scale = sheet.getRange("C1:C5").conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  scale.colorScale.criteria = {
    minimum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "blue" },
    midpoint: { formula: "50", type: Excel.ConditionalFormatColorCriterionType.percent, color: "yellow" },
    maximum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" },
  };

  const bar = sheet.getRange("D1:D5").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  bar.dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
  bar.dataBar.positiveFormat.fillColor = "#00B050";

  const icons = sheet.getRange("E1:E5").conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
  icons.iconSet.style = Excel.IconSet.threeTriangles;
  icons.iconSet.criteria = [
    {},
    { type: "Number", operator: "GreaterThanOrEqual", formula: "=10" },
    { type: "Number", operator: "GreaterThanOrEqual", formula: "=20" },
  ];

  const preset = sheet.getRange("F1:F5").conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria);
  preset.preset.format.font.bold = true;
  preset.preset.rule = { criterion: "AboveAverage" };

  const text = sheet.getRange("G1:G5").conditionalFormats.add(Excel.ConditionalFormatType.containsText);
  text.textComparison.format.fill.color = "#FFC7CE";
  text.textComparison.rule = { operator: "Contains", text: "1" };

  const top = sheet.getRange("H1:H5").conditionalFormats.add(Excel.ConditionalFormatType.topBottom);
  top.topBottom.format.fill.color = "#C6EFCE";
  top.topBottom.rule = { rank: 1, type: "TopItems" };
  await context.sync();

  const all = sheet.getRange("A1:H5").conditionalFormats.load("items/type, items/priority, items/stopIfTrue");
  const rule = custom.custom.rule.load("formula");
  const first = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRange().load("address");
  await context.sync();
  console.log(
    all.items
      .map((item) => item.type)
      .sort()
      .join(" "),
  );
  console.log(rule.formula, first.address);

  sheet.getRange("A1:D5").conditionalFormats.clearAll();
  const count = sheet.getRange().conditionalFormats.getCount();
  await context.sync();
  console.log(count.value);
});
/* prints
CellValue ColorScale ContainsText Custom DataBar IconSet PresetCriteria TopBottom
=A1>2 Sheet1!A1:A5
4
*/
