import { parseRect } from "../../../src/workbench/book/a1";
import type { Style } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { restyleRect, uniform } from "../../../src/workbench/book/formats";
import { renderText } from "../../../src/workbench/book/number-format";
import { patched, styleAt } from "../../../src/workbench/book/styles";
import { styleOf } from "../../../src/workbench/book/cells";

const bold = (style: Style): Style => patched(style, { font: { bold: true } });
const red = (style: Style): Style => patched(style, { fill: "#FF0000" });

function place() {
  const book = createBook();
  const sheet = book.sheets[0]!;
  const at = (address: string): Style => {
    const rect = parseRect(address)!;
    return styleAt(book, styleOf(sheet, rect.row, rect.column));
  };
  return {
    book,
    sheet,
    at,
    restyle: (address: string, change: (style: Style) => Style) => restyleRect(book, sheet, parseRect(address)!, change),
  };
}

describe("styles", () => {
  test("equal looks are kept once", () => {
    const { book, restyle } = place();
    restyle("A1:C3", bold);
    restyle("E5", bold);
    expect(book.styles).toHaveLength(2);
  });

  test("a column's look holds for cells to come, a row's over it, a cell's over both", () => {
    const { sheet, at, restyle } = place();
    restyle("B:B", bold);
    restyle("2:2", red);
    restyle("B3", red);
    expect(sheet.cells.size).toBe(2);
    expect([at("B9").font.bold, at("B9").fill]).toEqual([true, null]);
    expect([at("B2").font.bold, at("B2").fill]).toEqual([true, "#FF0000"]);
    expect([at("B3").font.bold, at("B3").fill]).toEqual([true, "#FF0000"]);
    expect([at("C2").font.bold, at("C2").fill]).toEqual([false, "#FF0000"]);
  });

  test("a column's look reaches cells and rows that stand already", () => {
    const { at, restyle } = place();
    restyle("2:2", red);
    restyle("B3", red);
    restyle("B:B", bold);
    expect([at("B2"), at("B3")].map((style) => [style.font.bold, style.fill])).toEqual([[true, "#FF0000"], [true, "#FF0000"]]); // prettier-ignore
  });

  test("a common look is told, a mixed one is null, blanks count", () => {
    const { book, sheet, restyle } = place();
    restyle("A1:A2", bold);
    const isBold = (address: string) => uniform(book, sheet, parseRect(address)!, (style) => style.font.bold);
    expect([isBold("A1:A2"), isBold("A1:A3"), isBold("C:C"), isBold("A:A")]).toEqual([true, null, false, null]);
  });
});

describe("the text of a cell", () => {
  test.each([
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [0.5, "0%", "50%"],
    [45292, "m/d/yyyy", "1/1/2024"],
    [45292.75, "dd.mm.yyyy h:mm", "01.01.2024 18:00"],
    [-5, '0;"minus" 0', "minus 5"],
    [0, "0;-0;;@", ""],
    ["x", '@" km"', "x km"],
    ["x", "0.00", "x"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [true, "0", "TRUE"],
    [null, "0", ""],
    [{ error: "#N/A" } as const, "0", "#N/A"],
    [2, "@", "2"],
  ])("%j in %s is %s", (value, format, text) => expect(renderText(value, format)).toBe(text));
});
