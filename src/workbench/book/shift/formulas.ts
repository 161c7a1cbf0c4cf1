import { columnName } from "../a1";
import type { Rect, Sheet } from "../book";
import { eachFormula } from "../formula/carry";
import type { Point, ReferenceToken } from "../formula/tokenize";
import { rewrite } from "../formula/tokenize";
import { lastColumn, lastRow, sameRect } from "../geometry";
import { pointsRect } from "../names";
import type { Workspace } from "../workspace";
import type { Shift } from "./span";
import { shiftRect } from "./span";

function printPoint(point: Point, row: number, column: number): string {
  const letters = point.column === undefined ? "" : (point.columnAbsolute ? "$" : "") + columnName(column);
  const digits = point.row === undefined ? "" : (point.rowAbsolute ? "$" : "") + String(row + 1);
  return letters + digits;
}

/** A reference printed anew over another rectangle, with its own dollars. */
export function printReference({ prefix, first, last }: ReferenceToken, rect: Rect): string {
  const start = prefix + printPoint(first, rect.row, rect.column);
  return last ? `${start}:${printPoint(last, lastRow(rect), lastColumn(rect))}` : start;
}

/** A formula after a change of rectangles on one sheet; what is gone is #REF!. */
export function moveReferences(formula: string, home: Sheet | undefined, sheet: Sheet, move: (rect: Rect) => Rect | undefined): string {
  return rewrite(formula, (token) => {
    if (token.type !== "reference") return undefined;
    const here = token.sheet === undefined ? home === sheet : token.sheet.toLowerCase() === sheet.name.toLowerCase();
    if (!here) return undefined;
    const before = pointsRect(token.first, token.last);
    const after = move(before);
    if (!after) return `${token.prefix}#REF!`;
    return sameRect(before, after) ? undefined : printReference(token, after);
  });
}

/** Carries a shift into every formula of the book. */
export function shiftFormulas(workspace: Workspace, shift: Shift): void {
  eachFormula(workspace, (formula, home) => moveReferences(formula, home, shift.sheet, (rect) => shiftRect(rect, shift)));
}
