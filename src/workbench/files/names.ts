import { parseRect, splitSheet } from "../book/a1";
import type { Book, DefinedName, Sheet } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../book/geometry";
import { formulaFromFile, formulaToFile } from "./formulas";
import { inQuotes, ref } from "./refs";
import { child, children, escapeText, flag, tag, type XmlNode } from "./xml";

const absolute = (text: string) => text.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The definedNames element: the book's names, and those by which a file keeps print areas, titles and filters. */
export function namesXml(book: Book): string {
  const index = new Map(book.sheets.map((sheet, i) => [sheet.id, i]));
  const own = book.names.map((name) => {
    const localSheetId = name.scope === undefined ? undefined : index.get(name.scope);
    return tag(
      "definedName",
      { name: name.name, localSheetId, hidden: !name.visible, comment: name.comment || undefined },
      escapeText(formulaToFile(withEquals(name.formula))),
    );
  });
  const builtin = book.sheets.flatMap((sheet, i) =>
    builtinNames(sheet).map(([name, text, hidden]) =>
      tag("definedName", { name: `_xlnm.${name}`, localSheetId: i, hidden }, escapeText(text)),
    ),
  );
  const all = [...builtin, ...own].join("");
  return all ? tag("definedNames", {}, all) : "";
}

const withEquals = (formula: string) => (formula.startsWith("=") ? formula : `=${formula}`);

function builtinNames(sheet: Sheet): [string, string, boolean][] {
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const on = (text: string) => `${inQuotes(sheet.name)}!${text}`;
  const titles = [
    ...(printTitleColumns
      ? [
          on(
            absolute(
              ref({ row: 0, column: printTitleColumns.first, rows: 2, columns: printTitleColumns.last - printTitleColumns.first + 1 }),
            ).replace(/\$\d+/g, ""),
          ),
        ]
      : []),
    ...(printTitleRows ? [on(`$${printTitleRows.first + 1}:$${printTitleRows.last + 1}`)] : []),
  ];
  return [
    ...(sheet.filter ? [["_FilterDatabase", on(absolute(ref(sheet.filter.range))), true] as [string, string, boolean]] : []),
    ...(printArea?.length
      ? [["Print_Area", printArea.map((rect) => on(absolute(ref(rect)))).join(","), false] as [string, string, boolean]]
      : []),
    ...(titles.length ? [["Print_Titles", titles.join(","), false] as [string, string, boolean]] : []),
  ];
}

/** Reads the names; print areas and titles go to their sheets' page layout, filters' names are left out. */
export function readNames(workbook: XmlNode, sheets: readonly Sheet[]): DefinedName[] {
  return children(child(workbook, "definedNames"), "definedName").flatMap((node) => {
    const { attrs } = node;
    const sheet = attrs.localSheetId === undefined ? undefined : sheets[Number(attrs.localSheetId)];
    const name = attrs.name ?? "";
    if (name.startsWith("_xlnm.")) {
      if (sheet) takeBuiltin(sheet, name.slice(6), node.text);
      return [];
    }
    if (attrs.localSheetId !== undefined && !sheet) return [];
    const scope = sheet ? { scope: sheet.id } : {};
    return [{ name, formula: formulaFromFile(node.text), ...scope, visible: !flag(attrs.hidden), comment: attrs.comment ?? "" }];
  });
}

function takeBuiltin(sheet: Sheet, name: string, text: string): void {
  const areas = (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).flatMap((one) => parseRect(splitSheet(one.trim()).rest) ?? []);
  if (name === "Print_Area" && areas.length) sheet.pageLayout.printArea = areas;
  if (name !== "Print_Titles") return;
  for (const { row, column, rows, columns } of areas) {
    if (columns === MAX_COLUMNS) sheet.pageLayout.printTitleRows = { first: row, last: row + rows - 1 };
    else if (rows === MAX_ROWS) sheet.pageLayout.printTitleColumns = { first: column, last: column + columns - 1 };
  }
}
