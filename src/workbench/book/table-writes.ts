import type { Rect, Sheet, Table } from "./book";
import { cellAt } from "./cells";
import { intersect, overlaps } from "./geometry";
import { shownText } from "./shown-text";
import { renameColumn } from "./tables-columns";
import { bodyState, settleColumn } from "./tables-formulas";
import { bodyRect, headerRect, isEmptyTable } from "./tables-geometry";
import { growOver } from "./tables-growth";
import type { Workspace } from "./workspace";

/** Header cells that were written over name their columns; formulas follow. */
function adoptHeaders(workspace: Workspace, sheet: Sheet, table: Table, rect: Rect): void {
  const header = headerRect(table);
  const part = header && intersect(header, rect);
  if (!part) return;
  for (let column = part.column; column < part.column + part.columns; column++) {
    const cell = cellAt(sheet, part.row, column);
    const named = table.columns[column - table.range.column];
    const text = shownText(workspace.book, cell);
    if (named && (text !== named.name || typeof cell?.value !== "string" || cell.formula !== undefined))
      renameColumn(workspace, sheet, table, named, text);
  }
}

/** Looks at the tables before cells are written; what it answers is called after: headers name columns, formulas fill them, tables grow. */
export function watchTables(workspace: Workspace, sheet: Sheet, rect: Rect): () => void {
  const columns = sheet.tables.flatMap((table) => touchedColumns(sheet, table, rect));
  const met = sheet.tables.filter((table) => overlaps(table.range, rect));
  return () => {
    for (const table of met) adoptHeaders(workspace, sheet, table, rect);
    for (const table of met) if (table.insertRow && !isEmptyTable(sheet, table)) delete table.insertRow;
    for (const { table, index, written, state } of columns) settleColumn(workspace, sheet, table, index, written, state);
    for (const table of sheet.tables) growOver(workspace, sheet, table, rect);
  };
}

function touchedColumns(sheet: Sheet, table: Table, rect: Rect) {
  const body = bodyRect(table);
  const written = intersect(body, rect);
  if (!written) return [];
  return Array.from({ length: written.columns }, (_, i) => {
    const index = written.column + i - table.range.column;
    const known = written.rows === body.rows ? bodyState(sheet, table, index) : undefined;
    return { table, index, written, state: () => known ?? bodyState(sheet, table, index, written) };
  });
}
