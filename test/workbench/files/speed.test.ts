import type { Cell } from "../../../src/workbench/book/book";
import { createBook } from "../../../src/workbench/book/create";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";

/** Seconds of processor time since a start: what else the machine does does not count. */
const seconds = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

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
  const start = process.cpuUsage();
  const bytes = await saveXlsx(book);
  const saved = seconds(start);
  const opened = await openWorkbookFile("big.xlsx", bytes);
  const both = seconds(start);
  if (process.env.SHOW_TIMES) console.log(`saved ${saved.toFixed(1)} s, opened ${(both - saved).toFixed(1)} s, ${bytes.length} bytes`);
  expect(opened.sheets[0]!.cells.size).toBe(100_000);
  expect(opened.sheets[0]!.cells.get(99_999)!.get(14)).toEqual({ value: 99_999, formula: "=SUM(F100000:N100000)" });
  expect(both).toBeLessThan(40);
}, 300_000);
