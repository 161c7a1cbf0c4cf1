import { parseRect } from "../book/a1";
import type { Rect, Table, TableColumn } from "../book/book";
import { autoFilterXml, filterOf, readFilterColumns, readSortState, sortStateXml } from "./filters";
import { formulaFromFile, formulaToFile } from "./formulas";
import { NS } from "./package";
import { ref } from "./refs";
import type { StylesRead } from "./styles-read";
import type { StyleWriter } from "./styles-write";
import { child, children, defined, escapeText, flag, tag, type XmlNode } from "./xml";

const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** A GUID in braces, the only id that a file's uid attributes take. */
export function uidOf(id: string): string | undefined {
  return GUID.test(id) ? id : undefined;
}

/** The part of one table; `number` is its id in the file, unique in the workbook. */
export function tableXml(table: Table, number: number, headers: string[], styles: StyleWriter): string {
  const { range } = table;
  const filters = table.columns.flatMap(({ filter }, i): [number, NonNullable<TableColumn["filter"]>][] => (filter ? [[i, filter]] : []));
  const filtered = { ...range, rows: range.rows - (table.showTotals ? 1 : 0) };
  const body = { ...filtered, row: filtered.row + (table.showHeaders ? 1 : 0), rows: filtered.rows - (table.showHeaders ? 1 : 0) };
  const columns = table.columns.map((column, i) => columnXml(column, headers[i] ?? column.name, table.name));
  const content = [
    table.showHeaders && (table.filterButton || filters.length) ? autoFilterXml(filtered, filters, styles) : "",
    table.sort ? sortStateXml(table.sort, body, styles) : "",
    tag("tableColumns", { count: columns.length }, columns.join("")),
    tag("tableStyleInfo", {
      name: table.style || undefined,
      showFirstColumn: table.firstColumn ? 1 : 0,
      showLastColumn: table.lastColumn ? 1 : 0,
      showRowStripes: table.bandedRows ? 1 : 0,
      showColumnStripes: table.bandedColumns ? 1 : 0,
    }),
  ];
  const attrs = {
    xmlns: NS.main,
    "xmlns:mc": NS.mc,
    "mc:Ignorable": "xr",
    "xmlns:xr": NS.xr,
    id: number,
    "xr:uid": uidOf(table.id),
    name: table.name,
    displayName: table.name,
    ref: ref(range),
    headerRowCount: table.showHeaders ? undefined : 0,
    insertRow: table.insertRow,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  };
  return tag("table", attrs, content.join(""));
}

function columnXml(column: TableColumn, header: string, tableName: string): string {
  const { formula, totalsFunction, totalsFormula } = column;
  const calculated = formula === undefined ? "" : tag("calculatedColumnFormula", {}, escapeText(formulaToFile(formula, tableName)));
  const totals = totalsFormula === undefined ? "" : tag("totalsRowFormula", {}, escapeText(formulaToFile(totalsFormula, tableName)));
  const totalsRowFunction = totalsFunction === undefined && totalsFormula !== undefined ? "custom" : totalsFunction;
  const attrs = { id: column.id, name: header, totalsRowFunction };
  // Excel wants line breaks of a header spelled so
  return (
    tag("tableColumn", attrs).slice(0, -2).replaceAll("&#10;", "_x000a_") +
    (calculated || totals ? `>${calculated}${totals}</tableColumn>` : "/>")
  );
}

/** Where a table part says the table lies. */
export function tableRange(root: XmlNode): Rect | undefined {
  return parseRect(root.attrs.ref ?? "");
}

/** Reads a table part; `id` is the file's uid where it has one, else its number. */
export function readTable(root: XmlNode, styles: StylesRead): Table | undefined {
  const range = tableRange(root);
  if (!range) return undefined;
  const { attrs } = root;
  const name = attrs.displayName ?? attrs.name ?? `Table${attrs.id}`;
  const autoFilter = filterOf(root);
  const filters = new Map(readFilterColumns(autoFilter, styles));
  const info = child(root, "tableStyleInfo")?.attrs ?? {};
  const table: Table = {
    id: attrs.uid ?? attrs.id ?? name,
    name,
    range,
    showHeaders: attrs.headerRowCount !== "0",
    showTotals: Number(attrs.totalsRowCount ?? 0) > 0,
    style: info.name ?? "",
    bandedRows: flag(info.showRowStripes),
    bandedColumns: flag(info.showColumnStripes),
    firstColumn: flag(info.showFirstColumn),
    lastColumn: flag(info.showLastColumn),
    filterButton: autoFilter !== undefined,
    columns: children(child(root, "tableColumns"), "tableColumn").map((node, i) => readColumn(node, name, filters.get(i))),
    ...(flag(attrs.insertRow) && { insertRow: true as const }),
  };
  const sort = readSortState(child(root, "sortState"), range.column, (text) => parseRect(text)?.column, styles);
  return sort ? { ...table, sort } : table;
}

function readColumn(node: XmlNode, tableName: string, filter: TableColumn["filter"]): TableColumn {
  const formulaOf = (name: string) => {
    const text = child(node, name)?.text;
    return text ? formulaFromFile(text, tableName) : undefined;
  };
  return defined({
    id: Number(node.attrs.id ?? 0),
    name: node.attrs.name ?? "",
    filter,
    totalsFunction: node.attrs.totalsRowFunction,
    totalsFormula: formulaOf("totalsRowFormula"),
    formula: formulaOf("calculatedColumnFormula"),
  });
}
