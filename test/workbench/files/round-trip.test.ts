import fc from "fast-check";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { fullBook } from "../../support/full-book";
import { plain } from "./plain";
import { randomBook } from "./random-book";

test("a book with everything comes back from a file as it was", async () => {
  const book = fullBook();
  const opened = await openWorkbookFile("base.xlsx", await saveXlsx(book));
  expect(plain(opened)).toEqual(plain(book));
  expect(opened.name).toBe("base.xlsx");
});

test("saving twice gives the same bytes, and saving changes nothing in the book", async () => {
  const book = fullBook();
  const before = plain(book);
  const first = await saveXlsx(book);
  expect(await saveXlsx(book)).toEqual(first);
  expect(plain(book)).toEqual(before);
});

test("any book comes back from a file as it was", async () => {
  const check = fc.asyncProperty(randomBook, async (book) => {
    expect(plain(await openWorkbookFile("any.xlsx", await saveXlsx(book)))).toEqual(plain(book));
  });
  await fc.assert(check, { numRuns: 150 });
}, 60_000);
