import type { Rect, Sheet, Table } from "../book";
import { carryColumnDeletion, carryTableDeletion } from "../formula/carry";
import { MAX_COLUMNS, MAX_ROWS } from "../geometry";
import { linkKey } from "../hyperlinks";
import { boxOf, columnLeft, rowTop } from "../points";
import { uniqueHeaders } from "../tables-names";
import type { Workspace } from "../workspace";
import type { Shift } from "./span";
import { isWhole } from "./cells";
import { shiftCell, shiftRect, shiftRects, shiftSpan } from "./span";

/** Moves what lies over the cells: merges, filters, rules, links, comments, print areas. */
export function shiftParts(shift: Shift): void {
  const { sheet } = shift;
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, shift) ?? []).filter((merge) => merge.rows * merge.columns > 1);
  sheet.validations = shiftRules(sheet.validations, shift);
  sheet.conditionalFormats = shiftRules(sheet.conditionalFormats, shift);
  shiftLinks(shift);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const at = shiftCell(comment.row, comment.column, shift);
    return at ? [Object.assign(comment, at)] : [];
  });
  shiftFilter(shift);
  const { printArea } = sheet.pageLayout;
  if (printArea) sheet.pageLayout.printArea = shiftRects(printArea, shift);
  if (isWhole(shift)) shiftTitles(shift);
}

/** Rows and columns repeated on every page. */
function shiftTitles(shift: Shift): void {
  const { pageLayout } = shift.sheet;
  const key = shift.axis === "row" ? "printTitleRows" : "printTitleColumns";
  const titles = pageLayout[key];
  if (!titles) return;
  const span = shiftSpan(titles.first, titles.last - titles.first + 1, shift, shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS);
  if (span) pageLayout[key] = { first: span[0], last: span[0] + span[1] - 1 };
  else delete pageLayout[key];
}

function shiftRules<T extends { ranges: Rect[] }>(rules: T[], shift: Shift): T[] {
  return rules.filter((rule) => {
    rule.ranges = shiftRects(rule.ranges, shift);
    return rule.ranges.length > 0;
  });
}

function shiftLinks(shift: Shift): void {
  const links = [...shift.sheet.hyperlinks];
  shift.sheet.hyperlinks.clear();
  for (const [key, link] of links) {
    const { row, column } = linkKey.cell(key);
    const at = shiftCell(row, column, shift);
    if (at) shift.sheet.hyperlinks.set(linkKey.of(at.row, at.column), link);
  }
}

function shiftFilter(shift: Shift): void {
  const { sheet } = shift;
  if (!sheet.filter) return;
  const range = shiftRect(sheet.filter.range, shift);
  if (!range) return void delete sheet.filter;
  const columns: typeof sheet.filter.columns = {};
  for (const [offset, criteria] of Object.entries(sheet.filter.columns)) {
    const at = shiftCell(range.row, sheet.filter.range.column + Number(offset), shift.axis === "column" ? shift : { ...shift, count: 0 });
    if (at) columns[at.column - range.column] = criteria;
  }
  sheet.filter = { range, columns };
}

/** Moves tables, gives them columns or takes some; formulas lose what is gone. A spared table looks after itself. */
export function shiftTables(workspace: Workspace, shift: Shift, spared: (table: Table) => boolean): void {
  const gone: Table[] = [];
  for (const table of shift.sheet.tables) {
    if (spared(table)) continue;
    const range = shiftRect(table.range, shift);
    if (!range) gone.push(table);
    else {
      const lost = shift.axis === "column" ? shiftColumns(table, range, shift) : [];
      table.range = range;
      carryColumnDeletion(workspace, table, lost);
    }
  }
  shift.sheet.tables = shift.sheet.tables.filter((table) => !gone.includes(table));
  carryTableDeletion(workspace, gone);
}

/** Answers the headers of deleted columns. */
function shiftColumns(table: Table, range: Rect, { at, count }: Shift): string[] {
  const index = at - table.range.column;
  if (count < 0) {
    const from = Math.max(0, index);
    return table.columns.splice(from, table.columns.length - range.columns).map((column) => column.name);
  }
  if (range.columns > table.columns.length) {
    const names = uniqueHeaders(Array.from({ length: count }, () => ""), table.columns.map((column) => column.name)); // prettier-ignore
    const id = Math.max(0, ...table.columns.map((column) => column.id));
    table.columns.splice(index, 0, ...names.map((name, i) => ({ id: id + i + 1, name })));
  }
  return [];
}

/** Charts stand over cells: those that begin behind the shift move with them. Call it before the cells move. */
export function chartMoves(shift: Shift): () => void {
  const { sheet, axis, at, count } = shift;
  const edge = axis === "row" ? rowTop(sheet, at) : columnLeft(sheet, at);
  const behind = sheet.charts.filter((chart) => (axis === "row" ? chart.top : chart.left) >= edge);
  const gap = (): number => sizeOfLines(sheet, axis, at, Math.abs(count));
  const removed = count < 0 ? gap() : 0;
  return () => {
    const by = count > 0 ? gap() : -removed;
    for (const chart of behind) {
      if (axis === "row") chart.top = Math.max(0, chart.top + by);
      else chart.left = Math.max(0, chart.left + by);
    }
  };
}

function sizeOfLines(sheet: Sheet, axis: Shift["axis"], at: number, count: number): number {
  const box = boxOf(
    sheet,
    axis === "row" ? { row: at, column: 0, rows: count, columns: 1 } : { row: 0, column: at, rows: 1, columns: count },
  );
  return axis === "row" ? box.height : box.width;
}
