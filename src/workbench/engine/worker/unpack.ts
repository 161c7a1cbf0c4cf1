import type { Book, Cell, Line, Sheet } from "../../book/book";
import { cellAt, eachCell, ensureCell, ensureRow, putCell } from "../../book/cells";
import { createBook, createSheet } from "../../book/create";
import type { Computed } from "../engine";
import type { BookState, HiddenRows, PackedCells, PackedResults, SheetState } from "./messages";

/** A copy of a book that holds what formulas see, and nothing else. */
export function copyOf(state: BookState): Book {
  const book = createBook();
  book.sheets = [];
  follow(book, state);
  return book;
}

/** Makes the copy what the book is now; sheets that stay remain the same objects. */
export function follow(book: Book, { sheets, names }: BookState): void {
  const known = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  book.names = names;
  book.sheets = sheets.map((state) => {
    const sheet = known.get(state.id) ?? { ...createSheet(state.name), id: state.id };
    followSheet(sheet, state);
    return sheet;
  });
}

/** Takes results into the copy as the host takes them into the book. */
export function takeResults(book: Book, computed: readonly Computed[]): void {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  for (const { sheet: id, row, column, value, spilled } of computed) {
    const sheet = sheets.get(id);
    const cell = sheet && spilled && value !== null ? ensureCell(sheet, row, column) : sheet && cellAt(sheet, row, column);
    if (cell) cell.value = value;
  }
}

/** Results as the host wants them. */
export function unpackResults(packed: readonly PackedResults[]): Computed[] {
  return packed.flatMap(({ sheet, rows, columns, values, spilledAt }) => {
    const computed = rows.map((row, i): Computed => ({ sheet, row, column: columns[i]!, value: values[i]! }));
    for (const index of spilledAt) computed[index]!.spilled = true;
    return computed;
  });
}

function followSheet(sheet: Sheet, { name, tables, rows, cleared, cells }: SheetState): void {
  sheet.name = name;
  sheet.tables = tables;
  if (rows) sheet.rows = linesOf(rows);
  if (cleared === "all") sheet.cells = new Map();
  else for (const rect of cleared ?? []) eachCell(sheet, rect, (_cell, row, column) => putCell(sheet, row, column, undefined));
  if (cells) putCells(sheet, cells);
}

function putCells(sheet: Sheet, { rows, columns, values, formulaAt, formulas, quotedAt }: PackedCells): void {
  const made = values.map((value): Cell => ({ value }));
  formulaAt.forEach((index, i) => (made[index]!.formula = formulas[i]!));
  for (const index of quotedAt) made[index]!.quoted = true;
  made.forEach((cell, i) => ensureRow(sheet.cells, rows[i]!).set(columns[i]!, cell));
}

function linesOf({ hidden, filtered }: HiddenRows): Map<number, Line> {
  const lines = new Map<number, Line>(hidden.map((row) => [row, { hidden: true }]));
  for (const row of filtered) lines.set(row, { ...lines.get(row), filtered: true });
  return lines;
}
