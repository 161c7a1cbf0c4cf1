import { openWorkbench, type Workbench } from "../../support/workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Runs one write and answers the error's code, or "" when it went through. */
async function codeOf(write: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await bench.run(async (context) => {
      write(active(context));
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

async function read<T>(ask: (sheet: Excel.Worksheet) => T & { load(what: string): unknown }, what: string): Promise<T> {
  return bench.run(async (context) => {
    const asked = ask(active(context));
    asked.load(what);
    await context.sync();
    return asked;
  });
}

describe("a range's cells", () => {
  test("values written come back with their types, texts and addresses", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:C2").values = [
        ["Name", 12.5, true],
        ["", "#N/A", "text"],
      ];
    });
    const range = await read((sheet) => sheet.getRange("A1:C2"), "values,valueTypes,text,address,rowCount,columnCount,cellCount");
    expect(range.values).toEqual([
      ["Name", 12.5, true],
      ["", "#N/A", "text"],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double", "Boolean"],
      ["Empty", "Error", "String"],
    ]);
    expect(range.text).toEqual([
      ["Name", "12.5", "TRUE"],
      ["", "#N/A", "text"],
    ]);
    expect([range.address, range.rowCount, range.columnCount, range.cellCount]).toEqual(["Sheet1!A1:C2", 2, 3, 6]);
  });

  test("a single value fills the range, null leaves a cell alone, an empty text empties it", async () => {
    await codeOf((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = 7 as never;
      range.values = [
        [null, 1],
        ["", null],
      ] as never;
    });
    expect(bench.grid("Sheet1", "A1:B2")).toEqual([
      [7, 1],
      ["", 7],
    ]);
  });

  test("a values array of the wrong shape is refused", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => (sheet.getRange("A1:B2").values = [[1], [2]]))).toBe("InvalidArgument");
  });

  test("Office.js splits a write of more than 1500 cells, and all of it arrives", async () => {
    const rows = Array.from({ length: 800 }, (_, i) => [i, `row ${i}`]);
    await codeOf((sheet) => (sheet.getRange("A1:B800").values = rows));
    expect(bench.grid("Sheet1", "A800:B800")).toEqual([[799, "row 799"]]);
    expect(await codeOf((sheet) => (sheet.getRange("A1:B801").values = rows))).toBe("InvalidArgument");
  });

  test("whole columns answer null instead of cells, and their used range answers them", async () => {
    await codeOf((sheet) => (sheet.getRange("B2:B3").values = [[1], [2]]));
    expect((await read((sheet) => sheet.getRange("B:B"), "values,address")).values).toBeNull();
    expect((await read((sheet) => sheet.getRange("B:B").getUsedRange(), "address")).address).toBe("Sheet1!B2:B3");
  });

  test("number formats are set for one cell, for all by a text or a single array, or each its own", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:A3").numberFormat = [["0.00"]];
      sheet.getRange("A2:A3").numberFormat = [["@"], [null]] as never;
      sheet.getRange("C:C").numberFormat = "d/m/yyyy" as never;
    });
    expect((await read((sheet) => sheet.getRange("A1:C3"), "numberFormat")).numberFormat).toEqual([
      ["0.00", "General", "d/m/yyyy"],
      ["@", "General", "d/m/yyyy"],
      ["0.00", "General", "d/m/yyyy"],
    ]);
    expect(await codeOf((sheet) => (sheet.getRange("A1").numberFormat = [['0"']]))).toBe("InvalidArgument");
  });

  test("a date is a serial number that its format shows", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1").numberFormat = [["dd.mm.yyyy"]];
      sheet.getRange("A1").values = [[45292]];
    });
    expect(bench.texts("Sheet1", "A1:A1")).toEqual([["01.01.2024"]]);
  });
});

describe("the ways from a range to another", () => {
  test.each([
    ["getCell(1, 1)", (r: Excel.Range) => r.getCell(1, 1), "C4"],
    ["getRow(1)", (r: Excel.Range) => r.getRow(1), "B4:D4"],
    ["getColumn(2)", (r: Excel.Range) => r.getColumn(2), "D3:D6"],
    ["getOffsetRange(-1, 2)", (r: Excel.Range) => r.getOffsetRange(-1, 2), "D2:F5"],
    ["getResizedRange(1, -1)", (r: Excel.Range) => r.getResizedRange(1, -1), "B3:C7"],
    ["getAbsoluteResizedRange(1, 1)", (r: Excel.Range) => r.getAbsoluteResizedRange(1, 1), "B3"],
    ["getBoundingRect", (r: Excel.Range) => r.getBoundingRect("A1:A2"), "A1:D6"],
    ["getIntersection", (r: Excel.Range) => r.getIntersection("C:C"), "C3:C6"],
    ["getEntireRow", (r: Excel.Range) => r.getEntireRow(), "3:6"],
    ["getEntireColumn", (r: Excel.Range) => r.getEntireColumn(), "B:D"],
    ["getLastCell", (r: Excel.Range) => r.getLastCell(), "D6"],
    ["getLastRow", (r: Excel.Range) => r.getLastRow(), "B6:D6"],
    ["getLastColumn", (r: Excel.Range) => r.getLastColumn(), "D3:D6"],
    ["getRowsBelow(2)", (r: Excel.Range) => r.getRowsBelow(2), "B7:D8"],
    ["getRowsAbove()", (r: Excel.Range) => r.getRowsAbove(), "B2:D2"],
    ["getColumnsAfter(2)", (r: Excel.Range) => r.getColumnsAfter(2), "E3:F6"],
    ["getColumnsBefore()", (r: Excel.Range) => r.getColumnsBefore(), "A3:A6"],
  ])("%s", async (_name, way, address) => {
    expect((await read((sheet) => way(sheet.getRange("B3:D6")), "address")).address).toBe(`Sheet1!${address}`);
  });

  test("a range outside the sheet is refused, a missing intersection is a null object or ItemNotFound", async () => {
    expect(await codeOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => sheet.getRange("A1").getIntersection("B2").load("address"))).toBe("ItemNotFound");
    expect((await read((sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2"), "address")).isNullObject).toBe(true);
  });

  test("the used range counts formats, or only values", async () => {
    await codeOf((sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D5").format.fill.color = "yellow";
    });
    expect((await read((sheet) => sheet.getUsedRange(), "address")).address).toBe("Sheet1!B2:D5");
    expect((await read((sheet) => sheet.getUsedRange(true), "address")).address).toBe("Sheet1!B2");
  });

  test("an empty sheet has no used range, and getUsedRange answers its first cell; an empty range's is ItemNotFound", async () => {
    expect(await codeOf((sheet) => sheet.getRange("B:B").getUsedRange().load("address"))).toBe("ItemNotFound");
    expect((await read((sheet) => sheet.getUsedRangeOrNullObject(), "address")).isNullObject).toBe(true);
    expect((await read((sheet) => sheet.getUsedRange(), "address")).address).toBe("Sheet1!A1");
  });
});

describe("a range's look", () => {
  test("what is set comes back, and a mixed look is null", async () => {
    await codeOf((sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.fill.color = "#ffcc00";
      format.font.bold = true;
      format.font.color = "red";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.readingOrder = "RightToLeft";
      sheet.getRange("A1").format.font.bold = false;
      sheet.getRange("A1").format.fill.clear();
    });
    const { format } = await read(
      (sheet) => sheet.getRange("A1:B2"),
      "format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText,format/readingOrder",
    );
    expect([format.fill.color, format.font.bold, format.font.color]).toEqual([null, null, "#FF0000"]);
    expect([format.horizontalAlignment, format.wrapText, format.readingOrder]).toEqual(["Center", true, "RightToLeft"]);
    expect(await codeOf((sheet) => (sheet.getRange("A1").format.fill.color = "no colour"))).toBe("InvalidArgument");
  });

  test("borders stand on the edges and between the cells", async () => {
    await codeOf((sheet) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("InsideVertical").color = "#00FF00";
    });
    const { styles } = bench.book;
    const edges = (row: number, column: number) => styles[bench.sheet("Sheet1").cells.get(row)?.get(column)?.style ?? 0]!.borders;
    expect(Object.keys(edges(1, 0)).sort()).toEqual(["bottom", "right"]);
    expect(edges(0, 1)).toEqual({ left: { style: "Continuous", weight: "Thin", color: "#00FF00" } });
  });

  test("sizes and hidden lines are read back; a hidden column takes no room", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A:B").format.columnWidth = 100;
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
    const range = await read((sheet) => sheet.getRange("C4"), "left,top");
    expect([range.left, range.top]).toEqual([100, 15]);
    const rows = await read((sheet) => sheet.getRange("A1:A3"), "rowHidden,columnHidden,hidden");
    expect([rows.rowHidden, rows.columnHidden]).toEqual([null, false]);
  });

  test("clear takes contents, formats, or both", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    expect(bench.grid("Sheet1", "A1:A3")).toEqual([[""], [2], [""]]);
    expect((await read((sheet) => sheet.getRange("A2:A3"), "format/font/bold")).format.font.bold).toBe(false);
    expect((await read((sheet) => sheet.getRange("A1"), "format/font/bold")).format.font.bold).toBe(true);
  });
});
