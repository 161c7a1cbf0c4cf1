import type { Scalar } from "./book";
import { cellAt } from "./cells";
import type { Place } from "./evaluate";
import type { Token } from "./formula/tokenize";
import { tokenize } from "./formula/tokenize";

const SIGNS = new Set(["=", "<>", "<", "<=", ">", ">="]);

/**
 * Works out a comparison of a cell of the same sheet with a constant or another cell ("=$L4=\"Gold\"", "=B2>=C2") at once;
 * undefined for anything else. Most rules are of this kind, and a page asks for thousands.
 */
export function simpleComparison(formula: string, place: Place): boolean | undefined {
  const tokens = tokenize(formula.replace(/^=/, ""))?.filter((token) => token.type !== "space");
  if (tokens?.length !== 3 || tokens[1]!.type !== "operator" || !SIGNS.has(tokens[1]!.text)) return undefined;
  const [left, right] = [operand(tokens[0]!, place), operand(tokens[2]!, place)];
  if (left === undefined || right === undefined) return undefined;
  const order = compareScalars(left, right);
  return order === undefined ? undefined : holds(tokens[1]!.text, order);
}

function operand(token: Token, { sheet }: Place): Scalar | undefined {
  if (token.type === "number") return Number(token.text);
  if (token.type === "string") return token.text.slice(1, -1).replaceAll('""', '"');
  if (token.type !== "reference" || token.prefix || token.last || token.first.row === undefined || token.first.column === undefined)
    return undefined;
  return cellAt(sheet, token.first.row, token.first.column)?.value ?? null;
}

/** The order of two values as formulas compare them: a blank is 0 or "", numbers come before texts, texts before logical values. */
export function compareScalars(a: Scalar, b: Scalar): number | undefined {
  const [left, right] = [blankAs(a, b), blankAs(b, a)];
  const ranks = [rank(left), rank(right)] as const;
  if (ranks[0] === 3 || ranks[1] === 3) return undefined;
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function blankAs(value: Scalar, beside: Scalar): Scalar {
  if (value !== null) return value;
  return typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

function rank(value: Scalar): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}

function holds(sign: string, order: number): boolean {
  if (sign === "=") return order === 0;
  if (sign === "<>") return order !== 0;
  if (sign.startsWith("<")) return order < 0 || (sign === "<=" && order === 0);
  return order > 0 || (sign === ">=" && order === 0);
}
