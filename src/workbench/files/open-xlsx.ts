import { parseRect, splitSheet } from "../book/a1";
import type { Book, Sheet } from "../book/book";
import { createBook, newId, reserveIds } from "../book/create";
import { oneCell } from "../book/geometry";
import { internStyle } from "../book/styles";
import type { CellsReading } from "./cells-read";
import { readPersons } from "./comments";
import { readCustomXml } from "./custom-xml";
import { FileError } from "./file-error";
import { readNames } from "./names";
import { PackageReader } from "./package";
import { hashedPassword } from "./password";
import { readProperties } from "./properties";
import { readSheet, type Reading } from "./sheet-read";
import { readText } from "./strings";
import { readStyles, readTheme, type StylesRead } from "./styles-read";
import { LISTS_SHEET } from "./validations";
import { child, children, descend, flag, type XmlNode } from "./xml";

const VISIBILITY: Record<string, Sheet["visibility"]> = { hidden: "Hidden", veryHidden: "VeryHidden" };
const MODE: Record<string, Book["calculationMode"]> = { manual: "Manual", autoNoTable: "AutomaticExceptTables" };
/** Days between the two calendars of Excel. */
const DAYS_TO_1904 = 1462;

/** The workbook in the bytes of an .xlsx file; fails with file.broken or file.tooLarge. */
export function openXlsx(name: string, bytes: Uint8Array, limit?: number): Book {
  const file = new PackageReader(bytes, limit);
  const path = file.targets("", "officeDocument")[0] ?? "xl/workbook.xml";
  const workbook = file.xml(path);
  if (workbook?.name !== "workbook") throw new FileError("file.broken", { part: path });
  const book: Book = {
    ...createBook(),
    name,
    sheets: [],
    ...readProperties(file),
    ...readCustomXml(file),
    calculationMode: MODE[child(workbook, "calcPr")?.attrs.calcMode ?? ""] ?? "Automatic",
  };
  const reading = startReading(book, file, path, workbook);
  const selections = readSheets(book, file, path, workbook, reading);
  book.names = readNames(workbook, book.sheets);
  const protection = child(workbook, "workbookProtection")?.attrs;
  if (flag(protection?.lockStructure))
    book.protection = protection?.workbookPassword ? { password: hashedPassword(protection.workbookPassword) } : {};
  activate(book, workbook, selections);
  return book;
}

function startReading(book: Book, file: PackageReader, path: string, workbook: XmlNode): Reading {
  const part = (kind: string) => file.xml(file.targets(path, kind)[0]);
  const theme = readTheme(part("theme"));
  const styles = readStyles(part("styles"), theme);
  const strings = children(part("sharedStrings"), "si").map(readText);
  const lists = new Map<string, string>();
  return {
    file,
    strings,
    styles,
    theme,
    cellStyle: styleFinder(book, styles),
    dateShift: flag(child(workbook, "workbookPr")?.attrs.date1904) ? DAYS_TO_1904 : 0,
    persons: readPersons(file),
    listAt: (range) => lists.get(range) ?? longList(range, file, path, workbook, strings, lists),
  };
}

/** Takes the file's looks into the book; the first becomes the book's own default. */
function styleFinder(book: Book, styles: StylesRead): CellsReading["style"] {
  book.styles = [];
  const known = styles.cells.map(({ style, quoted }) => {
    const code = style.numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    return { style: internStyle(book, style), quoted, date: style.numberFormat !== "General" && /[ymdhs]/i.test(code) };
  });
  return (index) => known[index] ?? known[0]!;
}

function sheetPaths(file: PackageReader, path: string, workbook: XmlNode): { name: string; state: string; part: string }[] {
  return children(child(workbook, "sheets"), "sheet").flatMap(({ attrs }) => {
    const part = file.target(path, attrs.id);
    return part && /worksheets\//.test(part) ? [{ name: attrs.name ?? "Sheet", state: attrs.state ?? "", part }] : [];
  });
}

function readSheets(book: Book, file: PackageReader, path: string, workbook: XmlNode, reading: Reading): Book["selection"][] {
  const taken = new Set<string>();
  const selections = sheetPaths(file, path, workbook).flatMap(({ name, state, part }) => {
    if (name === LISTS_SHEET) return [];
    const { sheet, selection } = readSheet(part, name, reading);
    if (taken.has(sheet.id)) sheet.id = newId();
    taken.add(sheet.id);
    sheet.visibility = VISIBILITY[state] ?? "Visible";
    book.sheets.push(sheet);
    return [{ sheet: sheet.id, ranges: selection.length ? selection : [oneCell(0, 0)] }];
  });
  if (book.sheets.length === 0) throw new FileError("file.broken", { part: path });
  reserveIds(taken);
  return selections;
}

/** A list that stood on the sheet of long lists, joined by commas as a rule has it. */
function longList(
  range: string,
  file: PackageReader,
  path: string,
  workbook: XmlNode,
  strings: string[],
  lists: Map<string, string>,
): string | undefined {
  const { sheet: name, rest } = splitSheet(range);
  const part = sheetPaths(file, path, workbook).find((one) => one.name === LISTS_SHEET)?.part;
  const rect = parseRect(rest);
  if (name !== LISTS_SHEET || !part || !rect) return undefined;
  const rows = children(child(file.xml(part), "sheetData"), "row").slice(rect.row, rect.row + rect.rows);
  const items = rows.map((row) => {
    const cell = row.children.find((one) => parseRect(one.attrs.r ?? "")?.column === rect.column);
    return strings[Number(child(cell, "v")?.text ?? -1)] ?? "";
  });
  lists.set(range, items.join(","));
  return items.join(",");
}

function activate(book: Book, workbook: XmlNode, selections: Book["selection"][]): void {
  const wanted = book.sheets[Number(descend(workbook, "bookViews", "workbookView")?.attrs.activeTab ?? 0)];
  const active =
    wanted?.visibility === "Visible" ? wanted : (book.sheets.find((sheet) => sheet.visibility === "Visible") ?? book.sheets[0]!);
  book.activeSheet = active.id;
  book.selection = selections.find(({ sheet }) => sheet === active.id) ?? { sheet: active.id, ranges: [oneCell(0, 0)] };
}
