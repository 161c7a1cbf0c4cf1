import type { Cell } from "../../src/domain/kernel/cell";
import type { Change } from "../../src/domain/schema/change";
import { openBase, type BaseBench } from "../support/base-bench";
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

  test("undone restores the workbook cell by cell", async () => {
    const base = await opened();
    const before = look(base);
    await base.run("merge", { into: "C-00001", records: "C-00003" });
    expect((await base.run("undo-merge")).result).toEqual({ mergeId: "M-00001", restored: 1, keptBecauseChanged: [] });
    expect(look(base)).toEqual(before);
  });
});
