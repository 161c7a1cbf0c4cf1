import type { SheetPlan } from "../../src/domain/schema/plan";
import { openBase, type BaseBench } from "../support/base-bench";

jest.setTimeout(60_000);

const hint = "Every client once.";
const plan = (reference: boolean, more: Partial<SheetPlan> = {}): SheetPlan => ({
  key: "report-looks",
  name: "Looks",
  blocks: [
    { row: 0, column: 0, values: [["Looks"]], look: "title" },
    { row: 1, column: 0, values: [[hint]], look: "hint" },
    { row: 2, column: 4, values: [["Classes"]], look: "heading" },
    { row: 3, column: 4, values: [["Class", "Clients", "Note"]], look: "header" },
    { row: 4, column: 4, values: [["A"], ["B"]] },
    { row: 4, column: 5, values: [[1], [2]], look: "number" },
    { row: 4, column: 6, values: [["x"], ["y"]] },
  ],
  tables: [
    {
      key: "report-looks",
      name: "cb_Report_looks",
      row: 2,
      column: 0,
      columns: ["code", "reference", "name"].map((key) => ({
        key,
        header: key,
        kind: "text",
        width: 10,
        ...(key === "reference" && !reference ? { hidden: true } : {}),
      })),
      rows: [["C-1", reference ? "r" : null, "Anna"]],
    },
  ],
  formats: [],
  charts: [],
  page: { landscape: true, repeatRows: [2, 2], apart: true },
  rightToLeft: false,
  ...more,
});

const put = (opened: BaseBench, sheet: SheetPlan) => opened.workbook.apply({ action: "report", summary: {} }, [{ kind: "result", sheet }]);

const seen = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Looks");
    const heads = ["E4", "F4", "G4"].map((at) => sheet.getRange(at).format.load("horizontalAlignment"));
    const heading = sheet.getRange("E3").format.font.load("bold");
    const reference = sheet.getRange("B1").load("columnHidden");
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    return {
      heads: heads.map(({ horizontalAlignment }) => horizontalAlignment),
      bold: heading.bold,
      hidden: reference.columnHidden,
      printed: printed.address.replace(/Looks!|'/g, ""),
    };
  });

test("heads stand over their figures, and what is beside the table prints on a page of its own", async () => {
  await put(await openBase(), plan(true));
  expect(await seen()).toEqual({ heads: ["General", "Right", "General"], bold: true, hidden: false, printed: "A1:C4,E3:G6" });
});

test("a column that was hidden is seen again when it has something, and hidden again by undo", async () => {
  const opened = await openBase();
  await put(opened, plan(false));
  expect((await seen()).hidden).toBe(true);
  await put(opened, plan(true));
  expect((await seen()).hidden).toBe(false);
  await opened.workbook.undo();
  expect((await seen()).hidden).toBe(true);
});

test("a table that is narrower than its hint prints together with what is beside it, so that the hint is not cut", async () => {
  const long = plan(true);
  const blocks = long.blocks.map((block) => (block.look === "hint" ? { ...block, values: [["long ".repeat(20)]] } : block));
  await put(await openBase(), { ...long, blocks });
  expect((await seen()).printed).toBe("A1:G6");
});

describe("a hint across its table", () => {
  const across = (text: string, more: Partial<SheetPlan> = {}): SheetPlan => {
    const standing = plan(true, more);
    const values = [[text, null, null]];
    return { ...standing, blocks: standing.blocks.map((block) => (block.look === "hint" ? { ...block, values, across: true } : block)) };
  };
  const row = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Looks");
      const merged = sheet.getRange("A2:Z2").getMergedAreasOrNullObject().load("address");
      const range = sheet.getRange("A2:C2").load("values");
      const format = range.format.load("rowHeight,wrapText");
      await context.sync();
      return {
        merged: merged.isNullObject ? null : merged.address.replace(/.*!/, ""),
        text: range.values[0],
        lines: format.rowHeight / 15,
      };
    });

  test("breaks into lines, so that the table prints apart however long it is", async () => {
    const text = "long ".repeat(20);
    await put(await openBase(), across(text));
    expect(await row()).toEqual({ merged: "A2:C2", text: [text, "", ""], lines: 4 });
    expect((await seen()).printed).toBe("A1:C4,E3:G6");
  });

  test("gives its cells back where the next result needs them no more, and undo joins them again", async () => {
    const opened = await openBase();
    await put(opened, across("long ".repeat(20)));
    await put(opened, plan(true));
    expect(await row()).toEqual({ merged: null, text: [hint, "", ""], lines: 1 });
    await opened.workbook.undo();
    expect(await row()).toEqual({ merged: "A2:C2", text: ["long ".repeat(20), "", ""], lines: 4 });
  });

  test("gives back what the user had typed beside it", async () => {
    const opened = await openBase();
    await put(opened, across("short"));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Looks");
      sheet.getRange("A2:C2").unmerge();
      sheet.getRange("C2").values = [["mine"]];
      await context.sync();
    });
    await put(opened, across("shorter"));
    expect((await row()).text).toEqual(["shorter", "", ""]);
    await opened.workbook.undo();
    expect((await row()).text).toEqual(["short", "", "mine"]);
  });
});
