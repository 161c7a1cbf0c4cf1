import fc from "fast-check";
import type { Cell } from "../../src/domain/kernel/cell";
import { Failure } from "../../src/domain/kernel/failure";
import type { Table } from "../../src/workbench/book/book";
import { copyOf, openBench, openClients, type BaseBench } from "../support/base-bench";
import { propertyRuns } from "../support/property-runs";
import { openXlsx } from "../../src/workbench/files/open-xlsx";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";

jest.setTimeout(120_000);

const csv = (text: string, name = "list.csv") => ({ name, bytes: new TextEncoder().encode(text) });
const orders = csv("number,date,client,amount,status\nX-1,2026-10-01,C-00001,500,ready\nX-2,2026-10-02,Newcomer,70,ready\n", "orders.csv");
const clients = csv("code,name,region,phone\nC-00002,Client 2,North,0722 333 444\n,Other one,South,007\n", "clients.csv");

/** A table of the book and its sheet. */
function tableIn({ bench }: BaseBench, name: string): { table: Table; sheet: string } {
  for (const sheet of bench.book.sheets) for (const table of sheet.tables) if (table.name === name) return { table, sheet: sheet.name };
  throw new Error(`no table ${name}`);
}

const main = ["cb_Clients", "cb_Orders", "cb_Contracts", "cb_Contacts", "cb_Interactions", "cb_Services"];

/** The user's ways with columns, by Excel's table name and the place of a column (modulo their number). */
type Step = { kind: "rename" | "hide" | "insert" | "move" | "delete" | "replace"; table: string; at: number };

async function take(opened: BaseBench, { kind, table: name, at }: Step, n: number): Promise<void> {
  const { table, sheet } = tableIn(opened, name);
  const place = at % table.columns.length;
  if (kind === "move") return move(opened, table, sheet, place, (place + 3) % table.columns.length);
  await opened.bench.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(name);
    const column = columns.getItemAt(place);
    if (kind === "rename") column.name = `Renamed ${n}`;
    if (kind === "hide") column.getRange().getEntireColumn().columnHidden = true;
    if (kind === "delete" && table.columns.length > 3) column.delete();
    if (kind === "insert" || kind === "replace") {
      if (kind === "replace") columns.getItemAt(table.columns.length - 1).delete();
      const own = columns.add(kind === "replace" ? undefined : place, undefined, `Own ${n}`).getDataBodyRange();
      own.numberFormat = [["General"]];
      own.values = Array.from({ length: table.range.rows - 1 }, (_, row) => [`mine ${n}.${row}`]);
    }
    await context.sync();
  });
}

/** Cut and inserted elsewhere, as Excel does it: the column keeps its id. */
function move(opened: BaseBench, table: Table, sheet: string, from: number, to: number): void {
  const { cells } = opened.bench.sheet(sheet);
  const moved = <T>(list: T[]): T[] => {
    const [one] = list.splice(from, 1);
    list.splice(to, 0, one!);
    return list;
  };
  table.columns = moved([...table.columns]);
  const { row, rows, column, columns } = table.range;
  for (let r = row; r < row + rows; r += 1) {
    const line = cells.get(r);
    if (!line) continue;
    const order = moved(Array.from({ length: columns }, (_, c) => line.get(column + c)));
    order.forEach((cell, c) => (cell ? line.set(column + c, cell) : line.delete(column + c)));
  }
  const places = moved(Array.from({ length: columns }, (_, c) => c));
  for (const rule of opened.bench.sheet(sheet).validations)
    rule.ranges = rule.ranges.flatMap((range) =>
      Array.from({ length: range.columns }, (_, c) => ({
        ...range,
        columns: 1,
        column: column + places.indexOf(range.column - column + c),
      })),
    );
}

/** All that stands in the tables that users fill, by key; calculated columns as they are. */
async function byKey({ workbook }: BaseBench, only?: readonly string[]): Promise<Record<string, Record<string, Cell[]>>> {
  const base = (await workbook.base())!;
  const wanted = base.tables.filter(({ key }) => only === undefined || only.includes(key));
  const read = await workbook.read(wanted.map(({ key, columns }) => ({ table: key, columns: columns.map((column) => column.key) })));
  return Object.fromEntries(read.map(({ key, columns }) => [key, columns]));
}

const own = (cells: Record<string, Cell[]>) => Object.entries(cells).filter(([key]) => key.startsWith("Own "));
const known = (cells: Record<string, Cell[]>) => Object.fromEntries(Object.entries(cells).filter(([key]) => !key.startsWith("Own ")));

/** Every column renamed, every third hidden, some moved, own ones between them. */
async function scramble(opened: BaseBench): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let n = 0;
  for (const table of main) {
    const { length, ...columns } = tableIn(opened, table).table.columns.map(({ name }) => name);
    for (let at = 0; at < length; at += 1) {
      await take(opened, { kind: "rename", table, at }, (n += 1));
      names.set(`Renamed ${n}`, columns[at]!);
    }
    for (let at = 0; at < length; at += 3) await take(opened, { kind: "hide", table, at }, (n += 1));
    for (const at of [1, 4, length - 1]) await take(opened, { kind: "move", table, at }, (n += 1));
    for (const at of [0, 2, 5]) await take(opened, { kind: "insert", table, at }, (n += 1));
  }
  return names;
}

async function filled(): Promise<BaseBench> {
  const opened = await openClients(4);
  await opened.workbook.apply({ action: "test", summary: {} }, [
    {
      kind: "append",
      table: "contracts",
      columns: ["number", "client", "starts", "ends", "amount"],
      rows: [["K-1", "C-00001", 46_000, 46_400, 100]],
    },
    { kind: "append", table: "services", columns: ["service", "price"], rows: [["Cleaning", 10]] },
    { kind: "append", table: "contacts", columns: ["client", "person"], rows: [["C-00003", "Anna"]] },
    { kind: "append", table: "interactions", columns: ["client", "date", "note"], rows: [["C-00003", 46_300, "called"]] },
  ]);
  return opened;
}

const calls: [string, Record<string, unknown>][] = [
  ["import", { file: orders, table: "orders" }],
  ["import", { file: clients, table: "clients", key: "code" }],
  ["rfm", {}],
  ["abc", {}],
  ["xyz", {}],
  ["rating", {}],
  ["base-kinds", {}],
  ["rhythm", {}],
  ["renewal-risk", { days: 400 }],
  ["merge", { into: "C-00003", records: "C-00004" }],
  ["check-base", {}],
  ["find-duplicates", {}],
  ["apply-view", { view: "important" }],
  ["show-all", {}],
  ["summary", { table: "orders", column: "amount", groupBy: "status" }],
  ["report", { columns: "code,name,orders,revenue", form: "sheet" }],
];

describe("columns at will", () => {
  test("renamed, moved and hidden ones, and own ones between them, change nothing of what any action does", async () => {
    const plain = await filled();
    const start = copyOf(plain.bench.book);
    const wanted: unknown[] = [];
    for (const [id, values] of calls) wanted.push((await plain.run(id, values)).result);
    const expected = await byKey(plain);

    const opened = await openBench({ book: start });
    const names = await scramble(opened);
    const usual = (told: unknown): unknown => JSON.parse(JSON.stringify(told).replace(/Renamed \d+/g, (name) => names.get(name) ?? name));
    const before = await byKey(opened);
    for (const [i, [id, values]] of calls.entries()) expect([id, usual((await opened.run(id, values)).result)]).toEqual([id, wanted[i]]);
    const after = await byKey(opened);
    for (const [key, cells] of Object.entries(expected)) {
      if (key.endsWith("-log") || key === "report") continue;
      expect([key, known(after[key]!)]).toEqual([key, cells]);
    }
    for (const [key, cells] of Object.entries(before))
      for (const [column, mine] of own(cells)) {
        const kept = after[key]![column]!.filter((cell) => cell !== null);
        expect(kept.length).toBeGreaterThanOrEqual(mine.filter((cell) => cell !== null).length - (key === "clients" ? 1 : 0)); // merged
        expect(mine.filter((cell) => cell !== null)).toEqual(expect.arrayContaining(kept));
      }
  });

  test("deleted ones are made again where an analysis fills them, and undo takes them away", async () => {
    const whole = await openClients(4);
    await whole.run("rfm");
    const expected = (await byKey(whole, ["clients"]))["clients"]!;
    const opened = await openClients(4);
    await opened.bench.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("cb_Clients");
      for (const name of ["Segment", "R", "ABC"]) columns.getItem(name).delete();
      await context.sync();
    });
    const start = headersOf(opened);
    await opened.run("rfm");
    const found = (await byKey(opened, ["clients"]))["clients"]!;
    for (const key of ["R", "F", "M", "segment"]) expect(found[key]).toEqual(expected[key]);
    const all = headersOf(opened);
    expect(all.indexOf("Segment")).toBe(all.indexOf("Revenue") + 1);
    expect(all).not.toContain("ABC");
    await opened.run("undo");
    expect(headersOf(opened)).toEqual(start);
  });

  test("deleted ones that every analysis counts by are named, and nothing is written", async () => {
    const opened = await openClients(2);
    await opened.bench.run(async (context) => {
      context.workbook.tables.getItem("cb_Orders").columns.getItem("Date").delete();
      await context.sync();
    });
    const before = await byKey(opened);
    await expect(opened.run("rfm")).rejects.toMatchObject({ code: "column.missing", values: { column: "Date", sheet: "Orders" } });
    expect(await byKey(opened)).toEqual(before);
  });

  test("one of the user's that has the id of a deleted one is his", async () => {
    const opened = await openClients(4);
    await take(opened, { kind: "replace", table: "cb_Clients", at: 0 }, 1);
    const { columns } = tableIn(opened, "cb_Clients").table;
    expect(Math.max(...columns.map(({ id }) => id))).toBe(columns.length);
    await opened.run("rating");
    const cells = (await byKey(opened, ["clients"]))["clients"]!;
    expect(cells["Own 1"]).toEqual(["mine 1.0", "mine 1.1", "mine 1.2", "mine 1.3"]);
    expect(cells["discount"]).toHaveLength(4);
  });

  test("are found again in the saved file, renamed and moved as they are", async () => {
    const opened = await openClients(3);
    await scramble(opened);
    const before = await byKey(opened, ["clients", "orders"]);
    const bytes = await saveXlsx(opened.bench.book);
    await opened.run("rfm");
    const scored = await byKey(opened, ["clients"]);
    const again = await openBench({ book: openXlsx("base.xlsx", bytes) });
    expect(await byKey(again, ["clients", "orders"])).toEqual(before);
    await again.run("rfm");
    expect(await byKey(again, ["clients"])).toEqual(scored);
  });

  test("any sequence of changes leaves the user's cells alone, and results come into the right columns or nothing does", async () => {
    const start = await openClients(3);
    const book = copyOf(start.bench.book);
    await start.run("import", { file: orders, table: "orders" });
    await start.run("rfm");
    const expected = (await byKey(start, ["clients"]))["clients"]!;
    const step = fc.record({
      kind: fc.constantFrom<Step["kind"][]>("rename", "hide", "insert", "move", "delete", "replace"),
      table: fc.constantFrom("cb_Clients", "cb_Clients", "cb_Orders"),
      at: fc.nat(60),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const opened = await openBench({ book: copyOf(book) });
        for (const [n, each] of steps.entries()) await take(opened, each, n);
        const before = await byKey(opened, ["clients", "orders"]);
        const refused = await refusal(opened.run("import", { file: orders, table: "orders" }).then(() => opened.run("rfm")));
        const after = await byKey(opened, ["clients", "orders"]);
        for (const [key, cells] of Object.entries(before))
          for (const [column, mine] of own(cells)) expect(after[key]![column]!.slice(0, mine.length)).toEqual(mine);
        const whole = needed.every(([key, column]) => before[key]![column] !== undefined);
        if (refused === null && whole) {
          for (const key of ["R", "F", "M", "RFM", "segment"]) expect([key, after["clients"]![key]]).toEqual([key, expected[key]]);
          for (const key of ["code", "name", "phone", "region"])
            if (before["clients"]![key]) expect([key, after["clients"]![key]]).toEqual([key, expected[key]]);
        } else if (refused !== null && before["clients"]!["name"]) expect(after["clients"]!["name"]).toEqual(before["clients"]!["name"]);
      }),
      propertyRuns(6),
    );
  });
});

/** What RFM counts by. */
const needed = [
  ["clients", "code"],
  ["clients", "name"],
  ["orders", "number"],
  ["orders", "client"],
  ["orders", "date"],
  ["orders", "amount"],
  ["orders", "status"],
] as const;

/** The code of a failure that says what is missing; any other error is thrown. */
async function refusal(run: Promise<unknown>): Promise<string | null> {
  try {
    await run;
    return null;
  } catch (error) {
    if (error instanceof Failure && /^(column|table|import|base)\./.test(error.code)) return error.code;
    throw error;
  }
}

const headersOf = (opened: BaseBench): string[] => tableIn(opened, "cb_Clients").table.columns.map(({ name }) => name);
