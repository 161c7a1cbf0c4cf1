import { HostError } from "../objects/wire";
import type { Rect, Sheet, Table } from "./book";
import { cellAt } from "./cells";
import { overlaps } from "./geometry";
import { shownText } from "./shown-text";
import { emitChanged } from "./events";
import { clearTableFilters } from "./filter";
import { makeRoom, putHeader, removeTable } from "./tables";
import { emptyCells, putValue } from "./tables-cells";
import { columnBody, headerRect, isVacant, totalsRect } from "./tables-geometry";
import { openCells } from "./tables-shift";
import { fillCalculated } from "./tables-formulas";
import { uniqueHeaders } from "./tables-names";
import { escapeColumn, plainStructured } from "./tables-rewrite";
import type { Workspace } from "./workspace";

/** Gives a table another rectangle: the header row stays where it is, the two must meet, no other table may be in the way; totals move along. */
export function resizeTable(workspace: Workspace, sheet: Sheet, table: Table, range: Rect): void {
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  if (range.row !== table.range.row || !overlaps(range, table.range) || range.rows < least)
    throw new HostError("InvalidArgument", "The header row must stay where it is, and the table must overlap itself.");
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, range)))
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  if (!table.showTotals) return reshape(workspace, sheet, table, range);
  showTotals(workspace, sheet, table, false);
  reshape(workspace, sheet, table, { ...range, rows: range.rows - 1 });
  showTotals(workspace, sheet, table, true);
}

function reshape(workspace: Workspace, sheet: Sheet, table: Table, range: Rect): void {
  const before = table.range;
  takeColumns(workspace, sheet, table, range);
  table.range = range;
  delete table.insertRow;
  const rows = Math.min(before.rows, range.rows);
  if (range.rows > rows) fillCalculated(sheet, table, { ...range, row: range.row + rows, rows: range.rows - rows }, true);
  workspace.touchCells(sheet.id, range);
  workspace.touchStructure();
  emitChanged(workspace, sheet, range, "RangeEdited");
}

/** Columns follow a new rectangle: those inside keep their ids, new ones are named by their header cells. */
function takeColumns(workspace: Workspace, sheet: Sheet, table: Table, range: Rect): void {
  const kept = Array.from({ length: range.columns }, (_, i) => table.columns[range.column + i - table.range.column]);
  const taken = kept.flatMap((column) => (column ? [column.name] : []));
  const fresh = kept.flatMap((column, i) => (column ? [] : [shownText(workspace.book, cellAt(sheet, range.row, range.column + i))]));
  const names = uniqueHeaders(table.showHeaders ? fresh : fresh.map(() => ""), taken);
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  table.columns = kept.map((column) => column ?? { id: ++id, name: names.shift()! });
  if (table.showHeaders) table.columns.forEach((column, i) => putHeader(sheet, range.row, range.column + i, column.name));
}

/** Shows or hides the header row; hidden, its cells are empty and the columns keep their names. */
export function showHeaders(workspace: Workspace, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.showHeaders) return;
  if (show) {
    const above = { ...table.range, row: table.range.row - 1, rows: 1 };
    const free = above.row >= 0 && isVacant(sheet, above) && !sheet.tables.some((other) => overlaps(other.range, above));
    if (free) table.range = { ...table.range, row: above.row, rows: table.range.rows + 1 };
    else growDown(workspace, sheet, table);
    table.columns.forEach((column, i) => putHeader(sheet, table.range.row, table.range.column + i, column.name));
  } else {
    clearTableFilters(workspace, sheet, table);
    emptyCells(sheet, headerRect(table)!);
    table.range = { ...table.range, row: table.range.row + 1, rows: table.range.rows - 1 };
  }
  table.showHeaders = show;
  workspace.touchCells(sheet.id, { ...table.range, row: Math.max(0, table.range.row - 1), rows: table.range.rows + 1 });
  workspace.touchStructure();
}

function growDown(workspace: Workspace, sheet: Sheet, table: Table): void {
  const range = { ...table.range, rows: table.range.rows + 1 };
  openCells(workspace, sheet, { ...table.range, rows: 1 }, "Down", table);
  table.range = range;
}

/** Shows or hides the totals row. Excel's first totals are "Total" and, in the last column, a sum of numbers or a count. */
export function showTotals(workspace: Workspace, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  if (show) {
    const below = { ...table.range, row: table.range.row + table.range.rows, rows: 1 };
    makeRoom(workspace, sheet, below, table);
    table.range = { ...table.range, rows: table.range.rows + 1 };
    table.showTotals = true;
    firstTotals(sheet, table);
    writeTotals(sheet, table);
  } else {
    emptyCells(sheet, totalsRect(table)!);
    table.showTotals = false;
    table.range = { ...table.range, rows: table.range.rows - 1 };
  }
  workspace.touchCells(sheet.id, { ...table.range, row: table.range.row + table.range.rows - 1, rows: 2 });
  workspace.touchStructure();
}

function firstTotals(sheet: Sheet, table: Table): void {
  if (table.columns.some((column) => column.totalsFunction || column.totalsFormula)) return;
  const last = table.columns.length - 1;
  const body = columnBody(table, last);
  let numbers = false;
  for (let row = body.row; row < body.row + body.rows; row++) numbers ||= typeof cellAt(sheet, row, body.column)?.value === "number";
  table.columns[last]!.totalsFunction = numbers ? "sum" : "count";
}

const SUBTOTALS: Record<string, number> = { average: 101, countNums: 102, count: 103, max: 104, min: 105, stdDev: 107, sum: 109, var: 110 };

function writeTotals(sheet: Sheet, table: Table): void {
  const row = totalsRect(table)!.row;
  table.columns.forEach((column, i) => {
    const at = table.range.column + i;
    const code = SUBTOTALS[column.totalsFunction ?? ""];
    if (i === 0 && !column.totalsFunction && !column.totalsFormula) putValue(sheet, row, at, "Total");
    else if (column.totalsFormula) putValue(sheet, row, at, null, column.totalsFormula);
    else if (code) putValue(sheet, row, at, null, `=SUBTOTAL(${code},${table.name}[${escapeColumn(column.name)}])`);
  });
}

/** Makes a plain range of a table; formulas that named it go on as A1. */
export function convertToRange(workspace: Workspace, sheet: Sheet, table: Table): void {
  clearTableFilters(workspace, sheet, table);
  plainStructured(workspace.book, table);
  removeTable(workspace, sheet, table);
}
