import { HostError } from "../objects/wire";
import type { Cell, Rect, Sheet } from "./book";
import { cellAt, isError, isFilled, usedRect } from "./cells";
import { bound, intersect, MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { matching, matchingCells, visibleRects } from "./regions";

/** Does the name of a SpecialCellValueType ("ErrorsNumbers", "LogicalText", "All") speak of the value's kind? */
function isOfType(cell: Cell, valueType: string): boolean {
  if (valueType === "All") return true;
  const { value } = cell;
  const word = isError(value) ? "Error" : typeof value === "boolean" ? "Logical" : typeof value === "number" ? "Number" : "Text";
  return valueType.includes(word);
}

/** Cells of one kind in a rectangle, looked for in the used part of the sheet as Excel does. */
export function specialCells(sheet: Sheet, rect: Rect, cellType: string, valueType = "All"): Rect[] {
  if (cellType === "Visible") return visibleRects(sheet, rect);
  if (cellType === "ConditionalFormats") return ruled(sheet.conditionalFormats, rect);
  if (cellType === "DataValidations") return ruled(sheet.validations, rect);
  const used = usedRect(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, false);
  const part = used && intersect(rect, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  if (!part) return [];
  if (cellType === "Blanks") return matching(part, (row, column) => !isFilled(cellAt(sheet, row, column)));
  const formulas = cellType === "Formulas";
  if (!formulas && cellType !== "Constants") throw new HostError("NotImplemented", `Range.getSpecialCells of type ${cellType}.`);
  return matchingCells(sheet, part, (row, column) => {
    const cell = cellAt(sheet, row, column)!;
    return isFilled(cell) && (cell.formula !== undefined) === formulas && isOfType(cell, valueType);
  });
}

function ruled(rules: readonly { ranges: Rect[] }[], rect: Rect): Rect[] {
  const covered = rules.flatMap((rule) => rule.ranges.flatMap((range) => intersect(range, rect) ?? []));
  const [first] = covered;
  if (!first) return [];
  const part = covered.reduce(bound, first);
  return matching(part, (row, column) => covered.some((range) => intersect(range, { row, column, rows: 1, columns: 1 })));
}
