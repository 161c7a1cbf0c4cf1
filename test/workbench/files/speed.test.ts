import type { Cell } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";

test("100,000 rows of 15 cells are saved and opened in seconds", async () => {
  const book = createBook();
  for (let row = 0; row < 100_000; row += 1) {
    const line = new Map<number, Cell>();
    for (let column = 0; column < 15; column += 1) {
      if (column < 5) line.set(column, { value: column === 0 ? `C-${row}` : `text ${(row * column) % 500}` });
      else if (column < 14) line.set(column, { value: row * column + 0.25 });
      else line.set(column, { value: row, formula: `=SUM(F${row + 1}:N${row + 1})` });
    }
    book.sheets[0]!.cells.set(row, line);
  }
  const start = performance.now();
  const bytes = await saveXlsx(book);
  const saved = performance.now();
  const opened = await openWorkbookFile("big.xlsx", bytes);
  const end = performance.now();
  if (process.env.SHOW_TIMES)
    console.log(`saved ${Math.round(saved - start)} ms, opened ${Math.round(end - saved)} ms, ${bytes.length} bytes`);
  expect(opened.sheets[0]!.cells.size).toBe(100_000);
  expect(opened.sheets[0]!.cells.get(99_999)!.get(14)).toEqual({ value: 99_999, formula: "=SUM(F100000:N100000)" });
  expect(end - start).toBeLessThan(40_000);
}, 120_000);
