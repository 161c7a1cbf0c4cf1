import type { Change } from "../../src/domain/schema/change";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";
import { clientCode, openBase, today, type BaseBench } from "../support/base-bench";

const date = Math.floor(today / 86_400_000) + 25_569;
const moment = today / 86_400_000 + 25_569;

const orders = [
  ["O-1", date - 9, clientCode(0), 100, "ready"],
  ["O-2", date - 8, clientCode(1), 300, "refused: too expensive, went to a competitor"],
  ["O-3", date - 7, clientCode(1), 50, "refused: too expensive, went to a competitor"],
  ["O-4", date - 6, clientCode(2), 70, "refused: no money now but interested"],
  ["O-5", date + 6, clientCode(2), 70, "refused: no money now but interested"],
];

/** Clients by the stages they stand at, with orders of which some are lost. */
async function opened(stages: string[], lines: (string | number)[][] = []): Promise<BaseBench> {
  const bench = await openBase();
  const clients = stages.map((stage, i) => [clientCode(i), `Client ${i + 1}`, stage]);
  const log: Change[] = lines.length
    ? [
        {
          kind: "append",
          table: "change-log",
          columns: ["when", "sheet", "record", "field", "old", "new"],
          rows: lines.map(([when, record, old, now]) => [when!, "Clients", record!, "Stage", old!, now!]),
        },
      ]
    : [];
  await bench.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "clients", columns: ["code", "name", "stage"], rows: clients },
    { kind: "append", table: "orders", columns: ["number", "date", "client", "amount", "status"], rows: orders },
    ...log,
  ]);
  return bench;
}

type Found = {
  stages: { name: string; now: number; reached: number; onward: number | null; days: number | null }[];
  reasons: { name: string; orders: number; clients: number; amount: number; share: number }[];
  won: number;
  changes: number;
  logged: number;
};
const resultOf = async ({ run }: BaseBench, values: Record<string, unknown> = {}) => (await run("funnel", values)).result as Found;

async function logOf({ workbook }: BaseBench): Promise<unknown[][]> {
  const columns = ["when", "record", "field", "old", "new", "action"];
  const [log] = await workbook.read([{ table: "change-log", columns }]);
  const rows = Array.from({ length: log!.rows }, (_, i) => columns.map((key) => log!.columns[key]![i]));
  return rows.filter(([when]) => typeof when === "number");
}

describe("funnel", () => {
  test("counts by hand: two of three prospects went on, one of them to be a client; a lost one by the log", async () => {
    const bench = await opened(
      ["White", "Green", "Gold", "Red-green"],
      [
        [date - 30, clientCode(3), "White", "Green"],
        [date - 10, clientCode(3), "Green", "Red-green"],
        [date - 20, clientCode(2), "Green", "Gold"],
      ],
    );
    const { stages, won, changes } = await resultOf(bench);
    expect(stages.map(({ name, now, reached, onward, days }) => [name, now, reached, onward, days])).toEqual([
      ["White", 1, 4, 0.75, null],
      ["Grey", 0, 3, 1, null],
      ["Green", 1, 3, 1 / 3, 20],
      ["Yellow", 0, 1, 1, null],
      ["Green-gold", 0, 1, 1, null],
      ["Gold", 1, 1, 0, null],
      ["Platinum", 0, 0, null, null],
      ["Red-green", 1, 0, null, null],
      ["Red-gold", 0, 0, null, null],
      ["Red-platinum", 0, 0, null, null],
    ]);
    expect([won, changes]).toEqual([1, 3]);
  });

  test("tells why orders were lost up to the analysis date, in orders, clients and money", async () => {
    const { reasons } = await resultOf(await opened(["White", "White", "White"]));
    expect(reasons).toEqual([
      { name: "refused: too expensive, went to a competitor", orders: 2, clients: 1, amount: 350, share: 2 / 3 },
      { name: "refused: no money now but interested", orders: 1, clients: 1, amount: 70, share: 1 / 3 },
    ]);
  });

  test("keeps in the change log what it sees changed since the last run; undo takes the lines back", async () => {
    const bench = await opened(["White", "Green", "Gold"]);
    expect((await resultOf(bench)).logged).toBe(0);
    await bench.workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "stage", rows: [0, 1], values: ["Green", "Gold"] },
    ]);
    expect((await resultOf(bench)).logged).toBe(2);
    const seen = [
      [moment, clientCode(0), "Stage", "White", "Green", "seen at a run"],
      [moment, clientCode(1), "Stage", "Green", "Gold", "seen at a run"],
    ];
    expect(await logOf(bench)).toEqual(seen);
    expect((await resultOf(bench)).logged).toBe(0);
    expect(await logOf(bench)).toEqual(seen);
    await bench.run("undo");
    await bench.run("undo");
    expect(await logOf(bench)).toEqual([]);
    expect((await resultOf(bench)).logged).toBe(2);
  });

  test("logs what an import and a renaming do to stages; days under an old name count for the new one", async () => {
    const bench = await opened(
      ["Green", ""],
      [
        [date - 10, clientCode(0), "Grey", "White"],
        [date - 4, clientCode(0), "White", "Green"],
      ],
    );
    await resultOf(bench);
    const bytes = new TextEncoder().encode(`code,name,stage\n${clientCode(1)},Client 2,Gold\n,Newcomer,Gold\n`);
    await bench.run("import", { file: { name: "stages.csv", bytes }, key: "code", table: "clients" });
    await bench.run("rename-list-value", { list: "stages", from: "White", to: "Listed" });
    expect((await logOf(bench)).slice(2)).toEqual([
      [moment, clientCode(1), "Stage", null, "Gold", "import"],
      [moment, null, "Stage", "White", "Listed", "stage renamed"],
    ]);
    const { stages, logged } = await resultOf(bench);
    expect(stages[0]).toMatchObject({ name: "Listed", now: 0, days: 6 });
    expect(logged).toBe(0);
  });

  test("says nothing of what it does not know: no stages, no change log, no lost orders", async () => {
    const bench = await openBase();
    const { stages, reasons, won } = await resultOf(bench);
    expect([stages.every(({ now, reached, onward }) => now === 0 && reached === 0 && onward === null), reasons, won]).toEqual([
      true,
      [],
      0,
    ]);
  });
});

describe("note-stages", () => {
  const noted = async ({ run }: BaseBench, values: Record<string, unknown>) =>
    ((await run("note-stages", values)).result as { noted: number }).noted;

  test("writes what was typed into the log, of a cell or, by what was known, of a block; the last undo stays what it was", async () => {
    const bench = await opened(["White", "Green", "Gold"]);
    await resultOf(bench);
    const before = await bench.workbook.lastEntry();
    expect(await noted(bench, { row: 2, before: "Grey", value: "Green" })).toBe(1);
    expect(await noted(bench, { row: 2, before: "Green", value: "Green" })).toBe(0);
    expect(await noted(bench, { row: 1, rows: 3 })).toBe(0);
    await bench.workbook.apply({ action: "test", summary: {}, passing: true }, [
      { kind: "update", table: "clients", column: "stage", rows: [0, 2], values: ["Grey", "Platinum"] },
    ]);
    expect(await noted(bench, { row: 1, rows: 3 })).toBe(2);
    expect(await logOf(bench)).toEqual([
      [moment, clientCode(1), "Stage", "Grey", "Green", "typed"],
      [moment, clientCode(0), "Stage", "White", "Grey", "typed"],
      [moment, clientCode(2), "Stage", "Gold", "Platinum", "typed"],
    ]);
    expect(await bench.workbook.lastEntry()).toEqual(before);
    expect((await resultOf(bench)).logged).toBe(0);
  });

  test("failed at any sync leaves the workbook as it was", async () => {
    const { bench } = await opened(["White", "Green"]);
    const outcomes = await failAtEachSync(bench.book, ({ run }) => run("note-stages", { row: 1, before: "Grey", value: "White" }));
    expect(outcomes.length).toBeGreaterThan(3);
    expectWhole(outcomes);
  });
});
