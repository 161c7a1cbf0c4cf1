import type { Cell } from "../../src/domain/kernel/cell";
import type { Offered } from "../../src/domain/views/offered";
import { presets } from "../../src/domain/views/presets";
import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, today as now, type BaseBench } from "../support/base-bench";
import { outOfOrder, plainlyShown, plainTable, plainViews, wholeRows, type Asked } from "../support/plain-views";
import { snapshotOf } from "../support/book-snapshot";

jest.setTimeout(300_000);

const today = Math.floor(now / 86_400_000) + 25_569;

type Shown = { table: string; visibleRows: number; filter: string };
const shown = async (opened: BaseBench, view: string, values: Record<string, unknown> = {}): Promise<Shown> =>
  (await opened.run("apply-view", { view, ...values })).result as Shown;

let sample: Book;

/** A base of invented clients, with what no sample has: archived ones, stops, kinds of base, times of day. */
beforeAll(async () => {
  const opened = await openBase({ sample: true }, { engine: "univer" });
  const set = (table: string, column: string, every: number, values: Cell[]) => {
    const count = table === "clients" ? 60 : 24;
    const rows = Array.from({ length: count }, (_, i) => i).filter((row) => row % every === 0);
    return { kind: "update" as const, table, column, rows, values: rows.map((_, i) => values[i % values.length] ?? null) };
  };
  await opened.run("rfm");
  await opened.run("abc");
  await opened.workbook.apply({ action: "test", summary: {} }, [
    set("clients", "archived", 7, ["yes", "no", "Yes"]),
    set("clients", "stop", 5, ["yes", null, "no"]),
    set("clients", "base", 3, ["VIP", "working", "dormant"]),
    set("clients", "important", 2, ["yes", "no", null]),
    set("clients", "segment", 2, ["At risk", "Cannot lose", "Lost"]),
    set("clients", "next contact", 4, [today + 0.6, today - 3, today + 1, "soon"]),
    set("clients", "birthday", 3, [today - 9000, today - 366, 25_569, "May"]),
    set("contracts", "ends", 5, [today + 60.5, today + 61, today - 1, today]),
    set("contracts", "renewal", 6, ["Renewed", "Automatic", null]),
  ]);
  sample = opened.bench.book;
});

/** The sample as it was calculated: looking at it changes no value. */
const open = (engine: "plain" | "univer" = "plain") => openBench({ book: copyOf(sample), engine });

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));

const questions: [string, Asked][] = [
  ...Object.keys(plainViews).map((id): [string, Asked] => [id, id === "my-clients" ? { owner: "Emma Carter" } : {}]),
  ["by-region", { region: "yorkshire" }],
  ["by-region", { region: "Greater London", days: 60 }],
  ["by-region", { region: "Atlantis" }],
  ["renewals-due", { days: 7 }],
  ["renewals-due", { days: 400, region: "Greater London" }],
  ["expired", { days: 100 }],
  ["to-call", { days: 3, owner: "Hannah Reeves" }],
  ["silent", { days: 20, region: "Scotland" }],
  ["base-kind", { kind: "vip" }],
  ["my-clients", { owner: "daniel bennett", kind: "working" }],
  ["lost", { owner: "Emma Carter" }],
];

describe("each view", () => {
  test.each(questions)("%s with %j shows the rows that a plain filter gives, in its order, none broken apart", async (id, asked) => {
    const opened = await open();
    const before = plainTable(opened.bench.book, plainViews[id]!.table);
    const count = plainlyShown(id, before, opened.bench.book, today, asked).filter(Boolean).length;
    const result = await shown(opened, id, asked);
    const after = plainTable(opened.bench.book, plainViews[id]!.table);
    expect(result).toMatchObject({ table: plainViews[id]!.table.slice(3).toLowerCase(), visibleRows: count });
    expect(after.shown).toEqual(plainlyShown(id, after, opened.bench.book, today, asked));
    expect(
      outOfOrder(
        id,
        after.rows.filter((_, i) => after.shown[i]),
      ),
    ).toEqual([]);
    expect(wholeRows(after)).toEqual(wholeRows(before));
  });

  test("hides nothing that a column in sight does not tell, and never its own columns", async () => {
    const opened = await open();
    for (const { id, table, filters, columns } of presets) {
      if (table === "of the cell" || !columns) continue;
      await shown(opened, id, { owner: "Emma Carter" });
      const [view] = await opened.workbook.tableViews([table]);
      for (const column of [...filters.map((filter) => filter.column), ...columns])
        expect({ id, seen: view!.columns }).toEqual({ id, seen: expect.arrayContaining([column]) });
    }
  });

  test("finds something in the sample to show", async () => {
    const opened = await open();
    for (const [id, asked] of questions.slice(0, Object.keys(plainViews).length)) {
      const { visibleRows } = await shown(opened, id, asked);
      expect({ id, some: visibleRows > 0 }).toEqual({ id, some: true });
    }
  });
});

describe("apply-view", () => {
  test("says the filter in the words of the base", async () => {
    const opened = await open();
    expect((await shown(opened, "by-region", { region: "Yorkshire", days: 60 })).filter).toBe(
      "Region is Yorkshire; Contract ends Nov 22, 2026 to Jan 21, 2027; sorted by Region, Name",
    );
    const romanian = await openBase({ language: "ro", sample: true }, { engine: "univer" });
    expect((await shown(romanian, "important")).filter).toBe(
      "Important: da; Arhivat: fără da; sortat după Vânzări (descrescător), Denumire",
    );
  });

  test("sorts by a preset and leaves the filters that are on", async () => {
    const opened = await open();
    const { visibleRows } = await shown(opened, "by-region", { region: "Yorkshire" });
    const sorted = await shown(opened, "sort-revenue");
    expect(sorted).toEqual({ table: "clients", visibleRows, filter: "Region is Yorkshire; sorted by Revenue (largest first), Name" });
    const { rows, shown: seen } = plainTable(opened.bench.book, "cb_Clients");
    const revenue = rows.filter((_, i) => seen[i]).map((row) => Number(row["Revenue"]));
    expect(revenue).toEqual([...revenue].sort((a, b) => b - a));
  });

  test("sorts stages by their order on Lists", async () => {
    const opened = await open();
    await shown(opened, "sort-stage");
    const order = plainTable(opened.bench.book, "cb_Stages").rows.map((row) => row["Stage"]);
    const stages = plainTable(opened.bench.book, "cb_Clients").rows.map((row) => order.indexOf(row["Stage"]!));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  test.each([
    ["a text", "Region", 1],
    ["a date", "Last order", 5],
    ["a number", "Orders", 5],
    ["a number of a formula", "Average order", 5],
    ["a blank", "Second phone", 0],
  ])("shows the rows like a cell: %s", async (_, header, row) => {
    const opened = await open();
    const before = plainTable(opened.bench.book, "cb_Clients");
    const cell = `Clients!${letters(before.headers.indexOf(header))}${before.first + row + 1}`;
    const like = before.rows[row]![header];
    const result = await shown(opened, "like-this-cell", { cell });
    const after = plainTable(opened.bench.book, "cb_Clients");
    expect(after.shown).toEqual(after.rows.map((each) => each[header] === like));
    expect(result.visibleRows).toBe(before.rows.filter((each) => each[header] === like).length);
    expect(result.filter).toContain(header);
  });

  test("takes the cell that the user stands on", async () => {
    const opened = await open();
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").getRange("I7").select();
      await context.sync();
    });
    const { table, filter } = await shown(opened, "like-this-cell");
    expect([table, filter]).toEqual(["orders", `Status is ${String(opened.bench.grid("Orders", "I7")[0]![0])}`]);
    const sorted = await opened.run("apply-view", { view: "sort-this-column", cell: "Clients!B3" });
    expect(sorted.result).toMatchObject({ table: "clients", filter: "all rows; sorted by Name" });
  });

  test("combines a view with more filters, given as JSON", async () => {
    const opened = await open();
    const view = JSON.stringify({ view: "by-region", filters: [{ column: "ABC", criterion: { kind: "values", values: ["A"] } }] });
    const { visibleRows } = await shown(opened, view, { region: "Greater London", days: 400 });
    const { rows } = plainTable(opened.bench.book, "cb_Clients");
    const wanted = rows.filter((row) => {
      const ends = Number(row["Contract ends"] || -1);
      return row["Region"] === "Greater London" && row["ABC"] === "A" && ends >= today && ends < today + 401;
    });
    expect(visibleRows).toBe(wanted.length);
    const own = {
      table: "orders",
      filters: [{ column: "Amount", criterion: { kind: "top", count: 5 } }],
      sort: [{ column: "amount", descending: true }],
    };
    expect(await shown(opened, JSON.stringify(own))).toEqual({
      table: "orders",
      visibleRows: 5,
      filter: "Amount: the 5 largest; sorted by Amount (largest first)",
    });
  });

  test("tells which analysis fills what a view looks at", async () => {
    const opened = await openBase({ sample: true }, { engine: "univer" });
    const { findings, result } = await opened.run("apply-view", { view: "a-at-risk" });
    expect(result).toMatchObject({ visibleRows: 0 });
    expect(findings.map(({ code, field, values }) => [code, field, values?.["action"], values?.["name"]])).toEqual([
      ["view.unfilled", "ABC", "abc", "ABC analysis"],
      ["view.unfilled", "segment", "rfm", "RFM analysis"],
    ]);
    await opened.run("abc");
    expect((await opened.run("apply-view", { view: "a-at-risk" })).findings.map(({ field }) => field)).toEqual(["segment"]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["no view", {}, "view.none"],
    ["a view that is none", { view: "coffee" }, "view.missing"],
    ["JSON that is none", { view: "{" }, "view.unreadable"],
    ["a table that is none", { view: '{"table": "coffee"}' }, "table.missing"],
    ["a column that is none", { view: '{"table": "clients", "sort": [{"column": "coffee"}]}' }, "column.missing"],
    ["what does not fit", { view: "lost", region: "Yorkshire" }, "view.parameter"],
    ["a cell that nobody asked for", { view: "lost", cell: "A1" }, "view.parameter"],
    ["a cell outside the base", { view: "like-this-cell", cell: "Clients!A1" }, "view.cell"],
    ["a cell that is none", { view: "like-this-cell", cell: "everywhere" }, "parameter.value"],
    ["a sheet that is none", { view: "like-this-cell", cell: "Coffee!A1" }, "sheet.missing"],
    ["nobody", { view: "my-clients" }, "view.owner"],
  ])("refuses %s and leaves the workbook as it is", async (_, values, code) => {
    const opened = await open();
    const before = snapshotOf(opened.bench.book);
    await expect(opened.run("apply-view", values)).rejects.toMatchObject({ code });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
  });

  test("shows everything again", async () => {
    const opened = await open();
    const before = snapshotOf(opened.bench.book);
    await shown(opened, "silent");
    await shown(opened, "lost");
    expect((await opened.run("show-all")).result).toEqual({ tables: ["clients", "orders"] });
    const after = snapshotOf(opened.bench.book);
    const cellsOf = ({ sheets }: typeof before) => sheets.map(({ name, cells, columns }) => ({ name, cells, columns }));
    expect(cellsOf(after)).toEqual(cellsOf(before));
    expect((await opened.run("show-all")).result).toEqual({ tables: [] });
  });

  test("takes as many round trips for 2,000 clients as for 40", async () => {
    const trips: number[] = [];
    for (const count of [40, 2_000]) {
      const opened = await openBase();
      const rows = Array.from({ length: count }, (_, i): Cell[] => [`C-${i}`, `Client ${i}`, i % 3 ? "north" : "south"]);
      await opened.workbook.apply({ action: "test", summary: {} }, [
        { kind: "append", table: "clients", columns: ["code", "name", "region"], rows },
      ]);
      opened.syncs();
      await shown(opened, "by-region", { region: "south" });
      trips.push(opened.syncs());
    }
    console.log(`apply-view: ${trips[0]} round trips`);
    expect(trips[1]).toBe(trips[0]);
  });
});

describe("the user's own views", () => {
  const region = (name: string) =>
    JSON.stringify({
      table: "clients",
      filters: [{ column: "region", criterion: { kind: "values", values: [name] } }],
      sort: [{ column: "name" }],
    });

  test("are saved, applied whatever the case of their name, renamed and deleted", async () => {
    const opened = await open();
    expect((await opened.run("save-view", { name: " North ", view: region("Yorkshire") })).result).toEqual({
      name: "North",
      table: "clients",
      views: ["North"],
    });
    expect(await shown(opened, "NORTH")).toMatchObject({ table: "clients", filter: "Region is Yorkshire; sorted by Name" });
    expect(await shown(opened, "north", { days: 60 })).toMatchObject({ filter: expect.stringContaining("Contract ends") });
    expect((await opened.run("rename-view", { name: "north", to: "Up north" })).result).toEqual({ name: "Up north", views: ["Up north"] });
    await expect(opened.run("apply-view", { view: "north" })).rejects.toMatchObject({ code: "view.missing" });
    expect((await opened.run("delete-view", { name: "up North" })).result).toEqual({ name: "Up north", views: [] });
    await expect(opened.run("delete-view", { name: "up North" })).rejects.toMatchObject({ code: "view.missing" });
  });

  test("keep days relative to the day and what a preset was told", async () => {
    const opened = await open();
    await opened.run("save-view", { name: "Soon", view: "renewals-due", days: 7, region: "Greater London" });
    const [saved] = await opened.workbook.savedViews();
    expect(saved).toMatchObject({ name: "Soon", table: "contracts" });
    expect(saved!.filters[0]).toEqual({ column: "ends", criterion: { kind: "days", from: 0, to: 7 } });
    const once = await shown(opened, "renewals-due", { days: 7, region: "Greater London" });
    expect(await shown(opened, "soon")).toEqual(once);
  });

  test("take another order from JSON and keep the days relative", async () => {
    const opened = await open();
    const view = JSON.stringify({ view: "renewals-due", sort: [{ column: "amount", descending: true }] });
    await opened.run("save-view", { name: "Dear and soon", view, days: 7 });
    const [saved] = await opened.workbook.savedViews();
    expect(saved).toMatchObject({ table: "contracts", sort: [{ column: "amount", descending: true }] });
    expect(saved!.filters[0]).toEqual({ column: "ends", criterion: { kind: "days", from: 0, to: 7 } });
    expect(saved!.columns).toContain("days left");
  });

  test("are what stands on the table, where no view is given", async () => {
    const opened = await open();
    const { visibleRows } = await shown(opened, "silent", { region: "Scotland" });
    await opened.run("save-view", { name: "Quiet Scots", table: "clients" });
    await opened.run("show-all");
    expect(await shown(opened, "quiet scots")).toMatchObject({ table: "clients", visibleRows });
    const [view] = await opened.workbook.tableViews(["clients"]);
    expect(view!.columns).not.toContain("segment");
  });

  test("give way only when told, and never to a preset's name", async () => {
    const opened = await open();
    const save = (view: string, more = {}) => opened.run("save-view", { name: "Mine", view, ...more });
    await save(region("Yorkshire"));
    await save(region("Yorkshire"));
    await expect(save(region("Scotland"))).rejects.toMatchObject({ code: "view.name.taken" });
    await save(region("Scotland"), { replace: true });
    expect(await opened.workbook.savedViews()).toHaveLength(1);
    expect((await shown(opened, "mine")).filter).toContain("Scotland");
    await opened.run("save-view", { name: "Other", view: "lost" });
    await expect(opened.run("rename-view", { name: "Other", to: "MINE" })).rejects.toMatchObject({ code: "view.name.taken" });
    await opened.run("rename-view", { name: "Other", to: "OTHER" });
    for (const name of ["lost", "{x", "  "])
      await expect(opened.run("save-view", { name, view: "lost" })).rejects.toMatchObject({ code: /^view\.name\./ });
    await expect(
      opened.run("save-view", { name: "Bad", view: '{"table": "clients", "sort": [{"column": "coffee"}]}' }),
    ).rejects.toMatchObject({ code: "column.missing" });
  });

  test("travel with the workbook", async () => {
    const opened = await open();
    await opened.run("save-view", { name: "Mine", view: region("Yorkshire") });
    const again = await openBench({ book: copyOf(opened.bench.book), engine: "univer" });
    expect(await shown(again, "mine")).toMatchObject({ filter: "Region is Yorkshire; sorted by Name" });
  });
});

describe("views", () => {
  const offered = async (opened: BaseBench, values = {}): Promise<Offered> => (await opened.run("views", values)).result as Offered;

  test("lists each view with as many rows as it shows, and changes nothing", async () => {
    const opened = await open();
    const before = snapshotOf(opened.bench.book);
    const { views, choices } = await offered(opened, { owner: "Emma Carter" });
    expect(snapshotOf(opened.bench.book)).toEqual(before);
    expect(views.map(({ id }) => id)).toEqual(presets.map(({ id }) => id));
    for (const { id, rows, takes } of views)
      if (rows !== null)
        expect({ id, rows }).toEqual({
          id,
          rows: (await shown(opened, id, takes.includes("owner") ? { owner: "Emma Carter" } : {})).visibleRows,
        });
    expect(views.filter(({ rows }) => rows !== null).map(({ id }) => id)).toEqual(Object.keys(plainViews));
    expect(choices).toMatchObject({
      owners: expect.arrayContaining(["Emma Carter"]),
      kinds: expect.arrayContaining(["VIP"]),
      segments: expect.arrayContaining(["At risk"]),
    });
    expect(choices.regions).toContain("Yorkshire");
  });

  test("says what must be told, what waits for an analysis, and the user's own", async () => {
    const opened = await openBase({ sample: true }, { engine: "univer" });
    await opened.run("save-view", {
      name: "Best",
      view: '{"table": "clients", "filters": [{"column": "ABC", "criterion": {"kind": "values", "values": ["A"]}}]}',
    });
    const { views } = await offered(opened);
    const of = (id: string) => views.find((view) => view.id === id)!;
    expect(of("my-clients")).toMatchObject({ rows: null, asks: ["owner"] });
    expect(of("like-this-cell")).toMatchObject({ table: null, rows: null, takes: ["cell"], asks: ["cell"] });
    expect(of("lost").takes).toEqual(["owner"]);
    expect(of("renewals-due").takes).toEqual(["days", "region", "owner"]);
    expect(of("base-kind").unfilled).toEqual([{ column: "base", action: "base-kinds" }]);
    expect(of("silent").unfilled).toEqual([]);
    expect(of("Best")).toEqual({
      id: "Best",
      kind: "saved",
      table: "clients",
      title: null,
      rows: 0,
      takes: ["region", "days", "owner", "kind"],
      asks: [],
      unfilled: [{ column: "ABC", action: "abc" }],
    });
  });

  test("leaves out what the base has no columns for, and counts no large table", async () => {
    const opened = await openBase();
    await opened.bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Clients").columns.getItem("Important").delete();
      await context.sync();
    });
    const rows = Array.from({ length: 20_001 }, (_, i): Cell[] => [`C-${i}`, `Client ${i}`]);
    await opened.workbook.apply({ action: "test", summary: {} }, [{ kind: "append", table: "clients", columns: ["code", "name"], rows }]);
    const { views } = await offered(opened);
    expect(views.map(({ id }) => id)).not.toContain("important");
    expect(views.find(({ id }) => id === "by-region")).toMatchObject({ rows: null });
    expect(views.find(({ id }) => id === "a-at-risk")!.unfilled).toHaveLength(2);
    expect(views.find(({ id }) => id === "expired")).toMatchObject({ rows: 0 });
  });
});
