import { figureNames } from "../../../src/actions/ports";
import { parseRect } from "../../../src/workbench/book/a1";
import type { SavedView } from "../../../src/domain/views/view";
import { copyOf, openBase, openBench, openClients, type BaseBench } from "../../support/base-bench";
import { failAtEachSync } from "../../support/fail-at-each-sync";

jest.setTimeout(60_000);

const three = {
  table: "clients",
  filters: [{ column: "code", criterion: { kind: "values" as const, values: ["C-00002", "C-00003", "C-00005"] } }],
  sort: [{ column: "name", descending: true }],
  columns: ["code", "name", "revenue"],
};

async function select({ bench }: BaseBench, sheet: string, address: string): Promise<void> {
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address.split(",")[0]).select();
    await context.sync();
  });
  bench.book.selection.ranges = address.split(",").map((part) => parseRect(part)!);
}

describe("arrange", () => {
  test("takes four round trips, and leaves the sheet in front with its first cell selected", async () => {
    const opened = await openClients(6);
    await opened.workbook.arrange({ ...three, filters: [] });
    expect(opened.syncs()).toBe(4);
    expect(await opened.workbook.standing()).toMatchObject({ sheet: "Clients", table: "clients", column: "code" });
  });

  test("goes to the first row in sight, in two round trips more where the first is hidden; below no rows nobody is selected", async () => {
    const opened = await openClients(6);
    const only = (...values: string[]) => ({ ...three, sort: [], filters: [{ column: "code", criterion: { kind: "values" as const, values } }] }); // prettier-ignore
    const place = async (view: ReturnType<typeof only>) => {
      const before = opened.syncs();
      await opened.workbook.arrange(view);
      const cost = opened.syncs() - before;
      const { row, column, record } = await opened.workbook.standing();
      return { row, column, code: record["code"] ?? null, cost };
    };
    await place(only("C-00001"));
    const { cost } = await place(only("C-00001"));
    expect(await place(only("C-00001", "C-00004"))).toEqual({ row: 0, column: "code", code: "C-00001", cost });
    expect(await place(only("C-00004", "C-00006"))).toEqual({ row: 3, column: "code", code: "C-00004", cost: cost + 2 });
    expect(await place(only("C-00077"))).toEqual({ row: null, column: "code", code: null, cost: cost + 1 });
  });

  test("never shows technical columns, shows those behind the outline, and showAll folds them again", async () => {
    const { bench, workbook } = await openClients(3);
    const [before] = await workbook.tableViews(["clients"]);
    const lines = () => JSON.stringify([...bench.sheet("Clients").columns].map(([at, line]) => [at, { ...line, hidden: Boolean(line.hidden), collapsed: Boolean(line.collapsed) }])); // prettier-ignore
    const folded = lines();
    expect(before!.columns).not.toContain("city");
    const view = await workbook.arrange({ ...three, columns: ["label", "city", "name", "of a template"] });
    expect(view.columns).toEqual(["name", "city"]);
    await workbook.arrange({ ...three, columns: ["phone"] });
    await workbook.showAll();
    expect((await workbook.tableViews(["clients"]))[0]!.columns).toEqual(before!.columns);
    expect(lines()).toBe(folded);
  });

  test("says what is missing", async () => {
    const { workbook } = await openClients(2);
    await expect(workbook.arrange({ ...three, table: "nowhere" })).rejects.toMatchObject({ code: "table.missing" });
    await expect(workbook.arrange({ ...three, sort: [{ column: "nothing" }] })).rejects.toMatchObject({ code: "column.missing" });
    const none = await openBench();
    await expect(none.workbook.arrange(three)).rejects.toMatchObject({ code: "base.missing" });
  });

  test("failed at any sync it is finished by the next try, and showAll still brings back what was", async () => {
    const book = copyOf((await openClients(6)).bench.book);
    const before = await (await openBench({ book: copyOf(book) })).workbook.tableViews(["clients"]);
    const again = async (opened: BaseBench) => {
      const view = await opened.workbook.arrange(three).catch(() => opened.workbook.arrange(three));
      expect(view).toMatchObject({ visible: 3, columns: three.columns });
      const [seen] = await opened.workbook.readVisible([{ table: "clients", columns: ["code"] }]);
      expect(seen!.columns["code"]).toEqual(["C-00005", "C-00003", "C-00002"]);
      await opened.workbook.showAll().catch(() => opened.workbook.showAll());
      expect(await opened.workbook.tableViews(["clients"])).toEqual(before);
    };
    await failAtEachSync(book, (opened) => again(opened).catch((failure: unknown) => { if (!(failure instanceof Error && failure.name === "Failure")) throw failure; })); // prettier-ignore
  });
});

describe("showAll", () => {
  test("takes off filters that the user set by hand, on every table", async () => {
    const { bench, workbook } = await openClients(4);
    await bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Orders").columns.getItem("Number").filter.applyTopItemsFilter(1);
      context.workbook.tables.getItem("cb_Settings").columns.getItem("Value").filter.applyCustomFilter("<>");
      await context.sync();
    });
    expect((await workbook.showAll()).sort()).toEqual(["orders", "settings"]);
    expect((await workbook.tableViews()).every(({ rows, visible, filters }) => rows === visible && !filters.length)).toBe(true);
  });
});

describe("standing", () => {
  test("tells cell, table, column and the selected rows that are in sight", async () => {
    const opened = await openClients(6);
    await opened.workbook.arrange({ ...three, sort: [] });
    await select(opened, "Clients", "B5:B20");
    expect(await opened.workbook.standing()).toEqual({
      sheet: "Clients",
      table: "clients",
      column: "name",
      row: 1,
      value: "Client 2",
      text: "Client 2",
      rows: [1, 2, 4],
      record: expect.objectContaining({ code: "C-00002", name: "Client 2", phone: null }) as unknown,
    });
  });

  test("takes several areas, each row once", async () => {
    const opened = await openClients(6);
    await select(opened, "Clients", "B4:C5,A5:A6,B9");
    expect((await opened.workbook.standing()).rows).toEqual([0, 1, 2, 5]);
  });

  test("asks for few cells where whole columns are selected", async () => {
    const opened = await openClients(6);
    await opened.workbook.arrange({ ...three, sort: [] });
    await select(opened, "Clients", "A:C");
    opened.bench.resetCounters();
    const { table, rows } = await opened.workbook.standing();
    expect([table, rows]).toEqual([null, []]);
    await select(opened, "Clients", "A4:C1048576");
    opened.bench.resetCounters();
    expect((await opened.workbook.standing()).rows).toEqual([1, 2, 4]);
    const { bytesIn, bytesOut } = opened.bench.counters;
    expect(Math.max(bytesIn, bytesOut)).toBeLessThan(150_000);
    expect(opened.syncs()).toBe(4);
  });

  test("beside the tables, in a header and without a base", async () => {
    const opened = await openClients(2);
    await select(opened, "Clients", "A3");
    expect(await opened.workbook.standing()).toMatchObject({ table: "clients", column: "code", row: null, value: "Code", rows: [] });
    await select(opened, "Clients", "A1");
    expect(await opened.workbook.standing()).toMatchObject({ table: null, column: null, row: null, rows: [] });
    const none = await openBench();
    expect(await none.workbook.standing()).toEqual({
      sheet: "Sheet1",
      table: null,
      column: null,
      row: null,
      value: null,
      text: "",
      rows: [],
      record: {},
    });
  });
});

describe("readVisible", () => {
  test("keeps hidden columns beside the others, row by row", async () => {
    const { workbook } = await openClients(6);
    await workbook.arrange({ ...three, columns: ["name"] });
    const [data] = await workbook.readVisible([{ table: "clients", columns: ["reference", "name", "nothing"] }]);
    expect(data).toEqual({
      key: "clients",
      rows: 3,
      columns: { reference: ["R5", "R3", "R2"], name: ["Client 5", "Client 3", "Client 2"] },
    });
  });

  test("is empty where nothing is in sight, and for an empty table", async () => {
    const { workbook } = await openClients(3);
    const view = await workbook.arrange({ ...three, filters: [{ column: "code", criterion: { kind: "values", values: [] } }] });
    expect(view.visible).toBe(0);
    const read = await workbook.readVisible([{ table: "clients", columns: ["code"] }, { table: "contacts", columns: ["person"] }]); // prettier-ignore
    expect(read.map(({ rows, columns }) => [rows, Object.values(columns)])).toEqual([[0, [[]]], [0, [[]]]]); // prettier-ignore
  });

  test("stops where the user wants it", async () => {
    const { workbook } = await openClients(3);
    const control = { progress: () => undefined, cancelled: true };
    await expect(workbook.readVisible([{ table: "clients", columns: ["code"] }], control)).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("figures", () => {
  test("are Excel's, of the rows in sight and of all, errors as cells show them", async () => {
    const opened = await openClients(4, 2, { engine: "univer" });
    const { workbook } = opened;
    const [data] = await workbook.read([{ table: "orders", columns: ["number", "amount"] }]);
    const amounts = data!.columns["amount"] as number[];
    const number = String(data!.columns["number"]![2]);
    await workbook.arrange({ table: "orders", filters: [{ column: "number", criterion: { kind: "values", values: [number] } }], sort: [], columns: null }); // prettier-ignore
    opened.syncs();
    const { visible, all } = await workbook.figures("orders", "amount");
    expect(opened.syncs()).toBe(3);
    expect(Object.keys(visible)).toEqual([...figureNames]);
    const one = amounts[2]!;
    expect(visible).toEqual({ count: 1, counta: 1, sum: one, average: one, max: one, min: one, product: one, stdev: "#DIV/0!", stdevp: 0, var: "#DIV/0!", varp: 0 }); // prettier-ignore
    const sum = amounts.reduce((a, b) => a + b, 0);
    expect(all).toMatchObject({ count: 8, counta: 8, sum, average: sum / 8, max: Math.max(...amounts), min: Math.min(...amounts) });
    expect(all.stdev).toBeCloseTo(Math.sqrt(amounts.reduce((a, b) => a + (b - sum / 8) ** 2, 0) / 7), 9);
    // A formula that answers "" is no number, but it is no empty cell.
    expect((await workbook.figures("orders", "receivable")).all).toMatchObject({ count: 0, counta: 8, sum: 0, average: "#DIV/0!" });
  });
});

describe("the user's own views", () => {
  const saved: SavedView[] = [{ ...three, name: "Mine", filters: [{ column: "next contact", criterion: { kind: "days", to: 7 } }] }];

  test("are kept in the workbook, beside what showAll needs, and outlive undo", async () => {
    const { bench, workbook } = await openClients(3);
    expect(await workbook.savedViews()).toEqual([]);
    await workbook.apply({ action: "test", summary: {} }, [{ kind: "result", sheet: { key: "x", name: "X", blocks: [], tables: [], formats: [], charts: [], rightToLeft: false } }]); // prettier-ignore
    await workbook.keepViews(saved);
    await workbook.arrange(three);
    await workbook.undo();
    const again = await openBench({ book: copyOf(bench.book) });
    expect(await again.workbook.savedViews()).toEqual(saved);
    expect(await again.workbook.showAll()).toEqual(["clients"]);
    await again.workbook.keepViews([]);
    expect(await again.workbook.savedViews()).toEqual([]);
  });

  test("go with the base that is undone", async () => {
    const { bench, workbook } = await openBase();
    await workbook.keepViews(saved);
    await workbook.undo();
    expect([...bench.book.settings.keys()]).toEqual([]);
  });
});

test("a workbook file opens in a window of its own", async () => {
  const { bench, workbook } = await openBench();
  await workbook.openWorkbook(Uint8Array.from({ length: 100_000 }, (_, i) => i % 256));
  expect(Buffer.from(bench.created[0]!, "base64")).toHaveLength(100_000);
  delete bench.workspace.services.createWorkbook;
  await expect(workbook.openWorkbook(new Uint8Array(3))).rejects.toMatchObject({ code: "excel.unsupported" });
});

describe("onShownChanged", () => {
  test.each(["1.9", "1.15"])("on ExcelApi %s hears filters and edits until it is stopped", async (version) => {
    const { bench, workbook } = await openClients(4, 2, { engine: "univer", requirements: { ExcelApi: version } });
    let heard = 0;
    const stop = await workbook.onShownChanged(() => void heard++);
    const since = async (work: () => Promise<unknown>): Promise<boolean> => {
      heard = 0;
      await work();
      await bench.quiet();
      return heard > 0;
    };
    const orders = { table: "orders", sort: [], columns: null };
    const filter = (count: number) => workbook.arrange({ ...orders, filters: [{ column: "amount", criterion: { kind: "top", count } }] });
    const type = (value: number) =>
      bench.run(async (context) => {
        context.workbook.worksheets.getItem("Orders").getRange("F4").values = [[value]];
        await context.sync();
      });
    expect(await since(() => filter(2))).toBe(true);
    expect(await since(() => workbook.showAll())).toBe(true);
    expect(await since(() => type(12_345))).toBe(true);
    expect(await since(() => workbook.standing())).toBe(false);
    await stop();
    await stop();
    expect(await since(() => filter(3))).toBe(false);
    expect(await since(() => type(12))).toBe(false);
  });
});
