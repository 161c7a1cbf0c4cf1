import { readCsv } from "../../files/csv";
import type { Book, Cell } from "../book/book";
import { createBook } from "../book/create";
import { DEFAULT_STYLE, internStyle } from "../book/styles";
import { FileError } from "./file-error";

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const FORBIDDEN = /[:\\/?*[\]]/g;

/** A CSV file as a workbook of one sheet. Plain numbers and ISO dates become such; everything else stays the text it was ("007", "+40…", "=1+1"). */
export function openCsv(name: string, bytes: Uint8Array): Book {
  const { rows } = readOrExplain(name, bytes);
  const title = name
    .replace(/\.[^.]*$/, "")
    .replace(FORBIDDEN, " ")
    .trim()
    .slice(0, 31);
  const book = createBook(title || "Sheet1");
  book.name = name;
  const date = internStyle(book, { ...DEFAULT_STYLE, numberFormat: "yyyy-mm-dd" });
  const sheet = book.sheets[0]!;
  rows.forEach((fields, row) => {
    const line = new Map<number, Cell>();
    fields.forEach((field, column) => {
      if (field !== "") line.set(column, cellOf(field, date));
    });
    if (line.size > 0) sheet.cells.set(row, line);
  });
  return book;
}

function readOrExplain(name: string, bytes: Uint8Array): ReturnType<typeof readCsv> {
  try {
    return readCsv(bytes, name);
  } catch (error) {
    const isEmpty = error instanceof Error && error.message === "file.empty";
    throw new FileError(isEmpty ? "file.empty" : "file.broken", { name }, { cause: error });
  }
}

function cellOf(field: string, date: number): Cell {
  if (NUMBER.test(field)) return { value: Number(field) };
  const iso = DATE.exec(field);
  if (!iso) return { value: field };
  const time = Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const exists = new Date(time).toISOString().startsWith(field) && Number(iso[1]) >= 1901;
  return exists ? { value: time / 86_400_000 + 25_569, style: date } : { value: field };
}
