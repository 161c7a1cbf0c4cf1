import { isCalculated } from "../../src/domain/importing/base";
import type { ImportPreview, PreviewCell } from "../../src/domain/importing/preview";
import { saysSame } from "../../src/domain/importing/draft";
import { isBlank } from "../../src/domain/kernel/cell";
import type { TableData } from "../../src/actions/ports";
import { openBase, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
type Counts = { created: number; updated: number; same: number; skipped: number };
type Told = { perTable: Record<string, Counts>; cleaned: object; mapping: object; totals: Record<string, number>; columns: object[] };

async function preview({ run }: BaseBench, values: Record<string, unknown>) {
  const { result, picture, findings } = await run("preview-import", values);
  if (picture?.kind !== "import preview") throw new Error("no preview");
  return { told: result as Told, shown: picture.preview, findings };
}

/** Tables whose records come from rows of a list. */
const recordTables = ["clients", "contacts", "orders", "contracts"];

/** Cells by header, of columns that users type into. */
async function typed({ workbook }: BaseBench): Promise<(TableData & { headers: Record<string, string> })[]> {
  const tables = (await workbook.base())!.tables.filter(({ key }) => recordTables.includes(key));
  const wanted = tables.map(({ key, columns }) => ({
    table: key,
    columns: columns.filter((column) => column.own || !isCalculated(key, column.key)).map((column) => column.key),
  }));
  const data = await workbook.read(wanted);
  return data.map((each, i) => ({ ...each, headers: Object.fromEntries(tables[i]!.columns.map(({ key, header }) => [key, header])) }));
}

/** What differs between two states of the base, as the preview tells it. */
function differences(before: TableData[], after: Awaited<ReturnType<typeof typed>>): Omit<PreviewCell, "kind" | "raw">[] {
  return after.flatMap(({ key, columns, headers }) => {
    const old = before.find((each) => each.key === key);
    return Object.entries(columns).flatMap(([column, cells]) =>
      cells.flatMap((cell, row) => {
        const was = old?.columns[column]?.[row] ?? null;
        return isBlank(cell) || saysSame(was, cell) ? [] : [{ table: key, field: headers[column]!, old: was, new: cell }];
      }),
    );
  });
}

const cellsOf = (shown: ImportPreview): Omit<PreviewCell, "kind">[] =>
  Array.from(shown.rowsOf(null)).flatMap((row) => shown.row(row).cells.map(({ kind: _, raw: __, ...cell }) => cell));
const sorted = (cells: object[]): string[] => cells.map((cell) => JSON.stringify(cell)).sort();

const clients = `Customer id,Name,Phone,City,Contact name,Hobby
A1,Ann Ltd,0722 111 222,Tirana,Ion,chess
A2,Ben,,Durrës,,
A3,Cas,+40 722 333 444,,Maria,go
`;
const more = `Customer id,Name,Phone,City,Contact name,Hobby,Birthday
A1,Ann Ltd,0722 111 222,Tirana,Ion,chess,
A2,Ben,0722 555 666,Vlorë,Olga,,31.12.1980
A2,Ben,,Fier,,,soon
,,0700,,,,
A4,Dan,,,,,
A4,Dan,0733 000 111,,,,
`;
const orders = `order_id,customer_id,customer name,order_date,amount,city,product
1,A1,Ann Ltd,2024-01-05,"1,5",Berat,Tea
2,A9,Eve,2024-02-05,2,Korçë,Tea
3,A9,Eve,2024-03-05,3,Elbasan,Coffee
3,A9,Eve,2024-03-06,x,,Coffee
4,,,2024-03-06,4,,Coffee
`;
const again = orders.replace("2024-02-05,2,", "2024-02-05,20,").concat("5,A2,Ben,2024-05-05,7,,Tea\n");

describe("the preview of an import", () => {
  test.each([
    ["a list of clients into an empty base", [], clients, {}],
    ["clients that are known, new, changed twice, without a name", [clients], more, {}],
    ["new clients only", [clients], more, { mode: "create" }],
    ["known clients only", [clients], more, { mode: "update" }],
    ["orders of known and new clients", [clients], orders, {}],
    ["orders that are known", [clients, orders], again, {}],
    ["known orders only", [clients, orders], again, { mode: "update" }],
    ["new orders only", [clients, orders], again, { mode: "create" }],
  ])("says of %s what the import then does, cell by cell", async (_, first, text, values) => {
    const opened = await openBase();
    for (const list of first) await opened.run("import", { file: csv("before.csv", list) });
    const book = snapshotOf(opened.bench.book);
    const { told, shown, findings } = await preview(opened, { file: csv("list.csv", text), ...values });
    expect(snapshotOf(opened.bench.book)).toEqual(book);
    const before = await typed(opened);
    const done = await opened.run("import", { file: csv("list.csv", text), ...values });
    const { perTable, cleaned, mapping } = done.result as Told;
    expect(told).toMatchObject({ perTable, cleaned, mapping });
    expect(findings).toEqual(done.findings);
    expect(sorted(cellsOf(shown))).toEqual(sorted(differences(before, await typed(opened))));
    const counts = perTable[shown.table]!;
    expect(shown.totals).toMatchObject({ new: counts.created, skipped: counts.skipped });
    expect(Object.values(shown.totals).reduce((sum, count) => sum + count)).toBe(text.trim().split("\n").length - 1);
    for (const verdict of ["new", "changes", "same", "skipped"] as const)
      for (const row of Array.from(shown.rowsOf(verdict))) expect(shown.row(row)).toMatchObject({ verdict, row: row + 2 });
  });

  test("says of each row what becomes of it, and why", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv("clients.csv", clients) });
    const { shown } = await preview(opened, { file: csv("more.csv", more) });
    expect(shown.totals).toEqual({ new: 1, changes: 3, same: 1, skipped: 1 });
    expect(Array.from(shown.rowsOf("skipped")).map((row) => shown.row(row))).toEqual([
      { row: 5, verdict: "skipped", name: "", cells: [], reasons: [{ code: "import.row.nameless" }] },
    ]);
    expect(shown.row(1)).toEqual({
      row: 3,
      verdict: "changes",
      name: "Ben",
      cells: [
        { table: "clients", field: "Phone", kind: "phone", old: null, new: "0722 555 666" },
        { table: "contacts", field: "Client", kind: "client", old: null, new: "C-00002 Ben" },
        { table: "contacts", field: "Person", kind: "text", old: null, new: "Olga" },
      ],
      reasons: [
        { code: "import.row.otherwise", values: { field: "City", example: "Vlorë", value: "Fier" } },
        { code: "import.row.otherwise", values: { field: "Birthday", example: 29_586, value: "soon" } },
      ],
    });
    expect(shown.row(2)).toMatchObject({
      cells: [
        { table: "clients", field: "City", old: "Durrës", new: "Fier" },
        { table: "clients", field: "Birthday", kind: "date", old: null, new: "soon" },
      ],
      reasons: [{ code: "import.row.date", values: { field: "Birthday", example: "soon" } }],
    });
  });

  test("shows what the list says of a cell that was cleaned, and of no other", async () => {
    const opened = await openBase();
    const text =
      "customer_id,company_name,phone,email,country,birthday,contact_name\nK1,Bau GmbH,030-0074321,A@B.DE,Germany,05.03.1980,Anna Li\n";
    const { shown } = await preview(opened, { file: csv("c.csv", text) });
    const raw = shown.row(0).cells.flatMap((cell) => (cell.raw === undefined ? [] : [[cell.field, cell.raw, cell.new]]));
    expect(raw).toEqual([
      ["Phone", "030-0074321", "+49 30 0074321"],
      ["Email", "A@B.DE", "A@b.de"],
      ["Birthday", "05.03.1980", 29_285],
    ]);
  });

  test("shows three different values of each column, how sure its place is, and which days can be read both ways", async () => {
    const opened = await openBase();
    const text = "customer_id,x,amount,pets\nK1,01/02/2024,1,cat\nK1,02/02/2024,2,cat\nK2,03/02/2024,3,\nK3,04/02/2024,4,dog\n";
    const { told } = await preview(opened, { file: csv("o.csv", text), dates: null });
    expect(told.columns).toEqual([
      {
        header: "customer_id",
        samples: ["K1", "K2", "K3"],
        confidence: "header",
        targets: [{ table: "orders", field: "client" }],
        datesUndecided: false,
      },
      {
        header: "x",
        samples: ["01/02/2024", "02/02/2024", "03/02/2024"],
        confidence: "content",
        targets: [{ table: "orders", field: "date" }],
        datesUndecided: true,
      },
      {
        header: "amount",
        samples: ["1", "2", "3"],
        confidence: "header",
        targets: [{ table: "orders", field: "amount" }],
        datesUndecided: false,
      },
      {
        header: "pets",
        samples: ["cat", "dog"],
        confidence: "unsure",
        targets: [{ table: "orders", field: "pets", own: true }],
        datesUndecided: false,
      },
    ]);
    const decided = await preview(opened, { file: csv("o.csv", text), dates: "mdy" });
    expect(decided.shown.columns.map(({ datesUndecided }) => datesUndecided)).toEqual([false, false, false, false]);
  });
});
