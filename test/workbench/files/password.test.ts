import { opensWith, passwordHash } from "../../../src/workbench/files/password";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { createBook } from "../../../src/workbench/book/create";

test("the hash is Excel's", () => {
  expect([passwordHash("password"), passwordHash("test")]).toEqual(["83AF", "CBEB"]);
});

test("a password still opens what was protected with it, after the file was closed; another does not", async () => {
  const book = createBook();
  book.sheets[0]!.protection = { options: {}, password: "secret" };
  book.protection = { password: "structure" };
  const opened = await openWorkbookFile("x.xlsx", await saveXlsx(await openWorkbookFile("x.xlsx", await saveXlsx(book))));
  const [sheet, structure] = [opened.sheets[0]!.protection!.password, opened.protection!.password];
  expect([opensWith(sheet, "secret"), opensWith(sheet, "Secret"), opensWith(sheet, undefined)]).toEqual([true, false, false]);
  expect([opensWith(structure, "structure"), opensWith(structure, "x"), opensWith(undefined, "any")]).toEqual([true, false, true]);
});
