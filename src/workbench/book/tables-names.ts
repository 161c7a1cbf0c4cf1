import { HostError } from "../objects/wire";
import type { Book, Table } from "./book";

const MAXIMUM_NAME = 255;
const WELL_FORMED = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_A1 = /^[a-z]{1,3}[0-9]+$/i;
const LIKE_R1C1 = /^(r[0-9]*)?(c[0-9]*)?$/i;

/** All tables of a book, sheet by sheet. */
export function allTables(book: Book): Table[] {
  return book.sheets.flatMap((sheet) => sheet.tables);
}

/** Throws InvalidArgument where a table may not be called so: badly formed, like a cell, or taken by a table or a defined name. */
export function checkTableName(book: Book, name: string, self?: Table): void {
  if (typeof name !== "string" || name.length > MAXIMUM_NAME || !WELL_FORMED.test(name) || LIKE_A1.test(name) || LIKE_R1C1.test(name))
    throw new HostError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  if (isTaken(book, name, self)) throw new HostError("InvalidArgument", `The name "${name}" is already taken.`);
}

function isTaken(book: Book, name: string, self?: Table): boolean {
  const wanted = name.toLowerCase();
  return (
    allTables(book).some((table) => table !== self && table.name.toLowerCase() === wanted) ||
    book.names.some((defined) => defined.name.toLowerCase() === wanted)
  );
}

/** "Table1", "Table2" …: the first that is free. */
export function nextTableName(book: Book): string {
  let number = allTables(book).length + 1;
  while (isTaken(book, `Table${number}`)) number++;
  return `Table${number}`;
}

/** A new id in the shape of Excel's. */
export function nextTableId(book: Book): string {
  const used = allTables(book).map((table) => Number.parseInt(table.id.slice(1, 9), 16) || 0);
  const number = Math.max(0, ...used) + 1;
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-7AB1-4E00-8000-000000000000}`;
}

/** Header texts as Excel makes them: blanks become Column1 …, repeats get a number, letter case does not tell them apart. */
export function uniqueHeaders(texts: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set([...taken, ...texts].filter((text) => text !== "").map((text) => text.toLowerCase()));
  const seen = new Set(taken.map((text) => text.toLowerCase()));
  return texts.map((text) => {
    const free = text === "" ? firstFree("Column", 1, used) : seen.has(text.toLowerCase()) ? firstFree(text, 2, used) : text;
    seen.add(free.toLowerCase());
    used.add(free.toLowerCase());
    return free;
  });
}

function firstFree(stem: string, start: number, used: ReadonlySet<string>): string {
  let number = start;
  while (used.has(`${stem}${number}`.toLowerCase())) number++;
  return `${stem}${number}`;
}
