import type { Book, DefinedName, Sheet } from "../book/book";
import { columnName } from "../book/a1";
import { resolveFormula } from "../book/formula/resolve";
import type { Point, ReferenceToken, Token } from "../book/formula/tokenize";
import { tokenize } from "../book/formula/tokenize";
import { MAX_COLUMNS, MAX_ROWS } from "../book/geometry";
import type { Part, Read } from "./reads";

/** A formula made ready: its text for the calculator, the same text free of its place, and what it reads. */
export type ReadyFormula = {
  /** A1 text without "=", sheets under their alias, names put in. */
  text: string;
  /** The same for every cell that holds the same formula in relative terms. */
  key: string;
  reads: Read[];
  functions: Set<string>;
};

/** Sheets and names as formulas find them: by name, whatever the case. */
export type Scope = {
  sheet(name: string): Sheet | undefined;
  /** The name a formula on that sheet sees: the sheet's own first. */
  name(name: string, sheet: string): DefinedName | undefined;
  /** What the calculator calls a sheet. */
  alias(id: string): string;
};

/** Formulas that keep names of their own are parsed each for itself. */
const SCOPED = ["LET", "LAMBDA"];
/** A name may lead to names, but not for ever. */
const MAX_NAME_DEPTH = 16;

/** A name whose structured references are A1, with their sheets. */
export function resolvedName(book: Book, name: DefinedName): DefinedName {
  return { ...name, formula: resolveFormula(book, undefined, -1, name.formula) };
}

/** The scope of a book as it stands. */
export function scopeOf(book: Book, aliases: Map<string, string>): Scope {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = new Map(book.names.map((name) => [`${name.scope ?? ""}!${name.name.toLowerCase()}`, resolvedName(book, name)]));
  const alias = (id: string): string => {
    let known = aliases.get(id);
    if (!known) aliases.set(id, (known = `_s${aliases.size}_`));
    return known;
  };
  return {
    sheet: (name) => sheets.get(name.toLowerCase()),
    name: (name, sheet) => names.get(`${sheet}!${name.toLowerCase()}`) ?? names.get(`!${name.toLowerCase()}`),
    alias,
  };
}

type Place = { sheet: string; row: number; column: number };

type Writer = ReadyFormula & { place: Place; scope: Scope; crossing: boolean; depth: number };

const part = (at: number, absolute: boolean, here: number): Part => (absolute ? { at, absolute } : { at: at - here, absolute });

function readOf(token: ReferenceToken, sheet: string, place: Place): Read {
  const last: Point = token.last ?? token.first;
  const { first } = token;
  return {
    sheet,
    top: first.row === undefined ? undefined : part(first.row, first.rowAbsolute, place.row),
    bottom: last.row === undefined ? undefined : part(last.row, last.rowAbsolute, place.row),
    left: first.column === undefined ? undefined : part(first.column, first.columnAbsolute, place.column),
    right: last.column === undefined ? undefined : part(last.column, last.columnAbsolute, place.column),
  };
}

function printPoint(point: Point): string {
  const column = point.column === undefined ? "" : (point.columnAbsolute ? "$" : "") + columnName(point.column);
  const row = point.row === undefined ? "" : `${point.rowAbsolute ? "$" : ""}${point.row + 1}`;
  return column + row;
}

const keyOf = (part: Part | undefined): string => (part ? (part.absolute ? `${part.at}` : `[${part.at}]`) : "");

/** Every row from the first to the last is what "A:A" says. */
function wholeLines(token: ReferenceToken): ReferenceToken {
  const { first, last } = token;
  if (last && first.row === 0 && last.row === MAX_ROWS - 1)
    return { ...token, first: { ...first, row: undefined }, last: { ...last, row: undefined } };
  if (last && first.column === 0 && last.column === MAX_COLUMNS - 1)
    return { ...token, first: { ...first, column: undefined }, last: { ...last, column: undefined } };
  return token;
}

/** An absolute reference into the formula's own row counts as relative: so "[@Paid]", resolved, is one formula for a whole column. */
function ownRow(token: ReferenceToken, { row }: Place): ReferenceToken {
  const { first, last } = token;
  if (first.row !== row || (last && last.row !== row)) return token;
  const free = (point: Point): Point => ({ ...point, rowAbsolute: false });
  return { ...token, first: free(first), ...(last && { last: free(last) }) };
}

/** "@" before a range: the cell of it that stands in the formula's own row or column. */
function crossed(token: ReferenceToken, place: Place): ReferenceToken | undefined {
  const { first, last } = token;
  if (!last) return token;
  const inside = (low: number | undefined, high: number | undefined, at: number) =>
    low === undefined || high === undefined || (at >= low && at <= high);
  const oneColumn = first.column !== undefined && first.column === last.column;
  const oneRow = first.row !== undefined && first.row === last.row;
  if (oneColumn && oneRow) return { ...token, last: undefined };
  if (oneColumn && inside(first.row, last.row, place.row))
    return { ...token, first: { ...first, row: place.row, rowAbsolute: false }, last: undefined };
  if (oneRow && inside(first.column, last.column, place.column))
    return { ...token, first: { ...first, column: place.column, columnAbsolute: false }, last: undefined };
  return undefined;
}

function add(writer: Writer, text: string, key = text): void {
  writer.text += text;
  writer.key += key;
}

function addReference(writer: Writer, written: ReferenceToken): void {
  const { place, scope } = writer;
  const sheet = written.sheet === undefined ? place.sheet : scope.sheet(written.sheet)?.id;
  if (sheet === undefined) return add(writer, "#REF!");
  const whole = ownRow(wholeLines(written), place);
  const token = writer.crossing ? crossed(whole, place) : whole;
  if (!token) return add(writer, "#VALUE!");
  const prefix = sheet === place.sheet ? "" : `${scope.alias(sheet)}!`;
  const read = readOf(token, sheet, place);
  writer.reads.push(read);
  const text = prefix + printPoint(token.first) + (token.last ? `:${printPoint(token.last)}` : "");
  const corner = `R${keyOf(read.top)}C${keyOf(read.left)}`;
  add(writer, text, prefix + corner + (token.last ? `:R${keyOf(read.bottom)}C${keyOf(read.right)}` : ""));
}

/** The reference of a name stands as if the name were defined in A1; it moves with the cell that uses it. */
function moved(token: Token, place: Place): Token {
  if (token.type !== "reference") return token;
  const move = (point: Point): Point => ({
    ...point,
    row: point.row === undefined || point.rowAbsolute ? point.row : (point.row + place.row) % MAX_ROWS,
    column: point.column === undefined || point.columnAbsolute ? point.column : (point.column + place.column) % MAX_COLUMNS,
  });
  return { ...token, first: move(token.first), ...(token.last && { last: move(token.last) }) };
}

function addName(writer: Writer, name: string, sheet: string, text: string): void {
  const defined = writer.scope.name(name, sheet);
  if (!defined) return add(writer, text);
  const tokens = writer.depth < MAX_NAME_DEPTH ? tokenize(defined.formula.replace(/^=/, "")) : undefined;
  if (!tokens) return add(writer, "#NAME?");
  const plain = tokens.length === 1;
  writer.depth++;
  if (!plain) add(writer, "(");
  for (const token of tokens) addToken(writer, moved(token, writer.place));
  if (!plain) add(writer, ")");
  writer.depth--;
}

function addFunction(writer: Writer, text: string): void {
  const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
  writer.functions.add(name);
  add(writer, name);
}

function addOther(writer: Writer, token: Token): void {
  if (token.type === "operator" && token.text === ":") writer.functions.add(":");
  add(writer, token.text);
}

function addToken(writer: Writer, token: Token): void {
  const crossing = token.type === "operator" && token.text === "@";
  if (token.type === "reference") addReference(writer, token);
  else if (token.type === "function") addFunction(writer, token.text);
  else if (token.type === "name")
    addName(writer, token.name, (token.sheet && writer.scope.sheet(token.sheet)?.id) || writer.place.sheet, token.text);
  else if (token.type === "structured") add(writer, "#REF!");
  else if (token.type === "error") add(writer, token.text.slice(token.text.lastIndexOf("!", token.text.length - 2) + 1));
  else if (token.type === "space") add(writer, " ");
  else if (!crossing) addOther(writer, token);
  if (token.type !== "space") writer.crossing = crossing;
}

/** Reads a resolved formula that stands in a cell; undefined where it is none. */
export function readFormula(formula: string, place: Place, scope: Scope): ReadyFormula | undefined {
  const tokens = tokenize(formula.replace(/^=/, ""));
  if (!tokens) return undefined;
  const writer: Writer = { text: "", key: `${place.sheet}|`, reads: [], functions: new Set(), place, scope, crossing: false, depth: 0 };
  for (const token of tokens) addToken(writer, token);
  const { text, reads, functions } = writer;
  const own = SCOPED.some((name) => functions.has(name)) ? `${writer.key}@${place.row},${place.column}` : writer.key;
  return { text, key: own, reads, functions };
}
