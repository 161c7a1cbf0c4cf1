import type { Book, Sheet } from "../book";
import { structuredA1, tableOf } from "./structured";
import type { Token } from "./tokenize";
import { rewrite } from "./tokenize";

function resolved(book: Book, sheet: Sheet | undefined, row: number, column: number | undefined, token: Token): string | undefined {
  if (token.type === "structured") return structuredA1(book, sheet, token, row, column);
  if (token.type !== "name" || token.prefix || !tableOf(book, sheet, token.name, row)) return undefined;
  return structuredA1(book, sheet, { type: "structured", text: token.text, table: token.name, inner: "" }, row, column);
}

/**
 * A formula as the engine gets it: structured references as absolute A1, the rest as written.
 * Without a sheet (the formula of a name) every reference names its sheet. `row` and `column` are the formula's own cell; the column matters only where several tables share a row.
 */
export function resolveFormula(book: Book, sheet: Sheet | undefined, row: number, formula: string, column?: number): string {
  return hasTables(book) ? rewrite(formula, (token) => resolved(book, sheet, row, column, token)) : formula;
}

function hasTables(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.tables.length > 0);
}
