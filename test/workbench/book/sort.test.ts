import fc from "fast-check";
import { sortRect, sortTable } from "../../../src/workbench/book/sort";
import { formatCells } from "../../../src/workbench/book/formats";
import { patched, styleAt } from "../../../src/workbench/book/styles";
import { cellAt } from "../../../src/workbench/book/cells";
import { addTable } from "../../../src/workbench/book/tables";
import { desk, rect, type Desk } from "./support";

const sorted = (column: unknown[], ascending: boolean, more: { matchCase?: boolean; dataOption?: string } = {}): unknown[] => {
  const all = desk(column.map((value) => [value]));
  const { matchCase = false, dataOption } = more;
  sortRect(
    all.workspace,
    all.sheet,
    { row: 0, column: 0, rows: column.length, columns: 1 },
    { fields: [{ key: 0, ascending, dataOption }], matchCase },
  );
  return all.values(`A1:A${column.length}`).flat();
};

describe("Excel's order", () => {
  const mixed = ["b", true, "", 10, "#N/A", "A", false, -2];

  it("numbers before texts before logical values before errors, blanks last", () => {
    expect(sorted(mixed, true)).toEqual([-2, 10, "A", "b", false, true, "#N/A", ""]);
  });

  it("turns round but keeps blanks last", () => {
    expect(sorted(mixed, false)).toEqual(["#N/A", true, false, "b", "A", 10, -2, ""]);
  });

  it("takes a formula that answers nothing as a text, the first of all: only an empty cell is blank", () => {
    const { workspace, sheet, values } = desk([["=A9"], [2], [""], ["=A9"], [1]]);
    for (const row of [0, 3]) sheet.cells.get(row)!.get(0)!.value = "";
    const order = (ascending: boolean) => {
      sortRect(workspace, sheet, rect("A1:A5"), { fields: [{ key: 0, ascending }], matchCase: false });
      return sheet.cells.get(4)?.get(0) === undefined ? values("A1:A4").flat() : "a blank is not last";
    };
    expect(order(true)).toEqual([1, 2, "", ""]);
    expect(order(false)).toEqual(["", "", 2, 1]);
  });

  it("looks at letter case only when told, small letters first", () => {
    expect(sorted(["b", "B", "a", "A"], true)).toEqual(["a", "A", "b", "B"]);
    expect(sorted(["B", "b", "A", "a"], true)).toEqual(["A", "a", "B", "b"]);
    expect(sorted(["B", "b", "A", "a"], true, { matchCase: true })).toEqual(["a", "A", "b", "B"]);
  });

  it("takes texts as numbers when told", () => {
    expect(sorted(["'10", 9, "'8"], true)).toEqual([9, "10", "8"]);
    expect(sorted(["'10", 9, "'8"], true, { dataOption: "TextAsNumber" })).toEqual(["8", 9, "10"]);
  });

  it("sorts any mix into the same order again, and loses nothing", () => {
    const value = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constantFrom("x", "Y", "z z"), fc.boolean(), fc.constant(""));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.boolean(), (column, ascending) => {
        const once = sorted(column, ascending);
        expect(sorted(once, ascending)).toEqual(once);
        expect([...once].map(String).sort()).toEqual(column.map(String).sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe("whole rows", () => {
  const made = (): Desk =>
    desk([
      ["c", 3, "=B1*2"],
      ["a", 1, "=B2*2"],
      ["b", 2, "=B3*2"],
    ]);
  const byFirst = { fields: [{ key: 0, ascending: true }], matchCase: false };

  it("move with formats, comments and formulas; relative references follow their row", () => {
    const { workspace, sheet, values, formulas } = made();
    formatCells(workspace, sheet, rect("A1"), (style) => patched(style, { fill: "#FFFF00" }));
    sheet.comments.push({ id: "1", row: 0, column: 0, content: "", author: "", created: "", resolved: false, replies: [] });
    sortRect(workspace, sheet, rect("A1:C3"), byFirst);
    expect(values("A1:B3")).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    expect(formulas("C1:C3")).toEqual([["=B1*2"], ["=B2*2"], ["=B3*2"]]);
    expect(styleAt(workspace.book, cellAt(sheet, 2, 0)?.style).fill).toBe("#FFFF00");
    expect(sheet.comments[0]!.row).toBe(2);
  });

  it("keep references that name a sheet, and those past the row go astray, as Excel's do", () => {
    const { workspace, sheet, write, formulas } = made();
    write("D1:E3", [
      ["=Sheet1!B1", "=B2"],
      ["=Sheet1!B2", "=$B$3"],
      ["=Sheet1!B3", ""],
    ]);
    sortRect(workspace, sheet, rect("A1:E3"), byFirst);
    expect(formulas("D1:E3")).toEqual([
      ["=Sheet1!B2", "=$B$3"],
      ["=Sheet1!B3", ""],
      ["=Sheet1!B1", "=B4"],
    ]);
  });

  it("are stable over several fields", () => {
    const { workspace, sheet, values } = desk([
      ["x", 2, 1],
      ["y", 1, 2],
      ["x", 1, 3],
      ["y", 1, 4],
    ]);
    sortRect(workspace, sheet, rect("A1:C4"), {
      fields: [
        { key: 1, ascending: true },
        { key: 0, ascending: false },
      ],
      matchCase: false,
    });
    expect(values("C1:C4")).toEqual([[2], [4], [3], [1]]);
  });

  it("stay where they are while hidden", () => {
    const { workspace, sheet, values } = made();
    sheet.rows.set(1, { filtered: true });
    sortRect(workspace, sheet, rect("A1:C3"), byFirst);
    expect(values("A1:A3")).toEqual([["b"], ["a"], ["c"]]);
  });

  it("sort by colour: the asked one first", () => {
    const { workspace, sheet, values } = made();
    formatCells(workspace, sheet, rect("A3"), (style) => patched(style, { fill: "#FF0000" }));
    sortRect(workspace, sheet, rect("A1:C3"), { fields: [{ key: 0, sortOn: "CellColor", color: "#FF0000" }], matchCase: false });
    expect(values("A1:A3")).toEqual([["b"], ["c"], ["a"]]);
  });

  it("sort columns left to right", () => {
    const { workspace, sheet, values } = desk([
      [3, 1, 2],
      ["c", "a", "b"],
    ]);
    sortRect(workspace, sheet, rect("A1:C2"), { fields: [{ key: 0 }], matchCase: false, byColumns: true });
    expect(values("A1:C2")).toEqual([
      [1, 2, 3],
      ["a", "b", "c"],
    ]);
  });

  it("refuse a key outside, no field, merged cells", () => {
    const { workspace, sheet } = made();
    const sortBy = (key: number[]) => () =>
      sortRect(workspace, sheet, rect("A1:C3"), { fields: key.map((k) => ({ key: k })), matchCase: false });
    expect(sortBy([3])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(sortBy([])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    sheet.merges.push(rect("A1:A2"));
    expect(sortBy([0])).toThrow(expect.objectContaining({ code: "MergedRangeConflict" }));
  });
});

it("a table remembers how it was sorted and keeps its header", () => {
  const { workspace, sheet, values } = desk([["N"], [2], [1]]);
  const table = addTable(workspace, sheet, rect("A1:A3"), true);
  sortTable(workspace, sheet, table, [{ key: 0, ascending: true }], false, "PinYin");
  expect(values("A1:A3")).toEqual([["N"], [1], [2]]);
  expect(table.sort).toEqual({ fields: [{ key: 0, ascending: true }], matchCase: false, method: "PinYin" });
  expect(workspace.takeEvents().some((event) => event.eventType === 19)).toBe(true);
});
