import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const names = () => bench.book.sheets.map((sheet) => sheet.name);

describe("the sheets of a workbook", () => {
  test("are added at the end, found by name or id, moved and counted", async () => {
    await codeOf(bench, ({ workbook }) => {
      workbook.worksheets.add("Data");
      workbook.worksheets.add().position = 0;
    });
    expect(names()).toEqual(["Sheet3", "Sheet1", "Data"]);
    const sheet = await loaded(bench, ({ workbook }) => workbook.worksheets.getItem("DATA"), "id,name,position");
    expect([sheet.name, sheet.position]).toEqual(["Data", 2]);
    expect((await loaded(bench, ({ workbook }) => workbook.worksheets.getItem(sheet.id), "name")).name).toBe("Data");
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.getItem("Nope").load("name"))).toBe("ItemNotFound");
    expect((await loaded(bench, ({ workbook }) => workbook.worksheets.getItemOrNullObject("Nope"), "name")).isNullObject).toBe(true);
  });

  test("a copy has its own name, cells and tables", async () => {
    await codeOf(bench, (_, sheet) => {
      sheet.getRange("A1:A3").values = [["Id"], [1], [2]];
      sheet.tables.add("A1:A3", true).name = "Orders";
      sheet.getRange("C1").formulas = [["=SUM(Orders[Id])"]];
      sheet.copy("Before", sheet);
    });
    expect(names()).toEqual(["Sheet1 (2)", "Sheet1"]);
    expect(bench.formulas("Sheet1 (2)", "A1:C1")).toEqual([["Id", "", "=SUM(Orders1[Id])"]]);
    expect(bench.sheet("Sheet1 (2)").tables[0]!.id).not.toBe(bench.sheet("Sheet1").tables[0]!.id);
  });

  test("a copy points at itself where the sheet pointed at itself, and has names of its own", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      sheet.getRange("A1:A2").formulas = [["=Sheet1!B1+B2"], ["=Corner"]];
      workbook.names.add("Corner", sheet.getRange("B1"));
      sheet.copy("End");
    });
    expect(bench.formulas("Sheet1 (2)", "A1:A1")).toEqual([["='Sheet1 (2)'!B1+B2"]]);
    expect(bench.book.names.map(({ name, formula, scope }) => [name, formula, scope === undefined])).toEqual([
      ["Corner", "=Sheet1!$B$1", true],
      ["Corner", "='Sheet1 (2)'!$B$1", false],
    ]);
  });

  test("deleting one turns references to it into #REF!; the last visible one stays", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      workbook.worksheets.add("Data").getRange("A1").values = [[1]];
      sheet.getRange("A1").formulas = [["=Data!A1+1"]];
    });
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.getItem("Data").delete())).toBe("");
    expect(bench.formulas("Sheet1", "A1:A1")).toEqual([["=#REF!+1"]]);
    expect(await codeOf(bench, (_, sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await codeOf(bench, (_, sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("a new name is carried into formulas and names", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      const data = workbook.worksheets.add("Data");
      sheet.getRange("A1").formulas = [["=SUM(Data!A1:A3)"]];
      workbook.names.add("Total", data.getRange("A1"));
      data.name = "It's new";
    });
    expect(bench.formulas("Sheet1", "A1:A1")).toEqual([["=SUM('It''s new'!A1:A3)"]]);
    expect(bench.book.names[0]!.formula).toBe("='It''s new'!$A$1");
  });

  test("visibility, tab colour, gridlines and neighbours", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      workbook.worksheets.add("Hidden one").visibility = "VeryHidden";
      workbook.worksheets.add("Last");
      sheet.tabColor = "#ff0000";
      sheet.showGridlines = false;
    });
    const next = await loaded(bench, (_, sheet) => sheet.getNext(true), "name");
    expect(next.name).toBe("Last");
    expect((await loaded(bench, (_, sheet) => sheet.getNext(), "name")).name).toBe("Hidden one");
    expect((await loaded(bench, (_, sheet) => sheet.getPreviousOrNullObject(), "name")).isNullObject).toBe(true);
    const first = await loaded(bench, (_, sheet) => sheet, "tabColor,showGridlines");
    expect([first.tabColor, first.showGridlines]).toEqual(["#FF0000", false]);
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.getItem("Hidden one").activate())).toBe("InvalidOperation");
  });

  test("getRange takes an address, a name, a structured reference, and refuses the rest", async () => {
    await codeOf(bench, ({ workbook }, sheet) => {
      sheet.getRange("A1:A3").values = [["Id"], [1], [2]];
      sheet.tables.add("A1:A3", true).name = "Orders";
      workbook.names.add("Corner", sheet.getRange("C7"));
    });
    const address = async (given: string) => (await loaded(bench, (_, sheet) => sheet.getRange(given), "address")).address;
    expect(await address("Corner")).toBe("Sheet1!C7");
    expect(await address("Orders[Id]")).toBe("Sheet1!A2:A3");
    expect(await address("Sheet1!$B$2:C3")).toBe("Sheet1!B2:C3");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("Other!A1").load("address"))).toBe("InvalidArgument");
    expect(await codeOf(bench, (_, sheet) => sheet.getRange("A0").load("address"))).toBe("InvalidArgument");
  });
});

describe("sheet names: 31 characters, none of : \\ / ? * [ ]", () => {
  test.each(["x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History", "history"])(
    "%s is refused",
    async (name) => {
      expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.add(name))).toBe("InvalidArgument");
      expect(await codeOf(bench, (_, sheet) => (sheet.name = name))).toBe("InvalidArgument");
    },
  );

  test("a name that is taken is refused, letter case aside", async () => {
    expect(await codeOf(bench, ({ workbook }) => workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    expect(await codeOf(bench, (_, sheet) => (sheet.name = "x".repeat(31)))).toBe("");
    expect(await codeOf(bench, (_, sheet) => (sheet.name = "X".repeat(31)))).toBe("");
  });
});

describe("several areas", () => {
  test("are formatted and cleared together; their common look is read", async () => {
    await codeOf(bench, (_, sheet) => {
      const areas = sheet.getRanges("A1:B2,D4");
      areas.format.fill.color = "yellow";
      sheet.getRange("A1:D4").values = 1 as never;
      areas.clear("Contents");
    });
    expect(bench.grid("Sheet1", "A1:D4")).toEqual([
      ["", "", 1, 1],
      ["", "", 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, ""],
    ]);
    const areas = await loaded(bench, (_, sheet) => sheet.getRanges("A1:B2,D4"), "address,areaCount,cellCount,format/fill/color");
    expect([areas.address, areas.areaCount, areas.cellCount, areas.format.fill.color]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5, "#FFFF00"]);
  });

  test("an address string over 8192 characters is cut silently", async () => {
    const address = Array.from({ length: 2000 }, (_, i) => `A${i * 2 + 1}`).join(",");
    const areas = await loaded(bench, (_, sheet) => sheet.getRanges(address), "areaCount");
    expect(address.length).toBeGreaterThan(8192);
    expect(areas.areaCount).toBeLessThan(2000);
  });
});
