import { columnIndex } from "../a1";
import { MAX_COLUMNS, MAX_ROWS } from "../geometry";

/** One end of a reference; a missing row is a whole column, a missing column a whole row. */
export type Point = { row?: number; column?: number; rowAbsolute: boolean; columnAbsolute: boolean };

/** "Sheet1!$A1:B2" and its like; `prefix` is the sheet as written with "!", `sheet` its name. */
export type ReferenceToken = { type: "reference"; text: string; prefix: string; sheet?: string; first: Point; last?: Point };

/** "Orders[[#All],[Qty]]"; `table` is "" inside its own table, `inner` what stands between the outer brackets. */
export type StructuredToken = { type: "structured"; text: string; table: string; inner: string };

/** A defined name, maybe with its sheet. */
export type NameToken = { type: "name"; text: string; prefix: string; sheet?: string; name: string };

export type PlainToken = {
  type: "function" | "number" | "string" | "error" | "array" | "operator" | "open" | "close" | "separator" | "space";
  text: string;
};

export type Token = ReferenceToken | StructuredToken | NameToken | PlainToken;

const END = "(?![\\p{L}\\p{N}_.(!\\[\\\\?])";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const SHEET = /(?:'(?:[^']|'')+'|(?:\[[^\]']+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!/uy;
const CELLS = new RegExp(`(${CELL})(?::(${CELL}))?${END}`, "uy");
const COLUMNS = new RegExp(`(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})${END}`, "uy");
const ROWS = new RegExp(`(\\$?[1-9]\\d{0,6}):(\\$?[1-9]\\d{0,6})${END}`, "uy");
const POINT = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

const PLAIN: [PlainToken["type"], RegExp][] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  ["error", /#(?:REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?(?![\p{L}_])/uy],
  ["array", /\{(?:"(?:[^"]|"")*"|[^"{}])*\}/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["separator", /[,;]/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%#@:]/y],
];

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "$A1", "A", "$3" as a point; undefined beyond the sheet. */
function readPoint(text: string): Point | undefined {
  const parts = POINT.exec(text);
  if (!parts) return undefined;
  const [, before, letters, between, digits] = parts;
  const column = letters ? columnIndex(letters) : undefined;
  const row = digits ? Number(digits) - 1 : undefined;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return undefined;
  const rowAbsolute = letters ? between === "$" : before === "$";
  return { row, column, rowAbsolute, columnAbsolute: Boolean(letters) && before === "$" };
}

function readReference(text: string, start: number, at: number, prefix: string): ReferenceToken | undefined {
  for (const pattern of [CELLS, COLUMNS, ROWS]) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const first = readPoint(found[1]!);
    const last = found[2] === undefined ? undefined : readPoint(found[2]);
    if (!first || (found[2] !== undefined && !last)) continue;
    const whole = text.slice(start, at + found[0].length);
    const token: ReferenceToken = { type: "reference", text: whole, prefix, first, ...(last && { last }) };
    return prefix ? { ...token, sheet: sheetName(prefix) } : token;
  }
  return undefined;
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Position after the bracket that closes the one at `at`; -1 where none does. A quote mark escapes the next character. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i + 1;
  }
  return -1;
}

function readStructured(text: string, start: number, bracket: number): StructuredToken | undefined {
  const end = closing(text, bracket);
  if (end < 0) return undefined;
  return { type: "structured", text: text.slice(start, end), table: text.slice(start, bracket), inner: text.slice(bracket + 1, end - 1) };
}

function readName(text: string, start: number, at: number, prefix: string): Token | undefined {
  const found = match(NAME, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  if (text[end] === "[") return readStructured(text, start, end);
  const whole = text.slice(start, end);
  if (text[end] === "(") return { type: "function", text: whole };
  const token: NameToken = { type: "name", text: whole, prefix, name: found[0] };
  return prefix ? { ...token, sheet: sheetName(prefix) } : token;
}

function readPlain(text: string, at: number): PlainToken | undefined {
  for (const [type, pattern] of PLAIN) {
    const found = match(pattern, text, at);
    if (found) return { type, text: found[0] };
  }
  return undefined;
}

function readToken(text: string, at: number): Token | undefined {
  if (text[at] === "[") {
    const own = readStructured(text, at, at);
    if (own && text[at + own.text.length] !== "!" && !/^[\p{L}\p{N}_.]*!/u.test(text.slice(at + own.text.length))) return own;
  }
  const prefix = match(SHEET, text, at)?.[0] ?? "";
  const inner = at + prefix.length;
  if (prefix && text.startsWith("#REF!", inner)) return { type: "error", text: `${prefix}#REF!` };
  const found = readReference(text, at, inner, prefix) ?? (prefix ? readName(text, at, inner, prefix) : undefined);
  if (found || prefix) return found;
  return readPlain(text, at) ?? readName(text, at, at, "");
}

const cache = new Map<string, Token[] | undefined>();

function scan(body: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < body.length;) {
    const token = readToken(body, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The tokens of a formula without its "="; joined, their texts give it back. Undefined where it is none. */
export function tokenize(body: string): Token[] | undefined {
  if (cache.has(body)) return cache.get(body);
  const tokens = scan(body);
  if (cache.size > 20_000) cache.clear();
  cache.set(body, tokens);
  return tokens;
}

/** A formula (with or without "=") with some tokens written anew; `change` answers undefined for what stays. */
export function rewrite(formula: string, change: (token: Token) => string | undefined): string {
  const lead = formula.startsWith("=") ? "=" : "";
  const tokens = tokenize(formula.slice(lead.length));
  if (!tokens) return formula;
  let text = lead;
  for (const token of tokens) text += change(token) ?? token.text;
  return text;
}
