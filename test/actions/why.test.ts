import type { ClientCard } from "../../src/actions/client-card";
import type { CellWhy, ClientFacts } from "../../src/actions/why";
import { scoreKeys } from "../../src/domain/analysis/why";
import { tables } from "../../src/domain/schema/tables";
import { clientCode, openBase, openClients, type BaseBench } from "../support/base-bench";

type Told = { client: string; name: string; facts: ClientFacts; scores: CellWhy[] };
const date = 46_348; // 22 November 2026
const whyOf = async ({ run }: Pick<BaseBench, "run">, client: string | null, score = "all") =>
  (await run("why", { client, score })).result as Told;
const one = async (opened: Pick<BaseBench, "run">, client: string, score: string): Promise<CellWhy> =>
  (await whyOf(opened, client, score)).scores[0] as CellWhy;

/** Stands on a cell of a table. */
const goTo = ({ bench }: BaseBench, table: string, row: number, column = 0): Promise<void> =>
  bench.run(async (context) => {
    const cell = context.workbook.tables.getItem(table).getDataBodyRange().getCell(row, column);
    cell.worksheet.activate();
    cell.select();
    await context.sync();
  });

/** A base whose clients ordered 4, 8, 12 … days ago, once each. */
async function openLadder(): Promise<BaseBench> {
  const opened = await openBase();
  const rows = Array.from({ length: 10 }, (_, i) => i);
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "clients", columns: ["code", "name"], rows: rows.map((i) => [clientCode(i), `Client ${i + 1}`]) },
    {
      kind: "append",
      table: "orders",
      columns: ["number", "date", "client", "amount"],
      rows: rows.map((i) => [`O-${i}`, date - 4 * (i + 1), `${clientCode(i)} Client ${i + 1}`, 100 + i]),
    },
  ]);
  return opened;
}

describe("clients who ordered once each, one after the other", () => {
  let opened: BaseBench;
  beforeAll(async () => {
    opened = await openLadder();
  });

  test("why tells the number, the cuts, the neighbours by name and the rule; nothing is changed", async () => {
    const before = structuredClone(opened.bench.book.sheets.map(({ name }) => name));
    const told = await whyOf(opened, "C-00003");
    expect([told.client, told.name]).toEqual(["C-00003", "Client 3"]);
    expect(told.facts).toEqual({ orders: 1, revenue: 102, average: 102, first: date - 12, last: date - 12, recency: 12 });
    expect(told.scores.map(({ score }) => score)).toEqual(scoreKeys);
    expect(told.scores.find(({ score }) => score === "R")).toMatchObject({
      value: 4,
      number: 12,
      cuts: [
        { at: 8, when: "upTo", value: 5 },
        { at: 16, when: "over", value: 3 },
      ],
      neighbours: {
        better: { code: "C-00002", name: "Client 2", number: 8, value: 5 },
        worse: { code: "C-00004", name: "Client 4", number: 16, value: 4 },
      },
      cell: null,
      formula: null,
    });
    expect(opened.bench.book.sheets.map(({ name }) => name)).toEqual(before);
    expect(await opened.workbook.lastEntry()).toMatchObject({ action: "test" });
  });

  test("takes the row that the user stands on, a client's or an order's", async () => {
    await goTo(opened, "cb_Clients", 4, 1);
    expect((await whyOf(opened, null, "ABC")).client).toBe("C-00005");
    await goTo(opened, "cb_Orders", 6);
    expect((await whyOf(opened, null, "ABC")).client).toBe("C-00007");
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Settings").activate();
      context.workbook.worksheets.getItem("Settings").getRange("A1").select();
      await context.sync();
    });
    await expect(opened.run("why")).rejects.toMatchObject({ code: "client.none" });
    await expect(opened.run("client-card")).rejects.toMatchObject({ code: "client.none" });
  });

  test("finds a client by exact name, and suggests the one that is nearly spelt so", async () => {
    expect((await whyOf(opened, "client 9", "F")).client).toBe("C-00009");
    await expect(opened.run("why", { client: "Cliemt 9" })).rejects.toMatchObject({
      code: "client.near",
      values: { client: "Cliemt 9", suggestion: "Client 9" },
    });
    await expect(opened.run("why", { client: "Nobody at all" })).rejects.toMatchObject({ code: "client.unknown" });
  });

  test("the card is what stands in the row, with the formulas of its cells", async () => {
    await goTo(opened, "cb_Orders", 3);
    const card = (await opened.run("client-card")).result as ClientCard;
    expect([card.client, card.name, card.row]).toEqual(["C-00004", "Client 4", 3]);
    expect(card.cells["name"]).toBe("Client 4");
    expect(card.formulas["revenue"]).toMatch(/^=IF\(.*SUMIFS/);
    expect(card.formulas).not.toHaveProperty("name");
    expect(((await opened.run("client-card", { client: "C-00009" })).result as ClientCard).row).toBe(8);
  });

  test("the card says whether the cell that it was asked from holds a score, in the trips that it takes anyway", async () => {
    const columnOf = (key: string) => tables.clients.columns.findIndex((column) => column.key === key);
    const trips = [];
    for (const [column, score] of [
      ["name", null],
      ["ABC", "ABC"],
    ] as const) {
      await goTo(opened, "cb_Clients", 3, columnOf(column));
      opened.syncs();
      const { here } = (await opened.run("client-card")).result as ClientCard;
      trips.push(opened.syncs());
      expect(here).toEqual({ table: "clients", column, row: 3, score });
    }
    expect(trips[1]).toBe(trips[0]);
    expect(((await opened.run("client-card", { client: "C-00009" })).result as ClientCard).here).toBeNull();
  });

  test("a user who goes to another cell is heard, until nobody listens", async () => {
    let heard = 0;
    const stop = await opened.workbook.onSelectionChanged(() => void heard++);
    await goTo(opened, "cb_Clients", 2);
    await opened.bench.quiet();
    expect(heard).toBeGreaterThan(0);
    await stop();
    const before = heard;
    await goTo(opened, "cb_Clients", 5);
    await opened.bench.quiet();
    expect(heard).toBe(before);
  });

  test("why follows Settings: scoring, cuts and steps", async () => {
    await opened.workbook.apply({ action: "test", summary: {} }, [
      { kind: "settings", values: { rfmScoring: "ntile", discountFrom1: 50, discountRate1: 7, ratingCutA: 99 } },
    ]);
    expect(await one(opened, "C-00003", "R")).toMatchObject({ rule: "ntile", cuts: [] });
    expect(await one(opened, "C-00003", "discount")).toMatchObject({ value: 0.07, number: 102 });
    expect(await one(opened, "C-00010", "rating")).toMatchObject({ cuts: expect.arrayContaining([expect.objectContaining({ at: 99 })]) });
  });
});

describe("why", () => {
  test("the sheets of the analyses lead by a row's score to the client that it names", async () => {
    const opened = await openClients(12);
    await opened.run("rhythm");
    const column = tables.rhythm.columns.findIndex(({ key }) => key === "days overdue");
    await goTo(opened, "cb_Rhythm", 2, column);
    const { client, here } = (await opened.run("client-card")).result as ClientCard;
    expect(here).toEqual({ table: "rhythm", column: "days overdue", row: 2, score: "rhythm" });
    expect(client).toMatch(/^C-\d{5}$/);
  });

  test("agrees with what the analyses wrote beside the client", async () => {
    const opened = await openClients(40);
    await opened.run("analyse-everything");
    for (const client of ["C-00001", "C-00017", "C-00040"])
      for (const { score, value, cell } of (await whyOf(opened, client)).scores)
        if (score !== "overdue") expect([score, cell]).toEqual([score, value === 0 ? null : value]);
  });

  test("costs as many round trips for many clients as for few", async () => {
    const counts = [];
    for (const count of [5, 400]) {
      const opened = await openClients(count);
      await goTo(opened, "cb_Clients", 2);
      opened.syncs();
      await opened.run("why");
      const why = opened.syncs();
      await opened.run("client-card");
      counts.push([why, opened.syncs()]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]![0]).toBeLessThanOrEqual(16);
    expect(counts[0]![1]).toBeLessThanOrEqual(8);
  });

  test("shows the formula of a score that is one", async () => {
    const opened = await openClients(8, 2, { engine: "univer" });
    await opened.run("rfm");
    const r = await one(opened, "C-00001", "R");
    expect(r.formula).toMatch(/^=/);
    expect(r.cell).toBe(r.value);
  });
});
