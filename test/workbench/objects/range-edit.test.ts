import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const formulas = (address: string, sheet = "Sheet1") => bench.formulas(sheet, address);
const grid = (address: string) => bench.grid("Sheet1", address);
const address = async (ask: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<string> =>
  (await loaded(bench, (_, sheet) => ask(sheet) as Excel.Range, "address")).address;

const fill = (at: string, rows: unknown[][]) => codeOf(bench, (_, sheet) => (sheet.getRange(at).values = rows as never));

describe("copyFrom", () => {
  test("takes values, formulas that move along, and looks", async () => {
    await fill("A1:B2", [[1, "=A1*2"], [2, "=A2*$A$1"]]); // prettier-ignore
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("D3").copyFrom("A1:B2");
    });
    expect(formulas("D3:E4")).toEqual([[1, "=D3*2"], [2, "=D4*$A$1"]]); // prettier-ignore
    expect((await loaded(bench, (_, sheet) => sheet.getRange("D3"), "format/font/bold")).format.font.bold).toBe(true);
  });

  test("fills a larger target, transposes, skips blanks", async () => {
    await fill("A1:B2", [[1, ""], [3, 4]]); // prettier-ignore
    await fill("D1:E2", [["a", "b"], ["c", "d"]]); // prettier-ignore
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("D1").copyFrom("A1:B2", "Values", true, false);
      sheet.getRange("G1").copyFrom("A1:B2", "Values", false, true);
      sheet.getRange("A5:D6").copyFrom("A1:B1", "Values");
    });
    expect(grid("D1:H2")).toEqual([
      [1, "b", "", 1, 3],
      [3, 4, "", "", 4],
    ]);
    expect(grid("A5:D6")).toEqual([
      [1, "", 1, ""],
      [1, "", 1, ""],
    ]);
  });

  test("formats only, values only, links, from another sheet", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      const other = workbook.worksheets.add("Other");
      other.getRange("A1").values = [["=1+1"]];
      other.getRange("A1").format.fill.color = "red";
      sheet.getRange("A1").copyFrom("Other!A1", "Formats");
      sheet.getRange("B1").copyFrom(other.getRange("A1"), "Link");
    });
    expect(formulas("A1:B1")).toEqual([["", "=Other!A1"]]);
    expect((await loaded(bench, (_, sheet) => sheet.getRange("A1"), "format/fill/color")).format.fill.color).toBe("#FF0000");
  });

  test("merges, validations and conditional formats go with everything", async () => {
    const sheet = bench.sheet("Sheet1");
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
    sheet.validations.push({ ranges: [{ row: 1, column: 0, rows: 3, columns: 1 }], type: "Custom", formula1: "=A2>0", ignoreBlanks: true });
    await codeOf(bench, (_, wire) => wire.getRange("D1").copyFrom("A1:B2"));
    expect(sheet.merges).toContainEqual({ row: 0, column: 3, rows: 1, columns: 2 });
    expect(sheet.validations.at(-1)).toMatchObject({ ranges: [{ row: 1, column: 3, rows: 1, columns: 1 }], formula1: "=D2>0" });
  });
});

describe("moveTo", () => {
  test("formulas that pointed at the cells follow, what they held stays", async () => {
    await fill("A1:C2", [[1, "=A1", "=SUM(A1:B2)"], [2, "=A2", "=A2"]]); // prettier-ignore
    await codeOf(bench, (_, sheet) => sheet.getRange("A1:B2").moveTo("A5"));
    expect(formulas("A5:B6")).toEqual([[1, "=A5"], [2, "=A6"]]); // prettier-ignore
    expect(formulas("A1:C2")).toEqual([["", "", "=SUM(A5:B6)"], ["", "", "=A6"]]); // prettier-ignore
  });

  test("to another sheet the sheet is named", async () => {
    await fill("A1:B1", [[1, "=A1+C1"]]);
    await codeOf(bench, ({ workbook }, sheet) => {
      workbook.worksheets.add("Other");
      sheet.getRange("D1").formulas = [["=A1"]];
      sheet.getRange("A1:B1").moveTo("Other!A1");
    });
    expect(formulas("A1:B1", "Other")).toEqual([[1, "=A1+Sheet1!C1"]]);
    expect(formulas("D1:D1")).toEqual([["=Other!A1"]]);
  });
});

describe("autoFill", () => {
  test.each([
    ["one number is copied", [[5]], "A1:A3", [[5], [5], [5]]],
    ["two numbers go on", [[1], [3]], "A1:A4", [[1], [3], [5], [7]]],
    ["a formula moves along", [["=B1*2"]], "A1:A3", [["=B1*2"], ["=B2*2"], ["=B3*2"]]],
    ["numbered texts count up", [["Item 9"]], "A1:A3", [["Item 9"], ["Item 10"], ["Item 11"]]],
    ["months go on", [["Nov"]], "A1:A3", [["Nov"], ["Dec"], ["Jan"]]],
    ["other texts repeat", [["a"], ["b"]], "A1:A5", [["a"], ["b"], ["a"], ["b"], ["a"]]],
  ])("%s", async (_name, source, target, result) => {
    await fill(`A1:A${source.length}`, source);
    expect(await codeOf(bench, (_, sheet) => sheet.getRange(`A1:A${source.length}`).autoFill(target))).toBe("");
    expect(formulas(target)).toEqual(result);
  });

  test("a date goes on by days, or by months where asked; upwards it runs backwards", async () => {
    await fill("A3:B3", [["1/31/2024", 10]]);
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A3").autoFill("A3:A5", "FillMonths");
      sheet.getRange("A3").copyFrom("A3");
      sheet.getRange("B3").autoFill("B1:B3", "FillSeries");
    });
    expect(bench.texts("Sheet1", "A3:A5")).toEqual([["1/31/2024"], ["2/29/2024"], ["3/31/2024"]]);
    expect(grid("B1:B3")).toEqual([[12], [11], [10]]);
  });
});

describe("cells that are looked for", () => {
  beforeEach(() =>
    fill("B2:D4", [
      ["Name", 5, "=1/0"],
      ["", true, "=A1"],
      ["name*", "#N/A", ""],
    ]),
  );

  test("special cells by kind and type of value", async () => {
    expect(await address((sheet) => sheet.getRange("B2:D4").getSpecialCells("Constants", "Text"))).toBe("Sheet1!B2,Sheet1!B4");
    expect(await address((sheet) => sheet.getRange("B2:D4").getSpecialCells("Constants", "LogicalNumbers"))).toBe("Sheet1!C2:C3");
    expect(await address((sheet) => sheet.getUsedRange().getSpecialCells("Formulas"))).toBe("Sheet1!D2:D3");
    expect(await address((sheet) => sheet.getRange("B2:D4").getSpecialCells("Blanks"))).toBe("Sheet1!B3,Sheet1!D4");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("F1:F9").getSpecialCells("Constants").load("address"))).toBe("ItemNotFound");
  });

  test("visible cells leave hidden rows out", async () => {
    await codeOf(bench, (_, sheet) => (sheet.getRange("3:3").rowHidden = true));
    expect(await address((sheet) => sheet.getRange("B2:D4").getSpecialCells("Visible"))).toBe("Sheet1!B2:D2,Sheet1!B4:D4");
    const view = await loaded(bench, (_, sheet) => sheet.getRange("B2:C4").getVisibleView(), "values,rowCount,cellAddresses");
    expect([view.values, view.rowCount]).toEqual([[["Name", 5], ["name*", "#N/A"]], 2]); // prettier-ignore
  });

  test("find takes wildcards, whole cells and letter case", async () => {
    expect(await address((sheet) => sheet.getRange("A1:E9").find("NAM?", {}))).toBe("Sheet1!B2");
    expect(await address((sheet) => sheet.getRange("A1:E9").find("name~*", { completeMatch: true }))).toBe("Sheet1!B4");
    expect(await address((sheet) => sheet.findAll("name", { completeMatch: false, matchCase: false }))).toBe("Sheet1!B2,Sheet1!B4");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("A1:E9").find("NAME", { matchCase: true }).load("address"))).toBe(
      "ItemNotFound",
    );
  });

  test("replaceAll writes as if typed and counts", async () => {
    const count = await bench.run(async (context) => {
      const answer = context.workbook.worksheets.getActiveWorksheet().replaceAll("name", "7", {});
      await context.sync();
      return answer.value;
    });
    expect([count, grid("B2:B4")]).toEqual([2, [[7], [""], ["7*"]]]);
  });

  test("regions and edges", async () => {
    await fill("A1:A3", [[1], [2], [3]]);
    expect(await address((sheet) => sheet.getRange("C3").getSurroundingRegion())).toBe("Sheet1!A1:D4");
    expect(await address((sheet) => sheet.getRange("A1").getRangeEdge("Down"))).toBe("Sheet1!A3");
    expect(await address((sheet) => sheet.getRange("A3").getRangeEdge("Down"))).toBe("Sheet1!A1048576");
    expect(await address((sheet) => sheet.getRange("A1").getExtendedRange("Down"))).toBe("Sheet1!A1:A3");
    expect(await address((sheet) => sheet.getRange("F2").getRangeEdge("Left"))).toBe("Sheet1!D2");
  });
});

describe("merging, links, duplicates", () => {
  test("merging keeps the upper left value only", async () => {
    await fill("A1:B2", [["", 2], [3, 4]]); // prettier-ignore
    await codeOf(bench, (_, sheet) => sheet.getRange("A1:B2").merge());
    expect(grid("A1:B2")).toEqual([[2, ""], ["", ""]]); // prettier-ignore
    expect(await address((sheet) => sheet.getRange("A1").getMergedAreasOrNullObject())).toBe("Sheet1!A1:B2");
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1").unmerge();
      sheet.getRange("A5:B6").merge(true);
    });
    expect(bench.sheet("Sheet1").merges).toHaveLength(2);
  });

  test("a link has its text and looks like one", async () => {
    await codeOf(
      bench,
      (_, sheet) => (sheet.getRange("A1").hyperlink = { address: "https://example.com/", textToDisplay: "site", screenTip: "go" }),
    );
    const cell = await loaded(bench, (_, sheet) => sheet.getRange("A1"), "hyperlink,values,format/font/underline");
    expect(cell.hyperlink).toEqual({ address: "https://example.com/", screenTip: "go", textToDisplay: "site" });
    expect([cell.values, cell.format.font.underline]).toEqual([[["site"]], "Single"]);
  });

  test("removeDuplicates moves the rest up and counts", async () => {
    await fill("A1:B5", [["Id", "x"], [1, "a"], [1, "A"], [2, "b"], [1, "a"]]); // prettier-ignore
    const result = await loaded(bench, (_, sheet) => sheet.getRange("A1:B5").removeDuplicates([0, 1], true), "removed,uniqueRemaining");
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
    expect(grid("A1:B5")).toEqual([["Id", "x"], [1, "a"], [2, "b"], ["", ""], ["", ""]]); // prettier-ignore
  });
});

test("formulas in R1C1 notation, both ways", async () => {
  await codeOf(bench, (_, sheet) => (sheet.getRange("B2:B3").formulasR1C1 = [["=RC[-1]*R1C1"], [5]]));
  expect(formulas("B2:B3")).toEqual([["=A2*$A$1"], [5]]);
  expect((await loaded(bench, (_, sheet) => sheet.getRange("B2:B3"), "formulasR1C1")).formulasR1C1).toEqual([["=RC[-1]*R1C1"], [5]]);
});
