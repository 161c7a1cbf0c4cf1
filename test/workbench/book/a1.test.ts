import fc from "fast-check";
import { columnIndex, columnName, parseAddress, parseAreas, parseRect, printAddress, printRect } from "../../../src/workbench/book/a1";
import { bound, covers, intersect, MAX_COLUMNS, MAX_ROWS, subtract } from "../../../src/workbench/book/geometry";

const aRect = fc
  .record({ row: fc.nat(40), column: fc.nat(40), rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 30 }) })
  .map((rect) => ({ ...rect }));

describe("addresses", () => {
  test.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:$D$4", { row: 1, column: 1, rows: 3, columns: 3 }],
    ["D4:B2", { row: 1, column: 1, rows: 3, columns: 3 }],
    ["C:D", { row: 0, column: 2, rows: MAX_ROWS, columns: 2 }],
    ["3:4", { row: 2, column: 0, rows: 2, columns: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])("%s", (text, rect) => expect(parseRect(text)).toEqual(rect));

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "A-1", "1A", "Ä1"])("%s is none", (text) =>
    expect(parseRect(text)).toBeUndefined(),
  );

  test("are printed as they are read", () => {
    fc.assert(fc.property(aRect, fc.boolean(), (rect, absolute) => expect(parseRect(printRect(rect, absolute))).toEqual(rect)));
  });

  test("columns have names and places", () => {
    expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702), columnName(16383)]).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
    fc.assert(fc.property(fc.nat(16383), (column) => columnIndex(columnName(column)) === column));
  });

  test.each(["Sheet 1", "It's", "A1", "R1C1", "2024", "Да", "a-b", "x!y", "C", "Data_1", "RC"])(
    "the sheet %s is quoted where it must be, and read back",
    (name) => {
      const rect = { row: 1, column: 1, rows: 2, columns: 2 };
      expect(parseAddress(printAddress(name, rect))).toEqual({ sheet: name, rect });
    },
  );

  test("a list of areas may name sheets with commas", () => {
    expect(parseAreas("A1:B2,'a, b'!C3, D:D").map(({ sheet, rect }) => [sheet, printRect(rect)])).toEqual([
      [undefined, "A1:B2"],
      ["a, b", "C3"],
      [undefined, "D:D"],
    ]);
  });
});

describe("rectangles", () => {
  test("what two share lies in both, what bounds them holds both", () => {
    fc.assert(
      fc.property(aRect, aRect, (a, b) => {
        const shared = intersect(a, b);
        expect(covers(bound(a, b), a) && covers(bound(a, b), b)).toBe(true);
        if (shared) expect(covers(a, shared) && covers(b, shared)).toBe(true);
      }),
    );
  });

  test("cutting one out of another leaves the rest, without overlaps", () => {
    fc.assert(
      fc.property(aRect, aRect, (from, cut) => {
        const pieces = subtract(from, cut);
        const shared = intersect(from, cut);
        const cells = pieces.reduce((sum, piece) => sum + piece.rows * piece.columns, 0);
        expect(cells).toBe(from.rows * from.columns - (shared ? shared.rows * shared.columns : 0));
        pieces.forEach((piece, i) => expect(pieces.slice(i + 1).some((other) => intersect(piece, other))).toBe(false));
        expect(pieces.some((piece) => intersect(piece, cut))).toBe(false);
      }),
    );
  });
});
