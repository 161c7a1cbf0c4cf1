import { parseRect } from "../../../src/workbench/book/a1";
import { openClients } from "../../support/base-bench";

jest.setTimeout(60_000);

const list = [
  ["name", "phone"],
  ["Anna", "1"],
  ["Ben", "2"],
];
const all = { address: "Sheet1!B2:C4", rows: 3, columns: 2 };
const nothing = { address: "", rows: 0, columns: 0 };

test("tells what is selected as far as something stands in it, and of one cell the cells around it", async () => {
  const { workbook, bench, syncs } = await openClients(3);
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = list;
    sheet.activate();
    await context.sync();
  });
  const selected = async (...areas: string[]) => {
    bench.book.selection.ranges = areas.map((area) => parseRect(area)!);
    bench.resetCounters();
    return workbook.selection();
  };
  expect(await selected("A1:F90")).toEqual(all);
  expect(syncs()).toBe(1);
  expect(await selected("C3")).toEqual(all);
  expect(await selected("H20:J30")).toEqual(nothing);
  expect(await selected("B2:B4", "H9")).toEqual(nothing);
});
