import type { Change } from "../../src/domain/schema/change";
import { openBase, openBench, openClients, copyOf, silent, someClients } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const about = { action: "test", summary: {} };
const without = ["cb_Journal"];

const everyKind: Change[] = [
  {
    kind: "columns",
    table: "clients",
    columns: [{ key: "fax", header: "fax", kind: "text", width: 14 }],
  },
  { kind: "update", table: "clients", column: "name", rows: [0, 2, 9], values: ["=Danger", "", "O'Neill"] },
  { kind: "update", table: "clients", column: "fax", rows: [1], values: ["007"] },
  { kind: "update", table: "orders", column: "receivable", rows: [0, 1, 2], values: [1, 2, 3] },
  { kind: "append", table: "orders", columns: ["number", "client", "amount"], rows: [["O-900000", "C-00001", 12]] },
  { kind: "append", table: "contacts", columns: ["client", "person", "phone"], rows: [["C-00001", "Ann", "+40 722"]] },
  { kind: "settings", values: { analysisDate: 46_000, currency: "RON" } },
  { kind: "note", table: "orders", text: "as of today" },
  { kind: "remove", table: "orders", rows: [5, 6, 9, 29] },
  { kind: "recalculate", table: "orders", columns: ["margin"] },
];

describe("the journal", () => {
  test("writes every kind of change as it was asked for", async () => {
    const { bench, workbook } = await openClients(10);
    await workbook.apply(about, everyKind);
    const [clients] = await workbook.read([{ table: "clients", columns: ["name", "fax"] }]);
    expect(clients!.columns["name"]!.slice(0, 3)).toEqual(["=Danger", "Client 2", null]);
    expect(clients!.columns["name"]![9]).toBe("O'Neill");
    expect(clients!.columns["fax"]!.slice(0, 3)).toEqual([null, "007", null]);
    const base = (await workbook.base())!;
    expect(base.settings).toMatchObject({ analysisDate: 46_000, currency: "RON" });
    expect(base.counters).toMatchObject({ C: 10, O: 900_000 });
    expect(bench.grid("Orders", "A2:A2")).toEqual([["as of today"]]);
    const [contacts] = await workbook.read([{ table: "contacts", columns: ["person", "phone"] }]);
    expect(contacts!.columns).toEqual({ person: ["Ann"], phone: ["+40 722"] });
  });

  test("counts codes that rows get later", async () => {
    const { workbook } = await openClients(3);
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "code", rows: [2], values: ["C-00044"] },
    ]);
    expect((await workbook.base())!.counters).toMatchObject({ C: 44 });
  });

  test("gives new rows the formulas, formats and checks of the first", async () => {
    const { bench, workbook } = await openClients(2);
    await workbook.apply(about, someClients(5).slice(0, 1));
    const sheet = bench.sheet("Clients");
    const formulas = bench.formulas("Clients", "K4:K10").map(([formula]) => formula);
    expect(new Set(formulas).size).toBe(1);
    expect(String(formulas[0])).toMatch(/^=IF\(/);
    const stage = sheet.validations.find((each) => each.type === "List" && String(each.formula1).includes("cb_lst_Stages"));
    expect(stage!.ranges.map(({ row, rows }) => [row, rows])).toEqual([[3, 7]]);
  });

  test("takes everything back, cell by cell", async () => {
    const { bench, workbook } = await openClients(10);
    const before = snapshotOf(bench.book, { without });
    await workbook.apply(about, everyKind);
    expect(snapshotOf(bench.book, { without })).not.toEqual(before);
    expect(await workbook.undo()).toMatchObject({ action: "test" });
    expect(snapshotOf(bench.book, { without })).toEqual(before);
  });

  test("never gives a code twice: the counter outlives undo", async () => {
    const { workbook } = await openBase();
    await workbook.apply(about, someClients(7));
    await workbook.undo();
    expect((await workbook.base())!.counters).toMatchObject({ C: 7, O: 21 });
  });

  test("takes back one action after the other, the last first", async () => {
    const { workbook, bench } = await openBase();
    const before = snapshotOf(bench.book, { without });
    await workbook.apply({ action: "one", summary: {} }, someClients(3));
    await workbook.apply({ action: "two", summary: {} }, [{ kind: "update", table: "clients", column: "name", rows: [0], values: ["X"] }]);
    expect(await workbook.lastEntry()).toMatchObject({ action: "two" });
    await workbook.undo();
    expect(await workbook.lastEntry()).toMatchObject({ action: "one" });
    await workbook.undo();
    expect(snapshotOf(bench.book, { without })).toEqual(before);
  });

  test("takes back rows wherever they were moved to", async () => {
    const { workbook, bench } = await openBase();
    await workbook.apply(about, someClients(5));
    await bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Clients").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect((await workbook.undo())!.kept).toEqual([]);
    expect((await workbook.base())!.tables.filter(({ key }) => ["clients", "orders"].includes(key)).map(({ rows }) => rows)).toEqual([
      0, 0,
    ]);
  });

  test("does not take back rows that cannot be told apart and no longer stand where they were put", async () => {
    const { workbook, bench } = await openClients(5);
    await workbook.apply(about, [{ kind: "append", table: "contacts", columns: ["phone"], rows: [["1"], ["2"], ["3"]] }]);
    await bench.run(async (context) => {
      context.workbook.worksheets.getItem("Contacts").getRange("A4:Z4").delete("Up");
      await context.sync();
    });
    const before = snapshotOf(bench.book);
    await expect(workbook.undo()).rejects.toMatchObject({ code: "undo.changed", values: { table: "cb_Contacts" } });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("keeps the rows that the user typed below those it takes back", async () => {
    const { workbook, bench } = await openClients(5);
    await bench.run(async (context) => {
      const { rows, columns } = context.workbook.tables.getItem("cb_Clients");
      const count = columns.getCount();
      await context.sync();
      rows.add(undefined, [["C-09000", "Typed by hand", ...new Array<string>(count.value - 2).fill("")]]);
      await context.sync();
    });
    await workbook.undo();
    const [clients] = await workbook.read([{ table: "clients", columns: ["code", "name"] }]);
    expect(clients!.columns).toEqual({ code: ["C-09000"], name: ["Typed by hand"] });
  });

  test("writes and takes back under a filter, and switches the user's filter on again", async () => {
    const { workbook, bench } = await openClients(10);
    await bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Clients").columns.getItem("Name").filter.applyValuesFilter(["Client 2", "Client 5"]);
      await context.sync();
    });
    const before = snapshotOf(bench.book, { without });
    await workbook.apply(about, [{ kind: "update", table: "clients", column: "email", rows: [0, 1, 4], values: ["a@x", "b@x", "e@x"] }]);
    const [clients] = await workbook.read([{ table: "clients", columns: ["email"] }]);
    expect(clients!.columns["email"]!.slice(0, 6)).toEqual(["a@x", "b@x", null, null, "e@x", null]);
    expect([...bench.sheet("Clients").rows].filter(([, line]) => line.filtered)).toHaveLength(8);
    await workbook.undo();
    expect(snapshotOf(bench.book, { without })).toEqual(before);
  });

  test("takes back, at the next start, what a broken-off run left", async () => {
    const { bench, workbook } = await openClients(10);
    const before = snapshotOf(bench.book, { without });
    bench.faults.order({ atSync: 22, code: "GeneralException", times: 1_000 });
    await expect(workbook.apply(about, everyKind)).rejects.toMatchObject({ code: "journal.unfinished" });
    const later = await openBench({ book: copyOf(bench.book) });
    expect(snapshotOf(later.bench.book, { without })).not.toEqual(before);
    expect(await later.services.recover()).toMatchObject({ action: "test" });
    expect(snapshotOf(later.bench.book, { without })).toEqual(before);
    expect(await later.services.recover()).toBeNull();
  });

  test("keeps its own writes from the add-in's events, and lets them on again even after a failure", async () => {
    const { bench, workbook } = await openClients(3);
    let heard = 0;
    await bench.run(async (context) => {
      context.workbook.worksheets.getItem("Clients").onChanged.add(async () => void (heard += 1));
      await context.sync();
    });
    const update: Change[] = [{ kind: "update", table: "clients", column: "email", rows: [0], values: ["a@x"] }];
    await workbook.apply(about, update);
    bench.faults.order({ atSync: 6, code: "GeneralException" });
    await expect(workbook.apply(about, update)).rejects.toMatchObject({ code: "excel.error" });
    await bench.quiet();
    expect(heard).toBe(0);
    await bench.run(async (context) => {
      context.workbook.worksheets.getItem("Clients").getRange("B4").values = [["typed"]];
      await context.sync();
    });
    await bench.quiet();
    expect(heard).toBe(1);
  });

  test("waits for a cell that is being edited, then says so and changes nothing", async () => {
    const { bench, services, run } = await openClients(3);
    const before = snapshotOf(bench.book);
    bench.editMode.enter();
    await expect(run("rfm")).rejects.toMatchObject({ code: "excel.editing" });
    bench.editMode.leave();
    expect(snapshotOf(bench.book)).toEqual(before);
    await expect(services.run("rfm", {}, silent)).resolves.toMatchObject({ sheet: "rfm" });
  });

  test("stops at a protected sheet and changes nothing", async () => {
    const { bench, run } = await openClients(3);
    await bench.run(async (context) => {
      context.workbook.worksheets.getItem("Clients").protection.protect();
      await context.sync();
    });
    const before = snapshotOf(bench.book, { without });
    await expect(run("rfm")).rejects.toMatchObject({ code: "excel.protected" });
    expect(snapshotOf(bench.book, { without })).toEqual(before);
  });
});
