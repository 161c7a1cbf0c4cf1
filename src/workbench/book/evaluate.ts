import type { Scalar, Sheet } from "./book";
import { cellAt } from "./cells";
import { resolveFormula } from "./formula/resolve";
import { areaOf, constantOf } from "./names";
import type { Workspace } from "./workspace";

/** A cell of a sheet. */
export type Place = { sheet: Sheet; row: number; column: number };

/** What a formula comes to in a cell: constants and plain references at once, the rest by the engine; undefined where it cannot. */
export async function evaluateAt(workspace: Workspace, formula: string, { sheet, row, column }: Place): Promise<Scalar | undefined> {
  const constant = constantOf(formula);
  if (constant !== undefined) return constant;
  const area = areaOf(workspace.book, formula, sheet);
  if (area?.rect.rows === 1 && area.rect.columns === 1) return cellAt(area.sheet, area.rect.row, area.rect.column)?.value ?? null;
  return workspace.evaluate(resolveFormula(workspace.book, sheet, row, formula, column), { sheet: sheet.id, row, column });
}
