import type { Book } from "../book/book";
import { createSheet } from "../book/create";
import { writeCustomXml } from "./custom-xml";
import { Persons } from "./comments";
import { namesXml } from "./names";
import { NS, PackageWriter } from "./package";
import { storedHash } from "./password";
import { writeProperties } from "./properties";
import { writeSheet, type Writing } from "./sheet-write";
import { StringWriter } from "./strings";
import { StyleWriter } from "./styles-write";
import { LISTS_SHEET, LongLists } from "./validations";
import { tag } from "./xml";

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";
const VISIBILITY = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const CALCULATION = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

/** A book as the bytes of an .xlsx file, each formula with the value it had. */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const file = new PackageWriter();
  const writing: Writing = {
    book,
    file,
    styles: new StyleWriter(book.styles),
    strings: new StringWriter(),
    lists: new LongLists(),
    persons: new Persons(),
    dynamic: false,
    counts: { charts: 0, drawings: 0, tables: 0, comments: 0 },
  };
  file.relate("", "officeDocument", WORKBOOK);
  const sheets = book.sheets.map((sheet, i) =>
    sheetEntry(i, sheet.name, VISIBILITY[sheet.visibility], file, (path) => writeSheet(sheet, path, writing)),
  );
  if (writing.lists.columns.length)
    sheets.push(
      sheetEntry(book.sheets.length, LISTS_SHEET, VISIBILITY.VeryHidden, file, (path) =>
        writeSheet(listsSheet(writing.lists), path, writing),
      ),
    );
  file.relate(WORKBOOK, "styles", "xl/styles.xml");
  file.add("xl/styles.xml", `${MAIN}.styles+xml`, writing.styles.xml());
  file.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  file.add("xl/sharedStrings.xml", `${MAIN}.sharedStrings+xml`, writing.strings.xml());
  if (writing.dynamic) writeMetadata(file);
  writing.persons.write(file);
  writeCustomXml(book, file);
  writeProperties(book, file);
  file.add(WORKBOOK, `${MAIN}.sheet.main+xml`, workbookXml(book, sheets));
  return file.bytes();
}

function sheetEntry(index: number, name: string, state: string | undefined, file: PackageWriter, write: (path: string) => void): string {
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  write(path);
  return tag("sheet", { name, sheetId: index + 1, state, "r:id": file.relate(WORKBOOK, "worksheet", path) });
}

function workbookXml(book: Book, sheets: string[]): string {
  const active = Math.max(
    book.sheets.findIndex((sheet) => sheet.id === book.activeSheet),
    0,
  );
  const { protection } = book;
  const content = [
    tag("workbookPr", { defaultThemeVersion: 124226 }),
    protection
      ? tag("workbookProtection", {
          workbookPassword: protection.password ? storedHash(protection.password) : undefined,
          lockStructure: true,
        })
      : "",
    tag(
      "bookViews",
      {},
      tag("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: active || undefined }),
    ),
    tag("sheets", {}, sheets.join("")),
    namesXml(book),
    tag("calcPr", { calcMode: CALCULATION[book.calculationMode] }),
  ];
  return tag("workbook", { xmlns: NS.main, "xmlns:r": NS.r }, content.join(""));
}

/** The lists that no rule could hold, one a column. */
function listsSheet(lists: LongLists) {
  const sheet = { ...createSheet(LISTS_SHEET), id: "" };
  lists.columns.forEach((items, column) => {
    items.forEach((item, row) => {
      const line = sheet.cells.get(row) ?? new Map();
      sheet.cells.set(row, line.set(column, { value: item }));
    });
  });
  return sheet;
}

/** The part that says what `cm="1"` means: a formula whose answer may spill. */
function writeMetadata(file: PackageWriter): void {
  const types = tag("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120000,
    copy: 1,
    pasteAll: 1,
    pasteValues: 1,
    merge: 1,
    splitFirst: 1,
    rowColShift: 1,
    clearFormats: 1,
    clearComments: 1,
    assign: 1,
    coerce: 1,
    cellMeta: 1,
  });
  const names = { "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" };
  const future = tag(
    "ext",
    { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
    tag("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 }),
  );
  const content = [
    tag("metadataTypes", { count: 1 }, types),
    tag("futureMetadata", { name: "XLDAPR", count: 1 }, tag("bk", {}, tag("extLst", {}, future))),
    tag("cellMetadata", { count: 1 }, tag("bk", {}, tag("rc", { t: 1, v: 0 }))),
  ];
  file.add("xl/metadata.xml", `${MAIN}.sheetMetadata+xml`, tag("metadata", { xmlns: NS.main, ...names }, content.join("")));
  file.relate(WORKBOOK, "sheetMetadata", "xl/metadata.xml");
}
