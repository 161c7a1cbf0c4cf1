import { classifyAbc } from "../../src/domain/analysis/abc";
import { OrderSums } from "../../src/domain/analysis/orders";
import { analyseRfm } from "../../src/domain/analysis/rfm";
import { gridSegments } from "../../src/domain/analysis/segments";
import type { Grid } from "../../src/domain/kernel/cell";

/** Rows that are encoded at once: as many as one chunk of a range. */
const CHUNK = 20_000;

export type Outcome = { segments: Record<string, number>; abc: Record<string, number> };

/** RFM by countif, segments by the map, ABC 75/95; also the longest stretch without a pause, in milliseconds. */
export function ours(rows: Grid, map: string[][], analysisDate: number): Outcome & { longest: number } {
  let longest = 0;
  const timed = <T>(block: () => T): T => {
    const start = performance.now();
    const result = block();
    longest = Math.max(longest, performance.now() - start);
    return result;
  };
  const reader = timed(() => new OrderSums(null, analysisDate));
  for (let from = 0; from < rows.length; from += CHUNK)
    timed(() => reader.addRows(rows, { client: 0, date: 1, amount: 2 }, from, Math.min(from + CHUNK, rows.length)));
  const figures = timed(() => reader.figures());
  const rfm = timed(() => analyseRfm(figures, { scoring: "countif", monetary: "total", segments: gridSegments(map, "No orders") }));
  const abc = timed(() => classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] }));
  return {
    segments: Object.fromEntries(rfm.segments.map(({ name, clients }) => [name, clients])),
    abc: Object.fromEntries(abc.classes.map(({ name, clients }) => [name, clients])),
    longest,
  };
}
