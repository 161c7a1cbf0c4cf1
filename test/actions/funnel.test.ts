import { createServices } from "../../src/composition";
import type { Change } from "../../src/domain/schema/change";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";
import { clientCode, openBase, silent, today, type BaseBench } from "../support/base-bench";

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
  stages: { name: string; now: number; reached: number; onward: number | null; days: number | null; soFar: number | null }[];
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

async function seenRows({ workbook }: BaseBench): Promise<unknown[][]> {
  const columns = ["when", "part", "content"];
  const [seen] = await workbook.read([{ table: "seen-stages", columns }]);
  return Array.from({ length: seen!.rows }, (_, i) => columns.map((key) => seen!.columns[key]![i]));
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
    expect(stages.map(({ name, now, reached, onward, days, soFar }) => [name, now, reached, onward, days, soFar])).toEqual([
      ["White", 1, 4, 0.75, null, null],
      ["Grey", 0, 3, 1, null, null],
      ["Green", 1, 3, 1 / 3, 20, null],
      ["Yellow", 0, 1, 1, null, null],
      ["Green-gold", 0, 1, 1, null, null],
      ["Gold", 1, 1, 0, null, 20.5],
      ["Platinum", 0, 0, null, null, null],
      ["Red-green", 1, 0, null, null, 10.5],
      ["Red-gold", 0, 0, null, null, null],
      ["Red-platinum", 0, 0, null, null, null],
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

/** The services as they are so many days after today, over the workbook that is open. */
const daysLater = (days: number) => createServices({ now: () => today + days * 86_400_000, wait: async () => undefined });
const runLater = async (days: number, id: string, values: Record<string, unknown> = {}) =>
  (await daysLater(days).run(id, values, silent)).result as object;

/** Median days at stages, of stays that ended and so far, where one of them is known, as seen so many days after today. */
async function timesLater(days: number): Promise<Record<string, (number | null)[]>> {
  const { stages } = (await runLater(days, "funnel")) as Found;
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
  const known = stages.filter(({ days: ended, soFar }) => ended !== null || soFar !== null);
  return Object.fromEntries(known.map(({ name, days: ended, soFar }) => [name, [rounded(ended), rounded(soFar)]]));
}

const imported = (rows: string) => ({
  file: { name: "leads.csv", bytes: new TextEncoder().encode(`code,name,stage\n${rows}`) },
  key: "code",
  table: "clients",
});

describe("since when a client is at his first stage", () => {
  /** Clients typed past the pane: nothing hears of them. */
  const typed = ({ workbook }: BaseBench, clients: [number, string][]) =>
    workbook.apply({ action: "test", summary: {} }, [
      { kind: "append", table: "clients", columns: ["code", "name", "stage"], rows: clients.map(([i, stage]) => [clientCode(i), `Client ${i + 1}`, stage]) }, // prettier-ignore
    ]);
  const moved = ({ workbook }: BaseBench, row: number, stage: string) =>
    workbook.apply({ action: "test", summary: {} }, [{ kind: "update", table: "clients", column: "stage", rows: [row], values: [stage] }]);

  test("is the import's, the entry's or that of the run that saw him; of those who were there first it stays unknown", async () => {
    const bench = await opened(["White", "Green"]);
    expect(await timesLater(0)).toEqual({});
    await runLater(2, "import", imported(`${clientCode(2)},C,White\n${clientCode(3)},D,Gold\n`));
    await moved(bench, 2, "Grey");
    await runLater(5, "note-stages", { row: 3, before: "White", value: "Grey" });
    await typed(bench, [[4, "White"]]);
    await runLater(6, "note-stages", { row: 5, value: "White" });
    await typed(bench, [[5, "Green"]]);
    const atTen = { White: [3, 4], Grey: [null, 5], Green: [null, 0], Gold: [null, 8] };
    expect(await timesLater(10)).toEqual(atTen);
    await moved(bench, 5, "Yellow");
    expect(await timesLater(14)).toEqual({ White: [3, 8], Grey: [null, 9], Green: [4, null], Yellow: [null, 0], Gold: [null, 12] });
  });

  test("is kept once: a run that sees nothing new changes nothing, and undo takes back what a run kept", async () => {
    const bench = await opened(["White"]);
    await runLater(0, "funnel");
    await typed(bench, [[1, "Green"]]);
    expect(await timesLater(3)).toEqual({ Green: [null, 0] });
    const kept = await seenRows(bench);
    expect(await timesLater(7)).toEqual({ Green: [null, 4] });
    expect(await seenRows(bench)).toEqual(kept);
    await bench.run("undo");
    await bench.run("undo");
    expect(await timesLater(9)).toEqual({ Green: [null, 0] });
  });

  test("costs an import a few cells for all its clients, and goes with it, also where a run came between", async () => {
    const bench = await opened(["White"]);
    await runLater(0, "funnel");
    const before = await seenRows(bench);
    const rows = Array.from({ length: 40 }, (_, i) => `${clientCode(i + 1)},Client ${i + 2},White\n`).join("");
    await runLater(1, "import", imported(rows));
    expect(await seenRows(bench)).toHaveLength(before.length + 1);
    expect(await logOf(bench)).toEqual([]);
    await bench.run("undo");
    expect(await seenRows(bench)).toEqual(before);
    const { importId } = (await runLater(2, "import", imported(rows))) as { importId: string };
    expect(await timesLater(3)).toEqual({ White: [null, 1] });
    await bench.run("undo-import", { importId });
    expect((await resultOf(bench)).stages[0]).toMatchObject({ now: 1, soFar: null });
  });

  test("is unknown of the clients that fill an empty base", async () => {
    await openBase();
    await runLater(0, "funnel");
    await runLater(1, "import", imported(`${clientCode(0)},A,White\n`));
    expect(await timesLater(2)).toEqual({});
    await runLater(3, "import", imported(`${clientCode(1)},B,White\n`));
    expect(await timesLater(5)).toEqual({ White: [null, 2] });
  });

  test("is kept of clients pasted as a block, without a line in the log", async () => {
    const bench = await opened(["White"]);
    await runLater(0, "funnel");
    await typed(bench, [[1, "Green"], [2, ""], [3, "Gold"]]); // prettier-ignore
    expect(await runLater(2, "note-stages", { row: 1, rows: 4 })).toEqual({ noted: 0 });
    expect(await logOf(bench)).toEqual([]);
    expect(await timesLater(5)).toEqual({ Green: [null, 3], Gold: [null, 3] });
  });

  test("a failing import keeps nothing of it", async () => {
    const bench = await opened(["White"]);
    await bench.run("funnel");
    const outcomes = await failAtEachSync(bench.bench.book, ({ run }) => run("import", imported(`${clientCode(1)},B,Green\n`)));
    expectWhole(outcomes);
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
