import Papa from "papaparse";
import { finished, type Steps } from "../domain/cleaning/duplicates/steps";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { isoOf } from "../domain/kernel/dates";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { decodeText, type Encoding } from "./decode-text";

/** A CSV file as texts: rows may differ in length, nothing is converted. */
export type CsvFile = { rows: string[][]; separator: string; encoding: Encoding; findings: Finding[] };

const SEPARATORS = [",", ";", "\t", "|"];
/** Rows that the guess of the separator looks at. */
const GUESS_ROWS = 50;
/** Characters that are read between two pauses. */
const CHUNK = 500_000;
/** A quoted field longer than this that never ends is no field: the file is not CSV. */
const LONGEST_FIELD = 1_000_000;

/** Reads a CSV file in one go, as `csvSteps` does. */
export function readCsv(bytes: Uint8Array, name: string): CsvFile {
  return finished(csvSteps(bytes, name));
}

/**
 * Reads a CSV file in stretches; fails with "file.empty" or "file.notCsv" (value `name`). Blank lines at the end are left
 * out. What stands behind a quote that is never closed is one cell, and told.
 */
export function* csvSteps(bytes: Uint8Array, name: string): Steps<CsvFile> {
  if (bytes.length === 0) throw new Failure("file.empty", { name });
  const { text: decoded, encoding } = decodeText(bytes);
  if (isBinary(decoded)) throw new Failure("file.notCsv", { name });
  const { text, separator: declared } = withoutHint(decoded);
  if (text.trim() === "") throw new Failure("file.empty", { name });
  const separator = declared ?? guessSeparator(text);
  const { rows, isOpen } = yield* parsed(text, separator);
  if (isOpen && (rows.at(-1)?.some((field) => field.length > LONGEST_FIELD) || rows.length <= 1))
    throw new Failure("file.notCsv", { name });
  const findings: Finding[] = isOpen ? [{ code: "import.quote", severity: "warning", values: { row: rows.length } }] : [];
  while (rows.length && rows.at(-1)!.every((field) => field.trim() === "")) rows.pop();
  return { rows, separator, encoding, findings };
}

/** The rows of a text, chunk by chunk; `isOpen`: a quote of the last one is never closed. */
function* parsed(text: string, separator: string): Steps<{ rows: string[][]; isOpen: boolean }> {
  const rows: string[][] = [];
  let isOpen = false;
  let parser: Papa.Parser | null = null;
  let isDone = false;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    chunkSize: CHUNK,
    chunk({ data, errors }: Papa.ParseResult<string[]>, reading: Papa.Parser) {
      for (const row of data) rows.push(row);
      isOpen ||= errors.some(({ code }) => code === "MissingQuotes");
      parser = reading;
      reading.pause();
    },
    complete: () => (isDone = true),
  });
  for (let chunks = 1; !isDone; chunks++) {
    yield Math.min(1, (chunks * CHUNK) / text.length);
    (parser as Papa.Parser | null)?.resume();
  }
  return { rows, isOpen };
}

/** Control characters that no text has. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  // eslint-disable-next-line no-control-regex -- exactly what tells a binary file from a text
  return sample.includes("\u0000") || (sample.match(/[\u0001-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0) > sample.length / 100;
}

/** Excel's own first line "sep=;" names the separator. */
function withoutHint(text: string): { text: string; separator?: string } {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), separator: hint[1]! } : { text };
}

/** The separator under which the first rows have the most fields and agree best on how many. */
function guessSeparator(text: string): string {
  const scored = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: GUESS_ROWS, skipEmptyLines: true });
    const counts = data.map((row) => row.length).sort((a, b) => a - b);
    const usual = counts[Math.floor(counts.length / 2)] ?? 1;
    const agreeing = counts.filter((count) => count === usual).length / Math.max(counts.length, 1);
    return { separator, score: usual > 1 ? agreeing * 1_000 + usual : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** How a language writes CSV: Excel opens a file whose separator is its own list separator. */
export type CsvDialect = { separator: "," | ";"; decimal: "." | "," };

/** A cell of a CSV file; a day is a serial number that is to be read as a day, with its time where `time` says so. */
export type CsvCell = Cell | { day: number; time?: boolean };

/** What a spreadsheet program takes for the beginning of a formula, or strips to find one. */
const live = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no spreadsheet program takes for a formula: an apostrophe stands before what could begin one. */
export function harmless(text: string): string {
  return live.test(text) ? `'${text}` : text;
}

/** `YYYY-MM-DD`, with ` hh:mm` where asked for: read alike in every country. */
function isoMoment({ day, time = false }: { day: number; time?: boolean }): string {
  if (!time) return isoOf(day);
  const minutes = Math.round(day * minutesOfDay);
  const inDay = ((minutes % minutesOfDay) + minutesOfDay) % minutesOfDay;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${isoOf(Math.floor(minutes / minutesOfDay))} ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

const minutesOfDay = 1_440;
/** Excel shows no more digits of a number; what a sum of doubles has beyond them is noise. */
const shownDigits = 15;

/**
 * Writes a CSV file as UTF-8 with its mark. Texts stand in quotes and are made harmless; numbers and days (ISO) stand without,
 * so that a reader can tell them apart.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], { separator, decimal }: CsvDialect): Uint8Array {
  const field = (cell: CsvCell): string => {
    if (typeof cell === "object" && cell !== null) return isoMoment(cell);
    if (isBlank(cell)) return "";
    if (typeof cell === "number") return String(Number(cell.toPrecision(shownDigits))).replace(".", decimal);
    return typeof cell === "boolean" ? String(cell).toUpperCase() : `"${harmless(cell).replaceAll('"', '""')}"`;
  };
  const text = rows.map((row) => row.map(field).join(separator)).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
