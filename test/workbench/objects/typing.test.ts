import { typeInto } from "../../../src/workbench/page/typing";
import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await codeOf(bench, (_, sheet) => {
    sheet.getRange("A1:C2").values = [["Id", "Qty", "Double"], [1, 5, ""]]; // prettier-ignore
    sheet.tables.add("A1:C2", true).name = "Lines";
    sheet.getRange("C2").formulas = [["=[@Qty]*2"]];
  });
  await bench.quiet();
});
afterEach(() => bench.dispose());

const type = (row: number, column: number, text: string) => typeInto(bench.host, bench.sheet("Sheet1"), row, column, text);

describe("what a user types", () => {
  test("is read as Excel reads it", async () => {
    await type(9, 4, "12.5%");
    await type(9, 5, "'=1+1");
    await type(9, 6, "=E10*2");
    expect(bench.formulas("Sheet1", "E10:G10")).toEqual([[0.125, "=1+1", "=E10*2"]]);
    expect(bench.texts("Sheet1", "E10:E10")).toEqual([["12.50%"]]);
  });

  test("right below a table it joins the table, and calculated columns fill the new row", async () => {
    await type(2, 0, "2");
    expect(bench.sheet("Sheet1").tables[0]!.range.rows).toBe(3);
    expect(bench.formulas("Sheet1", "A3:C3")).toEqual([[2, "", "=[@Qty]*2"]]);
  });

  test("right beside a table it names a new column", async () => {
    await type(0, 3, "Note");
    expect(bench.sheet("Sheet1").tables[0]!.columns.map(({ name }) => name)).toEqual(["Id", "Qty", "Double", "Note"]);
  });

  test("written by an add-in the same cell joins nothing", async () => {
    await codeOf(bench, (_, sheet) => (sheet.getRange("A3").values = [[2]]));
    expect(bench.sheet("Sheet1").tables[0]!.range.rows).toBe(2);
  });

  test("is told as local, by no add-in", async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await bench.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args));
      await context.sync();
    });
    await type(9, 4, "7");
    await bench.quiet();
    expect(seen.map(({ address, source, triggerSource, details }) => [address, source, triggerSource, details?.valueAfter])).toEqual([
      ["E10", "Local", "Unknown", 7],
    ]);
  });
});
