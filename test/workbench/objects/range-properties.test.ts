import { createBook } from "../../../src/workbench/book/create";
import { writeCells } from "../../../src/workbench/book/write";
import { Workspace } from "../../../src/workbench/book/workspace";
import { createPlainEngine } from "../../../src/workbench/engine/plain";
import { openWorkbench, type Workbench } from "../../support/workbench";
import { codeOf, loaded } from "./helpers";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.dispose());

test("properties of many cells are set and read at once", async () => {
  const read = await bench.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.setCellProperties([
      [{ format: { fill: { color: "red" }, font: { bold: true } } }, { format: { borders: { bottom: { style: "Continuous" } } } }],
    ]);
    const answer = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    return answer.value;
  });
  expect(read).toEqual([
    [
      { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: true } } },
      { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
    ],
  ]);
});

test("properties of rows and columns", async () => {
  const read = await bench.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }] as never);
    range.setColumnProperties([{ format: { columnWidth: 80 } }, {}] as never);
    const rows = range.getRowProperties({ address: true, rowHidden: true } as never);
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } } as never);
    await context.sync();
    return [rows.value, columns.value];
  });
  expect(read).toEqual([
    [
      { address: "Sheet1!1:1", rowHidden: false },
      { address: "Sheet1!2:2", rowHidden: true },
    ],
    [
      { columnIndex: 0, format: { columnWidth: 80 } },
      { columnIndex: 1, format: { columnWidth: 48 } },
    ],
  ]);
});

test("a property that is not there is NotImplemented, by name", async () => {
  expect(await codeOf(bench, (_, sheet) => sheet.getRange("A1").getCellProperties({ style: true }))).toBe("NotImplemented");
});

test("areas that are kept follow their cells", async () => {
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges("A1,B5:B6");
    areas.load("address");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    areas.load("address");
    await context.sync();
    expect(areas.address).toBe("Sheet1!A1,Sheet1!B7:B8");
  });
});

test("sheets of a file come in under free names, with their styles, tables and names", async () => {
  const file = createBook("Sheet1");
  const sheet = file.sheets[0]!;
  const workspace = new Workspace(file, createPlainEngine());
  writeCells(workspace, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [["12.5%"], ["=Sheet1!A1"]]);
  file.names.push({ name: "Rate", formula: "=Sheet1!$A$1", visible: true, comment: "" });
  bench.workspace.services.readWorkbook = () => Promise.resolve(file);
  expect(await codeOf(bench, ({ workbook }) => workbook.insertWorksheetsFromBase64(btoa("xlsx"), { positionType: "Beginning" }))).toBe("");
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(["Sheet1 (2)", "Sheet1"]);
  expect(bench.texts("Sheet1 (2)", "A1:A1")).toEqual([["12.50%"]]);
  expect(bench.formulas("Sheet1 (2)", "A2:A2")).toEqual([["='Sheet1 (2)'!A1"]]);
  expect(bench.book.names.map(({ formula }) => formula)).toEqual(["='Sheet1 (2)'!$A$1"]);
  delete bench.workspace.services.readWorkbook;
  expect(await codeOf(bench, ({ workbook }) => workbook.insertWorksheetsFromBase64("AA=="))).toBe("NotImplemented");
});

test("worksheet functions are asked of the engine", async () => {
  const asked: string[] = [];
  const engine = {
    ...createPlainEngine(),
    evaluate: (formula: string) => (asked.push(formula), Promise.resolve(formula.includes("NA(") ? ({ error: "#N/A" } as const) : 42)),
  };
  bench.dispose();
  bench = await openWorkbench({ engine });
  const sum = await loaded(
    bench,
    ({ workbook: { functions } }, sheet) => functions.sum(1, sheet.getRange("A1:A3"), functions.max(2, 3)),
    "value,error",
  );
  expect(sum.value).toBe(42);
  expect(asked).toEqual(["=MAX(2,3)", "=SUM(1,Sheet1!$A$1:$A$3,MAX(2,3))"]);
  const lookup = await loaded(
    bench,
    ({ workbook: { functions } }, sheet) => functions.vlookup('a"b', sheet.getRange("A:B"), 2, false),
    "value",
  );
  expect([lookup.value, asked.at(-1)]).toEqual([42, '=VLOOKUP("a""b",Sheet1!$A:$B,2,FALSE)']);
  const none = await loaded(bench, ({ workbook: { functions } }) => functions.na(), "error,value");
  expect([none.error, none.value]).toEqual(["#N/A", null]);
});
