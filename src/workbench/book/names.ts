import { HostError } from "../objects/wire";
import { parseRect } from "./a1";
import type { Book, DefinedName, Rect, Scalar, Sheet } from "./book";
import { between } from "./geometry";
import type { Point } from "./formula/tokenize";
import { tokenize } from "./formula/tokenize";
import { isFormula } from "./formula/grammar";
import { MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { resolveFormula } from "./formula/resolve";
import type { Workspace } from "./workspace";

/** Throws InvalidArgument where Excel refuses a defined name. */
export function assertName(book: Book, name: unknown, scope: string | undefined): asserts name is string {
  const fits = typeof name === "string" && name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!fits || parseRect(name) || /^(?:r\d*)?(?:c\d*)?$/i.test(name))
    throw new HostError("InvalidArgument", `"${String(name)}" is no name.`);
  const lower = name.toLowerCase();
  if (book.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === lower)))
    throw new HostError("InvalidArgument", "A table has that name.");
  if (book.names.some((each) => each.name.toLowerCase() === lower && each.scope === scope))
    throw new HostError("InvalidArgument", "The name is taken.");
}

/** Adds a name. `formula` has its "=". */
export function addName(workspace: Workspace, name: DefinedName): DefinedName {
  assertName(workspace.book, name.name, name.scope);
  assertNameFormula(name.formula);
  workspace.book.names.push(name);
  workspace.touchStructure();
  return name;
}

/** Throws InvalidArgument where a name's formula does not read. */
export function assertNameFormula(formula: string): void {
  if (!formula.startsWith("=") || !isFormula(formula.slice(1))) throw new HostError("InvalidArgument", "The formula has an error.");
}

/** The names that can be read from a scope: the sheet's own, or the workbook's. */
export function namesOf(book: Book, scope: string | undefined): DefinedName[] {
  return book.names.filter((name) => name.scope === scope);
}

/** A point pair as a rectangle. */
export function pointsRect(first: Point, last: Point = first): Rect {
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

/** The one area a formula refers to ("=Sheet1!$A$1:$B$2", "=Orders[Qty]", "=OtherName"); undefined where it is anything else. */
export function areaOf(book: Book, formula: string, home: Sheet | undefined): { sheet: Sheet; rect: Rect } | undefined {
  const base = home ?? book.sheets[0]!;
  const tokens = tokenize(resolveFormula(book, base, 0, formula).replace(/^=/, ""));
  const [token, ...more] = tokens ?? [];
  if (!token || more.length) return undefined;
  if (token.type === "name") return namedArea(book, token.name, token.sheet, base, formula);
  if (token.type !== "reference") return undefined;
  const sheet = token.sheet === undefined ? base : book.sheets.find((each) => each.name.toLowerCase() === token.sheet!.toLowerCase());
  return sheet && { sheet, rect: pointsRect(token.first, token.last) };
}

function namedArea(
  book: Book,
  name: string,
  sheetName: string | undefined,
  home: Sheet,
  self: string,
): { sheet: Sheet; rect: Rect } | undefined {
  const sheet = sheetName === undefined ? home : book.sheets.find((each) => each.name.toLowerCase() === sheetName.toLowerCase());
  const found = findName(book, name, sheet);
  return found && found.formula !== self ? areaOf(book, found.formula, sheet) : undefined;
}

/** A name as a formula on a sheet sees it: the sheet's own first. */
export function findName(book: Book, name: string, sheet: Sheet | undefined): DefinedName | undefined {
  const lower = name.toLowerCase();
  const alike = book.names.filter((each) => each.name.toLowerCase() === lower);
  return alike.find((each) => sheet && each.scope === sheet.id) ?? alike.find((each) => each.scope === undefined);
}

/** A name's constant ("=0.2", "=\"text\"", "=TRUE"); undefined where it is a formula. */
export function constantOf(formula: string): Scalar | undefined {
  const text = formula.replace(/^=/, "").trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
