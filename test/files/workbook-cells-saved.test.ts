import { readWorkbookCells } from "../../src/files/workbook-cells";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { fullBook } from "../support/full-book";

test("another reader finds in a saved workbook what was put there: texts, dates, results of formulas", async () => {
  const { rows } = await readWorkbookCells(await saveXlsx(fullBook()), "base.xlsx");
  expect(rows[2]!.slice(0, 3)).toEqual(["Code", "Region", "Ordered on"]);
  expect(rows[3]!.slice(0, 6)).toEqual(["001", "South", 46_001, 1, 10, 20]);
});
