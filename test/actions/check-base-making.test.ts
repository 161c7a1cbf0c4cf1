import type { Finding } from "../../src/domain/kernel/finding";
import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);
const without = ["cb_Journal"];

type Checked = { result: { counts: Record<string, number> }; findings: Finding[] };
const check = async ({ run }: BaseBench): Promise<Checked> => (await run("check-base")) as Checked;
const cells = (book: Book): unknown => JSON.parse(JSON.stringify(snapshotOf(book, { without })));

type Case = { name: string; counts: Record<string, number>; damage: (context: Excel.RequestContext) => Promise<void> | void };
const cases: Case[] = [
  {
    name: "a paste over dropdowns",
    counts: { "list.unguarded": 2 },
    damage: (context) => {
      const { columns } = context.workbook.tables.getItem("cb_Clients");
      columns.getItem("Stage").getDataBodyRange().getCell(1, 0).dataValidation.clear();
      columns.getItem("Owner").getDataBodyRange().dataValidation.clear();
    },
  },
  {
    name: "a calculated column turned to values",
    counts: { "formula.overwritten": 1 },
    damage: (context) => {
      const body = context.workbook.tables.getItem("cb_Orders").columns.getItem("Receivable").getDataBodyRange();
      body.values = Array.from({ length: 4 }, () => [7]);
    },
  },
  {
    name: "a formula that refers to what is gone",
    counts: { "formula.broken": 1 },
    damage: (context) => {
      const body = context.workbook.tables.getItem("cb_Clients").columns.getItem("Revenue").getDataBodyRange();
      body.formulas = Array.from({ length: 2 }, () => ["=SUM(#REF!)"]);
    },
  },
  {
    name: "a name that leads nowhere, and one that is gone",
    counts: { "schema.name": 2 },
    damage: (context) => {
      context.workbook.names.getItem("cb_lst_Stages").delete();
      context.workbook.names.getItem("cb_lst_Owners").delete();
      context.workbook.names.add("cb_lst_Owners", "=#REF!");
    },
  },
  {
    name: "a table under another name",
    counts: { "schema.renamed": 1 },
    damage: (context) => {
      context.workbook.tables.getItem("cb_Clients").name = "Customers";
    },
  },
  {
    name: "a list under another name",
    counts: { "schema.renamed": 1 },
    damage: (context) => {
      context.workbook.tables.getItem("cb_Regions").name = "Places";
    },
  },
  {
    name: "a column that was deleted",
    counts: { "schema.column": 1 },
    damage: (context) => {
      context.workbook.tables.getItem("cb_Clients").columns.getItem("Label").delete();
    },
  },
  {
    name: "a table that was deleted",
    counts: { "schema.table": 1 },
    damage: (context) => {
      context.workbook.worksheets.getItem("Interactions").delete();
    },
  },
];

let book: Book;
beforeAll(async () => {
  const opened = await openClients(2, 2);
  await opened.run("check-base");
  book = copyOf(opened.bench.book);
});

async function damaged({ damage }: Case): Promise<BaseBench> {
  const opened = await openBench({ book: copyOf(book) });
  await opened.bench.run(async (context) => {
    await damage(context);
    await context.sync();
  });
  await check(opened);
  return opened;
}

test("a base that nobody touched has none of these", async () => {
  const opened = await openBase({ sample: true });
  const { counts } = (await check(opened)).result;
  expect(Object.keys(counts)).toEqual(["phone.invalid"]);
});

describe.each(cases)("$name", (each) => {
  test("is found, mended, and comes back with undo", async () => {
    const opened = await damaged(each);
    const before = cells(opened.bench.book);
    const { counts } = (await check(opened)).result;
    expect(counts).toMatchObject(each.counts);
    const { repaired } = (await opened.run("repair")).result as { repaired: number };
    expect(repaired).toBeGreaterThan(0);
    const after = (await check(opened)).result.counts;
    for (const code of Object.keys(counts)) expect(Object.keys(after)).not.toContain(code);
    expect((await opened.run("repair")).result).toMatchObject({ repaired: 0 });
    expect((await opened.run("undo")).result).toMatchObject({ undone: { action: "repair" } });
    const settings = (found: string) => found.startsWith("/settings");
    expect(differences(before, cells(opened.bench.book)).filter((found) => !settings(found))).toEqual([]);
  });
});

test("failed at any sync they leave the workbook as it was", async () => {
  const opened = await damaged({
    ...cases[0]!,
    damage: (context) => [cases[0]!, cases[3]!, cases[4]!].forEach(({ damage }) => void damage(context)),
  });
  expectWhole(await failAtEachSync(opened.bench.book, ({ run }) => run("repair")));
});

test("a base is read and written while its clients go by another name", async () => {
  const opened = await damaged(cases[4]!);
  expect((await opened.run("archive", { client: "C-00002" })).result).toMatchObject({ changed: 1 });
  expect((await opened.run("abc")).result).toMatchObject({ classes: expect.anything() as unknown });
});

test("a text cell among numbers becomes a number, and a text cell again with undo", async () => {
  const opened = await openBench({ book: copyOf(book) });
  await opened.bench.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("cb_Orders");
    for (const [header, text] of [
      ["Amount", "1200"],
      ["Date", "2026-01-15"],
    ] as const) {
      const cell = columns.getItem(header).getDataBodyRange().getCell(2, 0);
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
    }
    await context.sync();
  });
  const amounts = async () => (await opened.workbook.read([{ table: "orders", columns: ["amount", "date"] }]))[0]!.columns;
  const before = cells(opened.bench.book);
  expect((await amounts())["amount"]![2]).toBe("1200");
  await opened.run("repair");
  expect(await amounts()).toMatchObject({ amount: { 2: 1200 }, date: { 2: 46_037 } });
  expect((await check(opened)).result.counts).toEqual({});
  await opened.run("undo");
  expect(differences(before, cells(opened.bench.book)).filter((found) => !found.startsWith("/settings"))).toEqual([]);
});

test("codes that were deleted come back from the cells that still name the clients by them", async () => {
  const opened = await openBase({ sample: true });
  const codes = async () => (await opened.workbook.read([{ table: "clients", columns: ["code"] }]))[0]!.columns["code"]!.map(String);
  const before = await codes();
  const [orders] = await opened.workbook.read([{ table: "orders", columns: ["client"] }]);
  const named = new Set(orders!.columns["client"]!.map((cell) => String(cell).split(" ")[0]));
  await opened.bench.run(async (context) => {
    context.workbook.tables.getItem("cb_Clients").columns.getItem("Code").delete();
    await context.sync();
  });
  await opened.run("repair", { findings: "schema.column" });
  await opened.run("repair", { findings: "code.missing" });
  const after = await codes();
  expect(new Set(after).size).toBe(before.length);
  before.forEach((code, row) => named.has(code) && expect(after[row]).toBe(code));
  expect(named.size).toBeGreaterThan(20);
});
