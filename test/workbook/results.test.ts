import type { Cell, Grid } from "../../src/domain/kernel/cell";
import type { BlockPlan, SheetPlan, TablePlan } from "../../src/domain/schema/plan";
import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, openClients, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences, expectWhole, failAtEachSync } from "../support/fail-at-each-sync";

jest.setTimeout(180_000);

const tableAt = (row: number, column: number, name: string, headers: string[], rows: Grid): TablePlan => ({
  key: `report-${name}`,
  name: `cb_Report_${name}`,
  row,
  column,
  columns: headers.map((header, i) => ({ key: header, header, kind: i ? "integer" : "text", width: 12 + i })),
  rows,
});
const block = (row: number, column: number, values: Grid, more: Partial<BlockPlan> = {}): BlockPlan => ({ row, column, values, ...more });
const sheet = (more: Partial<SheetPlan>): SheetPlan => ({
  key: "report-due",
  name: "Renewals",
  blocks: [block(0, 0, [["Renewals"]], { look: "title" })],
  tables: [],
  formats: [],
  charts: [],
  page: { landscape: true, repeatRows: [2, 2] },
  rightToLeft: false,
  ...more,
});
const rowsOf = (count: number, columns: number): Grid =>
  Array.from({ length: count }, (_, r) => Array.from({ length: columns }, (_, c): Cell => (c ? r * 10 + c : `Row ${r}`)));

const oneTable = sheet({
  blocks: [
    block(0, 0, [["Renewals"]], { look: "title" }),
    block(1, 1, [["=SUBTOTAL(109,cb_Report_due[n])"]], { formulas: true, look: "total" }),
  ],
  tables: [tableAt(2, 0, "due", ["name", "n"], rowsOf(5, 2))],
  frozen: { rows: 3, columns: 0 },
});
const fewerRows = sheet({ ...oneTable, tables: [tableAt(2, 0, "due", ["name", "n"], rowsOf(2, 2))] });
const noRows = sheet({ ...oneTable, tables: [tableAt(2, 0, "due", ["name", "n"], [])] });
const moreColumns = sheet({ tables: [tableAt(2, 0, "due", ["name", "n", "m", "k"], rowsOf(3, 4))] });
const severalTables = sheet({
  blocks: [block(0, 0, [["Two"]], { look: "title" }), block(2, 5, [["note"], ["=1+1"], [null]], { formulas: true })],
  tables: [
    tableAt(3, 0, "due", ["name", "n"], rowsOf(4, 2)),
    tableAt(3, 3, "more", ["what", "n"], rowsOf(7, 2)),
    tableAt(12, 0, "below", ["name", "n"], rowsOf(3, 2)),
  ],
  charts: [
    {
      name: "cb_Chart",
      title: "Due",
      type: "ColumnClustered",
      place: { row: 2, column: 8, rows: 10, columns: 5 },
      categories: { table: "report-due", columns: ["name"] },
      series: [{ name: "n", values: { table: "report-due", columns: ["n"] } }],
    },
  ],
  formats: [{ area: { table: "report-more", columns: ["n"] }, type: "bar", color: "#0F6CBD" }],
});
const outlined = sheet({
  blocks: [
    block(0, 0, [["Groups"]], { look: "title" }),
    block(2, 0, [["Group", "Sum"]], { look: "header" }),
    block(3, 0, [["a", 1], ["b", 2]]), // prettier-ignore
    block(5, 0, [["A", "=SUBTOTAL(9,B4:B5)"]], { formulas: true, look: "total" }),
    block(6, 0, [["c", 4]]),
    block(7, 0, [["B", "=SUBTOTAL(9,B7:B7)"]], { formulas: true, look: "total" }),
  ],
  widths: [{ column: 0, columns: 6, width: 30 }],
  outline: { groups: [[3, 4], [6, 6]], folded: true }, // prettier-ignore
});
const plans = { oneTable, fewerRows, noRows, moreColumns, severalTables, outlined };

const put = (plan: SheetPlan) => (opened: BaseBench) =>
  opened.workbook.apply({ action: "report", summary: {} }, [{ kind: "result", sheet: plan }]);
const look = (book: Book): unknown => JSON.parse(JSON.stringify(snapshotOf(book, { without: ["cb_Journal"] })));
/** A sheet that once had no table keeps the name by which it is found. */
const unmarked = (book: Book): Book => ({ ...book, names: book.names.filter(({ name }) => name !== "cb_sheet_report_due") });

let base: Book;
const made = new Map<SheetPlan, Book>();
beforeAll(async () => {
  base = copyOf((await openBase()).bench.book);
  for (const plan of Object.values(plans)) {
    const opened = await openBench({ book: copyOf(base) });
    await put(plan)(opened);
    made.set(plan, copyOf(opened.bench.book));
  }
});

const pairs: [keyof typeof plans, keyof typeof plans][] = [
  ["oneTable", "fewerRows"],
  ["fewerRows", "oneTable"],
  ["oneTable", "noRows"],
  ["noRows", "moreColumns"],
  ["moreColumns", "oneTable"],
  ["oneTable", "severalTables"],
  ["severalTables", "outlined"],
  ["outlined", "severalTables"],
  ["outlined", "outlined"],
  ["outlined", "oneTable"],
  ["severalTables", "severalTables"],
];

const failing: [keyof typeof plans, keyof typeof plans][] = [
  ["oneTable", "fewerRows"],
  ["oneTable", "severalTables"],
  ["severalTables", "outlined"],
  ["outlined", "oneTable"],
];

test.each(pairs)("a result of %s that becomes %s stands as if it had been made so, and undo brings back what was", async (from, to) => {
  const [old, plan] = [plans[from], plans[to]];
  const opened = await openBench({ book: copyOf(made.get(old)!) });
  await put(plan)(opened);
  expect(differences(look(unmarked(made.get(plan)!)), look(unmarked(opened.bench.book)))).toEqual([]);
  await opened.workbook.undo();
  expect(differences(look(made.get(old)!), look(opened.bench.book))).toEqual([]);
});

test.each(failing)("a result of %s that becomes %s is rolled back whole where a sync fails", async (from, to) => {
  expectWhole(await failAtEachSync(made.get(plans[from])!, put(plans[to])));
});

test("a result without a table is found again when its sheet was renamed, and made anew when it was deleted", async () => {
  const opened = await openBench({ book: copyOf(made.get(outlined)!) });
  const { bench, workbook } = opened;
  await bench.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Renewals").name = "My 'due' list";
    worksheets.add("Renewals").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await put(oneTable)(opened);
  await put(outlined)(opened);
  expect(bench.grid("My 'due' list", "A1:A1")).toEqual([["Groups"]]);
  await workbook.show("report-due");
  expect(bench.book.sheets.find(({ id }) => id === bench.book.activeSheet)!.name).toBe("My 'due' list");
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("My 'due' list").delete();
    await context.sync();
  });
  const { sheets } = await put(outlined)(opened);
  expect(sheets).toEqual({ "report-due": "Renewals (2)" });
  expect(bench.grid("Renewals", "A1:A1")).toEqual([["mine"]]);
  expect(bench.grid("Renewals (2)", "A1:A1")).toEqual([["Groups"]]);
});

test("what the user wrote beside a result stays, and a table of the user's with a result's name is left alone", async () => {
  const opened = await openBench({ book: copyOf(made.get(oneTable)!) });
  const { bench } = opened;
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("Renewals").getRange("T5").values = [["call Ann"]];
    const own = context.workbook.worksheets.add("Own");
    own.getRange("A1:A2").values = [["x"], [1]];
    own.tables.add("A1:A2", true).name = "cb_Report_more";
    await context.sync();
  });
  await expect(put(severalTables)(opened)).rejects.toMatchObject({ code: "table.nameTaken" });
  await put(outlined)(opened);
  expect(bench.grid("Renewals", "T5:T5")).toEqual([["call Ann"]]);
});

test("a row of totals that the user put under a result stays under it, after undo too", async () => {
  const opened = await openBench({ book: copyOf(made.get(oneTable)!) });
  const { bench } = opened;
  await bench.run(async (context) => {
    context.workbook.tables.getItem("cb_Report_due").showTotals = true;
    await context.sync();
  });
  const before = look(copyOf(bench.book));
  await put(fewerRows)(opened);
  expect(bench.grid("Renewals", "A4:A7").flat()).toEqual(["Row 0", "Row 1", "Total", ""]);
  await opened.workbook.undo();
  expect(differences(before, look(bench.book))).toEqual([]);
});

test("below ExcelApi 1.10 the rows stand plainly", async () => {
  const opened = await openBench({ book: copyOf(base), requirements: { ExcelApi: "1.9" } });
  await put(outlined)(opened);
  await put(oneTable)(opened);
  await put(outlined)(opened);
  expect([...opened.bench.sheet("Renewals").rows.values()].some(({ outline, hidden }) => outline ?? hidden)).toBe(false);
});

test("a table of the user's with a result's name is not taken for the result whose sheet was deleted, nor for one never made", async () => {
  const ownTable = async ({ bench }: BaseBench) =>
    bench.run(async (context) => {
      const own = context.workbook.worksheets.add("Own");
      own.getRange("A1:B3").values = [
        ["Code", "mine"],
        ["x", 1],
        ["y", 2],
      ];
      own.tables.add("A1:B3", true).name = "cb_Rfm";
      await context.sync();
    });
  const mine = [
    ["Code", "mine"],
    ["x", 1],
    ["y", 2],
  ];
  const opened = await openClients(5);
  await opened.run("rfm");
  await opened.bench.run(async (context) => {
    context.workbook.worksheets.getItem("RFM").delete();
    await context.sync();
  });
  await ownTable(opened);
  await expect(opened.run("rfm")).rejects.toMatchObject({ code: "table.nameTaken", values: { table: "cb_Rfm", sheet: "Own" } });
  await opened.run("undo");
  expect(opened.bench.grid("Own", "A1:B3")).toEqual(mine);
  const other = await openClients(5);
  await ownTable(other);
  await expect(other.run("rfm")).rejects.toMatchObject({ code: "table.nameTaken" });
  expect(other.bench.grid("Own", "A1:B3")).toEqual(mine);
});

test("a result whose sheet was deleted after it was rebuilt is passed over by undo, whatever has its name now", async () => {
  const opened = await openClients(5);
  await opened.run("rfm");
  await opened.run("rfm");
  await opened.bench.run(async (context) => {
    context.workbook.worksheets.getItem("RFM").delete();
    context.workbook.worksheets.add("RFM").getRange("A1:A4").values = [["mine"], ["too"], ["and"], ["this"]];
    await context.sync();
  });
  await opened.run("undo");
  expect(opened.bench.grid("RFM", "A1:A4").flat()).toEqual(["mine", "too", "and", "this"]);
});
