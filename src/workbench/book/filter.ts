import { HostError } from "../objects/wire";
import { printRect } from "./a1";
import type { FilterCriteria, Rect, Sheet, SheetFilter, Table } from "./book";
import { cellAt, styleOf } from "./cells";
import { emitSheet, EVENT } from "./events";
import { filterTest } from "./filter-criteria";
import { todayOf } from "./filter-dates";
import type { FilterCell } from "./filter-text";
import { lastRow } from "./geometry";
import { assertAllowed } from "./protection";
import { shownText } from "./shown-text";
import { styleAt } from "./styles";
import { bodyRect, columnBody } from "./tables-geometry";
import type { Workspace } from "./workspace";

type Filtered = { column: Rect; criteria: FilterCriteria };

/** Sets, or with undefined clears, the filter of a table's column, and shows and hides rows anew. */
export function filterTable(workspace: Workspace, sheet: Sheet, table: Table, index: number, criteria: FilterCriteria | undefined): void {
  assertAllowed(sheet, "allowAutoFilter");
  const column = table.columns[index];
  if (!column) throw new HostError("InvalidArgument", "There is no such column in the table.");
  if (criteria) {
    filterTest(criteria);
    column.filter = tidy(criteria);
  } else delete column.filter;
  reapplyTableFilters(workspace, sheet, table);
}

/** Forgets every filter of a table and shows its rows. */
export function clearTableFilters(workspace: Workspace, sheet: Sheet, table: Table): void {
  assertAllowed(sheet, "allowAutoFilter");
  for (const column of table.columns) delete column.filter;
  reapplyTableFilters(workspace, sheet, table);
}

/** Looks at the rows again: edits since the filter was set count only now. */
export function reapplyTableFilters(workspace: Workspace, sheet: Sheet, table: Table): void {
  const filters = table.columns.flatMap((column, i) => (column.filter ? [{ column: columnBody(table, i), criteria: column.filter }] : []));
  showPassing(workspace, sheet, bodyRect(table), filters);
}

/** The sheet's own filter over a range; another range takes the place of the one before. */
export function filterSheet(workspace: Workspace, sheet: Sheet, range: Rect, index?: number, criteria?: FilterCriteria): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (index !== undefined && (!Number.isInteger(index) || index < 0 || index >= range.columns))
    throw new HostError("InvalidArgument", "There is no such column in the range.");
  if (criteria) filterTest(criteria);
  const before = sheet.filter;
  const same = before && printRect(before.range) === printRect(range);
  if (before && !same) removeSheetFilter(workspace, sheet);
  const filter: SheetFilter = same ? before : { range: { ...range }, columns: {} };
  sheet.filter = filter;
  if (index !== undefined && criteria) filter.columns[index] = tidy(criteria);
  else if (index !== undefined) delete filter.columns[index];
  reapplySheetFilter(workspace, sheet);
}

/** Forgets the criteria of the sheet's filter, of one column or of all; the filter itself stays. */
export function clearSheetCriteria(workspace: Workspace, sheet: Sheet, index?: number): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (!sheet.filter) return;
  if (index === undefined) sheet.filter.columns = {};
  else delete sheet.filter.columns[index];
  reapplySheetFilter(workspace, sheet);
}

/** Looks at the rows of the sheet's filter again. */
export function reapplySheetFilter(workspace: Workspace, sheet: Sheet): void {
  if (!sheet.filter) return;
  const { range, columns } = sheet.filter;
  const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
  const filters = Object.entries(columns).map(([index, criteria]) => ({
    column: { ...body, column: body.column + Number(index), columns: 1 },
    criteria,
  }));
  showPassing(workspace, sheet, body, filters);
}

/** Takes the sheet's filter away and shows its rows. */
export function removeSheetFilter(workspace: Workspace, sheet: Sheet): void {
  assertAllowed(sheet, "allowAutoFilter");
  if (!sheet.filter) return;
  const { range } = sheet.filter;
  delete sheet.filter;
  showPassing(workspace, sheet, range, []);
  workspace.touchSheet({ sheet: sheet.id, all: true });
}

/** The criteria as the book keeps them: only what the kind of filter reads. */
function tidy(criteria: FilterCriteria): FilterCriteria {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined && value !== null)) as FilterCriteria;
}

/** Hides the rows that one of the filters does not let pass, shows the others. */
function showPassing(workspace: Workspace, sheet: Sheet, body: Rect, filters: Filtered[]): void {
  const today = todayOf(workspace.options.now());
  const tests = filters.map(({ column, criteria }) => filterTest(criteria)(filterCells(workspace, sheet, column), today));
  const changed: { hidden: number[]; shown: number[] } = { hidden: [], shown: [] };
  for (let i = 0; i < body.rows; i++) {
    const passes = tests.every((test) => test[i]);
    if (setFiltered(sheet, body.row + i, !passes)) (passes ? changed.shown : changed.hidden).push(body.row + i);
  }
  workspace.touchSheet({ sheet: sheet.id, rows: true });
  tellHidden(workspace, sheet, changed.hidden, "Hidden");
  tellHidden(workspace, sheet, changed.shown, "Unhidden");
}

function tellHidden(workspace: Workspace, sheet: Sheet, rows: number[], changeType: string): void {
  if (rows.length === 0) return;
  emitSheet(workspace, EVENT.rowHidden, sheet, { changeType, address: rowSpans(rows) });
}

function rowSpans(rows: number[]): string {
  const spans: string[] = [];
  rows.forEach((row, i) => {
    if (i > 0 && row === rows[i - 1]! + 1) spans[spans.length - 1] = spans.at(-1)!.replace(/:\d+$/, `:${row + 1}`);
    else spans.push(`${row + 1}:${row + 1}`);
  });
  return spans.join(",");
}

/** Marks a row as hidden by a filter or not; answers whether that is new. */
function setFiltered(sheet: Sheet, row: number, filtered: boolean): boolean {
  const line = sheet.rows.get(row);
  if (Boolean(line?.filtered) === filtered) return false;
  if (filtered) sheet.rows.set(row, { ...line, filtered: true });
  else if (line) {
    const { filtered: _, ...rest } = line;
    if (Object.keys(rest).length) sheet.rows.set(row, rest);
    else sheet.rows.delete(row);
  }
  return true;
}

/** A column's cells as a filter sees them. */
export function filterCells(workspace: Workspace, sheet: Sheet, column: Rect): FilterCell[] {
  const cells: FilterCell[] = [];
  for (let row = column.row; row <= lastRow(column); row++) {
    const cell = cellAt(sheet, row, column.column);
    const style = styleAt(workspace.book, styleOf(sheet, row, column.column));
    cells.push({ value: cell?.value ?? null, text: shownText(workspace.book, cell), fill: style.fill, fontColor: style.font.color });
  }
  return cells;
}

/** True where a filter of the sheet or of a table hides rows inside a rectangle. */
export function isFilteredWithin(sheet: Sheet, rect: Rect): boolean {
  for (let row = rect.row; row < rect.row + rect.rows; row++) if (sheet.rows.get(row)?.filtered) return true;
  return false;
}
