import { languages } from "../../src/i18n/language";
import { typeInto } from "../../src/workbench/page/typing";
import { openBase, openBench, silent } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

/** One for each sheet's bones and flesh, two more for each of: looking, names, ids, journal … whatever the rows. */
const trips = 32;

describe("create-base", () => {
  test("makes the sheets, tables and lists of the default profile, and says so", async () => {
    const { bench, run } = await openBench();
    const { result } = (await run("create-base")) as { result: { tables: { name: string; sheet: string; rows: number }[] } };
    expect(bench.book.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name)).toEqual([
      "Sheet1",
      "Clients",
      "Orders",
      "Contracts",
      "Contacts",
      "Interactions",
      "Services",
      "Lists",
      "Settings",
      "Import log",
      "Change log",
      "Merge log",
    ]);
    expect(result.tables).toHaveLength(22);
    expect(result.tables).toContainEqual({ name: "cb_Stages", sheet: "Lists", rows: 10 });
    expect(result.tables).toContainEqual({ name: "cb_Clients", sheet: "Clients", rows: 0 });
    expect(bench.grid("Clients", "A3:C4")).toEqual([
      ["Code", "Name", "Phone"],
      ["", "", ""],
    ]);
    expect(bench.sheet("Clients").frozen).toEqual({ rows: 3, columns: 2 });
    expect(bench.sheet("Clients").validations.length).toBeGreaterThan(10);
    expect(bench.book.names.map((name) => name.name)).toContain("cb_lst_Stages");
  });

  test("a number typed below a text column stays as it was typed", async () => {
    const { bench, run } = await openBench();
    await run("create-base");
    const clients = bench.sheet("Clients");
    for (const [row, text] of [
      [3, "Anna"],
      [4, "Boris"],
    ] as const)
      await typeInto(bench.host, clients, row, 1, text);
    for (const [row, phone] of [
      [3, "007"],
      [4, "0722 333 444"],
      [5, "00401"],
    ] as const)
      await typeInto(bench.host, clients, row, 2, phone);
    expect(bench.grid("Clients", "C4:C6")).toEqual([["007"], ["0722 333 444"], ["00401"]]);
    expect(bench.sheet("Clients").tables[0]?.range.rows).toBe(4);
  });

  test("takes as many round trips as it has sheets, not as it has rows", async () => {
    const empty = await openBench();
    await empty.run("create-base");
    const without = empty.syncs();
    const full = await openBench();
    await full.run("create-base", { sample: true });
    const withSample = full.syncs();
    console.log(`create-base: ${without} round trips empty, ${withSample} with sample data`);
    expect([without, withSample]).toEqual([trips, trips]);
  });

  test.each(languages)("stands in %s", async (language) => {
    const { bench, run, workbook } = await openBench();
    await run("create-base", { language });
    const base = await workbook.base();
    expect(base).toMatchObject({ language, profile: "services", schemaVersion: 1 });
    expect(base!.tables.every((table) => table.columns.every((column) => !column.own))).toBe(true);
    expect(bench.book.sheets).toHaveLength(13);
  });

  test("has 60 clients and 400 orders as a sample, none of them given a code twice", async () => {
    const { workbook } = await openBase({ sample: true });
    const base = (await workbook.base())!;
    expect(base.tables.find((table) => table.key === "clients")!.rows).toBe(60);
    expect(base.tables.find((table) => table.key === "orders")!.rows).toBe(400);
    expect(base.counters).toMatchObject({ C: 60 });
  });

  test("run again changes nothing, and answers the same", async () => {
    const { bench, run, syncs } = await openBench();
    const first = await run("create-base");
    const before = snapshotOf(bench.book);
    syncs();
    const second = await run("create-base");
    expect(second.result).toEqual(first.result);
    expect(syncs()).toBe(2);
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("stops at a base of other answers and names it", async () => {
    const { bench, run } = await openBase();
    const before = snapshotOf(bench.book);
    await expect(run("create-base", { language: "ro" })).rejects.toMatchObject({
      code: "base.exists",
      values: { profile: "services", language: "en" },
    });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("touches none of the user's sheets, and gives way to their names", async () => {
    const { bench, run } = await openBench();
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("clients");
      sheet.getRange("A1:B2").values = [
        ["Mine", "=1+1"],
        [7, "x"],
      ];
      await context.sync();
    });
    const before = snapshotOf(bench.book).sheets;
    await run("create-base");
    const after = snapshotOf(bench.book).sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(bench.book.sheets.map((sheet) => sheet.name)).toContain("Clients (2)");
  });

  test("stops at a table of the user's that is called like one of ours", async () => {
    const { bench, run } = await openBench();
    await bench.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", true);
      table.name = "CB_clients";
      await context.sync();
    });
    const before = snapshotOf(bench.book);
    await expect(run("create-base")).rejects.toMatchObject({ code: "table.nameTaken", values: { table: "CB_clients", sheet: "Sheet1" } });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("can be undone whole", async () => {
    const { bench, run } = await openBench();
    const before = snapshotOf(bench.book);
    await run("create-base", { sample: true });
    await run("undo");
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("stops where the user cancels, and leaves nothing behind", async () => {
    const { bench, services } = await openBench();
    const before = snapshotOf(bench.book);
    let seen = 0;
    const control = { progress: () => void (seen += 1), get cancelled() { return seen > 8; } }; // prettier-ignore
    await expect(services.run("create-base", {}, control)).rejects.toMatchObject({ code: "cancelled" });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("says what will not do", async () => {
    const { services } = await openBench();
    await expect(services.run("create-base", { language: "xx" }, silent)).rejects.toMatchObject({ code: "parameter.value" });
    await expect(services.run("create-base", { colour: "red" }, silent)).rejects.toMatchObject({ code: "parameter.unknown" });
    await expect(services.run("make-coffee", {}, silent)).rejects.toMatchObject({ code: "action.unknown" });
  });
});
