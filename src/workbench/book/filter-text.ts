import type { Scalar } from "./book";
import { isError } from "./cells";
import { readEntry } from "./entry";

/** What a filter sees of a cell. */
export type FilterCell = { value: Scalar; text: string; fill: string | null; fontColor: string };

type Test = (cell: FilterCell) => boolean;

const isBlank = (cell: FilterCell): boolean => cell.value === null || cell.value === "";

/** A pattern with Excel's wildcards (* any text, ? one character, ~ takes the next as it is), letter case aside. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[^*?~]+|~/g, (part, escaped: string | undefined, wild: string | undefined) => {
    if (wild) return wild === "*" ? "[^]*" : "[^]";
    return (escaped ?? part).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "iu");
}

/** "">=10", "=*abc*", "<>x": the test that Excel's custom filter makes of a criterion. */
export function criterionTest(criterion: string): Test {
  const [, sign = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(criterion) ?? [];
  if (operand === "" && sign === "<>") return (cell) => !isBlank(cell);
  if (operand === "" && (sign === "=" || sign === "")) return isBlank;
  if (sign === "=" || sign === "") return equalTest(operand);
  if (sign === "<>") {
    const equal = equalTest(operand);
    return (cell) => !equal(cell);
  }
  return orderTest(sign, operand);
}

function numberOf(operand: string): number | undefined {
  const entry = /^[=+\-@'#]/.test(operand) && !/^[+-]?[\d.]/.test(operand) ? undefined : readEntry(operand, "General");
  return entry && entry.formula === undefined && typeof entry.value === "number" ? entry.value : undefined;
}

function equalTest(operand: string): Test {
  const number = numberOf(operand);
  const pattern = wildcard(operand);
  const wild = /(^|[^~])[*?]/.test(operand);
  return (cell) => {
    if (isBlank(cell)) return false;
    if (typeof cell.value === "number") return (number !== undefined && cell.value === number) || (!wild && pattern.test(cell.text));
    return pattern.test(cell.text);
  };
}

function orderTest(sign: string, operand: string): Test {
  const number = numberOf(operand);
  return (cell) => {
    if (isBlank(cell) || isError(cell.value)) return false;
    if (number !== undefined) return typeof cell.value === "number" && holds(sign, cell.value - number);
    return typeof cell.value === "string" && holds(sign, compareTexts(cell.value, operand));
  };
}

/** The order of texts: letter case and, first, accents aside. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}

function holds(sign: string, difference: number): boolean {
  if (sign === "<") return difference < 0;
  if (sign === "<=") return difference <= 0;
  return sign === ">" ? difference > 0 : difference >= 0;
}
