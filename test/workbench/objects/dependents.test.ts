import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await codeOf(bench, ({ workbook }, sheet) => {
    const data = workbook.worksheets.add("Data");
    data.getRange("A1:A3").values = [["Qty"], [1], [2]];
    data.tables.add("A1:A3", true).name = "Lines";
    workbook.names.add("Rate", sheet.getRange("E1"));
    sheet.getRange("A1:C1").formulas = [["=SUM(Lines[Qty])*Rate", "=A1+D1", "=B1+A1"]];
  });
});
afterEach(() => bench.dispose());

const addresses = async (ask: (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas) =>
  (await loaded(bench, (_, sheet) => ask(sheet), "addresses")).addresses;

test("what a formula reads: tables and names followed, sheet by sheet", async () => {
  expect(await addresses((sheet) => sheet.getRange("A1").getDirectPrecedents())).toEqual(["Sheet1!E1", "Data!A2:A3"]);
  expect(await addresses((sheet) => sheet.getRange("C1").getDirectPrecedents())).toEqual(["Sheet1!B1,Sheet1!A1"]);
  expect(await addresses((sheet) => sheet.getRange("C1").getPrecedents())).toEqual([
    "Sheet1!B1,Sheet1!A1,Sheet1!D1,Sheet1!E1",
    "Data!A2:A3",
  ]);
  expect(await codeOf(bench, (_, sheet) => sheet.getRange("D1").getDirectPrecedents().load("addresses"))).toBe("ItemNotFound");
});

test("who reads a cell, directly or through others", async () => {
  expect(await addresses((sheet) => sheet.getRange("D1").getDirectDependents())).toEqual(["Sheet1!B1"]);
  expect(await addresses((sheet) => sheet.getRange("E1").getDependents())).toEqual(["Sheet1!A1:C1"]);
  const areas = await loaded(bench, (_, sheet) => sheet.getRange("A1").getDirectPrecedents().areas, "items/address");
  expect(areas.items.map(({ address }) => address)).toEqual(["Sheet1!E1", "Data!A2:A3"]);
});
