/** npm run bench -- import: what an import of many rows costs, how long it holds the pane up, and how much memory it takes. */
import { silent, openBase } from "../support/base-bench";
import { watchBlocks } from "./blocks";
import { peak, resident } from "./memory";
import type { BenchCell, BenchPart, BenchTarget } from "./part";

const SIZES = [1_000, 20_000, 40_000, 100_000];
/** Milliseconds that the pane may be held up. */
const MOST_BLOCK = 200;
/** Bytes that each further round trip carries at least: chunks, not rows. */
const LEAST_LOAD = 500_000;

/** A list as shops export it: days and amounts in their own spelling, a client's name and phone on each of his orders. */
function ordersOf(rows: number): Uint8Array {
  const lines = ["Order no;Customer id;Customer name;Phone;Order date;Amount;Product;Order source"];
  for (let i = 0; i < rows; i++) {
    const client = (i * 7_919) % Math.ceil(rows / 12);
    const day = `${String(1 + (i % 28)).padStart(2, "0")}.${String(1 + (i % 12)).padStart(2, "0")}.${2020 + (i % 5)}`;
    const phone = `0${720 + (client % 60)} ${String(client % 1_000).padStart(3, "0")} ${String(100 + (client % 900))}`;
    lines.push(`N-${i + 1};K${client};Client ${client};${phone};${day};${(i * 37) % 9_000},50;Product ${i % 40};${i % 3 ? "shop" : "web"}`);
  }
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** What an import cost: round trips, bytes both ways, and how long the pane was held up at most, in milliseconds. */
type Cost = { rows: number; syncs: number; bytes: number; longest: number; row: BenchCell[] };

async function measure(rows: number): Promise<Cost> {
  const opened = await openBase();
  const file = { name: "orders.csv", bytes: ordersOf(rows) };
  let phase = "reading the file";
  const control = { ...silent, progress: (now: string, done: number) => void (phase = `${now} ${done}`) };
  peak();
  const before = resident();
  opened.bench.resetCounters();
  const blocks = watchBlocks(() => phase);
  const started = performance.now();
  await opened.services.run("import", { file, country: "RO" }, control);
  const all = performance.now() - started;
  blocks.stop();
  const { syncs, bytesOut, bytesIn, hostMs } = opened.bench.counters;
  const memory = peak();
  const [longest] = blocks.longest;
  const row = [rows, syncs, bytesOut / 1_000, bytesIn / 1_000, all - hostMs, hostMs, longest!.ms, longest!.after, memory, memory - before];
  await opened.bench.quiet();
  return { rows, syncs, bytes: bytesOut + bytesIn, longest: longest!.ms, row };
}

function targetsOf(costs: Cost[]): BenchTarget[] {
  const [least, most] = [costs[0]!, costs.at(-1)!];
  const load = (most.bytes - least.bytes) / (most.syncs - least.syncs);
  const longest = Math.max(...costs.map((cost) => cost.longest));
  return [
    { what: `an import holds the pane up for at most ${MOST_BLOCK} ms`, measured: `${longest.toFixed(0)} ms`, met: longest <= MOST_BLOCK },
    {
      what: `each further round trip of an import carries at least ${LEAST_LOAD / 1_000} kB`,
      measured: `${Math.round(load / 1_000)} kB (${least.syncs} round trips for the shortest list)`,
      met: load >= LEAST_LOAD,
    },
  ];
}

/** For lists of several lengths: round trips, traffic, whose time it took, the longest block and the peak of memory. */
export async function main(): Promise<BenchPart> {
  const costs: Cost[] = [];
  for (const rows of SIZES) costs.push(await measure(rows));
  return {
    title: "Import of orders with their clients",
    about: [
      "The whole action, from the bytes of a CSV file to the cells, in the host without formulas; memory is that of product and host together.",
    ],
    tables: [
      {
        columns: ["rows", "syncs", "kB out", "kB in", "ours ms", "host ms", "longest block ms", "after", "peak MB", "more MB"],
        rows: costs.map(({ row }) => row),
      },
    ],
    targets: targetsOf(costs),
  };
}
