import { isBlank, type Cell } from "../kernel/cell";
import { partsOf } from "../kernel/dates";
import { Failure } from "../kernel/failure";
import { compareTexts, isError } from "./order";
import type { Condition, ResolvedCriterion } from "./view";

type Test = (cell: Cell) => boolean;

/** A text as Excel's conditions take it as it is: * ? and ~ lose their meaning. */
export function literally(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}

/** A pattern of Excel's conditions: * any text, ? one character, ~ takes the next as it is; case aside. */
export function patternOf(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[^*?~]+|~/g, (part, taken: string | undefined, wild: string | undefined) => {
    if (wild) return wild === "*" ? "[^]*" : "[^]";
    return (taken ?? part).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "iu");
}

/** A cell's text as a filter compares it: a number in full, whatever its format shows. */
export function shownText(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null ? "" : String(cell);
}

/** Which cells of a column pass; top counts the column as a whole. Fails with "view.byExcel" for what only Excel can tell. */
export function passing(criterion: ResolvedCriterion, cells: readonly Cell[]): boolean[] {
  return cells.map(criterion.kind === "top" ? topTest(criterion, cells) : testOf(criterion));
}

/** The test of one cell. Fails with "view.byExcel" where the criterion needs more than the cell. */
export function testOf(criterion: ResolvedCriterion): Test {
  switch (criterion.kind) {
    case "values":
      return valuesTest(criterion.values);
    case "conditions": {
      const tests = criterion.conditions.map(conditionTest);
      return criterion.any ? (cell) => tests.some((test) => test(cell)) : (cell) => tests.every((test) => test(cell));
    }
    case "blank":
      return isBlank;
    case "filled":
      return (cell) => !isBlank(cell);
    case "month":
      return (cell) => typeof cell === "number" && cell >= 1 && partsOf(cell).month === criterion.month;
    case "top":
    case "excel":
      throw new Failure("view.byExcel");
  }
}

function valuesTest(values: readonly string[]): Test {
  const texts = new Set(values.map((value) => value.toLowerCase()));
  return (cell) => {
    const text = shownText(cell).toLowerCase();
    return texts.has(text) || (text.trim() !== "" && texts.has(text.trim()));
  };
}

function conditionTest({ operator, value }: Condition): Test {
  if (value === "" && operator === "=") return isBlank;
  if (value === "" && operator === "<>") return (cell) => !isBlank(cell);
  if (operator === "=") return typeof value === "number" ? (cell) => cell === value : equalTest(value);
  if (operator !== "<>") return orderTest(operator, value);
  const equal = equalTest(value);
  return (cell) => !equal(cell);
}

/** The number that a condition's value means: a text that spells one is one, as in Excel's dialog. */
function numberIn(value: string | number): number | undefined {
  if (typeof value === "number") return value;
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : undefined;
}

function equalTest(value: string | number): Test {
  const number = numberIn(value);
  const text = String(value);
  const pattern = patternOf(text);
  const wild = /(^|[^~])[*?]/.test(text);
  return (cell) => {
    if (isBlank(cell)) return false;
    if (typeof cell === "number") return cell === number || (!wild && pattern.test(shownText(cell)));
    return pattern.test(shownText(cell));
  };
}

function orderTest(operator: "<" | "<=" | ">" | ">=", value: string | number): Test {
  const number = numberIn(value);
  return (cell) => {
    if (number !== undefined) return typeof cell === "number" && holds(operator, cell - number);
    return typeof cell === "string" && cell !== "" && !isError(cell) && holds(operator, compareTexts(cell, String(value)));
  };
}

function holds(operator: "<" | "<=" | ">" | ">=", difference: number): boolean {
  if (operator === "<") return difference < 0;
  if (operator === "<=") return difference <= 0;
  return operator === ">" ? difference > 0 : difference >= 0;
}

/** The first `count` numbers from above or below, and those equal to the last of them. */
function topTest({ count, percent, smallest }: Extract<ResolvedCriterion, { kind: "top" }>, cells: readonly Cell[]): Test {
  const side = smallest ? -1 : 1;
  const ranked = cells.filter((cell) => typeof cell === "number").sort((a, b) => (b - a) * side);
  const shown = percent ? Math.max(1, Math.floor((ranked.length * count) / 100)) : count;
  const limit = ranked[Math.min(shown, ranked.length) - 1];
  return (cell) => limit !== undefined && typeof cell === "number" && (cell - limit) * side >= 0;
}
