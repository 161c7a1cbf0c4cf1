import { writeXlsx } from "hucre";
import type { Grid } from "../../src/domain/kernel/cell";
import { parseRect } from "../../src/workbench/book/a1";
import { openBase, type BaseBench } from "../support/base-bench";

const csv = (text: string, name = "list.csv") => ({ name, bytes: new TextEncoder().encode(text) });
type Told = {
  perTable: Record<string, { created: number; updated: number; same: number }>;
  mapping: Record<string, unknown>;
  remembered: boolean;
  sheets: string[];
};
const asked = async ({ run }: BaseBench, id: string, values: Record<string, unknown>) => (await run(id, values)).result as Told;

/** Puts cells on Sheet1 and selects some. */
async function fill({ bench }: BaseBench, address: string, values: Grid, select?: string): Promise<void> {
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(address).values = values as unknown[][];
    sheet.activate();
    if (select) sheet.getRange(select.split(",")[0]).select();
    await context.sync();
  });
  if (select) bench.book.selection.ranges = select.split(",").map((part) => parseRect(part)!);
}

const twoLists: Grid = [
  ["", "", "", "", ""],
  ["Name", "Phone", "", "Product", "Price"],
  ["Ann", "'0722 111", "", "Tea", 3],
  ["Ben", "'0722 222", "", "Coffee", 4],
];
const names = async ({ workbook }: BaseBench) => (await workbook.read([{ table: "clients", columns: ["name"] }]))[0]!.columns["name"];

describe("a list is taken from", () => {
  test.each([
    ["a part of a sheet", { sheet: "Sheet1", range: "A2:B4" }, undefined],
    ["an address with its sheet", { range: "'Sheet1'!$A$2:$B$4" }, undefined],
    ["whole columns of the current sheet", { range: "A:B" }, undefined],
    ["what is selected", { range: "selection" }, "A2:B4"],
  ])("%s", async (_, values, select) => {
    const opened = await openBase();
    await fill(opened, "A1:E4", twoLists, select);
    const { perTable, sheets } = await asked(opened, "preview-import", values);
    expect({ clients: perTable["clients"], sheets }).toMatchObject({ clients: { created: 2 }, sheets: [] });
    await opened.run("import", values);
    expect(await names(opened)).toEqual(["Ann", "Ben"]);
  });

  test("the whole current sheet, where one cell is selected", async () => {
    const opened = await openBase();
    await fill(opened, "B3:C4", [["Name", "Phone"], ["Ann", "'1"]], "F9"); // prettier-ignore
    const { picture } = await opened.run("preview-import", { range: "selection" });
    if (picture?.kind !== "import preview") throw new Error("no preview");
    expect(picture.preview).toMatchObject({ source: "Sheet1", totals: { new: 1 } });
    expect(picture.preview.row(0).row).toBe(4);
  });

  test("no more than one part, no sheet of the base, and no place that there is not", async () => {
    const opened = await openBase();
    await fill(opened, "A1:E4", twoLists, "A2:B4,D2:E4");
    const refused = (values: object) =>
      opened.run("preview-import", values as Record<string, unknown>).catch((failure: { code: string }) => failure.code);
    expect(await refused({ range: "selection" })).toBe("import.range.several");
    expect(await refused({ range: "ZZZ1:ZZZ9" })).toBe("import.range.unknown");
    expect(await refused({ range: "Nowhere!A1" })).toBe("sheet.missing");
    expect(await refused({ range: "Clients!A1:C9" })).toBe("import.sheet.own");
    expect(await refused({ range: "A1:B2", file: csv("name,phone\nAnn,1\n") })).toBe("import.source.none");
    expect(await refused({})).toBe("import.source.none");
  });

  test("the sheet of a workbook file that is named, else the first that holds something", async () => {
    const opened = await openBase();
    const rows = [["name", "phone", "seen"], ["Ann", "0722", new Date(Date.UTC(2024, 0, 31))]]; // prettier-ignore
    const other = [["name", "phone"], ["Ben", "0733"]]; // prettier-ignore
    const bytes = await writeXlsx({
      sheets: [
        { name: "Notes", rows: [] },
        { name: "People", rows },
        { name: "Others", rows: other },
      ],
    });
    const file = { name: "book.xlsx", bytes };
    expect(await asked(opened, "preview-import", { file })).toMatchObject({
      sheets: ["Notes", "People", "Others"],
      mapping: { seen: "clients.seen" },
    });
    await opened.run("import", { file, sheet: "others" });
    await opened.run("import", { file });
    expect(await names(opened)).toEqual(["Ben", "Ann"]);
    await expect(opened.run("import", { file, sheet: "Nowhere" })).rejects.toMatchObject({ code: "sheet.missing" });
    const seen = (await opened.workbook.base())!.tables.find(({ key }) => key === "clients")!.columns.find(({ key }) => key === "seen");
    expect(seen).toMatchObject({ own: true, format: "yyyy-mm-dd" });
  });
});

describe("days of a sheet stay days", () => {
  test("in a column of the user's own, and as such in a column of texts", async () => {
    const opened = await openBase();
    await fill(opened, "A1:D3", [["Name", "Phone", "Last visit", "Comment"], ["Ann", "'1", 45_322, 45_322], ["Ben", "'2", 45_323.5, "none"]]); // prettier-ignore
    await opened.bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C2:D3").numberFormat = Array.from({ length: 2 }, () => ["dd.mm.yyyy", "dd.mm.yyyy"]);
      await context.sync();
    });
    await opened.run("import", { sheet: "Sheet1" });
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["Last visit", "comment"] }]);
    expect(clients!.columns).toEqual({ "Last visit": [45_322, 45_323.5], comment: ["2024-01-31", "none"] });
    const column = (await opened.workbook.base())!.tables
      .find(({ key }) => key === "clients")!
      .columns.find(({ key }) => key === "Last visit");
    expect(column!.format).toBe("yyyy-mm-dd hh:mm");
  });
});

describe("where columns went is remembered", () => {
  const list = "Name;Tel;X\nAnn;0722 111 222;go\n";
  const mapping = csv(JSON.stringify({ X: "clients.comment", Tel: "clients.second phone" }), "mapping.json");

  test("by the headers, in any order, and beyond an undo", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv(list), table: "clients", mapping });
    await opened.run("undo");
    const again = await asked(opened, "preview-import", { file: csv("X;Name;Tel\nchess;Ben;0733\n") });
    expect(again).toMatchObject({ remembered: true, mapping: { X: "clients.comment", Tel: "clients.second phone", Name: "clients.name" } });
    expect(await asked(opened, "preview-import", { file: csv("Name;Tel;Y\nBen;0733;1\n") })).toMatchObject({
      remembered: false,
      mapping: { Tel: "clients.phone" },
    });
  });

  test("unless a mapping or another table is given", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv(list), table: "clients", mapping });
    const other = csv(JSON.stringify({ Name: ["clients.name", "clients.reference"], Tel: "clients.phone", X: null }), "mapping.json");
    expect(await asked(opened, "preview-import", { file: csv(list), mapping: other })).toMatchObject({
      remembered: false,
      mapping: { Tel: "clients.phone", X: null },
    });
    expect(await asked(opened, "preview-import", { file: csv("Name;Tel;X\nAnn;0722;\n"), table: "clients" })).toMatchObject({
      remembered: true,
    });
  });

  test("not where a header stands twice, nor where nothing came in", async () => {
    const opened = await openBase();
    await opened.run("import", { file: csv("name,phone,note,note\nAnn,1,a,b\n") });
    expect(await opened.workbook.kept("mappings")).toEqual([]);
    await opened.run("import", { file: csv("name,phone\nAnn,1\n"), mode: "update" });
    expect(await opened.workbook.kept("mappings")).toEqual([]);
  });
});

test("rows are counted as in the file, blank lines and a title too", async () => {
  const opened = await openBase();
  const text = "Orders of May,,\n,,\ncustomer,order date,amount\n,,\nAnn,2024-05-01,1\n,,\nBen,soon,2\nCas,2024-05-02,3\n";
  const { findings } = await opened.run("preview-import", { file: csv(text) });
  expect(findings.find(({ code }) => code === "import.date.unreadable")).toMatchObject({ values: { row: 7, example: "soon" } });
});

test("a character that was lost is told", async () => {
  const opened = await openBase();
  const { findings } = await opened.run("preview-import", { file: csv(`name,phone\nAnn,1\nB\uFFFDn,2\n${"Cas,3\n".repeat(50)}`) });
  expect(findings).toContainEqual({ code: "import.character", severity: "warning", values: { count: 1, row: 3 } });
});
