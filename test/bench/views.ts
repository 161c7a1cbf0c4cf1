import { openClients, type BaseBench } from "../support/base-bench";

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

/** Prints what views and summaries cost over 100,000 orders of 10,000 clients: round trips, traffic, and whose time it took. */
export async function main(): Promise<void> {
  const opened = await openClients(CLIENTS, ORDERS_OF_EACH);
  console.log(`\nViews and summaries over ${(CLIENTS * ORDERS_OF_EACH).toLocaleString("en-US")} orders, host without formulas`);
  console.log("asked                        syncs     kB out      kB in    ours ms    host ms");
  for (const [name, id, values] of asked) await measure(opened, name, id, values);
  opened.bench.dispose();
}

async function measure({ bench, run }: BaseBench, name: string, id: string, values: Record<string, unknown>): Promise<void> {
  bench.resetCounters();
  const started = performance.now();
  const view = values["view"];
  await run(id, typeof view === "object" ? { ...values, view: JSON.stringify(view) } : values);
  const all = performance.now() - started;
  const { syncs, bytesOut, bytesIn, hostMs } = bench.counters;
  const cell = (value: number): string => Math.round(value).toLocaleString("en-US").padStart(10);
  console.log(
    `${name.padEnd(27)} ${String(syncs).padStart(5)} ${[bytesOut / 1000, bytesIn / 1000, all - hostMs, hostMs].map(cell).join(" ")}`,
  );
}
