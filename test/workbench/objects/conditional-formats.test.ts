import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

/** Works on the active sheet in one batch. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  bench.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

it("rules of every kind are read back as written", async () => {
  await onSheet(async (sheet, context) => {
    const add = (type: Excel.ConditionalFormatType) => sheet.getRange("B2:D9").conditionalFormats.add(type);
    const custom = add(Excel.ConditionalFormatType.custom).custom;
    custom.rule.formula = "=IF($B2>10,TRUE)";
    custom.format.font.color = "green";
    custom.format.font.bold = true;
    custom.format.fill.color = "#ffff00";
    custom.format.borders.getItem("EdgeTop").color = "#0000FF";
    const cell = add(Excel.ConditionalFormatType.cellValue).cellValue;
    cell.rule = { formula1: "=0", formula2: "9", operator: "Between" };
    const text = add(Excel.ConditionalFormatType.containsText).textComparison;
    text.rule = { operator: "BeginsWith", text: "Del" };
    const top = add(Excel.ConditionalFormatType.topBottom).topBottom;
    top.rule = { rank: 3, type: "BottomPercent" };
    const preset = add(Excel.ConditionalFormatType.presetCriteria).preset;
    preset.rule = { criterion: "OneStdDevAboveAverage" };
    const scale = add(Excel.ConditionalFormatType.colorScale).colorScale;
    scale.criteria = {
      minimum: { formula: undefined, type: "LowestValue", color: "blue" },
      maximum: { formula: "100", type: "Number", color: "#ff0000" },
    };
    const bar = add(Excel.ConditionalFormatType.dataBar).dataBar;
    bar.barDirection = "LeftToRight";
    bar.positiveFormat.fillColor = "#00FF00";
    bar.positiveFormat.gradientFill = false;
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    const icons = add(Excel.ConditionalFormatType.iconSet).iconSet;
    icons.style = "FourRating";
    icons.reverseIconOrder = true;
    for (const part of [custom.rule, custom.format, custom.format.font, custom.format.fill, cell, text, top, preset, scale, bar, icons])
      part.load();
    const edge = custom.format.borders.getItem("EdgeTop").load("color,style");
    bar.positiveFormat.load("fillColor,gradientFill");
    await context.sync();
    expect(custom.rule.formula).toBe("=IF($B2>10,TRUE)");
    expect([custom.format.font.color, custom.format.font.bold, custom.format.fill.color]).toEqual(["#008000", true, "#FFFF00"]);
    expect([edge.color, edge.style]).toEqual(["#0000FF", "Continuous"]);
    expect(cell.rule).toEqual({ formula1: "=0", formula2: "=9", operator: "Between" });
    expect(text.rule).toEqual({ operator: "BeginsWith", text: "Del" });
    expect(top.rule).toEqual({ rank: 3, type: "BottomPercent" });
    expect(preset.rule).toEqual({ criterion: "OneStdDevAboveAverage" });
    expect(scale.threeColorScale).toBe(false);
    expect(scale.criteria).toEqual({
      minimum: { type: "LowestValue", color: "#0000FF" },
      maximum: { type: "Number", formula: "=100", color: "#FF0000" },
    });
    expect([bar.barDirection, bar.lowerBoundRule, bar.positiveFormat.fillColor, bar.positiveFormat.gradientFill]).toEqual([
      "LeftToRight",
      { type: "Number", formula: "=0" },
      "#00FF00",
      false,
    ]);
    expect([icons.style, icons.reverseIconOrder, icons.criteria.length]).toEqual(["FourRating", true, 4]);
  });
});

it("a custom rule reads in R1C1 too", async () => {
  await onSheet(async (sheet, context) => {
    const { rule } = sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom;
    rule.formulaR1C1 = "=RC[-1]>R1C1";
    rule.load("formula,formulaR1C1");
    await context.sync();
    expect([rule.formula, rule.formulaR1C1]).toEqual(["=A2>$A$1", "=RC[-1]>R1C1"]);
  });
});

it("the newest comes first; priority, stopIfTrue, ids and types are told", async () => {
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:A9").conditionalFormats;
    const first = formats.add("Custom");
    const second = formats.add("ColorScale");
    first.stopIfTrue = true;
    formats.load("items/id,items/type,items/priority,items/stopIfTrue");
    await context.sync();
    expect(formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ["ColorScale", 0, null],
      ["Custom", 1, true],
    ]);
    const [scale] = formats.items;
    second.priority = -1;
    const again = formats.getItem(scale!.id).load("priority,type");
    const none = formats.getItemOrNullObject("nothing");
    await context.sync();
    expect([again.type, again.priority]).toEqual(["ColorScale", 1]);
    expect(none.isNullObject).toBe(true);
  });
});

it("a range lists the formats that meet it only, and clearing it leaves the rest", async () => {
  await onSheet(async (sheet, context) => {
    const custom = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=A1>0";
    sheet.getRange("C1:C9").conditionalFormats.add("DataBar");
    const counts = ["A5:B5", "B1:B9", "A1:C9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([1, 0, 2]);
    sheet.getRange("A1:A3").conditionalFormats.clearAll();
    const ranges = custom.getRange().load("address");
    custom.custom.rule.load("formula");
    await context.sync();
    expect(ranges.address).toBe("Sheet1!A4:A9");
    expect(custom.custom.rule.formula).toBe("=A4>0");
    sheet.getRange().conditionalFormats.clearAll();
  });
  expect(bench.book.sheets[0]!.conditionalFormats).toEqual([]);
});

it("one of a type has no part of another", async () => {
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.add("Custom");
    const none = format.dataBarOrNullObject;
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(await codeOf(onSheet((sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).dataBar.load("axisColor")))).toBe(
    "ItemNotFound",
  );
});

it("a deleted one is gone for good", async () => {
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.add("Custom").load("id");
    await context.sync();
    format.delete();
    const again = sheet.getRange("A1").conditionalFormats.getItemOrNullObject(format.id);
    await context.sync();
    expect(again.isNullObject).toBe(true);
  });
});

it("conditional formats take no structured references, nor words Excel does not know", async () => {
  const fails = (work: (formats: Excel.ConditionalFormatCollection) => void) =>
    codeOf(onSheet((sheet) => work(sheet.getRange("A1:A3").conditionalFormats)));
  expect(await fails((formats) => (formats.add("Custom").custom.rule.formula = "=Table1[Qty]>1"))).toBe("InvalidArgument");
  expect(await fails((formats) => (formats.add("Custom").custom.rule.formula = "=SUM("))).toBe("InvalidArgument");
  expect(await fails((formats) => (formats.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }))).toBe("InvalidArgument");
  expect(await fails((formats) => formats.add("Rainbow" as "Custom"))).toBe("InvalidArgument");
  expect(await fails((formats) => (formats.add("CellValue").cellValue.rule = { operator: "Between", formula1: "=1" }))).toBe(
    "InvalidArgument",
  );
});

it("a protected sheet answers AccessDenied unless formatting is allowed", async () => {
  const add = () => codeOf(onSheet((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")));
  await onSheet((sheet) => sheet.protection.protect());
  expect(await add()).toBe("AccessDenied");
  await onSheet((sheet) => sheet.protection.unprotect());
  await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true }));
  expect(await add()).toBe("no error");
});
