import type { Scalar } from "../book/book";
import { readEntry } from "../book/entry";

/** A criterion of COUNTIF and its family, read once. */
export type Criterion = {
  /** True for values that meet it; empty cells are null. */
  test(value: Scalar): boolean;
  /** Set where only this value can meet it: what an index is asked for. */
  only?: IndexKey;
};

/** Values that are equal for a criterion have one key: "5" and 5, "abc" and "ABC". */
export type IndexKey = string | number | boolean;

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const OPERATOR = /^(>=|<=|<>|=|>|<)/;

const asNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const { value } = readEntry(trimmed.startsWith("=") || trimmed.startsWith("'") ? "?" : trimmed, "General");
  return typeof value === "number" ? value : undefined;
};

/** The key of a cell's value; undefined for empty cells and errors, which no index holds. */
export function keyOfValue(value: Scalar): IndexKey | undefined {
  if (value === null || typeof value === "object") return undefined;
  if (typeof value !== "string") return value;
  return NUMBER.test(value) ? Number(value) : value.toLowerCase();
}

function wildcard(pattern: string): RegExp | undefined {
  if (!/[*?~]/.test(pattern)) return undefined;
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === "*") return "[\\s\\S]*";
    if (found === "?") return "[\\s\\S]";
    return `\\${found.length === 2 ? found[1]! : found}`;
  });
  return new RegExp(`^${source}$`, "iu");
}

const not = (test: (value: Scalar) => boolean) => (value: Scalar) => !test(value);

function equals(rest: string, negated: boolean): Criterion {
  if (rest === "") return { test: negated ? (value) => value !== null : (value) => value === null };
  const constant = constantOf(rest);
  const pattern = typeof constant === "string" ? wildcard(constant) : undefined;
  const test = pattern
    ? (value: Scalar) => typeof value === "string" && pattern.test(value)
    : typeof constant === "object" && constant !== null
      ? (value: Scalar) => typeof value === "object" && value?.error === constant.error
      : (value: Scalar) => keyOfValue(value) === keyOfValue(constant);
  if (negated) return { test: not(test) };
  const only = pattern ? undefined : keyOfValue(constant);
  return only === undefined ? { test } : { test, only };
}

/** A criterion's operand: number, boolean, error or text. */
function constantOf(rest: string): Scalar {
  const number = asNumber(rest);
  if (number !== undefined) return number;
  if (/^(?:true|false)$/i.test(rest)) return rest.toLowerCase() === "true";
  if (/^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(rest)) return readEntry(rest, "General").value;
  return rest;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

function compare(value: Scalar, constant: Scalar): number | undefined {
  if (typeof value === "number" && typeof constant === "number") return value - constant;
  if (typeof value === "string" && typeof constant === "string") return collator.compare(value, constant);
  if (typeof value === "boolean" && typeof constant === "boolean") return Number(value) - Number(constant);
  return undefined;
}

function ordered(operator: string, rest: string): Criterion {
  const constant = constantOf(rest);
  const fits: Record<string, (order: number) => boolean> = {
    ">": (order) => order > 0,
    "<": (order) => order < 0,
    ">=": (order) => order >= 0,
    "<=": (order) => order <= 0,
  };
  const fit = fits[operator]!;
  return {
    test: (value) => {
      const order = compare(value, constant);
      return order !== undefined && fit(order);
    },
  };
}

/** Reads a criterion as COUNTIF does: a value to equal, or an operator and a value; an empty cell counts as 0. */
export function readCriterion(value: Scalar): Criterion {
  if (value === null) return equals("0", false);
  if (typeof value === "number") return { test: (cell) => keyOfValue(cell) === value, only: value };
  if (typeof value === "boolean") return { test: (cell) => cell === value, only: value };
  if (typeof value === "object") return { test: (cell) => typeof cell === "object" && cell?.error === value.error };
  const operator = OPERATOR.exec(value)?.[0];
  if (!operator) return value === "" ? { test: (cell) => cell === null || cell === "" } : equals(value, false);
  const rest = value.slice(operator.length);
  if (operator === "=" || operator === "<>") return equals(rest, operator === "<>");
  return ordered(operator, rest);
}
