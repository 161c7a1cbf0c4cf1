import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { fullBook } from "../../support/full-book";
import { plain } from "./plain";

test("a book with everything comes back from a file as it was", async () => {
  const book = fullBook();
  const opened = await openWorkbookFile("base.xlsx", await saveXlsx(book));
  expect(plain(opened)).toEqual(plain(book));
});
