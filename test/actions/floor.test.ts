import type { RequirementSets } from "../../src/workbench/protocol/requirements";
import { openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

/** What the manifest asks for, and no set more: Excel 2019 and its like. */
const requirements: RequirementSets = { ExcelApi: "1.9" };
// where the columns of a list went stays known
const without = ["cb_Journal", "clientBaseMappings"];
const list = "customer_id,order_date,amount,segment,hobby\nK1,2024-01-05,10,a,go\nK2,2024-02-05,20,b,chess\nK1,2024-03-05,5,a,go\n";
const file = { name: "list.csv", bytes: new TextEncoder().encode(list) };

const rowsOf = async ({ workbook }: BaseBench): Promise<Record<string, number>> =>
  Object.fromEntries((await workbook.base())!.tables.map(({ key, rows }) => [key, rows]));

describe("on the oldest Excel that the manifest lets in", () => {
  test("members of later sets are really not there", async () => {
    const { bench } = await openBase({}, { requirements });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const later: ((book: Excel.Workbook) => void)[] = [
      (book) => book.worksheets.getItem("Clients").getRange("B:C").group("ByColumns"),
      (book) => book.tables.getItem("cb_Clients").resize("A3:Z9"),
    ];
    for (const use of later) {
      const used = bench.run(async (context) => {
        use(context.workbook);
        await context.sync();
      });
      await expect(used).rejects.toMatchObject({ code: "ApiNotFound" });
    }
  });

  test("the whole job is done, and undone to the start", async () => {
    const opened = await openBench({ requirements });
    const { bench, run } = opened;
    const states = [snapshotOf(bench.book)];
    const step = async (id: string, values: Record<string, unknown> = {}) => {
      const { result } = await run(id, values);
      states.push(snapshotOf(bench.book, { without }));
      return result;
    };
    await step("create-base", { sample: true });
    const sample = await rowsOf(opened);
    expect(sample).toMatchObject({ clients: 60, orders: 400 });
    expect(await step("import", { file })).toMatchObject({
      importId: "I-00001",
      perTable: { orders: { created: 3 }, clients: { created: 2 } },
    });
    expect(await rowsOf(opened)).toMatchObject({ clients: 62, orders: 403 });
    expect(await step("import", { file })).toMatchObject({ importId: null, perTable: { orders: { created: 0, same: 3 } } });
    expect(states.pop()).toEqual(states.at(-1));
    expect(await step("rfm")).toMatchObject({ clients: expect.any(Number), segments: expect.any(Array) });
    expect(await step("abc")).toMatchObject({ classes: [{ name: "A" }, { name: "B" }, { name: "C" }] });
    expect(await step("rfm", { scoring: "fixed" })).toMatchObject({ clients: expect.any(Number) });
    states.pop();
    while (states.length) {
      expect((await run("undo")).result).toMatchObject({ undone: { action: expect.any(String) } });
      const start = states.length === 1;
      expect(snapshotOf(bench.book, start ? {} : { without })).toEqual(states.pop());
    }
  });

  test("columns behind the outline are hidden, and none is grouped", async () => {
    const floor = await openBase({}, { requirements });
    const hidden = [...floor.bench.sheet("Clients").columns].flatMap(([at, line]) => (line.hidden ? [at] : []));
    expect([...floor.bench.sheet("Clients").columns].filter(([, line]) => line.outline)).toEqual([]);
    const today = await openBase();
    const columns = [...today.bench.sheet("Clients").columns];
    const grouped = columns.flatMap(([at, line]) => (line.outline ? [at] : []));
    expect(grouped.length).toBeGreaterThan(3);
    expect(hidden).toEqual(expect.arrayContaining(grouped));
  });

  test("tables grow by rows instead of resizing, and come out the same", async () => {
    const found = [];
    for (const options of [{ requirements }, {}]) {
      const opened = await openBase({}, options);
      await opened.run("import", { file });
      const { sheets } = snapshotOf(opened.bench.book, { without });
      found.push(sheets.map(({ name, cells, tables, validations, formats }) => ({ name, cells, tables, validations, formats })));
    }
    expect(found[0]).toEqual(found[1]);
  });

  test("an import that fails at any sync leaves the workbook as it was", async () => {
    const { bench } = await openBase({}, { requirements });
    const outcomes = await failAtEachSync(bench.book, ({ run }) => run("import", { file }), { requirements });
    expect(outcomes.length).toBeGreaterThan(8);
    expectWhole(outcomes);
    expect(outcomes.filter(({ threw }) => threw).length).toBeGreaterThan(outcomes.length / 2);
  }, 120_000);
});
