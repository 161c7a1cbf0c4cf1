import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { styleAt } from "../../../src/workbench/book/styles";

test("a CSV file becomes a sheet of its name; only plain numbers and ISO dates are converted", async () => {
  const text = "code;amount;on;note\n007;12.5;2026-03-01;+40 722\n-3;1e5;01.02.2026;=1+1\n;1234567890123456;2026-02-31;\n";
  const book = await openWorkbookFile("my [orders].csv", new TextEncoder().encode(text));
  const sheet = book.sheets[0]!;
  expect(sheet.name).toBe("my  orders");
  expect([...sheet.cells.values()].map((line) => [...line.values()].map((cell) => cell.value))).toEqual([
    ["code", "amount", "on", "note"],
    ["007", 12.5, 46_082, "+40 722"],
    [-3, "1e5", "01.02.2026", "=1+1"],
    ["1234567890123456", "2026-02-31"],
  ]);
  expect(styleAt(book, sheet.cells.get(1)!.get(2)!.style).numberFormat).toBe("yyyy-mm-dd");
  expect([...sheet.cells.values()].some((line) => [...line.values()].some((cell) => cell.formula !== undefined))).toBe(false);
});
