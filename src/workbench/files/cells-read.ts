import { columnIndex } from "../book/a1";
import { copied } from "../book/formula/copied";
import type { Cell, CellError, CellStore, Line, Scalar } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../book/geometry";
import { formulaFromFile } from "./formulas";
import { readText } from "./strings";
import { attributesOf, child, decodeString, flag, numberOf, parseXml, unescape, type XmlNode } from "./xml";

/** What cells need to be understood: texts, looks by the file's index, tables by place. */
export type CellsReading = {
  strings: readonly string[];
  /** the book's style for a file's index, and whether the cell began with an apostrophe */
  style(index: number): { style: number; quoted: boolean; date: boolean };
  ownTable(row: number, column: number): string | undefined;
  /** days to add to dates: 1462 in a workbook that counts from 1904 */
  dateShift: number;
};

export type RowsRead = { cells: CellStore; rows: Map<number, Line> };

const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
type Shared = { formula: string; row: number; column: number };

/** Parts a worksheet's text into its rows and everything else, so that millions of cells need no tree. */
export function splitSheetData(text: string): { rest: string; data: string; prefix: string } {
  const open = /<((?:\w+:)?)sheetData\s*(\/?)>/.exec(text);
  if (!open) return { rest: text, data: "", prefix: "" };
  const prefix = open[1] ?? "";
  const start = open.index + open[0].length;
  if (open[2]) return { rest: text, data: "", prefix };
  const end = text.indexOf(`</${prefix}sheetData>`, start);
  const stop = end < 0 ? text.length : end;
  return { rest: text.slice(0, start) + text.slice(stop), data: text.slice(start, stop), prefix };
}

/** Reads rows and cells. */
export function readRows(data: string, prefix: string, reading: CellsReading): RowsRead {
  const reader = new RowReader(data, prefix, reading);
  reader.run();
  return { cells: reader.cells, rows: reader.rows };
}

class RowReader {
  readonly cells: CellStore = new Map();
  readonly rows = new Map<number, Line>();
  private readonly shared = new Map<string, Shared>();
  private row = -1;
  private column = -1;
  private line = new Map<number, Cell>();

  constructor(
    private readonly data: string,
    private readonly prefix: string,
    private readonly reading: CellsReading,
  ) {}

  run(): void {
    const { data, prefix } = this;
    const rowTag = `${prefix}row`;
    const cellTag = `${prefix}c`;
    for (let at = data.indexOf("<"); at >= 0; at = data.indexOf("<", at)) {
      const end = data.indexOf(">", at);
      if (end < 0) return;
      const empty = data[end - 1] === "/";
      const attrs = data.slice(at + 1, empty ? end - 1 : end);
      at = end + 1;
      if (isTag(attrs, rowTag)) this.startRow(attrs);
      else if (isTag(attrs, cellTag)) {
        const close = empty ? at : data.indexOf(`</${cellTag}>`, at);
        if (close < 0) return;
        this.takeCell(attrs, empty ? "" : data.slice(at, close));
        at = empty ? at : close + cellTag.length + 3;
      }
    }
  }

  private startRow(source: string): void {
    const attrs = attributesOf(source);
    this.row = attrs.r ? Number(attrs.r) - 1 : this.row + 1;
    this.column = -1;
    this.line = this.cells.get(this.row) ?? new Map<number, Cell>();
    const line = rowLine(attrs, this.reading);
    if (Object.keys(line).length > 0 && this.row < MAX_ROWS) this.rows.set(this.row, line);
  }

  private takeCell(source: string, content: string): void {
    const place = attribute(source, "r");
    const letters = place ? /^[A-Za-z]+/.exec(place)?.[0] : undefined;
    this.column = letters ? columnIndex(letters) : this.column + 1;
    const { style, quoted, date } = this.reading.style(Number(attribute(source, "s") ?? 0));
    const cell: Cell = { value: this.value(attribute(source, "t"), content) };
    if (date && this.reading.dateShift && typeof cell.value === "number") cell.value += this.reading.dateShift;
    const formula = content.includes(`<${this.prefix}f`) ? this.formula(content) : undefined;
    if (formula !== undefined) cell.formula = formula;
    if (style) cell.style = style;
    if (quoted) cell.quoted = true;
    if ((cell.value === null && !style && formula === undefined) || !this.isOnSheet()) return;
    if (this.line.size === 0) this.cells.set(this.row, this.line);
    this.line.set(this.column, cell);
  }

  private isOnSheet(): boolean {
    return this.row >= 0 && this.row < MAX_ROWS && this.column >= 0 && this.column < MAX_COLUMNS;
  }

  private value(type: string | undefined, content: string): Scalar {
    if (type === "inlineStr") return inlineText(content);
    const raw = inner(content, `${this.prefix}v`);
    if (raw === undefined) return null;
    if (type === "s") return this.reading.strings[Number(raw)] ?? "";
    if (type === "str") return decodeString(unescape(raw));
    if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
    if (type === "e") return { error: (ERRORS.has(raw) ? raw : "#VALUE!") as CellError["error"] };
    if (type === "d")
      return Date.parse(/Z$|[+-]\d\d:\d\d$/.test(raw) ? raw : `${raw}${raw.includes("T") ? "" : "T00:00"}Z`) / 86_400_000 + 25_569;
    return raw.trim() === "" || !Number.isFinite(Number(raw)) ? null : Number(raw);
  }

  private formula(content: string): string | undefined {
    const open = new RegExp(`<${this.prefix}f\\b([^>]*?)(/?)>`).exec(content);
    if (!open) return undefined;
    const attrs = open[1] ? attributesOf(open[1]) : {};
    const text = open[2] ? "" : decodeString(unescape(inner(content, `${this.prefix}f`) ?? ""));
    if (attrs.t === "dataTable") return undefined;
    if (attrs.t === "shared" && attrs.si !== undefined) return this.sharedFormula(attrs.si, text);
    return text === "" ? undefined : formulaFromFile(text, this.reading.ownTable(this.row, this.column));
  }

  private sharedFormula(id: string, text: string): string | undefined {
    const ownTable = this.reading.ownTable(this.row, this.column);
    if (text) {
      this.shared.set(id, { formula: text, row: this.row, column: this.column });
      return formulaFromFile(text, ownTable);
    }
    const first = this.shared.get(id);
    return first && copied(formulaFromFile(first.formula, ownTable), this.row - first.row, this.column - first.column);
  }
}

const isTag = (source: string, name: string) =>
  source.startsWith(name) && (source.length === name.length || /\s/.test(source[name.length]!));

function attribute(source: string, name: string): string | undefined {
  const at = source.indexOf(` ${name}="`);
  if (at < 0) return source.includes("'") || /[\n\t]/.test(source) ? attributesOf(source)[name] : undefined;
  const start = at + name.length + 3;
  return source.slice(start, source.indexOf('"', start));
}

/** What stands in the first element of that name; "" where it is empty. */
function inner(content: string, name: string): string | undefined {
  const plain = content.indexOf(`<${name}>`);
  const at = plain >= 0 ? plain : content.search(new RegExp(`<${name}[\\s/>]`));
  if (at < 0) return undefined;
  const start = content.indexOf(">", at) + 1;
  if (content[start - 2] === "/") return "";
  const end = content.indexOf(`</${name}>`, start);
  return end < 0 ? undefined : content.slice(start, end);
}

function inlineText(content: string): string {
  const root: XmlNode = parseXml(`<c>${content}</c>`);
  return readText(child(root, "is"));
}

function rowLine(attrs: Record<string, string>, reading: CellsReading): Line {
  const line: Line = {};
  const height = numberOf(attrs.ht);
  if (height !== undefined && flag(attrs.customHeight)) line.size = height;
  if (flag(attrs.hidden)) line.hidden = true;
  if (Number(attrs.outlineLevel ?? 0) > 0) line.outline = Number(attrs.outlineLevel);
  if (flag(attrs.collapsed)) line.collapsed = true;
  if (flag(attrs.customFormat) && attrs.s !== undefined) {
    const { style } = reading.style(Number(attrs.s));
    if (style) line.style = style;
  }
  return line;
}
