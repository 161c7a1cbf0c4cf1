import { openWorkbench } from "../../support/workbench";

test("suspendApiCalculationUntilNextSync: formulas wait for the next batch, or for a quiet moment", async () => {
  const at = await openWorkbench({ engine: "univer" });
  await at.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
    await context.sync();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    expect(at.book.sheets[0]?.cells.get(0)?.get(1)?.value).toBe(10);
    const result = sheet.getRange("B1").load("values");
    await context.sync();
    expect(result.values).toEqual([[20]]);
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[3]];
    await context.sync();
    expect(at.book.sheets[0]?.cells.get(0)?.get(1)?.value).toBe(20);
    while (at.book.sheets[0]?.cells.get(0)?.get(1)?.value === 20) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(at.book.sheets[0]?.cells.get(0)?.get(1)?.value).toBe(30);
  });
  at.dispose();
});
