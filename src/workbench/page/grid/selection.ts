import type { Rect } from "../../book/book";
import { between, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, sameRect } from "../../book/geometry";
import type { IRange } from "./library";

/** Univer's range kinds of whole rows, whole columns and the whole sheet. */
const [ROWS, COLUMNS, ALL] = [1, 2, 3];

/** A selection of the screen as a rectangle of the sheet; whole lines reach to the sheet's end. */
export function rectOfRange({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): Rect {
  const rows = rangeType === COLUMNS || rangeType === ALL;
  const columns = rangeType === ROWS || rangeType === ALL;
  const top = rows ? 0 : startRow || 0;
  const left = columns ? 0 : startColumn || 0;
  return between(top, left, rows ? MAX_ROWS - 1 : endRow || 0, columns ? MAX_COLUMNS - 1 : endColumn || 0);
}

/** A rectangle as the screen selects it, cut to what is drawn. */
export function rangeOfRect(rect: Rect, rowCount: number, columnCount: number): IRange {
  const rangeType = isWholeRows(rect) ? (isWholeColumns(rect) ? ALL : ROWS) : isWholeColumns(rect) ? COLUMNS : 0;
  return {
    startRow: Math.min(rect.row, rowCount - 1),
    startColumn: Math.min(rect.column, columnCount - 1),
    endRow: Math.min(lastRow(rect), rowCount - 1),
    endColumn: Math.min(lastColumn(rect), columnCount - 1),
    rangeType,
  };
}

export const sameRects = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length && a.every((rect, i) => sameRect(rect, b[i]!));
