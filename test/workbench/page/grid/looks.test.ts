import type { Table } from "../../../../src/workbench/book/book";
import { ensureCell } from "../../../../src/workbench/book/cells";
import { createBook } from "../../../../src/workbench/book/create";
import { DEFAULT_STYLE, internStyle, patched } from "../../../../src/workbench/book/styles";
import { inputText } from "../../../../src/workbench/page/grid/input-text";
import { rangeOfRect, rectOfRange } from "../../../../src/workbench/page/grid/selection";
import { extentOf } from "../../../../src/workbench/page/grid/sheet-config";
import { Measures } from "../../../../src/workbench/page/grid/sizes";
import { Bands, tableLook } from "../../../../src/workbench/page/grid/table-look";

const aTable = (style: string): Table => ({
  id: "1",
  name: "T",
  range: { row: 2, column: 0, rows: 4, columns: 2 },
  showHeaders: true,
  showTotals: false,
  style,
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
  columns: [
    { id: 1, name: "a" },
    { id: 2, name: "b" },
  ],
});

describe("a table's look", () => {
  test("a header is filled and bold, every other row is tinted, cells beside have none", () => {
    const sheet = createBook().sheets[0]!;
    sheet.tables.push(aTable("TableStyleMedium2"));
    expect(tableLook(sheet, 2, 0, new Bands())).toMatchObject({ bold: true, fill: "#4472C4", font: "#FFFFFF" });
    expect([3, 4, 5].map((row) => tableLook(sheet, row, 1, new Bands())?.fill)).toEqual(["#dae3f3", undefined, "#dae3f3"]);
    expect(tableLook(sheet, 2, 2, new Bands())).toBeUndefined();
    expect(tableLook(sheet, 6, 0, new Bands())).toBeUndefined();
  });
  test("of the rows in sight every other is tinted, and those that show again take their places", () => {
    const sheet = createBook().sheets[0]!;
    sheet.tables.push({ ...aTable("TableStyleMedium2"), range: { row: 2, column: 0, rows: 7, columns: 2 } });
    const bands = new Bands();
    const tinted = (...rows: number[]) => rows.map((row) => tableLook(sheet, row, 1, bands)?.fill !== undefined);
    sheet.rows.set(4, { filtered: true });
    sheet.rows.set(5, { hidden: true });
    expect(tinted(3, 6, 7, 8)).toEqual([true, false, true, false]);
    sheet.rows.clear();
    bands.forget();
    expect(tinted(3, 4, 5, 6, 7, 8)).toEqual([true, false, true, false, true, false]);
  });
  test("a table without a style lends none", () => {
    const sheet = createBook().sheets[0]!;
    sheet.tables.push(aTable(""));
    expect(tableLook(sheet, 2, 0, new Bands())).toBeUndefined();
  });
});

describe("what stands in the editor", () => {
  const book = createBook();
  const style = (numberFormat: string) => internStyle(book, patched(DEFAULT_STYLE, { numberFormat }));
  test.each([
    [{ value: 5, formula: "=A1+1" }, "=A1+1"],
    [{ value: 0.125, style: style("0%") }, "12.5%"],
    [{ value: 45000, style: style("dd.mm.yyyy") }, "2023-03-15"],
    [{ value: 45000.5, style: style("dd.mm.yyyy hh:mm") }, "2023-03-15 12:00:00"],
    [{ value: 1234.5, style: style('#,##0.00 "dkk"') }, "1234.5"],
    [{ value: true }, "TRUE"],
    [{ value: { error: "#N/A" as const } }, "#N/A"],
    [{ value: "007", quoted: true as const }, "'007"],
    [{ value: null }, ""],
  ])("%j", (cell, text) => expect(inputText(book, cell)).toBe(text));
});

describe("measures", () => {
  test("hidden rows take no room, large fonts and line breaks make room", () => {
    const book = createBook();
    const sheet = book.sheets[0]!;
    Object.assign(ensureCell(sheet, 0, 0), { value: "Title", style: internStyle(book, patched(DEFAULT_STYLE, { font: { size: 18 } })) });
    sheet.rows.set(1, { hidden: true });
    sheet.rows.set(2, { size: 30 });
    const measures = new Measures(book, sheet);
    expect([0, 1, 2, 3].map((row) => measures.rowHeight(row))).toEqual([33, 0, 40, 20]);
    expect(measures.rowStart(4)).toBe(93);
  });
  test("as many rows and columns are drawn as are used or selected, and some more", () => {
    const sheet = createBook().sheets[0]!;
    expect(extentOf(sheet, { row: 0, column: 0 })).toEqual({ rowCount: 200, columnCount: 26 });
    ensureCell(sheet, 4999, 30).value = 1;
    expect(extentOf(sheet, { row: 0, column: 0 })).toEqual({ rowCount: 5200, columnCount: 52 });
    expect(extentOf(sheet, { row: 90_000, column: 0 }).rowCount).toBeGreaterThan(90_000);
  });
});

describe("selections", () => {
  test("whole columns and rows reach to the sheet's end and come back", () => {
    const columns = { row: 0, column: 2, rows: 1_048_576, columns: 2 };
    const range = rangeOfRect(columns, 200, 26);
    expect(range).toMatchObject({ startRow: 0, endRow: 199, startColumn: 2, endColumn: 3 });
    expect(rectOfRange(range)).toEqual(columns);
    const rows = { row: 5, column: 0, rows: 1, columns: 16_384 };
    expect(rectOfRange(rangeOfRect(rows, 200, 26))).toEqual(rows);
  });
});
