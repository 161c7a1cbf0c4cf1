import { Failure } from "../../src/domain/kernel/failure";
import type { SheetPlan } from "../../src/domain/schema/plan";
import { readChunks } from "../../src/workbook/read-chunks";
import { openBase } from "../support/base-bench";

const tooLarge = new Failure("excel.tooLarge");

describe("reading in chunks", () => {
  test("asks again by halves where an answer is too large, and leaves no row out", async () => {
    const read: number[] = [];
    let refused = 0;
    await readChunks(2_500, 1_000, async (first, count) => {
      if (count > 300) {
        refused += 1;
        throw tooLarge;
      }
      for (let row = first; row < first + count; row += 1) read.push(row);
      return count;
    });
    expect(read).toEqual(Array.from({ length: 2_500 }, (_, row) => row));
    expect(refused).toBe(3);
  });

  test("ends where nothing is left, and fails where one row alone is too large, or for another reason", async () => {
    const asked: number[] = [];
    await readChunks(Infinity, 4_000, async (first) => (asked.push(first), first < 900 ? 500 : 0));
    expect(asked).toEqual([0, 500, 1_000]);
    await expect(readChunks(8, 1, () => Promise.reject(tooLarge))).rejects.toBe(tooLarge);
    const gone = new Failure("excel.gone");
    await expect(readChunks(8, 1, () => Promise.reject(gone))).rejects.toBe(gone);
  });

  test("a result with long texts is made anew and taken back: its cells come twice, as values and as formulas", async () => {
    const { workbook, bench } = await openBase();
    const text = "длинное объяснение ".repeat(60);
    const column = { key: "why", header: "why", kind: "text" as const, width: 20 };
    const plan = (first: string): SheetPlan => ({
      key: "report-long",
      name: "Long",
      blocks: [],
      tables: [
        {
          key: "report-long",
          name: "cb_Report_long",
          row: 0,
          column: 0,
          columns: [column],
          rows: Array.from({ length: 1_500 }, (_, i) => [`${first} ${i} ${text}`]),
        },
      ],
      formats: [],
      charts: [],
      rightToLeft: false,
    });
    for (const first of ["old", "new"]) await workbook.apply({ action: "test", summary: {} }, [{ kind: "result", sheet: plan(first) }]);
    expect(bench.grid("Long", "A1501")).toEqual([[`new 1499 ${text}`]]);
    await workbook.undo();
    expect(bench.grid("Long", "A2:A3")).toEqual([[`old 0 ${text}`], [`old 1 ${text}`]]);
    expect(bench.grid("Long", "A1501")).toEqual([[`old 1499 ${text}`]]);
  });
});
