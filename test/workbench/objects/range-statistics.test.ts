import { openWorkbench } from "../../support/workbench";

type Asked = (functions: Excel.Functions, range: Excel.Range) => Excel.FunctionResult<number>;
const whole: Asked[] = [
  (f, r) => f.average(r),
  (f, r) => f.count(r),
  (f, r) => f.countA(r),
  (f, r) => f.max(r),
  (f, r) => f.min(r),
  (f, r) => f.product(r),
  (f, r) => f.stDev_S(r),
  (f, r) => f.stDev_P(r),
  (f, r) => f.sum(r),
  (f, r) => f.var_S(r),
  (f, r) => f.var_P(r),
];
const inSight = (code: number): Asked[] => whole.map((_, i) => (f, r) => f.subtotal(code + i + 1, r));

/** What an engine answers for a column of which a filter hides "b" and someone hid row 5 by hand. */
async function answers(engine: "plain" | "univer", cells: (string | number | boolean)[]): Promise<unknown[]> {
  const bench = await openWorkbench({ engine });
  return bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B8").values = [["Key", "Value"], ...cells.map((cell, i) => ["aababab"[i]!, cell])];
    const table = sheet.tables.add("A1:B8", true);
    table.columns.getItem("Key").filter.applyValuesFilter(["a"]);
    sheet.getRange("5:5").rowHidden = true;
    await context.sync();
    const range = table.columns.getItem("Value").getDataBodyRange();
    const asked = [...whole, ...inSight(0), ...inSight(100)].map((ask) => ask(context.workbook.functions, range).load("value,error"));
    await context.sync();
    return asked.map(({ value, error }) => (typeof value === "number" ? Number(value.toPrecision(12)) : error));
  });
}

test.each([
  [[1, 2, 4, 8, 16, 32, 64]],
  [["'12", 5, true, "", "text", -3, 2.5]],
  [["", "x", "", "", "", "", ""]],
  [[7, "", "", "", "", "", 9]],
])("an engine without formulas answers for %j as one with formulas does", async (cells) => {
  expect(await answers("plain", cells)).toEqual(await answers("univer", cells));
});

test("errors and what no cell can hold are told, anything else is not answered", async () => {
  const bench = await openWorkbench();
  const asked = bench.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    range.values = [["#N/A"], [1e200]];
    const { functions } = context.workbook;
    const results = [functions.sum(range), functions.count(range), functions.subtotal(9, range), functions.max(1, 2)];
    results.forEach((result) => result.load("value,error"));
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "NotImplemented" });
});
