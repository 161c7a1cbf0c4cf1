import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ engine: "univer" });
});
afterAll(() => bench.dispose());

const values = async (address: string) => (await loaded(bench, (_, sheet) => sheet.getRange(address), "values")).values;

describe("formulas through the calculating engine", () => {
  test("results are read in the same batch as the formulas are written", async () => {
    const range = await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B2").formulas = [["=SUM(A1:A3)"], ["=A1/0"]];
      const read = sheet.getRange("B1:B2").load("values,valueTypes,text,formulas");
      await context.sync();
      return read;
    });
    expect([range.values, range.valueTypes]).toEqual([
      [[6], ["#DIV/0!"]],
      [["Double"], ["Error"]],
    ]);
    expect([range.text, range.formulas]).toEqual([
      [["6"], ["#DIV/0!"]],
      [["=SUM(A1:A3)"], ["=A1/0"]],
    ]);
  });

  test("they follow changed, inserted, deleted and renamed cells, tables and sheets", async () => {
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1").values = [[10]];
      sheet.getRange("2:2").insert("Down");
    });
    expect(await values("B1")).toEqual([[15]]);
    await codeOf(bench, (_, sheet) => (sheet.getRange("A2").values = [[100]]));
    expect(await values("B1")).toEqual([[115]]);
    await codeOf(bench, (_, sheet) => sheet.getRange("3:3").delete("Up"));
    expect(await values("B1")).toEqual([[113]]);
  });

  test("structured references are calculated, the text is kept", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      sheet.getRange("D1:F3").values = [["Qty", "Unit price", "Sum"], [2, 10, ""], [3, 5, ""]]; // prettier-ignore
      const table = sheet.tables.add("D1:F3", true);
      table.name = "Lines";
      sheet.getRange("F2:F3").formulas = [["=[@Qty]*[@[Unit price]]"], ["=[@Qty]*[@[Unit price]]"]];
      workbook.names.add("Total", "=SUM(Lines[Sum])");
      sheet.getRange("H1").formulas = [["=Total"]];
    });
    expect(await values("F2:F3")).toEqual([[20], [15]]);
    expect(await values("H1")).toEqual([[35]]);
    expect(bench.formulas("Sheet1", "F2:F2")).toEqual([["=[@Qty]*[@[Unit price]]"]]);
    await codeOf(bench, (_, sheet) => (sheet.getRange("D1").values = [["Pieces"]]));
    expect(bench.formulas("Sheet1", "F2:F2")).toEqual([["=[@Pieces]*[@[Unit price]]"]]);
    await codeOf(bench, (_, sheet) => (sheet.getRange("D2").values = [[4]]));
    expect(await values("H1")).toEqual([[55]]);
    await codeOf(bench, (_, sheet) => sheet.tables.getItem("Lines").rows.add(undefined, [[1, 1, null as never]]));
    expect(await values("H1")).toEqual([[56]]);
  });

  test("another sheet's cells, after its name changed", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      const data = workbook.worksheets.add("Data");
      data.getRange("A1").values = [[7]];
      sheet.getRange("J1").formulas = [["=Data!A1*2"]];
      data.name = "Renamed data";
      data.getRange("A1").values = [[8]];
    });
    expect(await values("J1")).toEqual([[16]]);
    await codeOf(bench, ({ workbook }) => workbook.worksheets.getItem("Renamed data").delete());
    expect(await values("J1")).toEqual([["#REF!"]]);
  });

  test("in manual mode they wait to be calculated", async () => {
    await codeOf(bench, ({ application }, sheet) => {
      application.calculationMode = "Manual";
      sheet.getRange("L1:M1").formulas = [[5, "=L1*2"]];
    });
    expect(await values("M1")).toEqual([[0]]);
    await codeOf(bench, ({ application }) => application.calculate("Recalculate"));
    expect(await values("M1")).toEqual([[10]]);
    await codeOf(bench, ({ application }) => (application.calculationMode = "Automatic"));
  });

  test("worksheet functions answer values", async () => {
    const sum = await loaded(bench, ({ workbook }, sheet) => workbook.functions.sum(1, 2, sheet.getRange("L1")), "value");
    expect(sum.value).toBe(8);
  });
});
