import { columnName } from "../a1";
import { MAX_COLUMNS, MAX_ROWS } from "../geometry";
import { rewrite } from "./tokenize";
import type { Point, Token } from "./tokenize";

function moved(point: Point, rows: number, columns: number): string | undefined {
  const row = point.row === undefined || point.rowAbsolute ? point.row : point.row + rows;
  const column = point.column === undefined || point.columnAbsolute ? point.column : point.column + columns;
  if ((row ?? 0) < 0 || (column ?? 0) < 0 || (row ?? 0) >= MAX_ROWS || (column ?? 0) >= MAX_COLUMNS) return undefined;
  const letters = column === undefined ? "" : (point.columnAbsolute ? "$" : "") + columnName(column);
  return letters + (row === undefined ? "" : (point.rowAbsolute ? "$" : "") + String(row + 1));
}

function movedToken(token: Token, rows: number, columns: number): string | undefined {
  if (token.type !== "reference") return undefined;
  const first = moved(token.first, rows, columns);
  const last = token.last && moved(token.last, rows, columns);
  if (first === undefined || (token.last && last === undefined)) return `${token.prefix}#REF!`;
  return token.prefix + first + (last === undefined ? "" : `:${last}`);
}

/** A formula as it reads when copied so many rows down and columns to the right: relative references move along. */
export function copied(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : rewrite(formula, (token) => movedToken(token, rows, columns));
}

/** A formula as it reads when its cell is copied with rows and columns changed over: what lay above lies to the left, and the other way round. */
export function transposed(formula: string, from: Place, to: Place): string {
  const turn = (point: Point): Point => {
    if (point.row === undefined || point.column === undefined || point.rowAbsolute || point.columnAbsolute) return point;
    return { ...point, row: to.row + point.column - from.column, column: to.column + point.row - from.row };
  };
  return rewrite(formula, (token) => {
    if (token.type !== "reference") return undefined;
    return movedToken({ ...token, first: turn(token.first), ...(token.last && { last: turn(token.last) }) }, 0, 0);
  });
}

type Place = { row: number; column: number };

/** A formula as it reads when sorting takes its row elsewhere: references that name a sheet stay, the others move along. */
export function sorted(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => (token.type === "reference" && token.prefix ? undefined : movedToken(token, rows, columns)));
}
