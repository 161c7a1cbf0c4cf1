import { addTable, deleteTable, findTable, renameTable } from "../../../src/workbench/book/tables";
import { addColumn, deleteColumn, renameColumn } from "../../../src/workbench/book/tables-columns";
import { bodyRect, rowCount } from "../../../src/workbench/book/tables-geometry";
import { addRows, deleteRows } from "../../../src/workbench/book/tables-rows";
import { convertToRange, resizeTable, showHeaders, showTotals } from "../../../src/workbench/book/tables-shape";
import { printRect } from "../../../src/workbench/book/a1";
import { desk, rect } from "./support";

const names = (table: { columns: { name: string }[] }) => table.columns.map((column) => column.name);

describe("making a table", () => {
  it("names blank headers Column1 …, numbers repeats and makes numbers text", () => {
    const { workspace, sheet, values } = desk([
      ["Name", "", 2024, "name", true],
      ["Ada", 1, 2, 3, 4],
    ]);
    const table = addTable(workspace, sheet, rect("A1:E2"), true);
    expect(names(table)).toEqual(["Name", "Column1", "2024", "name2", "TRUE"]);
    expect(values("A1:E1")).toEqual([["Name", "Column1", "2024", "name2", "TRUE"]]);
    expect(typeof values("C1")[0]![0]).toBe("string");
  });

  it("puts a header row above the data where it has none: tables.add pushes cells down", () => {
    const { workspace, sheet, values } = desk([
      ["Ada", 1],
      ["Bob", 2],
      ["", ""],
      ["below", 9],
    ]);
    const table = addTable(workspace, sheet, rect("A1:B2"), false);
    expect(printRect(table.range)).toBe("A1:B3");
    expect(values("A1:B5")).toEqual([
      ["Column1", "Column2"],
      ["Ada", 1],
      ["Bob", 2],
      ["", ""],
      ["below", 9],
    ]);
  });

  it("gives a header alone one blank row that counts as none", () => {
    const { workspace, sheet } = desk([["A", "B"]]);
    const table = addTable(workspace, sheet, rect("A1:B1"), true);
    expect(printRect(table.range)).toBe("A1:B2");
    expect(rowCount(sheet, table)).toBe(0);
    addRows(workspace, sheet, table, undefined, 3);
    expect(printRect(table.range)).toBe("A1:B4");
    expect(rowCount(sheet, table)).toBe(3);
  });

  it("a row typed into is a row, even when it is emptied again", () => {
    const { workspace, sheet, write } = desk([["A", "B"]]);
    const table = addTable(workspace, sheet, rect("A1:B1"), true);
    write("A2", "x");
    expect(table.insertRow).toBeUndefined();
    write("A2", "");
    expect(rowCount(sheet, table)).toBe(1);
  });

  it("refuses to overlap another table", () => {
    const { workspace, sheet } = desk([["A", "B", "C"]]);
    addTable(workspace, sheet, rect("A1:B3"), true);
    expect(() => addTable(workspace, sheet, rect("B3:C5"), true)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it.each(["1st", "A1", "R1C1", "c", "two words", "", "Taken", "Table1"])("refuses the name %p", (name) => {
    const { workspace, sheet } = desk([["A"]]);
    addTable(workspace, sheet, rect("A1:A2"), true);
    const other = addTable(workspace, sheet, rect("C1:C2"), true);
    workspace.book.names.push({ name: "taken", formula: "=Sheet1!$A$1", visible: true, comment: "" });
    expect(() => renameTable(workspace, other, name)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("is found by id and by name in any letter case, and formulas follow a new name", () => {
    const { workspace, sheet, write, formulas } = desk([["Qty"], [1], [2]]);
    const table = addTable(workspace, sheet, rect("A1:A3"), true);
    write("D1", "=SUM(Table1[Qty])+ROWS(Table1)");
    renameTable(workspace, table, "cb_Orders");
    expect(findTable(workspace.book, "CB_orders")?.table).toBe(table);
    expect(findTable(workspace.book, table.id)?.table).toBe(table);
    expect(formulas("D1")).toEqual([["=SUM(cb_Orders[Qty])+ROWS(cb_Orders)"]]);
  });

  it("tells that it was made", () => {
    const { workspace, sheet } = desk([["A"]]);
    workspace.takeEvents();
    const table = addTable(workspace, sheet, rect("A1:A2"), true);
    const told = workspace.takeEvents().filter((event) => event.eventType === 102);
    expect(told.map((event) => event.target)).toEqual([sheet.id, "Workbook"]);
    expect(told[0]!.message).toMatchObject({ tableId: table.id, worksheetId: sheet.id, source: "Local" });
  });
});

describe("rows", () => {
  const orders = () => {
    const made = desk([
      ["Item", "Qty"],
      ["a", 1],
      ["b", 2],
    ]);
    return { ...made, table: addTable(made.workspace, made.sheet, rect("A1:B3"), true) };
  };

  it("are added at the end and push down what stands below", () => {
    const { workspace, sheet, table, write, values } = orders();
    write("A5:B5", [["below", 5]]);
    expect(printRect(addRows(workspace, sheet, table, undefined, 2))).toBe("A4:B5");
    expect(printRect(table.range)).toBe("A1:B5");
    expect(values("A7:B7")).toEqual([["below", 5]]);
  });

  it("are put between others", () => {
    const { workspace, sheet, table, values } = orders();
    addRows(workspace, sheet, table, 1, 1);
    expect(values("A2:A4")).toEqual([["a"], [""], ["b"]]);
    expect(printRect(table.range)).toBe("A1:B4");
  });

  it("are refused past the end", () => {
    const { workspace, sheet, table } = orders();
    expect(() => addRows(workspace, sheet, table, 3, 1)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("are deleted, what stands below moves up, and one blank row always stays", () => {
    const { workspace, sheet, table, write, values } = orders();
    write("A6", "below");
    deleteRows(workspace, sheet, table, 0);
    expect(values("A2:B2")).toEqual([["b", 2]]);
    expect(values("A5")).toEqual([["below"]]);
    deleteRows(workspace, sheet, table, 0);
    expect(printRect(table.range)).toBe("A1:B2");
    expect(rowCount(sheet, table)).toBe(0);
    expect(values("A2:B2")).toEqual([["", ""]]);
  });

  it("deleting filtered rows fails (#994)", () => {
    const { workspace, sheet, table } = orders();
    table.columns[1]!.filter = { filterOn: "Values", values: ["1"] };
    expect(() => deleteRows(workspace, sheet, table, 0)).toThrow(expect.objectContaining({ code: "GeneralException" }));
  });

  it("stretch references over a whole column: names, formulas and charts", () => {
    const { workspace, sheet, table, write, formulas } = orders();
    workspace.book.names.push({ name: "lst", formula: "=Sheet1!$A$2:$A$3", visible: true, comment: "" });
    write("D1:D2", [["=SUM(B2:B3)"], ["=SUM(B2:B2)"]]);
    addRows(workspace, sheet, table, undefined, 2);
    expect(workspace.book.names[0]!.formula).toBe("=Sheet1!$A$2:$A$5");
    expect(formulas("D1:D2")).toEqual([["=SUM(B2:B5)"], ["=SUM(B2:B2)"]]);
  });

  it("nothing may sit where a table grows: a table that would be torn refuses, a narrower one moves down", () => {
    const { workspace, sheet, table, write } = orders();
    write("B6:C6", [["X", "Y"]]);
    const below = addTable(workspace, sheet, rect("B6:C7"), true);
    expect(() => addRows(workspace, sheet, table, undefined, 1)).toThrow(expect.objectContaining({ code: "InsertDeleteConflict" }));
    expect(printRect(table.range)).toBe("A1:B3");
    resizeTable(workspace, sheet, below, rect("B6:B7"));
    addRows(workspace, sheet, table, undefined, 1);
    expect(printRect(below.range)).toBe("B7:B8");
  });

  it("keep the column's formula right when rows come or go at the top", () => {
    const { workspace, sheet, table, write, formulas } = orders();
    addColumn(workspace, sheet, table, undefined, "Twice");
    write("C2:C3", [["=B2*2"], ["=B3*2"]]);
    addRows(workspace, sheet, table, 0, 1);
    expect(table.columns[2]!.formula).toBe("=B2*2");
    expect(formulas("C2:C4")).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
    deleteRows(workspace, sheet, table, 0);
    deleteRows(workspace, sheet, table, 0);
    expect(table.columns[2]!.formula).toBe("=B2*2");
    deleteRows(workspace, sheet, table, 0);
    addRows(workspace, sheet, table, undefined, 2);
    expect(formulas("C2:C3")).toEqual([["=B2*2"], ["=B3*2"]]);
  });

  it("carry the column's formula and the rules over the column with them", () => {
    const { workspace, sheet, table, write, formulas } = orders();
    write("C1:C3", [["Twice"], ["=[@Qty]*2"], ["=[@Qty]*2"]]);
    resizeTable(workspace, sheet, table, rect("A1:C3"));
    write("C2:C3", [["=[@Qty]*2"], ["=[@Qty]*2"]]);
    sheet.validations.push({ ranges: [rect("B2:B3")], type: "WholeNumber", operator: "GreaterThan", formula1: 0, ignoreBlanks: true });
    addRows(workspace, sheet, table, undefined, 1);
    expect(formulas("C4")).toEqual([["=[@Qty]*2"]]);
    expect(printRect(sheet.validations[0]!.ranges[0]!)).toBe("B2:B4");
  });
});

describe("columns", () => {
  const made = () => {
    const all = desk([
      ["A", "B", "far"],
      [1, 2, 3],
    ]);
    return { ...all, table: addTable(all.workspace, all.sheet, rect("A1:B2"), true) };
  };

  it("are added with a name of their own and keep their ids when moved or renamed", () => {
    const { workspace, sheet, table, values } = made();
    const b = table.columns[1]!;
    addColumn(workspace, sheet, table, 1, "a");
    expect(names(table)).toEqual(["A", "a2", "B"]);
    renameColumn(workspace, sheet, table, b, "Bee");
    expect(table.columns[2]).toBe(b);
    expect(b.id).toBe(2);
    expect(values("A1:D1")).toEqual([["A", "a2", "Bee", "far"]]);
  });

  it("are deleted; what stands to the right moves in, formulas over them are lost", () => {
    const { workspace, sheet, table, write, values, formulas } = made();
    write("F1", "=SUM(Table1[A])");
    deleteColumn(workspace, sheet, table, table.columns[0]!);
    expect(names(table)).toEqual(["B"]);
    expect(formulas("E1")[0]![0]).toContain("#REF!");
    expect(values("A1:B2")).toEqual([
      ["B", "far"],
      [2, 3],
    ]);
    expect(() => deleteColumn(workspace, sheet, table, table.columns[0]!)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("are renamed by typing in the header cell, and formulas follow", () => {
    const { workspace, sheet, table, write, formulas, values } = made();
    write("E1", "=SUM(Table1[B])+SUM(Table1[[A]:[B]])");
    write("B1", "Two words");
    expect(names(table)).toEqual(["A", "Two words"]);
    expect(formulas("E1")).toEqual([["=SUM(Table1[Two words])+SUM(Table1[[A]:[Two words]])"]]);
    write("B1", 7);
    expect(values("B1")).toEqual([["7"]]);
    write("B1", "");
    expect(names(table)).toEqual(["A", "Column1"]);
    expect(values("B1")).toEqual([["Column1"]]);
    expect(sheet.tables[0]).toBe(table);
    expect(workspace.dirty).toBe(true);
  });
});

describe("calculated columns", () => {
  const made = () => {
    const all = desk([
      ["Qty", "Twice"],
      [1, ""],
      [2, ""],
      [3, ""],
    ]);
    return { ...all, table: addTable(all.workspace, all.sheet, rect("A1:B4"), true) };
  };

  it("come of one formula written to the whole body", () => {
    const { table, write } = made();
    write("B2:B4", [["=A2*2"], ["=A3*2"], ["=A4*2"]]);
    expect(table.columns[1]!.formula).toBe("=A2*2");
  });

  it("come of a formula in one cell of an empty column, as AutoCorrect fills it", () => {
    const { table, write, formulas } = made();
    write("B3", "=A3*2");
    expect(formulas("B2:B4")).toEqual([["=A2*2"], ["=A3*2"], ["=A4*2"]]);
    expect(table.columns[1]!.formula).toBe("=A2*2");
  });

  it("are not made while the user has that option off", () => {
    const { workspace, table, write, formulas } = made();
    workspace.options.fillColumns = false;
    write("B3", "=A3*2");
    expect(formulas("B2:B4")).toEqual([[""], ["=A3*2"], [""]]);
    expect(table.columns[1]!.formula).toBeUndefined();
  });

  it("are overwritten by AutoCorrect where an empty column is given mixed formulas (#6745, #2093)", () => {
    const { write, formulas } = made();
    write("B2:B4", [["=1+1"], ["=2+2"], ["=3+3"]]);
    expect(formulas("B2:B4")).toEqual([["=3+3"], ["=3+3"], ["=3+3"]]);
  });

  it("are not made of a column that holds other things too", () => {
    const { table, write, formulas } = made();
    write("B2", "text");
    write("B3:B4", [["=1+1"], ["=2+2"]]);
    expect(formulas("B2:B4")).toEqual([["text"], ["=1+1"], ["=2+2"]]);
    expect(table.columns[1]!.formula).toBeUndefined();
  });
});

describe("shape", () => {
  const made = () => {
    const all = desk([
      ["Item", "Qty"],
      ["a", 1],
      ["b", 2],
    ]);
    return { ...all, table: addTable(all.workspace, all.sheet, rect("A1:B3"), true) };
  };

  it("totals stand below the body and make room for themselves", () => {
    const { workspace, sheet, table, write, values, formulas } = made();
    write("A4", "below");
    showTotals(workspace, sheet, table, true);
    expect(values("A4:A5")).toEqual([["Total"], ["below"]]);
    expect(formulas("B4")).toEqual([["=SUBTOTAL(109,Table1[Qty])"]]);
    expect(printRect(bodyRect(table))).toBe("A2:B3");
    showTotals(workspace, sheet, table, false);
    expect(printRect(table.range)).toBe("A1:B3");
    expect(values("A4")).toEqual([[""]]);
  });

  it("headers go and come back with their names", () => {
    const { workspace, sheet, table, values } = made();
    showHeaders(workspace, sheet, table, false);
    expect(values("A1:B1")).toEqual([["", ""]]);
    expect(printRect(table.range)).toBe("A2:B3");
    showHeaders(workspace, sheet, table, true);
    expect(values("A1:B1")).toEqual([["Item", "Qty"]]);
  });

  it("is resized over the same header row only", () => {
    const { workspace, sheet, table, write } = made();
    write("C1", "More");
    resizeTable(workspace, sheet, table, rect("A1:C9"));
    expect(names(table)).toEqual(["Item", "Qty", "More"]);
    expect(table.columns.map((column) => column.id)).toEqual([1, 2, 3]);
    for (const wrong of ["A2:C9", "E1:F9", "A1:C1"])
      expect(() => resizeTable(workspace, sheet, table, rect(wrong))).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("takes its totals along when resized", () => {
    const { workspace, sheet, table, values, formulas } = made();
    showTotals(workspace, sheet, table, true);
    resizeTable(workspace, sheet, table, rect("A1:B6"));
    expect(printRect(bodyRect(table))).toBe("A2:B5");
    expect(values("A4")).toEqual([[""]]);
    expect(formulas("A6:B6")).toEqual([["Total", "=SUBTOTAL(109,Table1[Qty])"]]);
    expect(() => resizeTable(workspace, sheet, table, rect("A1:B2"))).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("becomes a plain range whose formulas go on as A1", () => {
    const { workspace, sheet, table, write, formulas } = made();
    write("D2", "=SUM(Table1[Qty])");
    convertToRange(workspace, sheet, table);
    expect(sheet.tables).toEqual([]);
    expect(formulas("D2")).toEqual([["=SUM($B$2:$B$3)"]]);
  });

  it("is deleted with its data", () => {
    const { workspace, sheet, table, values } = made();
    deleteTable(workspace, sheet, table);
    expect(values("A1:B3").flat().join("")).toBe("");
    expect(sheet.tables).toEqual([]);
  });
});

describe("growth", () => {
  const made = () => {
    const all = desk([
      ["Item", "Qty"],
      ["a", 1],
    ]);
    return { ...all, table: addTable(all.workspace, all.sheet, rect("A1:B2"), true) };
  };
  const typing = ({ workspace }: ReturnType<typeof made>) =>
    Object.assign(workspace, { origin: { source: "Local", triggerSource: "Unknown" } });

  it("API writes directly below a table do not grow it", () => {
    const { table, write } = made();
    write("A3:B3", [["b", 2]]);
    expect(printRect(table.range)).toBe("A1:B2");
  });

  it("API writes directly below a table grow it under the host option autoExpand", () => {
    const { workspace, table, write } = made();
    workspace.options.autoExpand = true;
    write("A3:B4", [
      ["b", 2],
      ["c", 3],
    ]);
    expect(printRect(table.range)).toBe("A1:B4");
  });

  it("typing below or beside a table grows it", () => {
    const all = made();
    typing(all);
    all.write("A3", "b");
    expect(printRect(all.table.range)).toBe("A1:B3");
    all.write("C1", "New");
    expect(names(all.table)).toEqual(["Item", "Qty", "New"]);
  });

  it("validation below a table stops its growth", () => {
    const all = made();
    typing(all);
    all.sheet.validations.push({ ranges: [rect("B3:B9")], type: "WholeNumber", operator: "GreaterThan", formula1: 0, ignoreBlanks: true });
    all.write("A3", "b");
    expect(printRect(all.table.range)).toBe("A1:B2");
  });
});
