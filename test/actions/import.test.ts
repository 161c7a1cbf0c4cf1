import { openBase, openBench, silent, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

/** The journal, and where the columns of lists went: both are remembered on purpose. */
const without = ["cb_Journal", "clientBaseMappings"];
const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const orders = (rows: number, clients = 50) =>
  [
    "order_id,customer_id,order_date,amount",
    ...Array.from({ length: rows }, (_, i) => `N${i + 1},K${i % clients},2024-0${1 + (i % 9)}-1${i % 9},${(i % 97) + 0.5}`),
  ].join("\n");

type Result = { importId: string | null; perTable: Record<string, { created: number; updated: number; same: number; skipped: number }> };
const importing = async ({ run }: BaseBench, values: Record<string, unknown>) =>
  (await run("import", values)) as { result: Result; findings: { code: string }[] };

describe("import", () => {
  test("brings a file in, logs it, and gives every client a code", async () => {
    const opened = await openBase();
    const { result } = await importing(opened, { file: csv("orders.csv", orders(120)) });
    expect(result).toMatchObject({ importId: "I-00001", perTable: { orders: { created: 120 }, clients: { created: 50 } } });
    expect(opened.bench.grid("Import log", "A4:E5")).toEqual([
      ["I-00001", expect.any(Number), "", "orders.csv", "Clients"],
      ["I-00001", expect.any(Number), "", "orders.csv", "Orders"],
    ]);
    expect((await opened.workbook.base())!.counters).toMatchObject({ C: 50, I: 1 });
  });

  test("logs what cells were before they were cleaned, as texts", async () => {
    const opened = await openBase();
    const text = "name,phone,birthday\nAnn,+40 (722) 111222,31.12.1980\n";
    const { result } = await importing(opened, { file: csv("people.csv", text) });
    expect(result).toMatchObject({ cleaned: { phones: 1, dates: 1 } });
    const [log] = await opened.workbook.read([{ table: "import-log", columns: ["import", "created", "record", "field", "old", "new"] }]);
    expect(log!.columns).toEqual({
      import: ["I-00001", "I-00001", "I-00001"],
      created: [1, null, null],
      record: [null, "C-00001", "C-00001"],
      field: [null, "phone", "birthday"],
      old: [null, "+40 (722) 111222", "31.12.1980"],
      new: [null, "+40 722 111 222", "1980-12-31"],
    });
  });

  test("twice adds nothing and writes nothing", async () => {
    const opened = await openBase();
    await importing(opened, { file: csv("orders.csv", orders(120)) });
    const before = snapshotOf(opened.bench.book);
    const { result } = await importing(opened, { file: csv("orders.csv", orders(120)) });
    expect(result).toMatchObject({ importId: null, perTable: { orders: { created: 0, updated: 0, same: 120 } } });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("takes a sheet of the workbook", async () => {
    const opened = await openBase();
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:D4").values = [
        ["Name", "Phone", "Spouse"],
        ["Anna", "'0722", "Ion"],
        ["=Not a formula", "", ""],
      ].map((row) => row.map((cell) => (cell.startsWith("=") ? `'${cell}` : cell)));
      await context.sync();
    });
    const { result } = await importing(opened, { sheet: "Sheet1" });
    expect(result.perTable).toMatchObject({ clients: { created: 2 } });
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["name", "phone", "Spouse"] }]);
    expect(clients!.columns).toEqual({ name: ["Anna", "=Not a formula"], phone: ["0722", null], Spouse: ["Ion", null] });
    await expect(opened.run("import", { sheet: "Nowhere" })).rejects.toMatchObject({ code: "sheet.missing" });
    await expect(opened.run("import", { sheet: "Orders" })).rejects.toMatchObject({ code: "import.sheet.own" });
  });

  test("makes the base with it where it is asked to, in one step that one undo takes back", async () => {
    const opened = await openBench();
    const before = snapshotOf(opened.bench.book);
    await expect(opened.run("import", { file: csv("o.csv", orders(9)) })).rejects.toMatchObject({ code: "base.missing" });
    const { result } = await importing(opened, { file: csv("o.csv", orders(9)), create: true });
    expect(result.perTable).toMatchObject({ orders: { created: 9 } });
    expect(await opened.workbook.base()).toMatchObject({ profile: "services", counters: { C: 9 } });
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("is undone cell by cell", async () => {
    const opened = await openBase();
    await importing(opened, { file: csv("first.csv", "code,name,city\n,Ann,Tirana\n,Ben,Iasi\n") });
    const before = snapshotOf(opened.bench.book, { without });
    const { result } = await importing(opened, { file: csv("second.csv", "name,city,hobby\nAnn,Durres,chess\nCas,Cluj,go\n") });
    expect(result.perTable["clients"]).toMatchObject({ created: 1, updated: 1 });
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  });

  test("takes as many round trips for 4,000 orders as for 100", async () => {
    const trips: number[] = [];
    for (const rows of [100, 4_000]) {
      const opened = await openBase();
      await importing(opened, { file: csv("orders.csv", orders(rows)) });
      trips.push(opened.syncs());
    }
    console.log(`import: ${trips[0]} round trips for 100 orders, ${trips[1]} for 4,000`);
    expect(trips[1]).toBe(trips[0]);
  });
});

describe("bad input is answered", () => {
  test.each([
    ["an empty file", "", "file.empty"],
    ["a file that is no CSV", "\u0000\u0001\u0002PNG\u0000", "file.notCsv"],
    ["a header only", "customer_id,order_date,amount\n", "import.noRows"],
    ["nothing that we know", "a,b\n1,2\n", "import.unrecognised"],
  ])("%s", async (_, text, code) => {
    const { bench, services } = await openBase();
    const before = snapshotOf(bench.book);
    await expect(services.run("import", { file: csv("x.csv", text) }, silent)).rejects.toMatchObject({ code });
    expect(snapshotOf(bench.book)).toEqual(before);
  });

  test("200 columns are carried along", async () => {
    const opened = await openBase();
    const extra = Array.from({ length: 197 }, (_, i) => `extra ${i + 1}`);
    const text = [
      ["name", "email", "phone", ...extra],
      ["Ann", "a@x.org", "0722", ...extra.map((_, i) => `v${i}`)],
    ]
      .map((row) => row.join(","))
      .join("\n");
    const { result } = await importing(opened, { file: csv("wide.csv", text) });
    expect(result.perTable["clients"]).toMatchObject({ created: 1 });
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["extra 1", "extra 197"] }]);
    expect(clients!.columns).toEqual({ "extra 1": ["v0"], "extra 197": ["v196"] });
  });

  test("two headers the same lose nothing", async () => {
    const opened = await openBase();
    const { findings } = await importing(opened, { file: csv("twice.csv", "name,note,note\nAnn,one,two\n") });
    expect(findings.map(({ code }) => code)).toContain("import.header.repeated");
    const table = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!;
    const own = table.columns.filter((column) => column.own).map((column) => column.key);
    const [clients] = await opened.workbook.read([{ table: "clients", columns: [...own, "comment"] }]);
    expect(Object.values(clients!.columns).flat()).toEqual(expect.arrayContaining(["one", "two"]));
  });

  test("dates that are none stay as they were typed, and are told", async () => {
    const opened = await openBase();
    const { findings } = await importing(opened, { file: csv("dates.csv", "customer_id,order_date,amount\nA,soon,5\nB,2024-01-05,6\n") });
    expect(findings.map(({ code }) => code)).toContain("import.date.unreadable");
    const [rows] = await opened.workbook.read([{ table: "orders", columns: ["date"] }]);
    expect(rows!.columns["date"]).toEqual(["soon", 45_296]);
  });

  test("a CSV of 100,000 rows comes in, in chunks, and goes again", async () => {
    const opened = await openBase();
    const before = snapshotOf(opened.bench.book, { without });
    const started = Date.now();
    const { result } = await importing(opened, { file: csv("large.csv", orders(100_000, 8_000)) });
    const trips = opened.syncs();
    console.log(`import: ${trips} round trips and ${Date.now() - started} ms for 100,000 orders of 8,000 clients`);
    expect(result.perTable).toMatchObject({ orders: { created: 100_000 }, clients: { created: 8_000 } });
    expect(trips).toBeLessThan(60);
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["orders", "revenue", "label"] }]);
    expect(clients!.columns["orders"]!.reduce((sum: number, count) => sum + Number(count), 0)).toBe(100_000);
    expect(clients!.columns["label"]![0]).toBe("C-00001 K0");
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  }, 180_000);
});
