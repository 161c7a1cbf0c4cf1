import type { Book, Sheet, Table } from "./book";
import { quoteSheet } from "./a1";
import { structuredA1 } from "./formula/structured";
import type { NameToken, StructuredToken, Token } from "./formula/tokenize";
import { rewrite } from "./formula/tokenize";
import { holds } from "./geometry";

/** A column's name as it stands between the brackets of a structured reference. */
export function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

const unescape = (text: string): string => text.replace(/'(.)/gs, "$1");
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Formulas name a column anew. */
export function renameColumnInFormulas(book: Book, table: Table, old: string, name: string): void {
  const wanted = bare(old);
  rewriteOver(
    book,
    table,
    (token) => (token.type === "name" ? undefined : `${token.table}[${renamedInner(token.inner, old, name)}]`),
    // taking a formula apart costs far more than looking for the name in it
    (formula) => bare(formula).includes(wanted),
  );
}

/** A name or formula for looking one up in the other: without the signs that escape, in one case. */
const bare = (text: string): string => text.replaceAll("'", "").toLowerCase();

/** Formulas name a table anew. */
export function renameTableInFormulas(book: Book, table: Table, name: string): void {
  rewriteOver(book, table, (token) => {
    if (token.type === "name") return name;
    return token.table === "" ? undefined : `${name}[${token.inner}]`;
  });
}

function renamedInner(inner: string, old: string, name: string): string {
  const bracketed = `[${escapeColumn(name)}]`;
  if (inner.includes("["))
    return inner.replace(/\[((?:'.|[^[\]'])*)\]/gs, (part, text: string) => (same(unescape(text), old) ? bracketed : part));
  const at = inner.startsWith("@") ? "@" : "";
  if (!same(unescape(inner.slice(at.length)), old)) return inner;
  const plain = /^[\p{L}\p{N}_]+$/u.test(name) || (at === "" && /^[\p{L}\p{N}_ ]+$/u.test(name));
  return at + (plain ? name : bracketed);
}

/** True for a token that stands for the table or a part of it; "" names the table around the formula. */
function isOf(token: Token, table: Table, inside: boolean): token is StructuredToken | NameToken {
  if (token.type === "structured") return token.table === "" ? inside : same(token.table, table.name);
  return token.type === "name" && token.prefix === "" && same(token.name, table.name);
}

/** Rewrites every reference to a table, wherever formulas are kept. */
function rewriteOver(
  book: Book,
  table: Table,
  change: (token: StructuredToken | NameToken) => string | undefined,
  concerned: (formula: string) => boolean = () => true,
): void {
  const of = (inside: boolean) => (formula: string) =>
    mentions(formula, table) && concerned(formula)
      ? rewrite(formula, (token) => (isOf(token, table, inside) ? change(token) : undefined))
      : formula;
  for (const sheet of book.sheets) rewriteCells(sheet, table, of(true), of(false));
  for (const defined of book.names) defined.formula = of(false)(defined.formula);
}

const mentions = (formula: string, table: Table): boolean =>
  formula.includes("[") || formula.toLowerCase().includes(table.name.toLowerCase());

/** Formulas go on with A1 references in place of a table's name and columns. */
export function plainStructured(book: Book, table: Table): void {
  for (const sheet of book.sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line) {
        if (cell.formula === undefined || !mentions(cell.formula, table)) continue;
        const inside = sheet.tables.includes(table) && holds(table.range, row, column);
        cell.formula = rewrite(cell.formula, (token) =>
          isOf(token, table, inside) ? plainToken(book, sheet, token, row, column) : undefined,
        );
      }
  const [home] = book.sheets.filter((sheet) => sheet.tables.includes(table));
  for (const defined of book.names)
    defined.formula = rewrite(defined.formula, (token) =>
      home && isOf(token, table, false) ? withSheet(home, plainToken(book, home, token, -1, -1)) : undefined,
    );
}

function plainToken(book: Book, sheet: Sheet, token: StructuredToken | NameToken, row: number, column: number): string {
  const whole: StructuredToken = token.type === "name" ? { type: "structured", text: token.text, table: token.name, inner: "" } : token;
  return structuredA1(book, sheet, whole, row, column);
}

const withSheet = (sheet: Sheet, a1: string): string => (a1.startsWith("#") ? a1 : `${quoteSheet(sheet.name)}!${a1}`);

type Rewrite = (formula: string) => string;

function rewriteCells(sheet: Sheet, table: Table, inside: Rewrite, outside: Rewrite): void {
  const here = sheet.tables.includes(table);
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line)
      if (cell.formula !== undefined) cell.formula = (here && holds(table.range, row, column) ? inside : outside)(cell.formula);
  for (const other of sheet.tables)
    for (const column of other.columns) {
      const change = other === table ? inside : outside;
      if (column.formula !== undefined) column.formula = change(column.formula);
      if (column.totalsFormula !== undefined) column.totalsFormula = change(column.totalsFormula);
    }
}
