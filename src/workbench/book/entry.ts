import { getFormatFromId, parseValue } from "numfmt";
import { HostError } from "../objects/wire";
import type { CellError, Scalar } from "./book";
import { isFormula } from "./formula/grammar";
import type { Token } from "./formula/tokenize";
import { rewrite } from "./formula/tokenize";

/** What a written value becomes in a cell; `numberFormat` is the one Excel gives a General cell with it. */
export type Entry = { value: Scalar; formula?: string; quoted?: true; numberFormat?: string };

const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"]);
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const LETTER = /^\p{L}/u;
const EMPTY: Entry = { value: null };

/** Longest text of a cell, in characters. */
export const MAX_TEXT = 32_767;
/** Longest formula, in characters. */
export const MAX_FORMULA = 8_192;

function textEntry(value: string): Entry {
  if (value.length > MAX_TEXT) throw new HostError("InvalidArgument", `A cell holds at most ${MAX_TEXT} characters.`);
  return { value };
}

function formulaEntry(body: string): Entry {
  if (body.length > MAX_FORMULA) throw new HostError("FormulaLengthExceedsLimit");
  return { value: 0, formula: `=${rewrite(body, inCapitals)}` };
}

/** Functions, references and the two truths stand in capitals, whatever was written; names keep their letters. */
function inCapitals(token: Token): string | undefined {
  if (token.type === "function") return token.text.toUpperCase();
  if (token.type === "reference") return token.prefix + token.text.slice(token.prefix.length).toUpperCase();
  return token.type === "name" && /^(?:true|false)$/i.test(token.text) ? token.text.toUpperCase() : undefined;
}

/** Excel's largest number; a text that spells a larger one stays text. */
const MAX_NUMBER = 9.99999999999999e307;

/** A number as it is kept: fifteen digits. */
function plainNumber(text: string): number | undefined {
  const value = Number(Number(text).toPrecision(15));
  return Math.abs(value) <= MAX_NUMBER ? value : undefined;
}

/** The number, date, time, percentage or amount that a text spells in en-US, with the format it brings. */
function spelled(text: string): Entry | undefined {
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed)) {
    const value = plainNumber(trimmed);
    if (value === undefined) return textEntry(text);
    return /e/i.test(trimmed) ? { value, numberFormat: "0.00E+00" } : { value };
  }
  if (!/\d/.test(trimmed) || (LETTER.test(trimmed) && !MONTH.test(trimmed))) return undefined;
  const parsed = parseValue(trimmed, { locale: "en-US" });
  if (!parsed || typeof parsed.value !== "number") return undefined;
  const numberFormat = parsed.format ?? (parsed.formatId ? getFormatFromId(parsed.formatId) : undefined);
  return numberFormat ? { value: parsed.value, numberFormat } : { value: parsed.value };
}

function signed(text: string): Entry | undefined {
  const body = text.startsWith("@") ? text.slice(1) : text;
  return isFormula(body) ? formulaEntry(body) : undefined;
}

function readText(text: string): Entry {
  if (text === "") return EMPTY;
  const first = text[0]!;
  if (first === "'") return { ...textEntry(text.slice(1)), quoted: true };
  if (first === "=" && text.length > 1) {
    if (!isFormula(text.slice(1))) throw new HostError("InvalidArgument", "The formula has an error.");
    return formulaEntry(text.slice(1));
  }
  const upper = text.length < 6 ? text.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (first === "#" && ERRORS.has(text)) return { value: { error: text } as CellError };
  const number = spelled(text);
  if (number) return number;
  return ((first === "+" || first === "-" || first === "@") && text.length > 1 && signed(text)) || textEntry(text);
}

/** Reads what an add-in wrote into a cell as Excel does; a cell of format "@" keeps it as text. */
export function readEntry(input: unknown, numberFormat: string): Entry {
  if (typeof input === "string") return numberFormat === "@" ? textCell(input) : readText(input);
  if (typeof input === "number") return { value: numberFormat === "@" ? String(input) : input };
  if (typeof input === "boolean") return { value: numberFormat === "@" ? String(input).toUpperCase() : input };
  throw new HostError("InvalidArgument", "A cell takes a text, a number or a boolean.");
}

function textCell(text: string): Entry {
  if (text === "") return EMPTY;
  return text.startsWith("'") ? { ...textEntry(text.slice(1)), quoted: true } : textEntry(text);
}
