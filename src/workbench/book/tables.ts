import { HostError } from "../objects/wire";
import type { Book, Cell, Rect, Sheet, Table, TableColumn } from "./book";
import { cellAt, putCell } from "./cells";
import { EVENT } from "./events";
import { carryTableDeletion } from "./formula/carry";
import { overlaps } from "./geometry";
import { emptyCells } from "./tables-cells";
import { bodyRect, isVacant, tablesMeeting } from "./tables-geometry";
import { checkTableName, nextTableId, nextTableName, uniqueHeaders } from "./tables-names";
import { renameTableInFormulas } from "./tables-rewrite";
import { openCells } from "./tables-shift";
import { shownText } from "./shown-text";
import type { Workspace } from "./workspace";

/** Excel's style for a new table. */
export const DEFAULT_TABLE_STYLE = "TableStyleMedium2";

/** A table and the sheet it stands on, by id or name. */
export function findTable(book: Book, key: string | number): { sheet: Sheet; table: Table } | undefined {
  const wanted = String(key).toLowerCase();
  for (const sheet of book.sheets)
    for (const table of sheet.tables) if (table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted) return { sheet, table };
  return undefined;
}

/** Makes a table of a rectangle. Without headers a header row is put above the data, which moves down; a header alone gets one blank row. */
export function addTable(workspace: Workspace, sheet: Sheet, rect: Rect, hasHeaders: boolean): Table {
  if (tablesMeeting(sheet, rect).length) throw new HostError("InvalidArgument", "A table can't overlap another table.");
  if (!hasHeaders) openCells(workspace, sheet, { ...rect, rows: 1 });
  const rows = rect.rows + (hasHeaders ? 0 : 1);
  const needsBlank = rows === 1;
  const range = { ...rect, rows: rows + (needsBlank ? 1 : 0) };
  if (needsBlank) makeRoom(workspace, sheet, { ...rect, row: rect.row + 1 });
  dropSheetFilter(workspace, sheet, range);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
  const table = newTable(workspace.book, range, headerColumns(workspace, sheet, range), needsBlank);
  sheet.tables.push(table);
  adoptFormulas(sheet, table);
  tellTable(workspace, sheet, table, EVENT.tableAdded);
  return table;
}

function newTable(book: Book, range: Rect, columns: TableColumn[], empty: boolean): Table {
  return {
    id: nextTableId(book),
    name: nextTableName(book),
    range,
    showHeaders: true,
    showTotals: false,
    style: DEFAULT_TABLE_STYLE,
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
    columns,
    ...(empty ? { insertRow: true as const } : {}),
  };
}

/** Turns the first row into header texts and answers the columns they name. */
function headerColumns(workspace: Workspace, sheet: Sheet, range: Rect): TableColumn[] {
  const texts = Array.from({ length: range.columns }, (_, i) => shownText(workspace.book, cellAt(sheet, range.row, range.column + i)));
  const names = uniqueHeaders(texts);
  names.forEach((name, i) => putHeader(sheet, range.row, range.column + i, name));
  workspace.touchCells(sheet.id, { ...range, rows: 1 });
  return names.map((name, i) => ({ id: i + 1, name }));
}

/** Writes a header: always a text, whatever it looks like. */
export function putHeader(sheet: Sheet, row: number, column: number, name: string): void {
  const style = cellAt(sheet, row, column)?.style;
  const header: Cell = { value: name };
  if (style !== undefined) header.style = style;
  putCell(sheet, row, column, header);
}

/** Moves down what stands where the table needs room; blank cells are simply taken. */
export function makeRoom(workspace: Workspace, sheet: Sheet, rect: Rect, own?: Table): void {
  if (!isVacant(sheet, rect) || tablesMeeting(sheet, rect).length) openCells(workspace, sheet, rect, "Down", own);
}

function dropSheetFilter(workspace: Workspace, sheet: Sheet, range: Rect): void {
  if (!sheet.filter || !overlaps(sheet.filter.range, range)) return;
  unfilterRows(workspace, sheet, sheet.filter.range);
  delete sheet.filter;
}

/** Shows every row that a filter hid in a rectangle. */
export function unfilterRows(workspace: Workspace, sheet: Sheet, rect: Rect): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line = sheet.rows.get(row);
    if (line?.filtered) delete line.filtered;
    if (line && Object.keys(line).length === 0) sheet.rows.delete(row);
  }
  workspace.touchSheet({ sheet: sheet.id, rows: true });
}

/** A new table over cells that already share one formula a column has calculated columns from the start. */
function adoptFormulas(sheet: Sheet, table: Table): void {
  const body = bodyRect(table);
  if (body.rows < 2) return;
  table.columns.forEach((column, i) => {
    const formula = cellAt(sheet, body.row, table.range.column + i)?.formula;
    if (formula === undefined || !formula.includes("[")) return;
    const all = Array.from({ length: body.rows }, (_, row) => cellAt(sheet, body.row + row, table.range.column + i)?.formula);
    if (all.every((other) => other === formula)) column.formula = formula;
  });
}

/** Tells that a table came or went. */
function tellTable(workspace: Workspace, sheet: Sheet, table: Table, eventType: number, more: Record<string, unknown> = {}): void {
  workspace.touchStructure();
  const message = { source: workspace.origin.source, tableId: table.id, worksheetId: sheet.id, ...more };
  for (const target of [sheet.id, "Workbook"]) workspace.emit(eventType, target, message);
}

/** Deletes a table with its data; the cells stay, empty. */
export function deleteTable(workspace: Workspace, sheet: Sheet, table: Table): void {
  unfilterRows(workspace, sheet, table.range);
  emptyCells(sheet, table.range, true);
  workspace.touchCells(sheet.id, table.range);
  workspace.touchLooks(sheet.id, table.range);
  removeTable(workspace, sheet, table);
  carryTableDeletion(workspace, [table]);
}

/** Takes the table away and leaves its cells as a plain range. */
export function removeTable(workspace: Workspace, sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((other) => other !== table);
  tellTable(workspace, sheet, table, EVENT.tableDeleted, { tableName: table.name });
}

/** Renames a table; formulas follow. */
export function renameTable(workspace: Workspace, table: Table, name: string): void {
  checkTableName(workspace.book, name, table);
  renameTableInFormulas(workspace.book, table, name);
  table.name = name;
  workspace.touchStructure();
}

/** True where something stands in the row below a table, in its columns. */
export function isBlockedBelow(sheet: Sheet, table: Table): boolean {
  const below = { ...table.range, row: table.range.row + table.range.rows, rows: 1 };
  return !isVacant(sheet, below) || tablesMeeting(sheet, below).length > 0;
}
