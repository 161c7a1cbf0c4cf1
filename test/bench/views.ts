import { openClients, type BaseBench } from "../support/base-bench";
import type { BenchCell, BenchPart } from "./part";

const CLIENTS = 10_000;
const ORDERS_OF_EACH = 10;

/** What is asked, in turn: each as a user would click it. */
const asked: [name: string, id: string, values: Record<string, unknown>][] = [
  [
    "show a view",
    "apply-view",
    { view: { table: "orders", filters: [{ column: "amount", criterion: { kind: "top", count: 50, percent: true } }] } },
  ],
  ["summary of a view", "summary", { table: "orders", column: "amount" }],
  ["summary of a view by month", "summary", { table: "orders", column: "amount", groupBy: "month" }],
  ["show all", "show-all", {}],
  ["summary of all", "summary", { table: "orders", column: "amount" }],
  ["summary of all by month", "summary", { table: "orders", column: "amount", groupBy: "month" }],
  ["summary of all by region", "summary", { table: "orders", column: "amount", groupBy: "region" }],
  ["overview", "overview", {}],
];

/** What views and summaries cost over 100,000 orders of 10,000 clients: round trips, traffic, and whose time it took. */
export async function main(): Promise<BenchPart> {
  const opened = await openClients(CLIENTS, ORDERS_OF_EACH);
  const rows: BenchCell[][] = [];
  for (const [name, id, values] of asked) rows.push([name, ...(await costOf(opened, id, values))]);
  opened.bench.dispose();
  return {
    title: "Views and summaries",
    about: [
      `Over ${(CLIENTS * ORDERS_OF_EACH).toLocaleString("en-US")} orders, in the host without formulas, each as a user would click it, one after the other.`,
    ],
    tables: [{ columns: ["asked", "syncs", "kB out", "kB in", "ours ms", "host ms"], rows }],
    targets: [],
  };
}

/** Round trips, kB out and in, milliseconds of ours and of the host. */
async function costOf({ bench, run }: BaseBench, id: string, values: Record<string, unknown>): Promise<number[]> {
  bench.resetCounters();
  const started = performance.now();
  const view = values["view"];
  await run(id, typeof view === "object" ? { ...values, view: JSON.stringify(view) } : values);
  const all = performance.now() - started;
  const { syncs, bytesOut, bytesIn, hostMs } = bench.counters;
  return [syncs, bytesOut / 1000, bytesIn / 1000, all - hostMs, hostMs];
}
