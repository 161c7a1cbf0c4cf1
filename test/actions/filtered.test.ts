import { actions } from "../../src/actions/register";
import type { ActionOutcome } from "../../src/actions/action";
import type { Cell } from "../../src/domain/kernel/cell";
import type { Change } from "../../src/domain/schema/change";
import { figuresOf } from "../../src/domain/summaries/figures";
import type { Book, Rect } from "../../src/workbench/book/book";
import { readFormulas, readValues } from "../../src/workbench/book/read";
import { copyOf, openBase, openBench, today as now, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";
import { differences } from "../support/fail-at-each-sync";
import { plainlyShown, plainTable, type Asked } from "../support/plain-views";

jest.setTimeout(120_000);

const today = Math.floor(now / 86_400_000) + 25_569;

/** The tables that are filtered and sorted: by which view, asked how, sorted by what (largest first), and the header of their key. */
const arranged: { table: string; view: string; asked: Asked; sort: string; key: string }[] = [
  { table: "cb_Orders", view: "lost", asked: {}, sort: "amount", key: "Number" },
  { table: "cb_Contracts", view: "renewals-due", asked: { days: 400 }, sort: "amount", key: "Number" },
  { table: "cb_Clients", view: "debtors", asked: { region: "Greater London" }, sort: "revenue", key: "Code" },
];
const keys = arranged.map(({ table }) => table.slice(3).toLowerCase());

type Call = [id: string, values?: Record<string, unknown>];
type Case = {
  /** Run on both copies before the views are put on. */
  before?: (opened: BaseBench) => Promise<unknown>;
  /** Run on the plain copy and on the filtered one, where they must do the same. */
  calls: Call[];
  /** What of the calls' outcomes does not depend on the views; all of them where absent. */
  answer?: (outcomes: ActionOutcome<unknown>[]) => unknown;
  /** What follows the view: run on the filtered copy only, after the calls. */
  follows?: (opened: BaseBench) => Promise<void>;
};

const csv = (name: string, lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
/** Changes and adds rows that the views show and rows that they hide, and takes a client into view and one out of it. */
const imports: Call[] = [
  [
    "import",
    {
      key: "code",
      file: csv("clients.csv", [
        "code,name,city,region,hobby",
        "C-00001,Beacon Hotel,London,Greater London,chess",
        "C-00011,Ironbridge Hotel,Leeds,Yorkshire,go",
        "C-00019,Summit Software Ltd,Croydon,Greater London,",
        "C-00060,Thomas Reeves,York,Yorkshire,ludo",
        ",Newcomer One,London,Greater London,",
        ",Newcomer Two,Leeds,Yorkshire,whist",
      ]),
    },
  ],
  [
    "import",
    {
      table: "orders",
      file: csv("orders.csv", [
        "number,date,client,amount,status,comment",
        "O-000005,2025-01-15,C-00020 Hugh Underwood,2711,ready,more",
        "O-000009,2025-01-27,C-00052 Beacon Foods Ltd,2720,refused: not needed,lost it",
        "X-1,2026-11-20,C-00001 Beacon Hotel,77,refused: not needed,new",
        "X-2,2026-11-21,C-00011 Ironbridge Hotel,78,ready,new",
      ]),
    },
  ],
  [
    "import",
    {
      table: "contracts",
      file: csv("contracts.csv", [
        "number,client,starts,ends,amount,comment",
        "K-2025-001,C-00007 Beacon Dental Practice,2025-05-06,2026-05-05,4101,old",
        "K-2025-006,C-00002 Oakfield Hotel,2025-12-05,2026-12-04,5701,due",
        "K-X,C-00030 Sophie Holloway,2026-01-01,2026-12-31,99,new",
      ]),
    },
  ],
];

/** Merges clients that the view shows and that it hides, both ways. */
const merges: Call[] = [
  ["merge", { into: "C-00001", records: "C-00011,C-00019", values: "region:C-00011" }],
  ["merge", { into: "C-00012", records: "C-00002" }],
];

const runAll = async ({ run }: BaseBench, calls: Call[]): Promise<ActionOutcome<unknown>[]> => {
  const outcomes: ActionOutcome<unknown>[] = [];
  for (const [id, values] of calls) outcomes.push((await run(id, values)) as ActionOutcome<unknown>);
  return outcomes;
};
const first = (...calls: Call[]) => ({ before: (opened: BaseBench) => runAll(opened, calls) });
const aMonthAgo: Call = ["rfm", { analysisDate: today - 30 }];

/** What is typed over cells: the same of rows in view and of hidden ones. */
const dirt: Change[] = [
  { kind: "update", table: "clients", column: "name", rows: [1, 10, 11, 58], values: ["Oakfield  Hotel", " Ironbridge Hotel", "Meadow  Furniture Ltd", "Silverstone Hotel "] }, // prettier-ignore
  { kind: "update", table: "clients", column: "stage", rows: [18, 59], values: ["platinum", "white"] },
  {
    kind: "update",
    table: "orders",
    column: "date",
    rows: [2, 7, 150, 399],
    values: ["2026-01-15", "15.02.2026", "2026-03-01", "2026-11-01"],
  },
  { kind: "update", table: "orders", column: "client", rows: [0, 8, 200], values: ["C-00038", "Beacon Foods Ltd", "C-00019"] },
  { kind: "update", table: "orders", column: "number", rows: [33], values: [null] },
  { kind: "update", table: "orders", column: "receivable", rows: [5, 300], values: [1, 2] },
  { kind: "update", table: "contracts", column: "client", rows: [2, 20], values: ["C-00008", "Larkspur Foods Ltd"] },
];

const cases: Record<string, Case> = {
  "create-base": { calls: [["create-base", { sample: true }]] },
  "add-profile": { calls: [["add-profile", { profile: "wholesale" }]] },
  "add-list-value": { calls: [["add-list-value", { list: "regions", value: "Cornwall" }]] },
  "rename-list-value": {
    calls: [
      ["rename-list-value", { list: "regions", from: "Yorkshire", to: "Yorks" }],
      ["rename-list-value", { list: "order-statuses", from: "offer sent", to: "interested", merge: true }],
    ],
  },
  "restyle-stages": {
    before: ({ workbook }) =>
      workbook.apply({ action: "test", summary: {} }, [
        { kind: "update", table: "stages", column: "colour", rows: [0, 5], values: ["#FF0000", "#00FF00"] },
      ]),
    calls: [["restyle-stages"]],
  },
  import: { calls: imports },
  "undo-import": { ...first(...imports, ["abc"]), calls: [["undo-import"], ["undo-import", { importId: "I-00001" }]] },
  repair: {
    before: ({ workbook }) => workbook.apply({ action: "test", summary: {} }, dirt),
    calls: [["repair"]],
    answer: (outcomes) => repaired(outcomes),
  },
  merge: { calls: merges },
  "undo-merge": { ...first(...merges, ["abc"]), calls: [["undo-merge", { mergeId: "M-00001" }], ["undo-merge"]] },
  archive: { calls: [["archive", { client: "C-00001,C-00019" }]] },
  "restore-client": { ...first(["archive", { client: "C-00001,C-00019" }]), calls: [["restore-client", { client: "C-00019" }]] },
  "erase-person": { ...first(["rfm"]), calls: [["erase-person", { client: "C-00019" }]] },
  rfm: { calls: [["rfm"]] },
  abc: { calls: [["abc"]] },
  xyz: { calls: [["xyz"]] },
  rating: { calls: [["rating"]] },
  "base-kinds": { ...first(["rfm"]), calls: [["base-kinds"]] },
  rhythm: { calls: [["rhythm"]] },
  cohorts: { calls: [["cohorts"]] },
  funnel: { calls: [["funnel"]] },
  movement: { ...first(aMonthAgo, ["rfm"]), calls: [["movement"]] },
  "renewal-risk": { calls: [["renewal-risk"]] },
  "lifetime-value": { calls: [["lifetime-value"]] },
  "analyse-everything": { ...first(aMonthAgo), calls: [["analyse-everything"]] },
  summary: { calls: [["summary", { table: "services", column: "price", groupBy: "category" }]], follows: summaryInSight },
  overview: { calls: [["overview"]] },
  report: {
    calls: [
      ["report", { view: "clients-by-region" }],
      ["report", { view: "silent", live: true }],
    ],
    follows: reportInSight,
  },
  undo: { ...first(...imports, ["rfm"]), calls: [["undo"], ["undo"], ["undo"], ["undo"]] },
};

/** What was mended; among what is left the base check tells of rows that views hide. */
const repaired = ([outcome]: ActionOutcome<unknown>[]) => (outcome!.result as { codes: { repaired: unknown } }).codes.repaired;

/** The figures of the rows in sight, and of all, are those of what is read; the groups are those rows. */
async function summaryInSight({ run, workbook }: BaseBench): Promise<void> {
  const { result } = await run("summary", { table: "orders", column: "amount", groupBy: "status" });
  const wish = [{ table: "orders", columns: ["amount", "status"] }];
  const [visible, all] = [(await workbook.readVisible(wish))[0]!, (await workbook.read(wish))[0]!];
  const figures = (cells: Cell[] = []) => JSON.parse(JSON.stringify(settled(figuresOf(cells)))) as unknown;
  expect(visible.rows).toBeLessThan(all.rows);
  expect(settled(result)).toMatchObject({
    rows: { visible: visible.rows, all: all.rows },
    visible: figures(visible.columns["amount"]),
    all: figures(all.columns["amount"]),
  });
  const sums: Record<string, number> = {};
  visible.columns["status"]!.forEach((status, i) => {
    sums[String(status)] = (sums[String(status)] ?? 0) + Number(visible.columns["amount"]![i]);
  });
  const { groups } = result as { groups: { name: string; sum: number }[] };
  expect(Object.fromEntries(groups.map(({ name, sum }) => [name, sum]))).toEqual(sums);
}

/** The rows of the report are those in sight, in their order. */
async function reportInSight({ bench, run, workbook }: BaseBench): Promise<void> {
  const known = new Set(bench.book.sheets.map(({ name }) => name));
  const { result } = await run("report", { columns: "Code,Name,Region,City" });
  const made = bench.book.sheets.find(({ name }) => !known.has(name))!;
  const [data] = await workbook.readVisible([{ table: "clients", columns: ["code", "name", "region", "city"] }]);
  const { rows } = plainTable(bench.book, made.tables[0]!.name);
  expect(result).toMatchObject({ rows: data!.rows });
  const wanted = data!.columns["code"]!.map((_, i) => ["code", "name", "region", "city"].map((key) => data!.columns[key]![i] ?? ""));
  expect(rows.slice(0, data!.rows).map((row) => ["Code", "Name", "Region", "City"].map((key) => row[key]))).toEqual(wanted);
}

let sample: Book;
beforeAll(async () => {
  sample = copyOf((await openBase({ sample: true }, { engine: "univer" })).bench.book);
});

async function putViewsOn({ run }: BaseBench): Promise<void> {
  for (const { view, asked, sort } of arranged)
    await run("apply-view", { view: JSON.stringify({ view, sort: [{ column: sort, descending: true }] }), ...asked });
}

/** Sums whose terms come in another order may differ in their last digits; lists and snapshots may be in the order of the table's rows. */
function settled<T>(value: T): T {
  const settle = (name: string, each: unknown): unknown => {
    if (typeof each === "number") return Number(each.toPrecision(10));
    if (name === "overdue" && Array.isArray(each)) return [...(each as { code: string }[])].sort((a, b) => (a.code < b.code ? -1 : 1));
    if (name === "value" && typeof each === "string" && each.includes("\nC-")) return each.split("\n").sort();
    return each;
  };
  return JSON.parse(JSON.stringify(value, settle)) as T;
}

/** Values and formulas of a table by its records' keys, and of the cells above it. */
function byKey(book: Book, name: string, key: string): unknown {
  for (const sheet of book.sheets)
    for (const { name: found, range } of sheet.tables) {
      if (found !== name) continue;
      const above: Rect = { ...range, row: 0, rows: range.row };
      const [values, formulas] = [readValues(sheet, range), readFormulas(sheet, range)];
      const at = values[0]!.indexOf(key);
      const records = values.map((row, i) => [String(row[at]), { row, formulas: formulas[i] }] as const);
      expect(new Set(records.map(([code]) => code)).size).toBe(range.rows);
      return { records: Object.fromEntries(records), above: readFormulas(sheet, above) };
    }
  throw new Error(`no table ${name}`);
}

/** All that stands in a book, wherever the rows of the arranged tables stand. */
function contents(book: Book): unknown {
  const sheetOf = (table: string) => plainTable(book, table).sheet;
  const { sheets, names } = snapshotOf(book, {
    without: ["cb_Journal", ...arranged.map(({ table }) => sheetOf(table))],
  });
  const tables = Object.fromEntries(arranged.map(({ table, key }) => [table, byKey(book, table, key)]));
  return settled({ tables, names, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])) });
}

/** Codes of a table in the sheet's order. */
const order = (book: Book) => arranged.map(({ table, key }) => plainTable(book, table).rows.map((row) => row[key]));
const hidden = (book: Book) => arranged.map(({ table }) => plainTable(book, table).shown);
const rightlyHidden = (book: Book) =>
  arranged.map(({ table, view, asked }) => plainlyShown(view, plainTable(book, table), book, today, asked));
const filtersOn = async ({ workbook }: BaseBench) => (await workbook.tableViews(keys)).map(({ filters }) => filters);

async function opened({ before }: Case): Promise<BaseBench> {
  const bench = await openBench({ book: copyOf(sample) });
  await before?.(bench);
  return bench;
}

const changing = actions.filter(({ changes }) => changes).map(({ id }) => id);

test.each(changing)("on filtered and sorted tables %s writes to the right rows and leaves the filters on", async (id) => {
  const each = cases[id];
  if (!each) throw new Error(`${id} changes cells: say here how to run it on filtered tables`);
  const plain = await opened(each);
  const outcomes = await runAll(plain, each.calls);
  const wanted = contents(plain.bench.book);
  const plainOrder = order(plain.bench.book);

  const filtered = await opened(each);
  await putViewsOn(filtered);
  const { book } = filtered.bench;
  const [start, filters] = [contents(book), await filtersOn(filtered)];
  for (const [i, rows] of hidden(book).entries()) {
    expect(new Set(rows)).toEqual(new Set([true, false]));
    expect(order(book)[i]).not.toEqual(plainOrder[i]);
  }
  const answers = await runAll(filtered, each.calls);

  expect(differences(each.answer?.(outcomes) ?? settled(outcomes), each.answer?.(answers) ?? settled(answers))).toEqual([]);
  expect(differences(wanted, contents(book))).toEqual([]);
  if (id !== "create-base") expect(differences(start, contents(book))).not.toEqual([]);
  await each.follows?.(filtered);
  expect(filters.every((on) => on.length > 0)).toBe(true);
  expect(await filtersOn(filtered)).toEqual(filters);
  expect(hidden(book)).toEqual(rightlyHidden(book));
});
