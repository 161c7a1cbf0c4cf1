import type { Cell } from "../../src/domain/kernel/cell";
import type { Change } from "../../src/domain/schema/change";
import { openBase, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const without = ["cb_Journal"];
const append = (table: string, columns: string[], rows: Cell[][]): Change => ({ kind: "append", table, columns, rows });

/** Two clients that are one (C-00001, C-00003), a third that is not, and records that name them in every way. */
const records: Change[] = [
  append(
    "clients",
    [
      "code",
      "name",
      "phone",
      "second phone",
      "email",
      "region",
      "comment",
      "interests",
      "consent",
      "stop",
      "next contact",
      "birthday",
      "segment",
    ],
    [
      [
        "C-00001",
        "Acme Ltd",
        "+44 20 7946 0001",
        null,
        "info@acme.uk",
        "London",
        "old friend",
        "tea; go",
        45_000,
        "no",
        46_500,
        null,
        "Champions",
      ],
      ["C-00002", "Beacon", "+44 20 7946 0002", null, null, "Leeds", null, null, null, null, null, null, null],
      [
        "C-00003",
        "ACME",
        "+44 20 7946 0003",
        null,
        "sales@acme.uk",
        "York",
        "new friend",
        "Go, chess",
        44_000,
        "yes",
        46_400,
        30_000,
        "Lost",
      ],
    ],
  ),
  append("contacts", ["client", "person", "phone"], [["C-00001 Acme Ltd", "Ann", null], ["C-00003 ACME", "Ann", "+44 20 7946 0009"], ["C-00002 Beacon", "Ben", null]]), // prettier-ignore
  append("contracts", ["number", "client", "starts", "amount"], [["K-1", "C-00003", 46_000, 100], ["K-2", "C-00002 Beacon", 46_000, 200]]), // prettier-ignore
  append(
    "orders",
    ["number", "date", "client", "amount"],
    [
      ["O-000001", 46_001, "C-00001 Acme Ltd", 10],
      ["O-000002", 46_002, "C-00003 ACME", 20],
      ["O-000003", 46_003, "C-00003", 30],
      ["O-000004", 46_004, "acme", 40],
      ["O-000005", 46_005, "C-00002 Beacon", 50],
    ],
  ),
  append("interactions", ["date", "client", "note"], [[46_001, "C-00003 ACME", "called"], [46_002, "C-00002 Beacon", "wrote"]]), // prettier-ignore
];

async function opened(engine?: "univer"): Promise<BaseBench> {
  const bench = await openBase({}, engine ? { engine } : {});
  await bench.workbook.apply({ action: "test", summary: {} }, records);
  bench.syncs();
  return bench;
}

const look = ({ bench }: BaseBench) => snapshotOf(bench.book, { without });
const read = async ({ workbook }: BaseBench, table: string, ...columns: string[]) => {
  const [data] = await workbook.read([{ table, columns }]);
  return Array.from({ length: data!.rows }, (_, row) => columns.map((column) => data!.columns[column]![row]));
};

describe("merge", () => {
  test("makes one client of two, re-points what names him, and logs him whole", async () => {
    const base = await opened("univer");
    const { result } = await base.run("merge", { into: "C-00001", records: "C-00003" });
    expect(result).toEqual({ mergeId: "M-00001", repointed: { contacts: 1, contracts: 1, orders: 3, interactions: 1 } });
    expect(
      await read(base, "clients", "code", "name", "phone", "second phone", "email", "region", "birthday", "orders", "revenue"),
    ).toEqual([
      ["C-00001", "Acme Ltd", "+44 20 7946 0001", "+44 20 7946 0003", "info@acme.uk; sales@acme.uk", "London", 30_000, 4, 100],
      ["C-00002", "Beacon", "+44 20 7946 0002", null, null, "Leeds", null, 1, 50],
    ]);
    expect(await read(base, "clients", "comment", "interests", "consent", "stop", "next contact", "segment")).toEqual([
      ["old friend\nnew friend", "tea, go, chess", 44_000, "yes", 46_400, "Champions"],
      [null, null, null, null, null, null],
    ]);
    expect(await read(base, "contacts", "client", "person")).toEqual([["C-00001 Acme Ltd", "Ann"], ["C-00001 Acme Ltd", "Ann"], ["C-00002 Beacon", "Ben"]]); // prettier-ignore
    expect(await read(base, "contracts", "client")).toEqual([["C-00001"], ["C-00002 Beacon"]]);
    expect((await read(base, "orders", "client")).flat()).toEqual(["C-00001 Acme Ltd", "C-00001 Acme Ltd", "C-00001", "C-00001 Acme Ltd", "C-00002 Beacon"]); // prettier-ignore
    const log = await read(base, "merge-log", "merge", "sheet", "record", "merged", "field", "old", "new", "action");
    expect(log).toEqual(
      expect.arrayContaining([
        ["M-00001", "Clients", "C-00001", "C-00003", "Code", "C-00003", "C-00001", "went into another client"],
        ["M-00001", "Clients", "C-00001", "C-00003", "Segment", "Lost", "Champions", "went into another client"],
        ["M-00001", "Clients", "C-00001", "C-00003", "Birthday", "1982-02-18", "1982-02-18", "went into another client"],
        ["M-00001", "Clients", "C-00001", null, "Consent", "2023-03-15", "2020-06-18", "filled in by the merge"],
        ["M-00001", "Orders", "O-000004", "C-00003", "Client", "acme", "C-00001 Acme Ltd", "re-pointed"],
      ]),
    );
  });

  test("takes values of the records that are chosen, by key or header, and follows the name that is given up", async () => {
    const base = await opened();
    const columns = [{ key: "Size, in m: all", header: "Size, in m: all", kind: "number" as const, width: 10 }];
    await base.workbook.apply({ action: "test", summary: {} }, [
      { kind: "columns", table: "clients", columns },
      { kind: "update", table: "clients", column: "Size, in m: all", rows: [0, 2], values: [7, 9] },
    ]);
    const values = "name:C-00003,Phone:C-00003,email:C-00001, Size, in m: all:C-00003,region:C-00001";
    await base.run("merge", { into: "C-00001", records: "C-00003", values });
    expect((await read(base, "clients", "name", "phone", "second phone", "email", "region", "Size, in m: all"))[0]).toEqual([
      "ACME",
      "+44 20 7946 0003",
      "+44 20 7946 0001",
      "info@acme.uk",
      "London",
      9,
    ]);
    expect((await read(base, "orders", "client")).flat().slice(0, 4)).toEqual(["C-00001 ACME", "C-00001 ACME", "C-00001", "C-00001 ACME"]);
    const log = await read(base, "merge-log", "merged", "field", "old", "new");
    expect(log).toEqual(
      expect.arrayContaining([
        ["C-00003", "Size, in m: all", "9", "9"],
        [null, "Size, in m: all", "7", "9"],
      ]),
    );
  });

  test.each([
    ["merge.few", { into: "C-00001" }],
    ["merge.few", { records: "C-00001" }],
    ["merge.itself", { into: "C-00001", records: "C-00003,C-00001" }],
    ["merge.unknown", { into: "C-00001", records: "C-00009" }],
    ["merge.unknown", { into: "C-00009", records: "C-00001" }],
    ["merge.archived", { into: "C-00001", records: "C-00004" }],
    ["merge.twice", { into: "C-00001", records: "C-00005" }],
    ["merge.values", { into: "C-00001", records: "C-00003", values: "name:C-00002" }],
    ["merge.values", { into: "C-00001", records: "C-00003", values: "revenue:C-00003" }],
    ["merge.values", { into: "C-00001", records: "C-00003", values: "name" }],
  ])("fails with %s and changes nothing", async (code, values) => {
    const rows: Cell[][] = [["C-00004", "Gone", "yes"], ["C-00005", "One", null], ["C-00005", "Two", null]]; // prettier-ignore
    refused ??= await opened();
    if ((await read(refused, "clients", "code")).length === 3)
      await refused.workbook.apply({ action: "test", summary: {} }, [append("clients", ["code", "name", "archived"], rows)]);
    const before = look(refused);
    await expect(refused.run("merge", values)).rejects.toMatchObject({ code });
    expect(look(refused)).toEqual(before);
  });
  let refused: BaseBench | undefined;

  test("takes as many round trips for many records as for few", async () => {
    const trips: number[] = [];
    for (const count of [4, 300]) {
      const base = await openClients(count);
      await base.run("merge", { into: "C-00001", records: "C-00004" });
      const made = base.syncs();
      await base.run("undo-merge");
      trips.push(made, base.syncs());
    }
    expect(trips.slice(0, 2)).toEqual(trips.slice(2));
  });

  test("gives large bases their calculated columns as values", async () => {
    const base = await opened();
    await base.workbook.apply({ action: "test", summary: {} }, [{ kind: "settings", values: { "limit.lookups": 2 } }]);
    const before = look(base);
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    expect(await read(base, "clients", "code", "orders", "revenue")).toEqual([["C-00001", 4, 100], ["C-00002", 1, 50]]); // prettier-ignore
    await base.run("undo-merge");
    expect(look(base)).toEqual(before);
  });
});

/** So many later actions that the journal has forgotten what was before. */
async function forget({ workbook }: BaseBench): Promise<void> {
  const kept: Change = { kind: "update", table: "clients", column: "city", rows: [1], values: ["Leeds"] };
  for (let i = 0; i < 10; i++) await workbook.apply({ action: "test", summary: {} }, [kept]);
}

const typed = (base: BaseBench, table: string, column: string, row: number, value: Cell) =>
  base.bench.run(async (context) => {
    const state = (await base.workbook.base())!.tables.find(({ key }) => key === table)!;
    const at = state.columns.findIndex(({ key }) => key === column);
    context.workbook.worksheets.getItem(state.sheet).getRangeByIndexes(3 + row, at, 1, 1).values = [[value]];
    await context.sync();
  });

describe("undo-merge", () => {
  test("restores the workbook cell by cell", async () => {
    const base = await opened();
    const before = look(base);
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    expect((await base.run("undo-merge")).result).toEqual({ mergeId: "M-00001", restored: 1, keptBecauseChanged: [] });
    expect(look(base)).toEqual(before);
    await expect(base.run("undo-merge")).rejects.toMatchObject({ code: "merge.undo.none" });
    await expect(base.run("undo-merge", { mergeId: "M-00001" })).rejects.toMatchObject({ code: "merge.undo.gone" });
  });

  test.each([
    ["by the journal", false],
    ["by the log", true],
  ])("%s leaves what was changed since, and tells it", async (_, byLog) => {
    const base = await opened();
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    if (byLog) await forget(base);
    await typed(base, "clients", "comment", 0, "mine");
    await typed(base, "orders", "client", 1, "C-00002 Beacon");
    const { result, findings } = await base.run("undo-merge", { mergeId: "M-00001" });
    const { keptBecauseChanged } = result as { keptBecauseChanged: { table: string; record: string; field: string }[] };
    expect(keptBecauseChanged).toHaveLength(2);
    expect(keptBecauseChanged).toEqual(
      expect.arrayContaining([
        { table: "cb_Clients", record: "C-00001", field: "Comment" },
        { table: "cb_Orders", record: "O-000002", field: "Client" },
      ]),
    );
    expect(findings.map(({ code }) => code)).toEqual(["undo.kept.cell", "undo.kept.cell"]);
    expect((await read(base, "orders", "client")).flat()).toEqual([
      "C-00001 Acme Ltd",
      "C-00002 Beacon",
      "C-00003",
      "acme",
      "C-00002 Beacon",
    ]);
    expect((await read(base, "clients", "code", "comment")).sort()).toEqual([["C-00001", "mine"], ["C-00002", null], ["C-00003", "new friend"]]); // prettier-ignore
  });

  test("by the log restores every cell, the one who went at the end, and can itself be undone", async () => {
    const base = await opened();
    await base.workbook.apply({ action: "test", summary: {} }, [
      { kind: "columns", table: "clients", columns: [{ key: "Shoe", header: "Shoe", kind: "number", width: 9 }, { key: "Pass", header: "Pass", kind: "text", width: 9 }] }, // prettier-ignore
      { kind: "update", table: "clients", column: "Shoe", rows: [2], values: [41.5] },
      { kind: "update", table: "clients", column: "Pass", rows: [2], values: ["007"] },
    ]);
    await forget(base);
    const everything = async () =>
      Promise.all(
        ["clients", "contacts", "contracts", "orders", "interactions", "merge-log"].map(async (key) => {
          const { columns } = (await base.workbook.base())!.tables.find((table) => table.key === key)!;
          return (await read(base, key, ...columns.map((column) => column.key))).sort();
        }),
      );
    const before = await everything();
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    await forget(base);
    const merged = look(base);
    expect((await base.run("undo-merge")).result).toEqual({ mergeId: "M-00001", restored: 1, keptBecauseChanged: [] });
    expect(await everything()).toEqual(before);
    await base.run("undo");
    expect(look(base)).toEqual(merged);
  });

  test("goes by the log where the journal cannot tell which of two like records is which", async () => {
    const base = await opened();
    const before = await read(base, "contacts", "client", "person", "phone");
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    const moved = await read(base, "contacts", "client", "person", "phone");
    for (const [row, cells] of [moved[1]!, moved[2]!, moved[0]!].entries())
      for (const [at, column] of ["client", "person", "phone"].entries()) await typed(base, "contacts", column, row, cells[at] ?? "");
    expect((await base.run("undo-merge")).result).toEqual({ mergeId: "M-00001", restored: 1, keptBecauseChanged: [] });
    expect(await read(base, "contacts", "client", "person", "phone")).toEqual([before[1], before[2], before[0]]);
    expect(await base.workbook.lastEntry()).toMatchObject({ action: "undo-merge", summary: { merge: "M-00001" } });
    await expect(base.run("undo-merge", { mergeId: "M-00001" })).rejects.toMatchObject({ code: "merge.undo.gone" });
  });

  test("takes merges of others back in any order, and of one chain only the last first", async () => {
    const base = await openClients(6);
    const start = look(base);
    await base.run("merge", { into: "C-00001", records: "C-00002" });
    await base.run("merge", { into: "C-00005", records: "C-00006" });
    await base.run("merge", { into: "C-00003", records: "C-00001,C-00004" });
    expect((await read(base, "orders", "client")).flat().every((cell) => ["C-00003", "C-00005"].includes(String(cell)))).toBe(true);
    await expect(base.run("undo-merge", { mergeId: "M-00001" })).rejects.toMatchObject({ code: "merge.undo.onward", values: { later: "M-00003" } }); // prettier-ignore
    expect((await base.run("undo-merge", { mergeId: "M-00002" })).result).toMatchObject({ restored: 1, keptBecauseChanged: [] });
    expect((await base.run("undo-merge")).result).toMatchObject({ mergeId: "M-00003", restored: 2, keptBecauseChanged: [] });
    expect((await base.run("undo-merge")).result).toMatchObject({ mergeId: "M-00001", restored: 1, keptBecauseChanged: [] });
    expect(look(base)).toEqual(start);
    await base.run("merge", { into: "C-00002", records: "C-00001" });
    expect((await read(base, "merge-log", "merge"))[0]).toEqual(["M-00004"]);
  });
});
