import fc from "fast-check";
import type { Book, Sheet } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { deleteCells, insertCells } from "../../../src/workbench/book/insert-delete";
import { parseRect, printRect } from "../../../src/workbench/book/a1";
import { readFormulas } from "../../../src/workbench/book/read";
import { addSheet } from "../../../src/workbench/book/sheets";
import { Workspace } from "../../../src/workbench/book/workspace";
import { writeCells } from "../../../src/workbench/book/write";
import { createPlainEngine } from "../../../src/workbench/engine/plain";

type Place = { workspace: Workspace; book: Book; sheet: Sheet };

function place(): Place {
  const book = createBook();
  return { workspace: new Workspace(book, createPlainEngine()), book, sheet: book.sheets[0]! };
}

const rect = (address: string) => parseRect(address)!;

function aTable(sheet: Sheet, address: string, names: string[]): void {
  const columns = names.map((name, i) => ({ id: i + 1, name }));
  sheet.tables.push({ id: "{T1}", name: "Orders", range: rect(address), showHeaders: true, showTotals: false, style: "", bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true, columns }); // prettier-ignore
}

const codeOf = (work: () => void): string => {
  try {
    work();
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("inserting rows", () => {
  test("moves cells down and every reference to them, in all sheets and names", () => {
    const { workspace, book, sheet } = place();
    const other = addSheet(workspace, "Other one");
    writeCells(workspace, sheet, rect("A1:B3"), [[1, "=A1"], [2, "=SUM(A1:A3)"], [3, "=$A$3+A:A+2:2"]]); // prettier-ignore
    writeCells(workspace, other, rect("A1:A2"), [["=Sheet1!A2"], ["=A2+'Sheet1'!$A$1:A3"]]);
    book.names.push({ name: "Total", formula: "=Sheet1!$B$2", visible: true, comment: "" });
    insertCells(workspace, sheet, rect("2:3"), "Down");
    expect(readFormulas(sheet, rect("A1:B5"))).toEqual([
      [1, "=A1"],
      ["", ""],
      ["", ""],
      [2, "=SUM(A1:A5)"],
      [3, "=$A$5+A:A+4:4"],
    ]);
    expect(readFormulas(other, rect("A1:A2"))).toEqual([["=Sheet1!A4"], ["=A2+'Sheet1'!$A$1:A5"]]);
    expect(book.names[0]!.formula).toBe("=Sheet1!$B$4");
  });

  test("moves merges, rules, links, comments, filters, tables, print areas and heights", () => {
    const { workspace, sheet } = place();
    aTable(sheet, "A5:B8", ["Id", "Qty"]);
    sheet.merges.push(rect("D5:E5"));
    sheet.validations.push({ ranges: [rect("A6:A8"), rect("G1")], type: "List", formula1: "=$K$5:$K$9", ignoreBlanks: true });
    sheet.conditionalFormats.push({
      id: "1",
      ranges: [rect("B6:B8")],
      priority: 1,
      stopIfTrue: false,
      type: "Custom",
      formula: "=$B6>1",
      format: {},
    });
    sheet.hyperlinks.set("5,0", { address: "https://example.com" });
    sheet.comments.push({ id: "1", row: 5, column: 1, content: "x", author: "a", created: "", resolved: false, replies: [] });
    sheet.pageLayout.printArea = [rect("A1:B8")];
    sheet.pageLayout.printTitleRows = { first: 4, last: 4 };
    sheet.conditionalFormats.push({ id: "2", ranges: [rect("A9")], priority: 2, stopIfTrue: false, type: "ColorScale", minimum: { type: "Formula", formula: "=$B$6" }, maximum: { type: "HighestValue" } }); // prettier-ignore
    sheet.rows.set(6, { size: 30 });
    insertCells(workspace, sheet, rect("3:4"), "Down");
    expect(printRect(sheet.tables[0]!.range)).toBe("A7:B10");
    expect(sheet.merges.map((merge) => printRect(merge))).toEqual(["D7:E7"]);
    expect(sheet.validations[0]!.ranges.map((range) => printRect(range))).toEqual(["A8:A10", "G1"]);
    expect(sheet.validations[0]!.formula1).toBe("=$K$7:$K$11");
    expect(sheet.conditionalFormats[0]).toMatchObject({ ranges: [rect("B8:B10")], formula: "=$B8>1" });
    expect(sheet.conditionalFormats[1]).toMatchObject({ minimum: { formula: "=$B$8" } });
    expect(sheet.pageLayout.printTitleRows).toEqual({ first: 6, last: 6 });
    expect([...sheet.hyperlinks.keys()]).toEqual(["7,0"]);
    expect(sheet.comments[0]).toMatchObject({ row: 7, column: 1 });
    expect(sheet.pageLayout.printArea.map((range) => printRect(range))).toEqual(["A1:B10"]);
    expect([...sheet.rows]).toEqual([[8, { size: 30 }]]);
  });

  test("inside a table it grows; a range an add-in keeps follows its cells", () => {
    const { workspace, sheet } = place();
    aTable(sheet, "A1:B4", ["Id", "Qty"]);
    const kept = { sheet, rect: rect("A3:A4") };
    workspace.tracked.add(kept);
    insertCells(workspace, sheet, rect("3:3"), "Down");
    expect(printRect(sheet.tables[0]!.range)).toBe("A1:B5");
    expect(printRect(kept.rect)).toBe("A4:A5");
  });

  test("cells that would fall off the sheet stop it", () => {
    const { workspace, sheet } = place();
    writeCells(workspace, sheet, rect("A1048576"), "last");
    expect(codeOf(() => insertCells(workspace, sheet, rect("1:1"), "Down"))).toBe("NonBlankCellOffSheet");
  });
});

describe("inserting and deleting cells", () => {
  test("only the columns given move; rules over more are cut", () => {
    const { workspace, sheet } = place();
    writeCells(workspace, sheet, rect("A1:B3"), [[1, 10], [2, 20], [3, "=A3+B2"]]); // prettier-ignore
    sheet.validations.push({ ranges: [rect("A2:B3")], type: "WholeNumber", formula1: 1, ignoreBlanks: true });
    insertCells(workspace, sheet, rect("A2:A2"), "Down");
    expect(readFormulas(sheet, rect("A1:B4"))).toEqual([[1, 10], ["", 20], [2, "=A4+B2"], [3, ""]]); // prettier-ignore
    expect(sheet.validations[0]!.ranges.map((range) => printRect(range)).sort()).toEqual(["A3:A4", "B2:B3"]);
  });

  test("a part of a table's width cannot be shifted", () => {
    const { workspace, sheet } = place();
    aTable(sheet, "A3:B6", ["Id", "Qty"]);
    expect(codeOf(() => insertCells(workspace, sheet, rect("A1"), "Down"))).toBe("InsertDeleteConflict");
    expect(codeOf(() => insertCells(workspace, sheet, rect("A1:B1"), "Down"))).toBe("");
  });

  test("deleted references are #REF!, shortened ranges stay", () => {
    const { workspace, sheet } = place();
    writeCells(workspace, sheet, rect("D1:D3"), [["=A2"], ["=SUM(A1:A4)"], ["=A5"]]);
    deleteCells(workspace, sheet, rect("A2:A3"), "Up");
    expect(readFormulas(sheet, rect("D1:D3"))).toEqual([["=#REF!"], ["=SUM(A1:A2)"], ["=A3"]]);
  });
});

describe("deleting rows and columns", () => {
  test("a column of a table goes with its references", () => {
    const { workspace, sheet } = place();
    aTable(sheet, "A1:C3", ["Id", "Qty", "Sum"]);
    writeCells(workspace, sheet, rect("C2:C3"), [["=[@Qty]*2"], ["=[@Qty]*2"]]);
    writeCells(workspace, sheet, rect("E1"), "=SUM(Orders[Qty])+SUM(Orders[Id])");
    deleteCells(workspace, sheet, rect("B:B"), "Left");
    expect(sheet.tables[0]!.columns.map((column) => column.name)).toEqual(["Id", "Sum"]);
    expect(readFormulas(sheet, rect("B2:B3"))).toEqual([["=#REF!*2"], ["=#REF!*2"]]);
    expect(readFormulas(sheet, rect("D1"))).toEqual([["=SUM(#REF!)+SUM(Orders[Id])"]]);
  });

  test("a column inserted into a table has a header", () => {
    const { workspace, sheet } = place();
    writeCells(workspace, sheet, rect("A1:B1"), [["Id", "Qty"]]);
    aTable(sheet, "A1:B3", ["Id", "Qty"]);
    insertCells(workspace, sheet, rect("B:B"), "Right");
    expect(readFormulas(sheet, rect("A1:C1"))).toEqual([["Id", "Column1", "Qty"]]);
    expect(sheet.tables[0]!.columns.map((column) => column.name)).toEqual(["Id", "Column1", "Qty"]);
  });

  test("the header row of a table stays, the last body row becomes blank, a whole table goes", () => {
    const { workspace, sheet } = place();
    writeCells(workspace, sheet, rect("A1:A3"), [["Id"], [1], [2]]);
    aTable(sheet, "A1:A3", ["Id"]);
    expect(codeOf(() => deleteCells(workspace, sheet, rect("1:2"), "Up"))).toBe("InsertDeleteConflict");
    deleteCells(workspace, sheet, rect("2:3"), "Up");
    expect(printRect(sheet.tables[0]!.range)).toBe("A1:A2");
    expect(readFormulas(sheet, rect("A1:A3"))).toEqual([["Id"], [""], [""]]);
    deleteCells(workspace, sheet, rect("1:5"), "Up");
    expect(sheet.tables).toEqual([]);
  });

  test("deleting rows of a filtered table fails (#994)", () => {
    const { workspace, sheet } = place();
    aTable(sheet, "A1:A5", ["Id"]);
    sheet.tables[0]!.columns[0]!.filter = { filterOn: "Values", values: ["1"] };
    expect(codeOf(() => deleteCells(workspace, sheet, rect("3:3"), "Up"))).toBe("GeneralException");
  });
});

test("inserting lines and deleting them again leaves the book as it was", () => {
  const line = fc.integer({ min: 0, max: 8 });
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 4 }), fc.boolean(), (at, count, rows) => {
      const { workspace, sheet } = place();
      writeCells(workspace, sheet, rect("B2:C4"), [["=C2", "=$B$3:C4"], ["=B:B", 5], ["x", "=3:4"]]); // prettier-ignore
      const before = JSON.stringify(readFormulas(sheet, rect("A1:J15")));
      const lines = rows ? { row: at, column: 0, rows: count, columns: 16384 } : { row: 0, column: at, rows: 1048576, columns: count };
      insertCells(workspace, sheet, lines, rows ? "Down" : "Right");
      deleteCells(workspace, sheet, lines, rows ? "Up" : "Left");
      expect(JSON.stringify(readFormulas(sheet, rect("A1:J15")))).toBe(before);
    }),
  );
});
