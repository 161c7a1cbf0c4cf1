import type { Change } from "../../src/domain/schema/change";
import { clientCode, openBase, openClients, silent, today, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const without = ["cb_Journal"];
const date = Math.floor(today / 86_400_000) + 25_569;

type Case = { id: string; sheet: string; table: string; columns: string[] };
const cases: Case[] = [
  { id: "xyz", sheet: "XYZ", table: "cb_XYZ", columns: ["XYZ"] },
  { id: "rating", sheet: "Rating", table: "cb_Rating", columns: ["rating", "group of nine", "discount"] },
  { id: "base-kinds", sheet: "Kinds of base", table: "cb_BaseKinds", columns: ["base"] },
  { id: "rhythm", sheet: "Rhythm", table: "cb_Rhythm", columns: ["rhythm"] },
  { id: "cohorts", sheet: "Cohorts", table: "cb_Cohorts", columns: [] },
  { id: "renewal-risk", sheet: "Renewal risk", table: "cb_RenewalRisk", columns: [] },
  { id: "lifetime-value", sheet: "Lifetime value", table: "cb_LifetimeValue", columns: [] },
  { id: "funnel", sheet: "Funnel", table: "cb_Funnel", columns: [] },
  { id: "analyse-everything", sheet: "All analyses", table: "cb_Analyses", columns: ["segment", "ABC", "XYZ", "rating", "base", "rhythm"] },
];

/** Contracts of the first clients, one a week from today. */
const contracts = (count: number): Change => ({
  kind: "append",
  table: "contracts",
  columns: ["number", "client", "ends", "amount"],
  rows: Array.from({ length: count }, (_, i) => [`K-${i + 1}`, clientCode(i), date + 7 * i, 100 * (i + 1)]),
});

async function opened(count: number): Promise<BaseBench> {
  const bench = await openClients(count);
  await bench.workbook.apply({ action: "test", summary: {} }, [contracts(Math.min(count, 12))]);
  bench.bench.resetCounters();
  return bench;
}

describe.each(cases)("$id", ({ id, sheet, table, columns }) => {
  test("writes its sheet and its columns beside the clients; run again it changes nothing; undone it leaves all as it was", async () => {
    const { bench, run, workbook } = await opened(30);
    const bare = snapshotOf(bench.book, { without });
    const first = await run(id);
    const made = bench.sheet(sheet);
    expect(made.tables.map(({ name }) => name)).toEqual([table]);
    expect(made.tables[0]!.range.rows).toBeGreaterThan(1);
    if (columns.length > 0) {
      const [clients] = await workbook.read([{ table: "clients", columns }]);
      for (const column of columns)
        expect([column, clients!.columns[column]!.some((cell) => cell !== null && cell !== "")]).toEqual([column, column !== "discount"]);
    }
    const before = snapshotOf(bench.book, { without });
    const second = await run(id);
    expect(second.result).toEqual(first.result);
    expect(snapshotOf(bench.book, { without })).toEqual(before);
    await run("undo");
    expect(snapshotOf(bench.book, { without })).toEqual(before);
    await run("undo");
    expect(snapshotOf(bench.book, { without })).toEqual(bare);
  }, 60_000);

  test("takes as many round trips for 301 clients as for 21, made and rebuilt", async () => {
    const trips: number[][] = [];
    for (const count of [21, 301]) {
      const bench = await opened(count);
      await bench.run(id);
      const made = bench.syncs();
      await bench.run(id);
      trips.push([made, bench.syncs()]);
    }
    console.log(`${id}: ${trips[0]!.join(" and ")} round trips (made, rebuilt)`);
    expect(trips[1]).toEqual(trips[0]);
  }, 60_000);

  test("does with an empty base, with one client, with equal clients and with returns alone, and prints no NaN", async () => {
    const rows = [
      [],
      [["C-00001", date - 9, 5]],
      [
        ["C-00001", date - 9, 5],
        ["C-00002", date - 9, 5],
      ],
      [["C-00001", date - 9, -5]],
    ] as const;
    for (const orders of rows) {
      const { services, workbook } = await openBase();
      if (orders.length > 0)
        await workbook.apply({ action: "test", summary: {} }, [
          {
            kind: "append",
            table: "clients",
            columns: ["code", "name"],
            rows: [
              ["C-00001", "Ana"],
              ["C-00002", "Ben"],
            ],
          },
          { kind: "append", table: "orders", columns: ["client", "date", "amount"], rows: orders.map((row) => [...row]) },
        ]);
      const { result, sheet: shown } = await services.run(id, {}, silent);
      expect(shown).toBe(cases.find((each) => each.id === id)!.id === "analyse-everything" ? "analyses" : id);
      const text = JSON.stringify(result, (_, value: unknown) =>
        typeof value === "number" && !Number.isFinite(value) ? "NOT A NUMBER" : value,
      );
      expect(text).not.toContain("NOT A NUMBER");
    }
  }, 60_000);
});
