import fc from "fast-check";
import type { Change } from "../../src/domain/schema/change";
import { copyOf, openBench, openClients, type BaseBench } from "../support/base-bench";

const about = { action: "import", summary: {} };
const fields = ["name", "city", "email", "comment"] as const;

/** Typed fields of every client by code. */
async function clientsOf({ workbook }: BaseBench): Promise<Record<string, unknown[]>> {
  const [data] = await workbook.read([{ table: "clients", columns: ["code", ...fields] }]);
  const { columns } = data!;
  return Object.fromEntries(columns["code"]!.map((code, i) => [String(code), fields.map((field) => columns[field]![i] ?? null)]));
}

/** Six clients of old; the import writes cities of C-00002 and C-00004 and adds C-00007 to C-00009. */
const imported: Change[] = [
  { kind: "update", table: "clients", column: "city", rows: [1, 3], values: ["Durres", "Vlora"] },
  { kind: "append", table: "clients", columns: ["code", "name", "city"], rows: [7, 8, 9].map((n) => [`C-0000${n}`, `New ${n}`, "Cluj"]) },
];
const written = new Set(["C-00002 city", "C-00004 city"]);
const made = new Set(["C-00007", "C-00008", "C-00009"]);

type Edit =
  | { kind: "cell"; code: number; field: (typeof fields)[number] }
  | { kind: "sort"; field: number; ascending: boolean }
  | { kind: "add" }
  | { kind: "delete"; code: number };

const code = fc.integer({ min: 1, max: 9 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("cell" as const), code, field: fc.constantFrom(...fields) }),
  fc.record({ kind: fc.constant("sort" as const), field: fc.integer({ min: 0, max: 2 }), ascending: fc.boolean() }),
  fc.constant({ kind: "add" as const }),
  fc.record({ kind: fc.constant("delete" as const), code }),
);

/** Does as the user does; answers false where the record is gone. */
async function perform({ bench, workbook }: BaseBench, change: Edit, serial: number): Promise<boolean> {
  const [data] = await workbook.read([{ table: "clients", columns: ["code"] }]);
  const keys = (await workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.map(({ key }) => key);
  const row = "code" in change ? data!.columns["code"]!.indexOf(`C-0000${change.code}`) : 0;
  if (row < 0) return false;
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Clients");
    const table = context.workbook.tables.getItem("cb_Clients");
    if (change.kind === "cell") sheet.getRangeByIndexes(3 + row, keys.indexOf(change.field), 1, 1).values = [[`typed ${serial}`]];
    if (change.kind === "sort") table.sort.apply([{ key: change.field, ascending: change.ascending }]);
    if (change.kind === "delete") table.rows.getItemAt(row).delete();
    if (change.kind === "add") table.rows.add(undefined, [[`C-10${serial}`, "Typed by hand", ...keys.slice(2).map(() => "")]]);
    await context.sync();
  });
  return true;
}

test("whatever the user does in between, undo leaves exactly what was edited, and names it", async () => {
  const book = copyOf((await openClients(6, 0)).bench.book);
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), fc.boolean(), async (edits, later) => {
      const opened = await openBench({ book: copyOf(book) });
      const expected = await clientsOf(opened);
      const { id } = await opened.workbook.apply(about, imported);
      if (later) await opened.workbook.apply({ ...about, action: "later" }, [{ kind: "update", table: "clients", column: "email", rows: [0], values: ["x@y"] }]); // prettier-ignore
      if (later) expected["C-00001"]![fields.indexOf("email")] = "x@y";
      const touched = new Set<string>();
      for (const [serial, change] of edits.entries()) {
        if (!(await perform(opened, change, serial))) continue;
        if (change.kind === "add") expected[`C-10${serial}`] = ["Typed by hand", null, null, null];
        if (!("code" in change)) continue;
        const who = `C-0000${change.code}`;
        const place = change.kind === "cell" ? `${who} ${change.field}` : "";
        if (change.kind === "delete") {
          delete expected[who];
          for (const each of [...touched]) if (each.startsWith(who)) touched.delete(each);
        } else if (made.has(who)) {
          expected[who] ??= [`New ${change.code}`, "Cluj", null, null];
          touched.add(who);
        } else if (written.has(place)) touched.add(place);
        if (change.kind === "cell") expected[who]![fields.indexOf(change.field)] = `typed ${serial}`;
      }
      const { kept } = (await opened.workbook.undo(undefined, id))!;
      expect(await clientsOf(opened)).toEqual(expected);
      expect(kept.map(({ record, field }) => `${record} ${field.toLowerCase()}`.trim()).sort()).toEqual([...touched].sort());
    }),
    { numRuns: 25 },
  );
}, 240_000);

test("an earlier analysis is taken back from the clients, and the sheet stays as the later one left it", async () => {
  const opened = await openClients(6);
  await opened.run("abc");
  const first = (await opened.workbook.lastEntry())!;
  await opened.run("abc", { by: "orders" });
  const sheet = opened.bench.grid("ABC", "A1:H12");
  expect(await opened.workbook.undo(undefined, first.id)).toMatchObject({ id: first.id });
  expect(opened.bench.grid("ABC", "A1:H12")).toEqual(sheet);
  expect((await opened.workbook.entries()).map(({ action }) => action)).toEqual(["abc", "test", "create-base"]);
});

test("what marks the sheets that an earlier run made goes with them, but for the sheets that a later one rebuilt", async () => {
  const { bench, run, workbook } = await openClients(6);
  await run("analyse-everything");
  const { id } = (await workbook.lastEntry())!;
  await run("rfm");
  await workbook.undo(undefined, id);
  const marks = bench.book.names.flatMap(({ name }) => (name.startsWith("cb_sheet_") ? [name] : []));
  expect(marks).toEqual(["cb_sheet_rfm", "cb_sheet_snapshots"]);
  expect(
    bench.book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).filter((name) => name === "cb_RFM" || name === "cb_ABC"),
  ).toEqual(["cb_RFM"]);
});

test("the base itself is not taken back from under what came after", async () => {
  const { workbook } = await openClients(2);
  const creation = (await workbook.entries()).at(-1)!;
  await expect(workbook.undo(undefined, creation.id)).rejects.toMatchObject({ code: "undo.changed" });
  expect(await workbook.undo(undefined, "999")).toBeNull();
});

test("columns that came with rows stay with those that are left", async () => {
  const { bench, workbook } = await openClients(3);
  await workbook.apply(about, [
    { kind: "columns", table: "clients", columns: [{ key: "fax", header: "fax", kind: "text", width: 9 }] },
    { kind: "append", table: "clients", columns: ["code", "name", "fax"], rows: [["C-00004", "A", "1"], ["C-00005", "B", "2"]] }, // prettier-ignore
  ]);
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("Clients").getRange("B7").values = [["typed"]];
    await context.sync();
  });
  expect((await workbook.undo())!.kept).toEqual([{ table: "cb_Clients", record: "C-00004", field: "" }]);
  const [data] = await workbook.read([{ table: "clients", columns: ["code", "name", "fax"] }]);
  expect(data!.columns["name"]!.at(-1)).toBe("typed");
  expect(data!.columns["fax"]).toEqual([null, null, null, "1"]);
});
