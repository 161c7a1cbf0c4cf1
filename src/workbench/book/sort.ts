import { HostError } from "../objects/wire";
import { printRect } from "./a1";
import type { Cell, Rect, Sheet, SortField, Table } from "./book";
import { cellAt, putCell, styleOf } from "./cells";
import { emitChanged, emitSheet, EVENT } from "./events";
import { sorted } from "./formula/copied";
import { lastColumn, lastRow, overlaps } from "./geometry";
import { assertAllowed, assertWritable } from "./protection";
import { compareBy, type SortCell } from "./sort-order";
import { styleAt } from "./styles";
import { bodyRect } from "./tables-geometry";
import type { Workspace } from "./workspace";

/** How to sort; `byColumns` sorts columns by what stands in rows. */
export type SortOrder = { fields: SortField[]; matchCase: boolean; byColumns?: boolean };

const MAXIMUM_FIELDS = 64;
const SORTS = new Set(["Value", "CellColor", "FontColor"]);

/** Sorts the lines of a rectangle as Excel does: stable, hidden lines stay where they are, looks and formulas go with their cells. */
export function sortRect(workspace: Workspace, sheet: Sheet, rect: Rect, order: SortOrder): void {
  assertAllowed(sheet, "allowSort");
  assertWritable(workspace.book, sheet, rect);
  checkOrder(rect, order);
  if (sheet.merges.some((merge) => overlaps(merge, rect))) throw new HostError("MergedRangeConflict", "Merged cells cannot be sorted.");
  const lines = visibleLines(sheet, rect, order.byColumns ?? false);
  const wanted = orderedLines(workspace, sheet, rect, lines, order);
  moveLines(sheet, rect, lines, wanted, order.byColumns ?? false);
  workspace.touchCells(sheet.id, rect);
  workspace.touchLooks(sheet.id, rect);
  emitSheet(workspace, order.byColumns ? EVENT.columnSorted : EVENT.rowSorted, sheet, { address: printRect(rect) });
  emitChanged(workspace, sheet, rect, "RangeEdited");
}

function checkOrder(rect: Rect, { fields, byColumns }: SortOrder): void {
  const most = byColumns ? rect.rows : rect.columns;
  const fits = ({ key }: SortField): boolean => Number.isInteger(key) && key >= 0 && key < most;
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > MAXIMUM_FIELDS || !fields.every(fits))
    throw new HostError("InvalidArgument", "The sort fields do not fit the range.");
  const strange = fields.find(({ sortOn }) => sortOn !== undefined && sortOn !== null && !SORTS.has(sortOn));
  if (strange) throw new HostError(strange.sortOn === "Icon" ? "NotImplemented" : "InvalidArgument", `SortField.sortOn ${strange.sortOn}`);
}

function visibleLines(sheet: Sheet, rect: Rect, byColumns: boolean): number[] {
  const store = byColumns ? sheet.columns : sheet.rows;
  const first = byColumns ? rect.column : rect.row;
  const lines = Array.from({ length: byColumns ? rect.columns : rect.rows }, (_, i) => first + i);
  return lines.filter((line) => !store.get(line)?.hidden && !store.get(line)?.filtered);
}

/** The lines in the order asked for. */
function orderedLines(workspace: Workspace, sheet: Sheet, rect: Rect, lines: number[], order: SortOrder): number[] {
  const compares = order.fields.map((field) => compareBy(field, order.matchCase));
  const look = (line: number, key: number): SortCell => {
    const [row, column] = order.byColumns ? [rect.row + key, line] : [line, rect.column + key];
    const style = styleAt(workspace.book, styleOf(sheet, row, column));
    return { value: cellAt(sheet, row, column)?.value ?? null, fill: style.fill, fontColor: style.font.color };
  };
  const rows = lines.map((line) => ({ line, keys: order.fields.map(({ key }) => look(line, key)) }));
  rows.sort((a, b) => {
    for (let i = 0; i < compares.length; i++) {
      const difference = compares[i]!(a.keys[i]!, b.keys[i]!);
      if (difference) return difference;
    }
    return 0;
  });
  return rows.map(({ line }) => line);
}

/** Puts the cells of `from[i]` where `to[i]` is; comments go with them. */
function moveLines(sheet: Sheet, rect: Rect, to: number[], from: number[], byColumns: boolean): void {
  const taken = from.map((line) => takeLine(sheet, rect, line, byColumns));
  const stays = unmoved();
  to.forEach((line, i) => {
    const delta = line - from[i]!;
    for (const [across, cell] of taken[i]!) {
      const [row, column] = byColumns ? [across, line] : [line, across];
      if (delta && cell.formula !== undefined && !stays(cell.formula))
        cell.formula = sorted(cell.formula, byColumns ? 0 : delta, byColumns ? delta : 0);
      putCell(sheet, row, column, cell);
    }
  });
  const places = new Map(from.map((line, i) => [line, to[i]!]));
  for (const comment of sheet.comments) {
    if (!overlaps(rect, { row: comment.row, column: comment.column, rows: 1, columns: 1 })) continue;
    if (byColumns) comment.column = places.get(comment.column) ?? comment.column;
    else comment.row = places.get(comment.row) ?? comment.row;
  }
}

/** True for formulas that read the same wherever a sort takes them: those of a table's column are many, and one text. */
function unmoved(): (formula: string) => boolean {
  const known = new Map<string, boolean>();
  return (formula) => {
    const found = known.get(formula) ?? sorted(formula, 1, 1) === formula;
    known.set(formula, found);
    return found;
  };
}

function takeLine(sheet: Sheet, rect: Rect, line: number, byColumns: boolean): [number, Cell][] {
  const cells: [number, Cell][] = [];
  const [first, last] = byColumns ? [rect.row, lastRow(rect)] : [rect.column, lastColumn(rect)];
  for (let across = first; across <= last; across++) {
    const [row, column] = byColumns ? [across, line] : [line, across];
    const cell = cellAt(sheet, row, column);
    if (!cell) continue;
    cells.push([across, cell]);
    putCell(sheet, row, column, undefined);
  }
  return cells;
}

/** Sorts a table's body and remembers how. */
export function sortTable(workspace: Workspace, sheet: Sheet, table: Table, fields: SortField[], matchCase: boolean, method: string): void {
  sortRect(workspace, sheet, bodyRect(table), { fields, matchCase });
  table.sort = { fields, matchCase, method };
}

/** Sorts a table again as it was sorted last. */
export function resortTable(workspace: Workspace, sheet: Sheet, table: Table): void {
  if (table.sort) sortRect(workspace, sheet, bodyRect(table), table.sort);
}
