/** npm run bench -- sheets: what result sheets with their charts and coloured tables cost to make and to write. */
import { openClients, type BaseBench } from "../support/base-bench";
import type { BenchCell, BenchPart } from "./part";

const CLIENTS = 10_000;
const ORDERS_OF_EACH = 10;
const ANALYSES = ["rfm", "abc", "xyz", "rating", "base-kinds", "rhythm", "cohorts", "lifetime-value", "analyse-everything"];

/** How many charts and sheets the workbook has. */
async function countDrawn(): Promise<{ charts: number; sheets: number }> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const counts = sheets.items.map((sheet) => sheet.charts.getCount());
    await context.sync();
    return { charts: counts.reduce((sum, { value }) => sum + value, 0), sheets: counts.length };
  });
}

/** Sheets and charts made, round trips, kB out, milliseconds of ours and of the host. */
async function costOf({ bench, run }: BaseBench, id: string): Promise<BenchCell[]> {
  const before = await countDrawn();
  bench.resetCounters();
  const started = performance.now();
  await run(id);
  const all = performance.now() - started;
  const { syncs, bytesOut, hostMs } = bench.counters;
  const after = await countDrawn();
  return [id, after.sheets - before.sheets, after.charts - before.charts, syncs, bytesOut / 1000, all - hostMs, hostMs];
}

/** Each analysis as a user would click it, with its sheet, table and charts. */
export async function main(): Promise<BenchPart> {
  const opened = await openClients(CLIENTS, ORDERS_OF_EACH);
  const rows: BenchCell[][] = [];
  for (const id of ANALYSES) rows.push(await costOf(opened, id));
  opened.bench.dispose();
  return {
    title: "Result sheets and their pictures",
    about: [
      `Each analysis of ${CLIENTS.toLocaleString("en-US")} clients with ${(CLIENTS * ORDERS_OF_EACH).toLocaleString("en-US")} orders from the click to the finished sheet, charts and coloured tables included, in the host without formulas, one after the other. ` +
        "A sheet that an analysis before it has made is made anew and does not count as more.",
    ],
    tables: [{ columns: ["analysis", "more sheets", "more charts", "syncs", "kB out", "ours ms", "host ms"], rows }],
    targets: [],
  };
}
