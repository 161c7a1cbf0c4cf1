import type { Finding } from "../../src/domain/kernel/finding";
import type { RepairPreview } from "../../src/domain/checks/repair-preview";
import type { Cell, Grid } from "../../src/domain/kernel/cell";
import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

const without = ["cb_Journal"];

type Checked = { result: { score: number; counts: Record<string, number> }; findings: Finding[] };
type Repaired = { result: { repaired: number; left: number; codes: { repaired: Record<string, number>; left: Record<string, number> } } };
const check = async ({ run }: BaseBench): Promise<Checked> => (await run("check-base")) as Checked;
const repair = async ({ run }: BaseBench, findings?: string): Promise<Repaired["result"]> =>
  ((await run("repair", findings === undefined ? {} : { findings })) as Repaired).result;

/** Types into a table of the base as a user's paste does: whatever the dropdowns say. */
async function paste({ bench }: BaseBench, table: string, header: string, cells: Cell[]): Promise<void> {
  await bench.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    cells.forEach((cell, row) => {
      if (cell !== null) column.getCell(row, 0).values = [[typeof cell === "string" && cell !== "" ? `'${cell}` : cell]];
    });
    await context.sync();
  });
}

/** A base into which people typed and pasted what they liked. */
async function makeDirty(): Promise<BaseBench> {
  const opened = await openBase();
  const clients: Grid = [
    ["C-00001", "Alfa SRL", "office@ALFA.ro", "White"],
    ["C-00002", "Beta  Trade ", "nobody", "white"],
    [null, "Gama SA", null, "Nowhere"],
  ];
  const orders: Grid = [
    ["O-000001", 46_000, "C-00001", 100, 50],
    ["O-000002", 46_001, "beta trade", 10, 20],
    [null, 46_002, "Gama SA", 5, null],
    ["O-000004", 60_000, "Somebody", null, null],
  ];
  const contracts: Grid = [["K-1", "C-00001 Alfa SRL", 46_000, 45_000]];
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "clients", columns: ["code", "name", "email", "stage"], rows: clients },
    { kind: "append", table: "orders", columns: ["number", "date", "client", "amount", "paid"], rows: orders },
    { kind: "append", table: "contracts", columns: ["number", "client", "starts", "ends"], rows: contracts },
  ]);
  await paste(opened, "cb_Orders", "Date", [null, "2026-01-15", "15.02.2026"]);
  await paste(opened, "cb_Orders", "Amount", ["1 200,50"]);
  await paste(opened, "cb_Orders", "Receivable", [null, 7]);
  await opened.bench.quiet();
  opened.bench.resetCounters();
  return opened;
}

let dirty: Book;
beforeAll(async () => {
  dirty = copyOf((await makeDirty()).bench.book);
});
const openDirty = (): Promise<BaseBench> => openBench({ book: copyOf(dirty) });

const dirt = {
  "client.short": 3,
  "client.unknown": 1,
  "code.missing": 2,
  "contract.reversed": 1,
  "date.text": 2,
  "email.form": 1,
  "email.unreadable": 1,
  "formula.overwritten": 1,
  "list.near": 1,
  "list.unknown": 1,
  "number.text": 1,
  "order.future": 1,
  "order.overpaid": 1,
  "required.empty": 1,
  "text.spaces": 1,
};

describe("check-base", () => {
  test("finds nothing in an empty base", async () => {
    expect((await check(await openBase())).result).toMatchObject({ score: 100, counts: {} });
  }, 60_000);

  test("finds nothing in the sample data but that its phones are nobody's", async () => {
    expect((await check(await openBase({ sample: true }))).result).toMatchObject({ score: 100, counts: { "phone.invalid": 99 } });
  }, 60_000);

  test("counts what is wrong, says where, and changes no cell", async () => {
    const opened = await openDirty();
    await check(opened);
    const before = snapshotOf(opened.bench.book);
    const { result, findings } = await check(opened);
    expect(result.counts).toEqual(dirt);
    expect(result.score).toBe(25);
    expect(snapshotOf(opened.bench.book)).toEqual(before);
    expect(findings.find(({ code }) => code === "check.list.near")).toMatchObject({
      severity: "warning",
      table: "clients",
      record: "C-00002",
      field: "stage",
      values: { field: "Stage", value: "white", suggestion: "White", row: 5, repair: "safe", id: "list.near:clients:C-00002:stage" },
    });
  }, 60_000);

  test("needs no more round trips for more records", async () => {
    const trips = [];
    for (const count of [5, 60]) {
      const opened = await openClients(count);
      await check(opened);
      trips.push(opened.syncs());
    }
    expect(trips[1]).toBe(trips[0]);
  }, 60_000);

  test("tells of rows that a filter hides, and of tables that are gone", async () => {
    const opened = await openDirty();
    await opened.run("apply-view", { view: "expired" });
    await opened.bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Interactions").delete();
      await context.sync();
    });
    const { result, findings } = await check(opened);
    expect(result.counts).toMatchObject({ "schema.table": 1 });
    expect(findings[0]).toMatchObject({ code: "check.schema.table", severity: "error", table: "interactions" });
    await opened.run("apply-view", { view: "sort-name" });
    await opened.bench.run(async (context) => {
      const clients = context.workbook.tables.getItem("cb_Clients");
      clients.columns.getItem("Stage").filter.applyValuesFilter(["White"]);
      await context.sync();
    });
    expect((await check(opened)).result.counts["rows.hidden"]).toBe(1);
  }, 60_000);

  test("wants a base", async () => {
    await expect(check(await openBench())).rejects.toMatchObject({ code: "base.missing" });
  }, 60_000);
});

describe("repair", () => {
  test("mends what is safe in one step, and the second time changes nothing", async () => {
    const opened = await openDirty();
    const { repaired, left, codes } = await repair(opened);
    expect(codes.repaired).toEqual({
      "client.short": 3,
      "code.missing": 2,
      "date.text": 2,
      "email.form": 1,
      "formula.overwritten": 1,
      "list.near": 1,
      "number.text": 1,
      "text.spaces": 1,
    });
    expect(repaired).toBe(12);
    const { result } = await check(opened);
    expect(result.counts).toEqual(codes.left);
    expect(left).toBe(Object.values(codes.left).reduce((sum, count) => sum + count, 0));
    for (const code of Object.keys(codes.repaired)) expect(result.counts).not.toHaveProperty([code]);
    const [clients, orders] = await opened.workbook.read([
      { table: "clients", columns: ["code", "name", "email", "stage"] },
      { table: "orders", columns: ["number", "date", "client", "amount"] },
    ]);
    expect(clients!.columns).toEqual({
      code: ["C-00001", "C-00002", "C-00003"],
      name: ["Alfa SRL", "Beta Trade", "Gama SA"],
      email: ["office@alfa.ro", "nobody", null],
      stage: ["White", "White", "Nowhere"],
    });
    expect(orders!.columns).toEqual({
      number: ["O-000001", "O-000002", "O-000005", "O-000004"],
      date: [46_000, 46_037, 46_068, 60_000],
      client: ["C-00001 Alfa SRL", "C-00002 Beta Trade", "C-00003 Gama SA", "Somebody"],
      amount: [1200.5, 10, 5, null],
    });
    const after = snapshotOf(opened.bench.book);
    expect(await repair(opened)).toEqual({ repaired: 0, left, codes: { repaired: {}, left: codes.left } });
    expect(snapshotOf(opened.bench.book)).toEqual(after);
  }, 60_000);

  test("says before what it would write, with examples, and writes nothing then", async () => {
    const opened = await openDirty();
    const before = snapshotOf(opened.bench.book);
    const { result, picture } = await opened.run("repair", { preview: true });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
    expect(picture).toMatchObject({ kind: "repairs", cells: 11, formulas: 1 });
    const { examples } = picture as unknown as RepairPreview;
    expect(examples).toContainEqual({ table: "clients", record: "C-00001", field: "Email", kind: "email", before: "office@ALFA.ro", after: "office@alfa.ro" }); // prettier-ignore
    expect(examples).toContainEqual({ table: "orders", record: "O-000002", field: "Date", kind: "date", before: "2026-01-15", after: 46_037 }); // prettier-ignore
    expect(examples).toHaveLength(11);
    expect(result).toEqual(await repair(opened));
  }, 60_000);

  test("is taken back cell by cell", async () => {
    const opened = await openDirty();
    const before = snapshotOf(opened.bench.book, { without });
    await repair(opened);
    expect(snapshotOf(opened.bench.book, { without })).not.toEqual(before);
    const { result } = await opened.run("undo");
    expect(result).toMatchObject({ undone: { action: "repair", repaired: 12, kept: 0 } });
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  }, 60_000);

  test("reaches rows that a filter hides, and leaves the filter on", async () => {
    const columns = [{ table: "orders", columns: ["number", "date", "client", "amount", "receivable"] }];
    const plain = await openDirty();
    const { codes } = await repair(plain);
    const mended = await plain.workbook.read(columns);
    const filtered = await openDirty();
    await filtered.bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Orders").columns.getItem("Number").filter.applyValuesFilter(["O-000002"]);
      context.workbook.tables.getItem("cb_Clients").columns.getItem("Name").filter.applyValuesFilter(["Alfa SRL"]);
      await context.sync();
    });
    expect((await repair(filtered)).codes.repaired).toEqual(codes.repaired);
    expect(await filtered.workbook.read(columns)).toEqual(mended);
    expect((await filtered.workbook.tableViews(["orders"]))[0]).toMatchObject({ visible: 1 });
  }, 60_000);

  test("mends one finding by its id, a kind by its code, and refuses what no check tells", async () => {
    const opened = await openDirty();
    const { findings } = await check(opened);
    const id = String(findings.find(({ code, record }) => code === "check.client.short" && record === "O-000002")!.values!["id"]);
    expect((await repair(opened, id)).codes.repaired).toEqual({ "client.short": 1 });
    expect((await repair(opened, "check.code.missing,list.near")).codes.repaired).toEqual({ "code.missing": 2, "list.near": 1 });
    expect((await repair(opened, id)).repaired).toBe(0);
    await expect(repair(opened, "everything")).rejects.toMatchObject({ code: "parameter.value" });
  }, 60_000);

  test("fails at any sync as if it had not begun, or is whole", async () => {
    const opened = await openDirty();
    const outcomes = await failAtEachSync(opened.bench.book, (again) => repair(again));
    expectWhole(outcomes);
  }, 240_000);
});
