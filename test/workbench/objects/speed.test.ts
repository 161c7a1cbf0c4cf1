import { openWorkbench } from "../../support/workbench";

/** Milliseconds of the processor, whatever else it does meanwhile; some five seconds are usual. A fence against a cost per cell that grows, not a promise. */
const LIMIT = 60_000;

test("1,000,000 cells are written and read through Office.js by chunks", async () => {
  const bench = await openWorkbench();
  const [rows, columns] = [10_000, 10];
  const start = process.cpuUsage();
  let sum = 0;
  for (let chunk = 0; chunk < 10; chunk++) {
    await bench.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(chunk * rows, 0, rows, columns);
      range.values = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => (j % 2 ? `Client ${i}` : i)));
      range.load("values");
      await context.sync();
      sum += Number(range.values[rows - 1]![0]);
    });
  }
  const spent = process.cpuUsage(start).user / 1000;
  expect([sum, bench.sheet("Sheet1").cells.size, bench.counters.syncs]).toEqual([99_990, 100_000, 10]);
  expect(spent).toBeLessThan(LIMIT);
  bench.dispose();
});
