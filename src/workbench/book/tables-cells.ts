import type { Rect, Scalar, Sheet } from "./book";
import { cellAt, eachCell, ensureCell, isError, lineStyle, putCell } from "./cells";

/** Changes what a cell holds and keeps its look; null and "" leave the look alone. */
export function putValue(sheet: Sheet, row: number, column: number, value: Scalar, formula?: string): void {
  const kept = value === "" ? null : value;
  if (kept === null && formula === undefined) return emptyCell(sheet, row, column);
  const cell = ensureCell(sheet, row, column);
  cell.value = kept;
  delete cell.quoted;
  if (formula === undefined) delete cell.formula;
  else cell.formula = formula;
}

function emptyCell(sheet: Sheet, row: number, column: number): void {
  const style = cellAt(sheet, row, column)?.style ?? 0;
  putCell(sheet, row, column, style === lineStyle(sheet, row, column) ? undefined : { value: null, style });
}

/** Empties the cells of a rectangle; their looks too where asked. */
export function emptyCells(sheet: Sheet, rect: Rect, looks = false): void {
  eachCell(sheet, rect, (_, row, column) => {
    if (looks) putCell(sheet, row, column, undefined);
    else emptyCell(sheet, row, column);
  });
}

/** A value in its plain text: what Excel shows under the format General. */
export function plainText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isError(value) ? value.error : String(value);
}
