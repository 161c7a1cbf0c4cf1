import type { Rect, Sheet, Validation } from "./book";
import { copied } from "./formula/copied";
import { covers, holds, intersect, subtract } from "./geometry";
import type { Workspace } from "./workspace";

/** A rule without its place. */
export type ValidationRule = Omit<Validation, "ranges">;

/** The rule over a cell, as it reads there; undefined where there is none. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const found = sheet.validations.find((rule) => rule.ranges.some((range) => holds(range, row, column)));
  return found && { ...found, ...formulasAt(found, row, column), ranges: [{ row, column, rows: 1, columns: 1 }] };
}

/** A rule's formulas as they read in another cell: they are written for the first cell of the first range. */
function formulasAt(rule: Validation, row: number, column: number): Pick<Validation, "formula1" | "formula2"> {
  const [first] = rule.ranges;
  const at = (formula: string | number): string | number =>
    first && typeof formula === "string" && formula.startsWith("=") ? copied(formula, row - first.row, column - first.column) : formula;
  return { formula1: at(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: at(rule.formula2) }) };
}

/** A rule over other ranges, its formulas read from their first cell. */
function moved(rule: Validation, ranges: Rect[]): Validation {
  return { ...rule, ...formulasAt(rule, ranges[0]!.row, ranges[0]!.column), ranges };
}

/** The rules that meet rectangles, and true where some cell has none. */
export function validationsOver(sheet: Sheet, rects: readonly Rect[]): { rules: Validation[]; gaps: boolean } {
  const rules = sheet.validations.filter((rule) => rule.ranges.some((range) => rects.some((rect) => intersect(range, rect))));
  let gaps: Rect[] = [...rects];
  for (const range of rules.flatMap((rule) => rule.ranges)) gaps = gaps.flatMap((gap) => subtract(gap, range));
  return { rules, gaps: gaps.length > 0 };
}

/** Takes the rules off rectangles. */
export function clearValidation(workspace: Workspace, sheet: Sheet, rects: readonly Rect[]): void {
  sheet.validations = sheet.validations.flatMap((rule) => {
    const left = rects.reduce<Rect[]>((pieces, rect) => pieces.flatMap((piece) => subtract(piece, rect)), rule.ranges);
    if (left.length === 0) return [];
    return left.length === rule.ranges.length && left.every((piece, i) => piece === rule.ranges[i]) ? [rule] : [moved(rule, left)];
  });
  workspace.touchSheet({ sheet: sheet.id, looks: [...rects] });
}

/** Puts one rule over rectangles in place of whatever was there; its formulas are read from their first cell. */
export function setValidation(workspace: Workspace, sheet: Sheet, rects: readonly Rect[], rule: ValidationRule): void {
  clearValidation(workspace, sheet, rects);
  sheet.validations.push({ ...rule, ranges: rects.map((rect) => ({ ...rect })) });
}

/** Changes what goes with the rules over rectangles (prompt, alert, blanks); cells without a rule get one that takes everything. */
export function amendValidation(workspace: Workspace, sheet: Sheet, rects: readonly Rect[], change: Partial<ValidationRule>): void {
  const { rules, gaps } = validationsOver(sheet, rects);
  const whole = rules.length === 1 && !gaps && rules[0]!.ranges.every((range) => rects.some((rect) => covers(rect, range)));
  if (whole) Object.assign(rules[0]!, change);
  else {
    const parts = rules.map((rule) => ({ ...moved(rule, shared(rule.ranges, rects)), ...change }));
    const free = parts
      .flatMap((part) => part.ranges)
      .reduce<Rect[]>((left, range) => left.flatMap((rect) => subtract(rect, range)), [...rects]);
    clearValidation(workspace, sheet, rects);
    sheet.validations.push(...parts);
    if (free.length) sheet.validations.push({ type: "None", formula1: "", ignoreBlanks: true, ...change, ranges: free });
  }
  workspace.touchSheet({ sheet: sheet.id, looks: [...rects] });
}

function shared(ranges: readonly Rect[], rects: readonly Rect[]): Rect[] {
  return ranges.flatMap((range) => rects.flatMap((rect) => intersect(range, rect) ?? []));
}
