import { readXlsxSheets } from "../../src/files/xlsx";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { fullBook } from "../support/full-book";

test("the values of an .xlsx file's sheets, dates as serial numbers, texts as they were", async () => {
  const sheets = await readXlsxSheets(await saveXlsx(fullBook()), "base.xlsx");
  expect(sheets.map((sheet) => sheet.name).slice(0, 3)).toEqual(["Orders", "Client's card", "Lists"]);
  expect(sheets[0]!.rows[3]!.slice(0, 6)).toEqual(["001", "South", 46_001, 1, 10, 20]);
});

test("what is no .xlsx says so", async () => {
  await expect(readXlsxSheets(new Uint8Array(), "x.xlsx")).rejects.toMatchObject({ code: "file.empty" });
  await expect(readXlsxSheets(Uint8Array.of(1, 2, 3), "x.xlsx")).rejects.toMatchObject({ code: "file.broken", values: { name: "x.xlsx" } });
});
