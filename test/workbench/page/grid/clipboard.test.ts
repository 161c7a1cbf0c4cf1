import fc from "fast-check";
import { createBook } from "../../../../src/workbench/book/create";
import { ensureCell } from "../../../../src/workbench/book/cells";
import { copyText, pastedRows } from "../../../../src/workbench/page/grid/clipboard";

describe("text of the clipboard", () => {
  test("rows and fields are parted as Excel parts them", () => {
    expect(pastedRows("a\tb\r\nc\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(pastedRows("one")).toEqual([["one"]]);
    expect(pastedRows("last line\r\n")).toEqual([["last line"]]);
  });

  test("a quoted field keeps its tabs, line breaks and quotes", () => {
    expect(pastedRows('"two\nlines"\t"a ""word"""\t\nx')).toEqual([
      ["two\nlines", 'a "word"', ""],
      ["x", "", ""],
    ]);
  });

  test("what is copied is pasted as it was", () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll("\r", "") || "x");
    const grid = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(grid, (rows) => {
        const book = createBook();
        const sheet = book.sheets[0]!;
        rows.forEach((line, i) => line.forEach((value, j) => (ensureCell(sheet, i, j).value = value)));
        expect(pastedRows(copyText(book, sheet, { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }))).toEqual(rows);
      }),
    );
  });

  test("rows that a filter hides are not copied", () => {
    const book = createBook();
    const sheet = book.sheets[0]!;
    ["a", "b", "c"].forEach((value, i) => (ensureCell(sheet, i, 0).value = value));
    sheet.rows.set(1, { filtered: true });
    expect(copyText(book, sheet, { row: 0, column: 0, rows: 3, columns: 1 })).toBe("a\r\nc");
  });
});
