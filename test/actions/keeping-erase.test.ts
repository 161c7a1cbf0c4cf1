import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { unpack } from "../../src/workbench/files/zip";
import type { Book } from "../../src/workbench/book/book";
import type { SavedView } from "../../src/domain/views/view";
import { copyOf, openBase, openBench, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences } from "../support/fail-at-each-sync";

jest.setTimeout(120_000);
const without = ["cb_Journal"];
const csv = (name: string, lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });

/** What is known of the person: none of it may be left. */
const secrets = [
  ...[
    "Zebulon Quark",
    "zebulon  quark",
    "Quark",
    "ZQ-REF-77",
    "0722 345 678",
    "722 345 678",
    "722345678",
    "zeb@quark.example",
    "Quarkstr. 9",
  ],
  ...["Likes purple", "hates mondays", "Brunhilde Vex", "vex@quark.example", "0733 987 654", "Wants a discount", "secret offer"],
  ...["Old Nickname", "call after six", "RO77001", "chesspiece", "Twin Quark", "twin@quark.example"],
];

const savedView = (name: string, value: string): SavedView => ({
  name,
  table: "clients",
  filters: [{ column: "name", criterion: { kind: "values", values: [value] } }],
  sort: [],
  columns: null,
});

/** A base in which a person left traces everywhere: records, logs, results, the journal. */
async function openTraced(): Promise<BaseBench> {
  const opened = await openBase({}, { engine: "univer" });
  const { run, workbook } = opened;
  await run("import", {
    country: "RO",
    file: csv("clients.csv", [
      "reference,name,phone,email,address,tax id,comment,hobby,region",
      "ZQ-REF-77,zebulon  quark,0722 345 678,ZEB@QUARK.example,Quarkstr. 9,RO77001,Likes purple; call after six,chesspiece,Cluj",
      "ZQ-REF-78,Twin Quark,0722 345 678,twin@quark.example,,,,,Cluj",
      "N-1,Ann Berg,0744 111 222,ann@berg.example,Hill 3,,quiet,go,Iasi",
    ]),
  });
  await workbook.apply({ action: "test", summary: {} }, [
    { kind: "update", table: "clients", column: "name", rows: [0], values: ["Old Nickname"] },
    { kind: "append", table: "contacts", columns: ["client", "person", "phone", "email"], rows: [["C-00001 Old Nickname", "Brunhilde Vex", "0733 987 654", "vex@quark.example"], ["C-00003 Ann Berg", "Carl", null, null]] }, // prettier-ignore
    { kind: "append", table: "interactions", columns: ["date", "client", "note", "offer"], rows: [[46_300, "C-00001 Old Nickname", "Wants a discount", "secret offer"], [46_300, "C-00003 Ann Berg", "busy", null]] }, // prettier-ignore
    { kind: "append", table: "contracts", columns: ["number", "client", "ends", "amount", "comment"], rows: [["K-1", "C-00001 Old Nickname", 46_400, 900, "hates mondays"]] }, // prettier-ignore
    { kind: "append", table: "orders", columns: ["number", "date", "client", "amount", "comment"], rows: [["O-000001", 46_000, "C-00001 Old Nickname", 500, "hates mondays"], ["O-000002", 46_100, "C-00001", 300, null], ["O-000003", 46_200, "C-00003 Ann Berg", 70, "fine"]] }, // prettier-ignore
  ]);
  await workbook.apply({ action: "test", summary: {} }, [
    { kind: "update", table: "clients", column: "name", rows: [0], values: ["Zebulon Quark"] },
    { kind: "update", table: "contacts", column: "client", rows: [0], values: ["C-00001 Zebulon Quark"] },
    { kind: "update", table: "contracts", column: "client", rows: [0], values: ["C-00001 Zebulon Quark"] },
    { kind: "update", table: "interactions", column: "client", rows: [0], values: ["C-00001 Zebulon Quark"] },
    { kind: "update", table: "orders", column: "client", rows: [0], values: ["Zebulon Quark"] },
  ]);
  await run("merge", { into: "C-00001", records: "C-00002", values: null });
  for (const id of ["rfm", "abc", "renewal-risk", "overview"]) await run(id);
  await run("report", { columns: "name,phone,email,revenue" });
  await run("check-base");
  await workbook.keepViews([savedView("Mine", "Iasi"), savedView("His", "Zebulon Quark")]);
  await opened.bench.quiet();
  return opened;
}

/** The values that stand anywhere in the saved file. */
async function leftIn(book: Book): Promise<string[]> {
  const file = unpack(await saveXlsx(book));
  const parts = file.paths.map((path) => file.text(path)!.toLowerCase());
  return secrets.filter((secret) => parts.some((part) => part.includes(secret.toLowerCase())));
}

let traced: Book;
let clean: Book;
beforeAll(async () => {
  traced = copyOf((await openTraced()).bench.book);
});

describe("erase-person", () => {
  test("leaves nothing of the person in the saved file, and every figure", async () => {
    const opened = await openBench({ book: copyOf(traced), engine: "univer" });
    const { run, workbook } = opened;
    expect((await leftIn(opened.bench.book)).length).toBeGreaterThan(15);
    const figures = async () => (
      await run("check-base"),
      (await workbook.read([{ table: "orders", columns: ["number", "date", "amount"] }]))[0]
    );
    const before = await figures();
    const { result } = await run("erase-person", { client: "C-00001 Zebulon Quark" });
    await opened.bench.quiet();
    expect(result).toMatchObject({ client: "C-00001", contacts: 1, left: [] });
    expect(await leftIn(opened.bench.book)).toEqual([]);
    expect(await figures()).toEqual(before);
    expect((await workbook.savedViews()).map(({ name }) => name)).toEqual(["Mine"]);
    const [clients, orders, contacts, interactions] = await workbook.read([
      { table: "clients", columns: ["code", "name", "orders", "revenue", "region", "archived", "stop"] },
      { table: "orders", columns: ["client", "client name", "comment"] },
      { table: "contacts", columns: ["person"] },
      { table: "interactions", columns: ["date", "client", "note"] },
    ]);
    expect(clients!.columns).toEqual({
      code: ["C-00001", "C-00003"],
      name: ["Erased C-00001", "Ann Berg"],
      orders: [2, 1],
      revenue: [800, 70],
      region: ["Cluj", "Iasi"],
      archived: ["yes", null],
      stop: ["yes", null],
    });
    expect(orders!.columns["client"]).toEqual(["C-00001 Erased C-00001", "C-00001 Erased C-00001", "C-00003 Ann Berg"]);
    expect(orders!.columns["client name"]).toEqual(["Erased C-00001", "Erased C-00001", "Ann Berg"]);
    expect(orders!.columns["comment"]).toEqual([null, null, "fine"]);
    expect(contacts!.columns["person"]).toEqual(["Carl"]);
    expect(interactions!.columns["note"]).toEqual([null, "busy"]);
    clean = copyOf(opened.bench.book);
  });

  test("cannot be undone, and a second run changes nothing", async () => {
    const { run, workbook, bench } = await openBench({ book: copyOf(clean) });
    expect(await workbook.lastEntry()).toBeNull();
    const before = snapshotOf(bench.book);
    expect((await run("erase-person", { client: "C-00001" })).result).toMatchObject({ cells: 0, contacts: 0 });
    expect(differences(before, snapshotOf(bench.book))).toEqual([]);
  });

  test("leaves what others say of themselves, and tells of the user's own sheets", async () => {
    const opened = await openBench({ book: copyOf(traced) });
    await opened.bench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("B2:B4").values = [["Zebulon Quark owes me"], ["+40 722 345 678"], ["Ann Berg"]];
      await context.sync();
    });
    const { result, findings } = await opened.run("erase-person", { client: "C-00001" });
    expect(result).toMatchObject({ left: [{ sheet: "Mine", cells: 2 }] });
    expect(findings).toMatchObject([{ code: "erase.elsewhere", values: { sheet: "Mine", count: 2 } }]);
    const [log] = await opened.workbook.read([{ table: "import-log", columns: ["record", "old"] }]);
    expect(log!.columns["old"]!.filter((cell) => String(cell).includes("0744 111 222"))).toHaveLength(1);
  });

  test("failed at any sync leaves the workbook as it was, or says what is done and finishes on retry", async () => {
    const whole = await openBench({ book: copyOf(traced) });
    // Nothing calculates here: formulas are compared, not what they come to.
    const plain = (_: string, cell: unknown) =>
      typeof cell === "object" && cell !== null && typeof (cell as { formula?: unknown }).formula === "string"
        ? { ...cell, value: null }
        : cell;
    const look = (book: Book) => JSON.parse(JSON.stringify(snapshotOf(book, { without }), plain)) as unknown;
    const before = look(whole.bench.book);
    whole.syncs();
    await whole.run("erase-person", { client: "C-00001" });
    const [total, done] = [whole.syncs(), look(whole.bench.book)];
    const met = new Set<string | null>();
    const some = Array.from({ length: Math.ceil(total / 6) }, (_, i) => 1 + 6 * i);
    for (const sync of [...some, total - 2]) {
      const opened = await openBench({ book: copyOf(traced) });
      // The last syncs forget what the journal kept: there, Excel fails for good.
      for (const at of sync > total - 4 ? [0, 1, 2, 3, 4, 5, 6, 7] : [0])
        opened.bench.faults.order({ code: "GeneralException", atSync: sync + at });
      const failure = await opened.run("erase-person", { client: "C-00001" }).then(() => null, (error: { code: string }) => error.code); // prettier-ignore
      met.add(failure);
      opened.bench.faults.clear();
      await opened.bench.quiet();
      const now = look(opened.bench.book);
      if (failure === null || failure === "erase.unfinished")
        expect({ sync, differs: differences(done, now) }).toEqual({ sync, differs: [] });
      else expect({ sync, failure, differs: differences(before, now) }).toEqual({ sync, failure, differs: [] });
      await opened.run("erase-person", { client: "C-00001" });
      expect(await opened.workbook.entries()).toEqual([]);
      expect({ sync, differs: differences(done, look(opened.bench.book)) }).toEqual({ sync, differs: [] });
    }
    expect(met).toContain("erase.unfinished");
  });
});
