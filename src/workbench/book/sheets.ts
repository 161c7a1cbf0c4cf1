import { HostError } from "../objects/wire";
import type { Book, Sheet } from "./book";
import { createSheet, newId } from "./create";
import { emitSheet, EVENT } from "./events";
import { oneCell } from "./geometry";
import { assertStructure } from "./protection";
import { carrySheetDeletion, carrySheetName, eachSheetFormula, renameTablesOf, withSheetNames } from "./formula/carry";
import type { Workspace } from "./workspace";

/** Longest name of a sheet. */
export const MAX_SHEET_NAME = 31;

/** Throws InvalidArgument where Excel refuses a sheet name. */
export function assertSheetName(book: Book, name: unknown, self?: Sheet): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > MAX_SHEET_NAME)
    throw new HostError("InvalidArgument", `A sheet name has 1 to ${MAX_SHEET_NAME} characters.`);
  if (/[:\\/?*[\]]/.test(name)) throw new HostError("InvalidArgument", "A sheet name has none of : \\ / ? * [ ].");
  if (name.startsWith("'") || name.endsWith("'")) throw new HostError("InvalidArgument", "A sheet name has no apostrophe at its ends.");
  if (name.toLowerCase() === "history") throw new HostError("InvalidArgument", "Excel keeps the name History for itself.");
  const taken = sheetNamed(book, name);
  if (taken && taken !== self) throw new HostError(self ? "InvalidArgument" : "ItemAlreadyExists", "The name is taken.");
}

/** A sheet by name (letter case aside) or id. */
export function sheetNamed(book: Book, key: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase()) ?? book.sheets.find((sheet) => sheet.id === key);
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetNamed(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Adds an empty sheet at the end. */
export function addSheet(workspace: Workspace, name: string | undefined): Sheet {
  const { book } = workspace;
  assertStructure(book);
  if (name !== undefined) assertSheetName(book, name);
  const sheet = createSheet(name ?? freeName(book));
  book.sheets.push(sheet);
  workspace.touchStructure();
  emitSheet(workspace, EVENT.added, sheet);
  return sheet;
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(workspace: Workspace, sheet: Sheet, name: unknown): void {
  assertStructure(workspace.book);
  assertSheetName(workspace.book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  carrySheetName(workspace, before, name);
  workspace.touchStructure();
  emitSheet(workspace, EVENT.renamed, sheet, { nameBefore: before, nameAfter: name });
}

const shownSheets = (book: Book): Sheet[] => book.sheets.filter((sheet) => sheet.visibility === "Visible");

function assertOneLeft(book: Book, sheet: Sheet): void {
  const others = shownSheets(book).filter((each) => each !== sheet);
  if (others.length === 0) throw new HostError("InvalidOperation", "A workbook keeps one visible sheet.");
}

/** Deletes a sheet; what pointed at it becomes #REF!. */
export function deleteSheet(workspace: Workspace, sheet: Sheet): void {
  const { book } = workspace;
  assertStructure(book);
  assertOneLeft(book, sheet);
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "A very hidden sheet is not deleted.");
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  book.names = book.names.filter((name) => name.scope !== sheet.id);
  carrySheetDeletion(workspace, sheet);
  if (book.activeSheet === sheet.id) activateSheet(workspace, nearestShown(book, at));
  workspace.touchStructure();
  emitSheet(workspace, EVENT.deleted, sheet);
}

function nearestShown(book: Book, at: number): Sheet {
  const after = book.sheets.slice(at).find((sheet) => sheet.visibility === "Visible");
  return after ?? shownSheets(book).at(-1)!;
}

/** Brings a sheet to the front. */
export function activateSheet(workspace: Workspace, sheet: Sheet): void {
  const { book } = workspace;
  if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet is not activated.");
  if (book.activeSheet === sheet.id) return;
  const before = book.sheets.find((each) => each.id === book.activeSheet);
  book.activeSheet = sheet.id;
  if (book.selection.sheet !== sheet.id) book.selection = { sheet: sheet.id, ranges: [oneCell(0, 0)] };
  if (before) emitSheet(workspace, EVENT.deactivated, before);
  emitSheet(workspace, EVENT.activated, sheet);
}

/** Shows or hides a sheet. */
export function setVisibility(workspace: Workspace, sheet: Sheet, value: unknown): void {
  const visibility = (["Visible", "Hidden", "VeryHidden"] as const).find((each) => each === value);
  if (!visibility) throw new HostError("InvalidArgument");
  if (visibility === sheet.visibility) return;
  assertStructure(workspace.book);
  if (visibility !== "Visible") assertOneLeft(workspace.book, sheet);
  const before = sheet.visibility;
  sheet.visibility = visibility;
  const { book } = workspace;
  if (visibility !== "Visible" && book.activeSheet === sheet.id) activateSheet(workspace, nearestShown(book, book.sheets.indexOf(sheet)));
  workspace.touchStructure();
  emitSheet(workspace, EVENT.visibility, sheet, { visibilityBefore: before, visibilityAfter: visibility });
}

/** Moves a sheet to a position among the others. */
export function moveSheet(workspace: Workspace, sheet: Sheet, position: unknown): void {
  const { sheets } = workspace.book;
  if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= sheets.length)
    throw new HostError("InvalidArgument");
  assertStructure(workspace.book);
  const before = sheets.indexOf(sheet);
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  workspace.touchStructure();
  if (before !== position) emitSheet(workspace, EVENT.moved, sheet, { positionBefore: before, positionAfter: position });
}

/** "Name (2)", "Name (3)" …: the first that is free. */
export function uniqueSheetName(book: Book, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = name.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!sheetNamed(book, free)) return free;
  }
}

/** A sheet's twin with ids and table names of its own, placed at a position. */
export function copySheet(workspace: Workspace, sheet: Sheet, position: number): Sheet {
  const { book } = workspace;
  assertStructure(book);
  const copy = structuredClone(sheet);
  copy.id = newId();
  copy.name = uniqueSheetName(book, sheet.name);
  book.sheets.splice(position, 0, copy);
  renewParts(book, sheet, copy);
  workspace.touchStructure();
  emitSheet(workspace, EVENT.added, copy);
  return copy;
}

/** Tables of a copied sheet get free names, its own formulas follow; names of the sheet are copied with it. */
function renewParts(book: Book, from: Sheet, copy: Sheet): void {
  const taken = new Set(book.sheets.filter((s) => s !== copy).flatMap((s) => s.tables.map((t) => t.name.toLowerCase())));
  const renamed = new Map<string, string>();
  for (const table of copy.tables) {
    const stem = table.name.replace(/\d+$/, "");
    let number = 1;
    while (taken.has(`${stem}${number}`.toLowerCase())) number++;
    renamed.set(table.name, `${stem}${number}`);
    taken.add(`${stem}${number}`.toLowerCase());
    table.name = `${stem}${number}`;
    table.id = newId();
  }
  for (const chart of copy.charts) chart.id = newId();
  for (const format of copy.conditionalFormats) format.id = newId();
  for (const comment of copy.comments) comment.id = newId();
  copyNames(book, from, copy);
  const own = new Map([[from.name.toLowerCase(), copy.name]]);
  eachSheetFormula(copy, (formula) => withSheetNames(formula, own), ignore);
  renameTablesOf(copy, renamed);
}

const ignore = (): void => undefined;

/** As Excel does, names of the sheet and the workbook's names that point at it become names of the copy too. */
function copyNames(book: Book, from: Sheet, copy: Sheet): void {
  const own = new Map([[from.name.toLowerCase(), copy.name]]);
  for (const name of [...book.names]) {
    const formula = withSheetNames(name.formula, own);
    const copied = name.scope === from.id || (name.scope === undefined && formula !== name.formula);
    const there = book.names.some((each) => each.scope === copy.id && each.name.toLowerCase() === name.name.toLowerCase());
    if (copied && !there) book.names.push({ ...name, formula, scope: copy.id });
  }
}
