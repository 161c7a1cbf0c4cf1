import type { Cell, Line, Sheet } from "../book/book";
import { columnName } from "../book/a1";
import { holds } from "../book/geometry";
import { formulaToFile, maySpill } from "./formulas";
import type { StringWriter } from "./strings";
import type { StyleWriter } from "./styles-write";
import { encodeString, escapeText, tag } from "./xml";

/** Errors that a file has no word for: Excel finds them again when it calculates. */
const UNSAYABLE = new Set(["#SPILL!", "#CALC!"]);

export type CellsWriting = {
  styles: StyleWriter;
  strings: StringWriter;
  /** set when a formula needs the dynamic-array mark */ dynamic: boolean;
};

const inOrder = (keys: Iterable<number>) => {
  const list = [...keys];
  for (let i = 1; i < list.length; i += 1) if (list[i]! < list[i - 1]!) return list.sort((a, b) => a - b);
  return list;
};

/** The sheetData element: rows with their sizes, cells with formula and value. */
export function cellsXml(sheet: Sheet, writing: CellsWriting): string {
  const rows = inOrder(new Set([...inOrder(sheet.cells.keys()), ...sheet.rows.keys()]));
  const ownTable = tableFinder(sheet);
  const out: string[] = ["<sheetData>"];
  for (const row of rows) {
    const line = sheet.cells.get(row);
    let cells = "";
    if (line) for (const column of inOrder(line.keys())) cells += cellXml(line.get(column)!, row, column, writing, ownTable);
    const attrs = rowAttributes(sheet.rows.get(row), writing.styles);
    if (cells || attrs) out.push(`<row r="${row + 1}"${attrs}>${cells}</row>`);
  }
  out.push("</sheetData>");
  return out.join("");
}

function tableFinder(sheet: Sheet): (row: number, column: number) => string | undefined {
  return (row, column) => sheet.tables.find((table) => holds(table.range, row, column))?.name;
}

function rowAttributes(line: Line | undefined, styles: StyleWriter): string {
  if (!line) return "";
  const attrs = {
    s: line.style === undefined ? undefined : styles.index(line.style, false),
    customFormat: line.style !== undefined,
    ht: line.size,
    customHeight: line.size !== undefined,
    hidden: !!(line.hidden || line.filtered),
    outlineLevel: line.outline || undefined,
    collapsed: !!line.collapsed,
  };
  return tag("", attrs).slice(1, -2);
}

function cellXml(
  cell: Cell,
  row: number,
  column: number,
  writing: CellsWriting,
  ownTable: (row: number, column: number) => string | undefined,
): string {
  const { value } = cell;
  const style = writing.styles.index(cell.style ?? 0, cell.quoted === true);
  const open = `<c r="${columnName(column)}${row + 1}"${style ? ` s="${style}"` : ""}`;
  if (cell.formula !== undefined)
    return open + formulaXml(cell, cell.formula, `${columnName(column)}${row + 1}`, writing, ownTable(row, column));
  if (value === null) return style ? `${open}/>` : "";
  if (typeof value === "number") return Number.isFinite(value) ? `${open}><v>${value}</v></c>` : `${open} t="e"><v>#NUM!</v></c>`;
  if (typeof value === "string") return `${open} t="s"><v>${writing.strings.place(value)}</v></c>`;
  return `${open}${typedValue(value)}</c>`;
}

function formulaXml(cell: Cell, formula: string, at: string, writing: CellsWriting, ownTable: string | undefined): string {
  const spills = maySpill(formula);
  if (spills) writing.dynamic = true;
  const text = escapeText(encodeString(formulaToFile(formula, ownTable)));
  const written = spills ? `<f t="array" ref="${at}">${text}</f>` : `<f>${text}</f>`;
  return `${spills ? ' cm="1"' : ""}${typedValue(cell.value, written)}</c>`;
}

/** The type, the formula and the value of a cell, from the end of its opening tag on. */
function typedValue(value: Cell["value"], formula = ""): string {
  if (value === null) return `>${formula}`;
  if (typeof value === "number") return Number.isFinite(value) ? `>${formula}<v>${value}</v>` : ` t="e">${formula}<v>#NUM!</v>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v>`;
  if (typeof value === "string") return ` t="str">${formula}<v>${escapeText(encodeString(value))}</v>`;
  return ` t="e">${formula}<v>${UNSAYABLE.has(value.error) ? "#VALUE!" : value.error}</v>`;
}
