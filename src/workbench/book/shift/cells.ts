import type { Cell, Line, Sheet } from "../book";
import { lineStyle, putCell, styleOf } from "../cells";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../geometry";
import { linesOf } from "../lines";
import type { Shift } from "./span";
import { shiftCell, shiftLine, tailOf } from "./span";

/** True where whole rows or columns move. */
export function isWhole({ axis, first, last }: Shift): boolean {
  return first === 0 && last === (axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Moves the cells; new ones look like those before them. */
export function shiftCells(shift: Shift): void {
  if (shift.axis === "row" && isWhole(shift)) shiftRows(shift);
  else shiftEach(shift);
  if (isWhole(shift)) shiftLines(shift);
  if (shift.count > 0) dressNew(shift);
}

function shiftRows(shift: Shift): void {
  const { cells } = shift.sheet;
  const moving = [...cells.keys()].filter((row) => row >= shift.at);
  const kept = moving.map((row) => [shiftLine(row, shift), cells.get(row)!] as const);
  for (const row of moving) cells.delete(row);
  for (const [row, line] of kept) if (row !== undefined) cells.set(row, line);
}

function shiftEach(shift: Shift): void {
  const { sheet } = shift;
  const tail = tailOf(shift);
  const moving: [number, number, Cell][] = [];
  for (const [row, line] of sheet.cells) {
    if (row < tail.row || row > lastRow(tail)) continue;
    for (const [column, cell] of line) if (column >= tail.column && column <= lastColumn(tail)) moving.push([row, column, cell]);
  }
  for (const [row, column] of moving) putCell(sheet, row, column, undefined);
  for (const [row, column, cell] of moving) {
    const to = shiftCell(row, column, shift);
    if (to) putCell(sheet, to.row, to.column, cell);
  }
}

function shiftLines(shift: Shift): void {
  const lines = linesOf(shift.sheet, shift.axis);
  const moving = [...lines].filter(([at]) => at >= shift.at);
  for (const [at] of moving) lines.delete(at);
  for (const [at, line] of moving) {
    const to = shiftLine(at, shift);
    if (to !== undefined) lines.set(to, line);
  }
}

/** Inserted lines take size and style of the line before them, inserted cells the style of the cell before. */
function dressNew(shift: Shift): void {
  const { sheet, axis, at, count, first, last } = shift;
  if (at === 0) return;
  if (isWhole(shift)) return dressLines(shift);
  for (let cross = first; cross <= last; cross++) {
    const [row, column] = axis === "row" ? [at - 1, cross] : [cross, at - 1];
    const style = styleOf(sheet, row, column);
    for (let i = 0; i < count; i++) dress(sheet, axis === "row" ? at + i : cross, axis === "row" ? cross : at + i, style);
  }
}

function dress(sheet: Sheet, row: number, column: number, style: number): void {
  if (style !== lineStyle(sheet, row, column)) putCell(sheet, row, column, { value: null, style });
}

function dressLines({ sheet, axis, at, count }: Shift): void {
  const lines = linesOf(sheet, axis);
  const { size, style } = lines.get(at - 1) ?? {};
  const fresh: Line = { ...(size !== undefined && { size }), ...(style !== undefined && { style }) };
  for (let i = 0; i < count; i++) if (Object.keys(fresh).length) lines.set(at + i, { ...fresh });
  const before = axis === "row" ? [...(sheet.cells.get(at - 1) ?? [])] : columnCells(sheet, at - 1);
  for (const [cross, cell] of before) {
    for (let i = 0; i < count; i++) dress(sheet, axis === "row" ? at + i : cross, axis === "row" ? cross : at + i, cell.style ?? 0);
  }
}

function columnCells(sheet: Sheet, column: number): [number, Cell][] {
  return [...sheet.cells].flatMap(([row, line]) => (line.has(column) ? [[row, line.get(column)!] as [number, Cell]] : []));
}
