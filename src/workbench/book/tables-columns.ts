import { HostError } from "../objects/wire";
import type { Rect, Sheet, Table, TableColumn } from "./book";
import { cellAt, putCell, styleOf } from "./cells";
import { lastRow } from "./geometry";
import { plainText } from "./tables-cells";
import { carryColumnDeletion } from "./formula/carry";
import { emitChanged } from "./events";
import { putHeader } from "./tables";
import { clearTableFilters } from "./filter";
import { headerRect } from "./tables-geometry";
import { shownText } from "./shown-text";
import { uniqueHeaders } from "./tables-names";
import { renameColumnInFormulas } from "./tables-rewrite";
import { closeCells, openCells } from "./tables-shift";
import type { Workspace } from "./workspace";

/** Puts a new column before column `at` (absent: at the end); cells to the right of the table make room. Answers its place. */
export function addColumn(workspace: Workspace, sheet: Sheet, table: Table, at: number | undefined, name?: string): number {
  const index = at ?? table.columns.length;
  if (!Number.isInteger(index) || index < 0 || index > table.columns.length)
    throw new HostError("InvalidArgument", "There is no such column in the table.");
  const place = { ...table.range, column: table.range.column + index, columns: 1 };
  const range = { ...table.range, columns: table.range.columns + 1 };
  openCells(workspace, sheet, place, "Right", table);
  table.range = range;
  const [header] = uniqueHeaders([name ?? ""], names(table));
  const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  table.columns = [...table.columns.slice(0, index), { id, name: header! }, ...table.columns.slice(index)];
  takeColumnLook(sheet, place, index > 0 ? -1 : 1);
  if (table.showHeaders) putHeader(sheet, place.row, place.column, header!);
  workspace.touchCells(sheet.id, place);
  workspace.touchStructure();
  emitChanged(workspace, sheet, place, "ColumnInserted");
  return index;
}

/** Takes cells right of the table in as columns, named by what stands in the header row. */
export function addedColumns(workspace: Workspace, sheet: Sheet, table: Table, count: number): void {
  const first = table.range.column + table.range.columns;
  const texts = Array.from({ length: count }, (_, i) => shownText(workspace.book, cellAt(sheet, table.range.row, first + i)));
  const id = Math.max(0, ...table.columns.map((column) => column.id));
  const fresh = uniqueHeaders(texts, names(table)).map((name, i) => ({ id: id + 1 + i, name }));
  table.columns = [...table.columns, ...fresh];
  table.range = { ...table.range, columns: table.range.columns + count };
  fresh.forEach((column, i) => putHeader(sheet, table.range.row, first + i, column.name));
  workspace.touchCells(sheet.id, { ...table.range, rows: 1 });
  workspace.touchStructure();
}

const names = (table: Table): string[] => table.columns.map((column) => column.name);

function takeColumnLook(sheet: Sheet, place: Rect, neighbour: 1 | -1): void {
  for (let row = place.row; row <= lastRow(place); row++) {
    const style = styleOf(sheet, row, place.column + neighbour);
    if (style && !cellAt(sheet, row, place.column)) putCell(sheet, row, place.column, { value: null, style });
  }
}

/** Deletes a column; what stands to the right moves left. The last column cannot go. */
export function deleteColumn(workspace: Workspace, sheet: Sheet, table: Table, column: TableColumn): void {
  const index = table.columns.indexOf(column);
  if (table.columns.length === 1) throw new HostError("InvalidArgument", "A table keeps one column.");
  if (column.filter) clearTableFilters(workspace, sheet, table);
  const place = { ...table.range, column: table.range.column + index, columns: 1 };
  const range = { ...table.range, columns: table.range.columns - 1 };
  closeCells(workspace, sheet, place, "Left", table);
  table.range = range;
  table.columns = table.columns.filter((other) => other !== column);
  carryColumnDeletion(workspace, table, [column.name]);
  workspace.touchStructure();
  emitChanged(workspace, sheet, place, "ColumnDeleted");
}

/** Names a column anew: the header cell and the formulas follow; a blank becomes Column1 …, a repeat gets a number. */
export function renameColumn(workspace: Workspace, sheet: Sheet, table: Table, column: TableColumn, wanted: string): void {
  const others = table.columns.filter((other) => other !== column).map((other) => other.name);
  const [name] = uniqueHeaders([plainText(wanted)], others);
  if (name === undefined) return;
  const header = headerRect(table);
  if (header) {
    const at = header.column + table.columns.indexOf(column);
    putHeader(sheet, header.row, at, name);
    workspace.touchCells(sheet.id, { row: header.row, column: at, rows: 1, columns: 1 });
  }
  if (name === column.name) return;
  const old = column.name;
  column.name = name;
  renameColumnInFormulas(workspace.book, table, old, name);
  workspace.touchStructure();
}
