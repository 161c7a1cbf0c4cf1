import { classifyAbc } from "../../src/domain/analysis/abc";
import { ClientIndex } from "../../src/domain/analysis/client-index";
import { aggregateOrders, type OrderColumns } from "../../src/domain/analysis/figures";
import { analyseRfm } from "../../src/domain/analysis/rfm";
import { gridSegments } from "../../src/domain/analysis/segments";
import type { Cell, Grid } from "../../src/domain/kernel/cell";

export type Outcome = { segments: Record<string, number>; abc: Record<string, number> };

/** Rows that are read at once: as many as one chunk of a range. */
const CHUNK = 20_000;

const numberOf = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : Number.NaN);

/** Takes in the rows from one to before another, as a range hands them over. */
function read(rows: Grid, index: ClientIndex, { client, date, amount }: OrderColumns, from: number, to: number): void {
  // first who, then how much: two short loops overlap their waits for memory, one long one does not
  for (let i = from; i < to; i++) client[i] = index.of((rows[i] as Cell[])[0]);
  for (let i = from; i < to; i++) {
    const row = rows[i] as Cell[];
    date[i] = numberOf(row[1]);
    amount[i] = numberOf(row[2]);
  }
}

/** RFM by countif, segments by the map, ABC 75/95; also the longest stretch without a pause, in milliseconds. */
export function ours(rows: Grid, map: string[][], analysisDate: number): Outcome & { longest: number } {
  let longest = 0;
  const timed = <T>(block: () => T): T => {
    const start = performance.now();
    const result = block();
    longest = Math.max(longest, performance.now() - start);
    return result;
  };
  const index = new ClientIndex(null);
  const count = rows.length;
  const orders = { client: new Int32Array(count), date: new Float64Array(count), amount: new Float64Array(count) };
  for (let from = 0; from < count; from += CHUNK) timed(() => read(rows, index, orders, from, Math.min(from + CHUNK, count)));
  const figures = timed(() => aggregateOrders(orders, index.texts.length, analysisDate));
  const rfm = timed(() => analyseRfm(figures, { scoring: "countif", monetary: "total", segments: gridSegments(map, "No orders") }));
  const abc = timed(() => classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] }));
  return {
    segments: Object.fromEntries(rfm.segments.map(({ name, clients }) => [name, clients])),
    abc: Object.fromEntries(abc.classes.map(({ name, clients }) => [name, clients])),
    longest,
  };
}
