import type { Cell, Grid } from "../../src/domain/kernel/cell";
import type { Change } from "../../src/domain/schema/change";
import { createServices, knownHeaders, type AppServices } from "../../src/composition";
import { createWorkbook } from "../../src/workbook/port";
import type { Book } from "../../src/workbench/book/book";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./workbench";

/** Today in every test: 22 November 2026. */
export const today = Date.UTC(2026, 10, 22, 12);

export const silent = { progress: () => undefined, cancelled: false };

/** A workbench with the product over it. */
export type BaseBench = {
  bench: Workbench;
  services: AppServices;
  workbook: ReturnType<typeof createWorkbook>;
  run(id: string, values?: Record<string, unknown>): ReturnType<AppServices["run"]>;
  /** Syncs since this was last asked. */
  syncs(): number;
};

/** Opens a workbench (with a book, if given) and wires the product to it. */
export async function openBench(options: WorkbenchOptions = {}): Promise<BaseBench> {
  const bench = await openWorkbench({ ...options });
  const quick = { now: () => today, wait: async () => undefined };
  const services = createServices(quick);
  const workbook = createWorkbook({ headers: knownHeaders(), ...quick });
  const run = (id: string, values: Record<string, unknown> = {}) => services.run(id, values, silent);
  const syncs = () => {
    const { syncs: count } = bench.counters;
    bench.resetCounters();
    return count;
  };
  return { bench, services, workbook, run, syncs };
}

/** A book of its own, to open again and again. */
export function copyOf(book: Book): Book {
  return structuredClone(book);
}

/** A workbench with an empty base in it. */
export async function openBase(values: Record<string, unknown> = {}, options: WorkbenchOptions = {}): Promise<BaseBench> {
  const opened = await openBench(options);
  await opened.run("create-base", values);
  opened.bench.resetCounters();
  return opened;
}

/** The code of the n-th client, from 0. */
export const clientCode = (n: number): string => `C-${String(n + 1).padStart(5, "0")}`;

/** Clients and orders as a user might have typed them: `orders` of each client, one a day, amounts that differ. */
export function someClients(count: number, ordersOfEach = 3): Change[] {
  const clients: Grid = Array.from({ length: count }, (_, i) => [clientCode(i), `Client ${i + 1}`, `R${i + 1}`]);
  const orders: Grid = Array.from({ length: count * ordersOfEach }, (_, i): Cell[] => {
    const who = i % count;
    return [`O-${String(i + 1).padStart(6, "0")}`, 46_000 + ((i * 13) % 300), clientCode(who), ((i * 37) % 101) + who];
  });
  return [
    { kind: "append", table: "clients", columns: ["code", "name", "reference"], rows: clients },
    { kind: "append", table: "orders", columns: ["number", "date", "client", "amount"], rows: orders },
  ];
}

/** A workbench with a base of some clients and orders. */
export async function openClients(count: number, ordersOfEach = 3, options: WorkbenchOptions = {}): Promise<BaseBench> {
  const opened = await openBase({}, options);
  await opened.workbook.apply({ action: "test", summary: {} }, someClients(count, ordersOfEach));
  opened.bench.resetCounters();
  return opened;
}
