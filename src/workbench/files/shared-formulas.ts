import { columnName } from "../book/a1";
import { rewrite, type Point } from "../book/formula/tokenize";
import { MAX_COLUMNS, MAX_ROWS } from "../book/geometry";

/** A formula as it reads that many rows below and columns to the right: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    if (token.type !== "reference") return undefined;
    const first = moved(token.first, rows, columns);
    const last = token.last && moved(token.last, rows, columns);
    if (first === undefined || (token.last && last === undefined)) return `${token.prefix}#REF!`;
    return token.prefix + first + (last === undefined ? "" : `:${last}`);
  });
}

function moved(point: Point, rows: number, columns: number): string | undefined {
  const row = point.row === undefined || point.rowAbsolute ? point.row : point.row + rows;
  const column = point.column === undefined || point.columnAbsolute ? point.column : point.column + columns;
  if ((row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS || (column ?? 0) < 0 || (column ?? 0) >= MAX_COLUMNS) return undefined;
  const columnText = column === undefined ? "" : (point.columnAbsolute ? "$" : "") + columnName(column);
  return columnText + (row === undefined ? "" : (point.rowAbsolute ? "$" : "") + (row + 1));
}
