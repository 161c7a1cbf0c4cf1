import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../../src/workbench/files/open-workbook-file";
import { openXlsx } from "../../../src/workbench/files/open-xlsx";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { createBook } from "../../../src/workbench/book/create";
import { fullBook } from "../../support/full-book";

const codeOf = async (bytes: Uint8Array, name = "x.xlsx") =>
  openWorkbookFile(name, bytes).then(
    () => "opened",
    (error: { code?: string }) => error.code ?? String(error),
  );
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

test("an empty file says so", async () => {
  expect(await codeOf(new Uint8Array())).toBe("file.empty");
  expect(await codeOf(strToU8("  \n \n"), "x.csv")).toBe("file.empty");
});

test("a file cut off in the middle is broken, wherever it is cut", async () => {
  const whole = await saveXlsx(fullBook());
  for (const share of [0.01, 0.3, 0.7, 0.99]) expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe("file.broken");
});

test("a zip without a workbook, and a workbook of torn XML, are broken", async () => {
  expect(await codeOf(zipSync({ "readme.txt": strToU8("hello") }))).toBe("file.broken");
  expect(await codeOf(zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets></workbook>") }))).toBe("file.broken");
  expect(await codeOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("file.broken");
});

test("a file with a password is told from one of the old format", async () => {
  expect(await codeOf(compound("EncryptedPackage"))).toBe("file.encrypted");
  expect(await codeOf(compound("Workbook"))).toBe("file.oldFormat");
});

test("a file that would unpack to too much is refused before it is unpacked", async () => {
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => openXlsx("bomb.xlsx", bomb, 10_000_000)).toThrow(expect.objectContaining({ code: "file.tooLarge" }));
});

test("a binary file that is no workbook is broken", async () => {
  expect(await codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), "picture.png")).toBe("file.broken");
});

test("a workbook is recognised by its content, whatever its name", async () => {
  const book = await openWorkbookFile("really.csv", await saveXlsx(createBook("Mine")));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Mine"]);
});

test("a file with bytes changed, in the zip or in its parts, opens or is broken: nothing else", async () => {
  const whole = await saveXlsx(fullBook());
  const parts = unzipSync(whole);
  const paths = Object.keys(parts);
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom("<", ">", '"', "&", "9", "/", " ", "Z")), { minLength: 1, maxLength: 6 });
  const property = fc.asyncProperty(fc.nat(paths.length - 1), edits, fc.boolean(), async (which, changes, inParts) => {
    const bytes = inParts ? parts[paths[which]!]!.slice() : whole.slice();
    for (const [at, letter] of changes) bytes[at % bytes.length] = letter.charCodeAt(0);
    const file = inParts ? zipSync({ ...parts, [paths[which]!]: bytes }, { level: 1 }) : bytes;
    expect(["opened", "file.broken", "file.tooLarge"]).toContain(await codeOf(file));
  });
  await fc.assert(property, { numRuns: 150 });
});

test("cells beyond the sheet are left out, and torn attributes do not take for ever", async () => {
  const parts = unzipSync(await saveXlsx(createBook()));
  const path = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[path]!).replace(
    "<sheetData>",
    '<sheetData><row r="9999999"><c r="A9999999"><v>1</v></c><c r="ZZZZ1"><v>2</v></c></row>',
  );
  expect((await openWorkbookFile("x.xlsx", zipSync({ ...parts, [path]: strToU8(sheet) }))).sheets[0]!.cells.size).toBe(0);
  const start = process.cpuUsage();
  expect(await codeOf(zipSync({ ...parts, "xl/styles.xml": strToU8('<a "'.repeat(300_000)) }))).toBe("file.broken");
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
});
