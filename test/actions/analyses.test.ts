import { openBase, openClients, silent, today } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const without = ["cb_Journal"];
const date = Math.floor(today / 86_400_000) + 25_569;

describe.each([
  ["rfm", "RFM"],
  ["abc", "ABC"],
])("%s", (id, sheet) => {
  test("writes its sheet with table, colours and chart, and its columns beside the clients", async () => {
    const { bench, run } = await openClients(40);
    await run(id);
    const made = bench.sheet(sheet);
    expect(made.tables).toHaveLength(1);
    expect(made.charts.length).toBeGreaterThan(0);
    for (const { type, axes } of made.charts) expect(axes.category.reverse ?? false).toBe(type.startsWith("Bar")); // else read from the bottom up
    const letters = new Set(bench.grid("Clients", "N4:N43").flat());
    expect(letters).toEqual(id === "abc" ? new Set(["A", "B", "C"]) : new Set([""]));
    expect(made.tables[0]!.range.rows).toBe(41);
  });

  test("takes as many round trips for 600 clients as for 20, made and rebuilt", async () => {
    const trips: number[][] = [];
    for (const count of [20, 600]) {
      const opened = await openClients(count);
      await opened.run(id);
      const made = opened.syncs();
      await opened.run(id);
      trips.push([made, opened.syncs()]);
    }
    console.log(`${id}: ${trips[0]!.join(" and ")} round trips (made, rebuilt)`);
    expect(trips[1]).toEqual(trips[0]);
  });

  test("run again changes nothing", async () => {
    const { bench, run } = await openClients(40);
    const first = await run(id);
    const before = snapshotOf(bench.book, { without });
    const second = await run(id);
    expect(second.result).toEqual(first.result);
    expect(snapshotOf(bench.book, { without })).toEqual(before);
  });

  test("is undone cell by cell, made and rebuilt", async () => {
    const { bench, run, workbook } = await openClients(40);
    const bare = snapshotOf(bench.book, { without });
    await run(id);
    const made = snapshotOf(bench.book, { without });
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "append", table: "orders", columns: ["number", "date", "client", "amount"], rows: [["X-1", date - 1, "C-00007", 5000]] },
    ]);
    await run(id);
    expect(snapshotOf(bench.book, { without })).not.toEqual(made);
    await run("undo");
    await run("undo");
    expect(snapshotOf(bench.book, { without })).toEqual(made);
    await run("undo");
    expect(snapshotOf(bench.book, { without })).toEqual(bare);
  });

  test("keeps its sheet where the user renamed it", async () => {
    const { bench, run } = await openClients(40);
    await run(id);
    bench.sheet(sheet).name = "My analysis";
    const count = bench.book.sheets.length;
    await run(id);
    expect(bench.book.sheets).toHaveLength(count);
  });

  test("gives way to a sheet, and stops at a table, of the user's with its name", async () => {
    const { bench, run } = await openClients(5);
    await bench.run(async (context) => {
      context.workbook.worksheets.add(sheet);
      await context.sync();
    });
    await run(id);
    expect(bench.book.sheets.map((each) => each.name)).toContain(`${sheet} (2)`);
    const other = await openClients(5);
    await other.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true).name = `cb_${sheet}`;
      await context.sync();
    });
    await expect(other.run(id)).rejects.toMatchObject({ code: "table.nameTaken" });
  });

  test("names the segment of a client without orders in the data language", async () => {
    const { run, workbook } = await openBase({ language: "ro" });
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "append", table: "clients", columns: ["code", "name"], rows: [["C-00001", "Ana"]] },
    ]);
    await run(id);
    const [clients] = await workbook.read([{ table: "clients", columns: ["segment", "ABC"] }]);
    expect(clients!.columns).toEqual(id === "rfm" ? { segment: ["Fără comenzi"], ABC: [null] } : { segment: [null], ABC: [null] });
  });

  test("needs a base, and does with no orders at all", async () => {
    const { services } = await openBase();
    await expect(services.run(id, {}, silent)).resolves.toMatchObject({ sheet: id });
  });
});

describe("what an analysis could not count", () => {
  test("is told: unknown clients, unreadable dates and amounts, orders after the date, too few clients", async () => {
    const { run, workbook } = await openClients(3);
    await workbook.apply({ action: "test", summary: {} }, [
      {
        kind: "append",
        table: "orders",
        columns: ["number", "date", "client", "amount"],
        rows: [
          ["X-1", date, "C-99999", 5],
          ["X-2", "soon", "C-00001", 5],
          ["X-3", date, "C-00001", "a lot"],
          ["X-4", date + 9, "C-00001", 5],
        ],
      },
    ]);
    const { findings } = await run("rfm");
    expect(findings.map(({ code, values }) => [code, values?.["count"]])).toEqual([
      ["orders.client.unknown", 1],
      ["orders.date.unreadable", 1],
      ["orders.amount.unreadable", 1],
      ["orders.later", 1],
      ["orders.old", undefined],
      ["rfm.coarse", 3],
    ]);
  });

  test("the map, the scoring and the cuts stand on Settings, and what is given goes before them", async () => {
    const { bench, run, workbook } = await openClients(40);
    await workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "segment-map", column: "FM 5", rows: [0], values: ["Stars"] },
      { kind: "settings", values: { rfmScoring: "pct", abcCutA: 50, abcCutB: 60, analysisDate: 46_400 } },
    ]);
    const { result } = (await run("rfm")) as { result: { segments: { name: string }[]; bounds: Record<string, number[]> } };
    expect(result.bounds["F"]).toHaveLength(4);
    expect(bench.grid("RFM", "A1:A1")[0]![0]).toContain("2027");
    const { result: classes } = (await run("abc")) as { result: { classes: { name: string; clients: number }[] } };
    const { result: given } = (await run("abc", { cuts: "75/95" })) as { result: { classes: { name: string; clients: number }[] } };
    expect(given.classes[0]!.clients).toBeGreaterThan(classes.classes[0]!.clients);
    await expect(run("abc", { cuts: "95/75" })).rejects.toMatchObject({ code: "abc.cuts" });
    await expect(run("rfm", { scoring: "fixed" })).resolves.toBeDefined();
  });
});
