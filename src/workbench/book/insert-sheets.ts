import { HostError } from "../objects/wire";
import type { Book, Sheet } from "./book";
import { newId } from "./create";
import { emitSheet, EVENT } from "./events";
import { eachSheetFormula, renameTablesOf, withSheetNames } from "./formula/carry";
import { assertStructure } from "./protection";
import { sheetNamed, uniqueSheetName } from "./sheets";
import { internStyle, styleAt } from "./styles";
import { allTables } from "./tables-names";
import type { Workspace } from "./workspace";

/** Sheets of another book, put into this one at a position: their styles, tables and names come along under free names. */
export function insertSheets(workspace: Workspace, from: Book, names: readonly string[], position: number): Sheet[] {
  const { book } = workspace;
  assertStructure(book);
  const chosen = names.length ? names.map((name) => sheetOf(from, name)) : from.sheets;
  const copies = chosen.map((sheet) => structuredClone(sheet));
  const renamed = new Map<string, string>();
  copies.forEach((copy, i) => {
    copy.id = newId();
    const free = sheetNamed(book, copy.name) ? uniqueSheetName(book, copy.name) : copy.name;
    renamed.set(copy.name.toLowerCase(), free);
    copy.name = free;
    adoptStyles(book, from, copy);
    book.sheets.splice(position + i, 0, copy);
    renameTablesOf(copy, freeTables(book, copy));
  });
  for (const copy of copies) eachSheetFormula(copy, (formula) => withSheetNames(formula, renamed), ignore);
  adoptNames(book, from, chosen, copies, renamed);
  workspace.touchStructure();
  for (const copy of copies) {
    workspace.touchSheet({ sheet: copy.id, all: true });
    emitSheet(workspace, EVENT.added, copy);
  }
  return copies;
}

const ignore = (): void => undefined;

function sheetOf(book: Book, name: string): Sheet {
  const sheet = sheetNamed(book, name);
  if (!sheet) throw new HostError("ItemNotFound", `The file has no sheet "${name}".`);
  return sheet;
}

function adoptStyles(book: Book, from: Book, copy: Sheet): void {
  const known = new Map<number, number>();
  const adopt = (holder: { style?: number }): void => {
    if (!holder.style) return;
    let index = known.get(holder.style);
    if (index === undefined) known.set(holder.style, (index = internStyle(book, styleAt(from, holder.style))));
    holder.style = index;
  };
  for (const line of copy.cells.values()) for (const cell of line.values()) adopt(cell);
  for (const line of [...copy.rows.values(), ...copy.columns.values()]) adopt(line);
}

function freeTables(book: Book, copy: Sheet): Map<string, string> {
  const taken = new Set(allTables(book).filter((table) => !copy.tables.includes(table)).map((table) => table.name.toLowerCase())); // prettier-ignore
  const renamed = new Map<string, string>();
  for (const table of copy.tables) {
    table.id = newId();
    let name = table.name;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${table.name}_${number}`;
    taken.add(name.toLowerCase());
    if (name !== table.name) renamed.set(table.name, name);
    table.name = name;
  }
  return renamed;
}

/** Names of the inserted sheets, and the book's own that are free here. */
function adoptNames(
  book: Book,
  from: Book,
  chosen: readonly Sheet[],
  copies: readonly Sheet[],
  renamed: ReadonlyMap<string, string>,
): void {
  for (const each of from.names) {
    const name = { ...each, formula: withSheetNames(each.formula, renamed) };
    const at = chosen.findIndex((sheet) => sheet.id === name.scope);
    if (at >= 0) book.names.push({ ...name, scope: copies[at]!.id });
    const mentions = chosen.some((sheet) => each.formula.includes(sheet.name));
    const taken = book.names.some((own) => own.scope === undefined && own.name.toLowerCase() === name.name.toLowerCase());
    if (name.scope === undefined && mentions && !taken) book.names.push({ ...name });
  }
}
