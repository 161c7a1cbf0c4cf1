import { serialOf } from "../../src/domain/kernel/dates";
import type { FileOutput } from "../../src/actions/action";
import { reportPresets } from "../../src/domain/reports/presets";
import { readCsv } from "../../src/files/csv";
import { languages } from "../../src/i18n/language";
import { en as english } from "../../src/i18n/locales/en";
import type { Book } from "../../src/workbench/book/book";
import { copyOf, openBase, openBench, openClients, today, type BaseBench } from "../support/base-bench";
import { snapshotOf } from "../support/book-snapshot";

jest.setTimeout(120_000);

const without = ["cb_Journal"];
const date = serialOf({ year: 2026, month: 11, day: 22 });
type Answer = { result: { rows: number; columns: string[]; title: string }; sheet?: string; file?: FileOutput };

const people = [
  ["C-00001", "Beacon Hotel Ltd", "organisation", "+44 113 496 0443", "office@beacon.example.com", "Yorkshire", "Hannah Reeves"],
  ["C-00002", "Martin Holloway", "person", "+44 20 7946 0470", "martin.holloway@example.org", "Scotland", "Hannah Reeves"],
  ["C-00003", "=HYPERLINK(1)", "person", "+1-555-0100", "@sum", "Yorkshire", "Emma Carter"],
  ["C-00004", "-2+3", null, null, null, null, null],
];
const orders = [
  ["O-1", date - 10, "C-00001 Beacon Hotel Ltd", 100, 40, "ready"],
  ["O-2", date - 9, "C-00002", 50.5, 0, "ready"],
  ["O-3", date - 8, "Martin Holloway", -10, -10, "ready"],
  ["O-4", date - 7, "C-00003 =HYPERLINK(1)", 70, null, "refused: not needed"],
];

/** A base of four clients and their orders, calculated by the engine. */
async function openLive(): Promise<BaseBench> {
  const opened = await openBase({}, { engine: "univer" });
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "append", table: "clients", columns: ["code", "name", "kind", "phone", "email", "region", "owner"], rows: people },
    { kind: "append", table: "orders", columns: ["number", "date", "client", "amount", "paid", "status"], rows: orders },
  ]);
  await opened.bench.quiet();
  return opened;
}

let calculated: Book;
beforeAll(async () => {
  const opened = await openLive();
  calculated = copyOf(opened.bench.book);
});

/** The same base, its figures as they were calculated. */
const openPeople = (): Promise<BaseBench> => openBench({ book: copyOf(calculated) });

const ask = async ({ run }: BaseBench, values: Record<string, unknown> = {}): Promise<Answer> => (await run("report", values)) as Answer;
const csv = ({ file }: Answer): string[][] => readCsv(file!.bytes, "x.csv").rows;

describe("report", () => {
  test("of a preset is rows, columns and a title, on a sheet of its own", async () => {
    const opened = await openLive();
    const { result, sheet } = await ask(opened, { view: "clients-by-region" });
    await opened.bench.quiet();
    expect(result).toEqual({
      rows: 4,
      columns: ["Region", "Code", "Name", "Owner", "Stage", "Last order", "Orders", "Revenue"],
      title: "Clients by region",
    });
    expect(sheet).toBe("report-clients-by-region");
    const grid = opened.bench.grid("Clients by region", "A4:H12");
    expect(grid.map((row) => [row[0], row[2], row[6], row[7]])).toEqual([
      ["Region", "Name", "Orders", "Revenue"],
      ["Scotland", "Martin Holloway", 1, 40.5],
      ["Scotland: 1 row", "", 1, 40.5],
      ["Yorkshire", "Beacon Hotel Ltd", 1, 100],
      ["Yorkshire", "=HYPERLINK(1)", "", ""],
      ["Yorkshire: 2 rows", "", 1, 100],
      ["", "-2+3", "", ""],
      ["(blank): 1 row", "", 0, 0],
      ["Total", "", 2, 140.5],
    ]);
    expect(opened.bench.grid("Clients by region", "A2:A3")).toEqual([
      ["all rows; sorted by Revenue (largest first), Name"],
      [expect.stringMatching(/^4 rows · made Nov 22, 2026/)],
    ]);
  });

  test.each([
    ["receivables", ["O-1", "O-2"]],
    ["lost-and-why", ["O-4"]],
    ["renewals-of-the-month", []],
    ["owners-week", []],
  ])("of the preset %s has its rows", async (view, numbers) => {
    const opened = await openPeople();
    const answer = await ask(opened, { view, form: "csv" });
    expect(answer.result.rows).toBe(numbers.length);
    expect(csv(answer).slice(1).map((row) => row[1])).toEqual(numbers); // prettier-ignore
  });

  test("of a view of the product, or of one's own, has the view's rows and columns in its order", async () => {
    const opened = await openPeople();
    await opened.workbook.keepViews([
      {
        name: "Yorkshire first",
        table: "clients",
        filters: [],
        sort: [{ column: "region", descending: true }],
        columns: ["region", "code"],
      },
    ]);
    const debtors = await ask(opened, { view: "debtors", form: "csv", columns: "Name, receivable" });
    expect(csv(debtors)).toEqual([
      ["Name", "Receivable"],
      ["Beacon Hotel Ltd", "60"],
      ["Martin Holloway", "50.5"],
    ]);
    const own = await ask(opened, { view: "yorkshire first", form: "csv" });
    expect(own.result).toMatchObject({ title: "Yorkshire first", columns: ["Region", "Code"] });
    expect(csv(own).slice(1).map(([, code]) => code)).toEqual(["C-00001", "C-00003", "C-00002", "C-00004"]); // prettier-ignore
    await expect(ask(opened, { view: "nothing like it" })).rejects.toMatchObject({ code: "view.missing" });
  });

  test("of a segment has its clients, and says which segments there are", async () => {
    const opened = await openPeople();
    await opened.workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "segment", rows: [0, 2], values: ["Champions", "Lost"] },
    ]);
    const answer = await ask(opened, { segment: "champions", form: "csv", columns: "code" });
    expect(answer.result).toEqual({ rows: 1, columns: ["Code"], title: "Segment: Champions" });
    await expect(ask(opened, { segment: "Gone" })).rejects.toMatchObject({ code: "report.segment", values: { known: "Champions, Lost" } });
    await expect(ask(opened, { segment: "Lost", view: "debtors" })).rejects.toMatchObject({ code: "report.both" });
  });

  test("of nothing said has what is in sight where the user stands, or what he selected", async () => {
    const opened = await openPeople();
    await opened.workbook.arrange({
      table: "clients",
      filters: [{ column: "region", criterion: { kind: "values", values: ["Yorkshire"] } }],
      sort: [{ column: "code", descending: true }],
      columns: ["code", "name", "region"],
    });
    const inSight = await ask(opened, { form: "csv" });
    expect(inSight.result.title).toBe("Clients: rows in sight");
    expect(csv(inSight)).toEqual([
      ["Code", "Name", "Region"],
      ["C-00003", "'=HYPERLINK(1)", "Yorkshire"],
      ["C-00001", "Beacon Hotel Ltd", "Yorkshire"],
    ]);
    await opened.bench.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").activate();
      context.workbook.worksheets.getItem("Orders").getRange("B5:C6").select();
      await context.sync();
    });
    const selected = await ask(opened, { form: "csv", columns: "number" });
    expect(selected.result).toEqual({ rows: 2, columns: ["Number"], title: "Orders: selected rows" });
    expect(csv(selected)).toEqual([["Number"], ["O-2"], ["O-3"]]);
  });

  test("groups by any column, or not at all", async () => {
    const opened = await openPeople();
    const grouped = await ask(opened, { view: "debtors", form: "csv", columns: "name", groupBy: "Region" });
    expect(csv(grouped)).toEqual([["Region", "Name"], ["Scotland", "Martin Holloway"], ["Yorkshire", "Beacon Hotel Ltd"]]); // prettier-ignore
    const plain = await ask(opened, { view: "receivables", groupBy: "none", form: "csv" });
    expect(plain.result.columns[0]).toBe("Number");
    await expect(ask(opened, { view: "debtors", groupBy: "colour" })).rejects.toMatchObject({ code: "report.groupBy" });
  });

  test("as a file is called by its title and day, and leaves the workbook as it is", async () => {
    const opened = await openPeople();
    const before = snapshotOf(opened.bench.book, { without });
    const names = await Promise.all(["xlsx", "csv", "html"].map(async (form) => (await ask(opened, { view: "debtors", form })).file!));
    expect(names.map(({ name, type }) => [name, type])).toEqual([
      ["Debtors 2026-11-22.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["Debtors 2026-11-22.csv", "text/csv"],
      ["Debtors 2026-11-22.html", "text/html"],
    ]);
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  });

  test("refuses what does not go together before it touches anything", async () => {
    const opened = await openPeople();
    await expect(ask(opened, { live: true, form: "csv" })).rejects.toMatchObject({ code: "report.live.form" });
    await expect(ask(opened, { file: "x.csv" })).rejects.toMatchObject({ code: "parameter.value" });
    await expect(ask(opened, { columns: "nothing", view: "debtors" })).rejects.toMatchObject({ code: "parameter.value" });
    await expect(ask(opened, { columns: "address", view: "debtors", mask: true })).rejects.toMatchObject({ code: "report.columns" });
    await expect(ask(opened, { view: "owners-week", live: true })).rejects.toMatchObject({ code: "report.live.rows" });
  });

  test("needs a base", async () => {
    await expect((await openBench()).run("report")).rejects.toMatchObject({ code: "base.missing" });
  });
});

describe("a report with personal data masked", () => {
  const secrets = [
    "Martin Holloway",
    "Holloway",
    "Martin",
    "martin",
    "496 0443",
    "7946",
    "0470",
    "555-0100",
    "Hannah",
    "Reeves",
    "Emma",
    "Carter",
  ];

  test.each(["sheet", "csv", "html", "xlsx"])("has no phone, address or name of a person in the form %s", async (form) => {
    const opened = await openPeople();
    for (const view of ["clients-by-region", "receivables", "lost-and-why"]) {
      const answer = await ask(opened, {
        view,
        form,
        mask: true,
        columns: view.startsWith("c") ? "code,name,phone,email,owner,comment" : null,
      });
      const seen = form === "sheet" ? JSON.stringify(opened.bench.grid(answer.result.title, "A1:J30")) : await textOf(answer.file!);
      for (const secret of secrets) expect(seen).not.toContain(secret);
      if (view !== "lost-and-why") expect(seen).toContain("Beacon Hotel Ltd");
      if (form !== "csv") expect(seen).toContain("personal data masked");
      else expect(answer.file!.name).toContain("(masked)");
    }
  });

  test("says of how many clients nobody knows whether they are persons", async () => {
    const opened = await openPeople();
    const { findings } = await opened.run("report", { view: "clients-by-region", form: "csv", mask: true });
    expect(findings).toEqual([{ code: "report.kind", severity: "info", table: "clients", field: "kind", values: { count: 1 } }]);
    expect((await opened.run("report", { view: "receivables", form: "csv", mask: true })).findings).toEqual([]);
    expect((await opened.run("report", { view: "clients-by-region", form: "csv" })).findings).toEqual([]);
  });

  test("does not give away in its filter what it hides in its cells", async () => {
    const opened = await openPeople();
    const view = JSON.stringify({
      table: "clients",
      filters: [
        { column: "name", criterion: { kind: "conditions", conditions: [{ operator: "=", value: "*Holloway*" }] } },
        { column: "owner", criterion: { kind: "values", values: ["Hannah Reeves"] } },
      ],
      columns: ["code", "name", "owner"],
    });
    const { file, result } = await ask(opened, { view, form: "html", mask: true });
    expect(result.rows).toBe(1);
    const page = await textOf(file!);
    expect(page).toContain("H. R.");
    for (const secret of ["Holloway", "Reeves"]) expect(page).not.toContain(secret);
  });
});

async function textOf({ bytes, name }: FileOutput): Promise<string> {
  if (!name.endsWith(".xlsx")) return new TextDecoder().decode(bytes);
  const { unzipSync, strFromU8 } = await import("fflate");
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join("\n"); // prettier-ignore
}

describe("the sheet of a report", () => {
  const table = { view: "debtors", columns: "code,name,receivable" };
  const grouped = { view: "clients-by-region" };

  test.each([
    ["a table", table, { ...table, columns: "name,region,receivable,revenue" }],
    ["groups", grouped, { ...grouped, columns: "code,revenue", groupBy: "owner" }],
    ["a table that becomes groups", table, { ...table, groupBy: "region" }],
  ])("is made anew in place with other columns (%s), and undone cell by cell", async (_, first, second) => {
    const opened = await openPeople();
    const bare = snapshotOf(opened.bench.book, { without });
    const { result } = await ask(opened, first);
    const made = snapshotOf(opened.bench.book, { without });
    const sheets = opened.bench.book.sheets.length;
    await ask(opened, second);
    expect(opened.bench.book.sheets).toHaveLength(sheets);
    expect(opened.bench.book.sheets.filter(({ name }) => name === result.title)).toHaveLength(1);
    expect(snapshotOf(opened.bench.book, { without })).not.toEqual(made);
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book, { without })).toEqual(made);
    await opened.run("undo");
    expect(snapshotOf(opened.bench.book, { without })).toEqual(bare);
  });

  test.each([
    ["a table", table],
    ["groups", grouped],
    ["live", { ...table, live: true }],
  ])("run again changes nothing (%s)", async (_, values) => {
    const opened = await openPeople();
    const first = await ask(opened, values);
    const before = snapshotOf(opened.bench.book, { without });
    const second = await ask(opened, values);
    expect(second.result).toEqual(first.result);
    expect(snapshotOf(opened.bench.book, { without })).toEqual(before);
  });

  test.each([
    ["a table", { view: "my-clients", owner: "Ana" }],
    ["groups", { view: "clients-by-segment" }],
    ["a file", { view: "clients-by-segment", form: "xlsx" }],
  ])("takes as many round trips for 600 clients as for 20 (%s)", async (name, values) => {
    const trips: number[][] = [];
    for (const count of [20, 600]) {
      const opened = await openClients(count);
      await ask(opened, values);
      const made = opened.syncs();
      await ask(opened, values);
      trips.push([made, opened.syncs()]);
    }
    console.log(`report, ${name}: ${trips[0]!.join(" and ")} round trips (made, rebuilt)`);
    expect(trips[1]).toEqual(trips[0]);
  });

  test("follows the base where it is live", async () => {
    const opened = await openLive();
    await ask(opened, { view: "debtors", columns: "name,region,receivable", live: true });
    expect(opened.bench.grid("Debtors", "A6:D7")).toEqual([
      ["C-00001", "Beacon Hotel Ltd", "Yorkshire", 60],
      ["C-00002", "Martin Holloway", "Scotland", 50.5],
    ]);
    await opened.workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "clients", column: "name", rows: [0], values: ["=Beacon"] },
      { kind: "update", table: "orders", column: "paid", rows: [0], values: [99] },
    ]);
    await opened.bench.quiet();
    expect(opened.bench.grid("Debtors", "A6:D6")).toEqual([["C-00001", "=Beacon", "Yorkshire", 1]]);
  });

  test("looks nothing up by a number that two records share", async () => {
    const opened = await openPeople();
    await opened.workbook.apply({ action: "test", summary: {} }, [
      { kind: "update", table: "orders", column: "number", rows: [1], values: ["O-1"] },
    ]);
    await expect(ask(opened, { view: "receivables", live: true })).rejects.toMatchObject({ code: "report.live.rows" });
  });
});

test("the day of a report is the day it is made", () => {
  expect(date).toBe(Math.floor(today / 86_400_000) + 25_569);
});

describe.each(languages)("reports in the language %s", (language) => {
  test("say everything in it, and run in its direction", async () => {
    const opened = await openBase({ language, sample: true });
    for (const { id } of reportPresets) {
      const { result, file } = await ask(opened, { view: id, form: "html", mask: true });
      const page = await textOf(file!);
      expect(result.columns.every((header) => header !== "")).toBe(true);
      expect(page).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
      expect(page).not.toMatch(/(reports|views|data)\.[a-z]/);
      if (language !== "en") expect(result.title).not.toBe(english.reports.presets[id]);
      if (language !== "en") expect(page).not.toContain(english.reports.masked);
    }
    const { sheet } = await ask(opened, { view: "clients-by-region" });
    expect(sheet).toBe("report-clients-by-region");
    const { result } = await ask(opened, { view: "clients-by-region", form: "csv", columns: "code" });
    const made = opened.bench.sheet(result.title);
    expect(made.tables).toEqual([]);
    expect(opened.bench.grid(result.title, "A1:A1")).toEqual([[result.title]]);
  });
});
