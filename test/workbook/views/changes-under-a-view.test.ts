import type { Cell } from "../../../src/domain/kernel/cell";
import type { Change } from "../../../src/domain/schema/change";
import type { ResolvedView } from "../../../src/domain/views/view";
import type { SheetPlan } from "../../../src/domain/schema/plan";
import type { Book } from "../../../src/workbench/book/book";
import { copyOf, openBench, openClients, type BaseBench } from "../../support/base-bench";
import { differences, expectWhole, failAtEachSync } from "../../support/fail-at-each-sync";
import { snapshotOf } from "../../support/book-snapshot";

jest.setTimeout(120_000);

const view: ResolvedView = {
  table: "clients",
  filters: [{ column: "code", criterion: { kind: "values", values: ["C-00002", "C-00005"] } }],
  sort: [{ column: "name", descending: true }],
  columns: ["code", "name"],
};
const settings: ResolvedView = { ...view, table: "settings", sort: [], columns: null, filters: [{ column: "key", criterion: { kind: "values", values: ["currency"] } }] }; // prettier-ignore

const result: SheetPlan = {
  key: "report-x",
  name: "X",
  blocks: [{ row: 0, column: 0, values: [["X"]] }],
  tables: [{ key: "report-x", name: "cb_Report_x", row: 2, column: 0, columns: [{ key: "n", header: "n", kind: "integer", width: 9 }], rows: [[1], [2]] }], // prettier-ignore
  formats: [],
  charts: [],
  rightToLeft: false,
};

let base: Book;
beforeAll(async () => {
  const { bench, workbook } = await openClients(6);
  await workbook.arrange(settings);
  await workbook.arrange(view);
  const columns = (await workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Clients");
    sheet.getRangeByIndexes(4, columns.indexOf("revenue"), 2, 1).values = [[5], [6]];
    sheet.getRangeByIndexes(3, columns.indexOf("label"), 1, 1).values = [["x"]];
    await context.sync();
  });
  base = copyOf(bench.book);
});

/** A client's field by code, wherever it stands. */
async function byCode({ workbook }: BaseBench, field: string): Promise<Record<string, Cell>> {
  const [data] = await workbook.read([{ table: "clients", columns: ["code", field] }]);
  const { columns } = data!;
  return Object.fromEntries(columns["code"]!.map((code, i) => [String(code), columns[field]?.[i] ?? null]));
}

/** Rows of the table as sorted: C-00006 first. */
const kinds: Record<string, { change: Change; check(opened: BaseBench): Promise<void> }> = {
  append: {
    change: { kind: "append", table: "clients", columns: ["code", "name"], rows: [["C-00007", "New"], ["C-00008", "Newer"]] }, // prettier-ignore
    check: async (opened) =>
      expect(await byCode(opened, "name")).toMatchObject({ "C-00001": "Client 1", "C-00007": "New", "C-00008": "Newer" }),
  },
  update: {
    change: { kind: "update", table: "clients", column: "city", rows: [0, 2, 3], values: ["six", "four", "three"] },
    check: async (opened) =>
      expect(await byCode(opened, "city")).toEqual({ "C-00006": "six", "C-00005": null, "C-00004": "four", "C-00003": "three", "C-00002": null, "C-00001": null }), // prettier-ignore
  },
  remove: {
    change: { kind: "remove", table: "clients", rows: [0, 2, 3] },
    check: async (opened) => expect(Object.keys(await byCode(opened, "name"))).toEqual(["C-00005", "C-00002", "C-00001"]),
  },
  "remove all": {
    change: { kind: "remove", table: "clients", rows: [0, 1, 2, 3, 4, 5] },
    check: async (opened) => expect((await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!.rows).toBe(0),
  },
  recalculate: {
    change: { kind: "recalculate", table: "clients", columns: ["revenue", "label"] },
    check: async (opened) => expect(await opened.workbook.overwritten()).toEqual([]),
  },
  columns: {
    change: { kind: "columns", table: "clients", columns: [{ key: "fax", header: "fax", kind: "text", width: 9 }] },
    check: async ({ workbook }) =>
      expect((await workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.at(-1)!.key).toBe("fax"),
  },
  settings: {
    change: { kind: "settings", values: { currency: "RON", analysisDate: 46_000 } },
    check: async ({ workbook }) => expect((await workbook.base())!.settings).toMatchObject({ currency: "RON", analysisDate: 46_000 }),
  },
  note: {
    change: { kind: "note", table: "clients", text: "as of today" },
    check: async ({ bench }) => expect(bench.grid("Clients", "A2:A2")).toEqual([["as of today"]]),
  },
  result: {
    change: { kind: "result", sheet: result },
    check: async ({ bench }) => expect(bench.grid("X", "A3:A5").flat()).toEqual(["n", 1, 2]),
  },
};

const act = (change: Change) => (opened: BaseBench) => opened.workbook.apply({ action: "test", summary: {} }, [change]);

describe.each(Object.keys(kinds))("on a sorted and filtered table %s", (kind) => {
  const { change, check } = kinds[kind]!;

  test("writes to the right rows, leaves the filters on, and is undone", async () => {
    const opened = await openBench({ book: copyOf(base) });
    const before = snapshotOf(opened.bench.book, { without: ["cb_Journal"] });
    const [seen] = await opened.workbook.tableViews(["clients"]);
    await act(change)(opened);
    await check(opened);
    const [after] = await opened.workbook.tableViews(["clients"]);
    expect(after!.filters).toEqual(seen!.filters);
    if (!kind.startsWith("remove")) expect(after!.visible).toBe(2);
    await opened.workbook.undo();
    expect(differences(before, snapshotOf(opened.bench.book, { without: ["cb_Journal"] }))).toEqual([]);
  });

  test("is rolled back where a sync fails", async () => {
    expectWhole(await failAtEachSync(base, act(change)));
  });
});

describe("undo of what was done before a view sorted the rows", () => {
  test.each(["append", "update", "remove"])("%s: finds the records where they stand", async (kind) => {
    const opened = await openClients(6);
    const before = await byCode(opened, "city");
    await act(kinds[kind]!.change)(opened);
    await opened.workbook.arrange({ ...view, columns: null });
    expect(await opened.workbook.undo()).toMatchObject({ action: "test", kept: [] });
    expect(await byCode(opened, "city")).toEqual(before);
    expect((await opened.workbook.tableViews(["clients"]))[0]).toMatchObject({ visible: 2, filters: view.filters });
  });
});
