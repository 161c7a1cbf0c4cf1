import { HostError } from "../objects/wire";
import { printAddress } from "./a1";
import type { Rect, Sheet, Validation } from "./book";
import { isFormula } from "./formula/grammar";

/** Excel.DataValidationRule as it travels: one member, named after the type. */
export type WireRule = Record<string, Record<string, unknown>>;

const TYPES: Record<string, Validation["type"]> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS = new Set(["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"]); // prettier-ignore

/** Characters of an inline list or of a formula in a rule, as Excel keeps it. */
export const MAXIMUM_SOURCE = 255;
/** Characters of titles, prompts and error messages. */
export const VALIDATION_LIMITS = { title: 32, prompt: 255, error: 224 } as const;

type Rule = Pick<Validation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

const refuse = (message: string): never => {
  throw new HostError("InvalidArgument", message);
};

/** Reads a rule as an add-in gives it; throws InvalidArgument where Excel would. */
export function readRule(given: unknown): Rule {
  const entries = Object.entries((given ?? {}) as WireRule).filter(([, value]) => value !== null && value !== undefined);
  const [name, criteria] = entries.length === 1 ? entries[0]! : refuse("A rule has exactly one kind of criteria.");
  const type = TYPES[name] ?? refuse(`Unknown rule "${name}".`);
  if (type === "List") return listRule(criteria);
  if (type === "Custom") return { type, formula1: formulaOf(criteria["formula"]) };
  return comparisonRule(type, criteria);
}

function listRule(criteria: Record<string, unknown>): Rule {
  const source = textOf(criteria["source"]);
  if (typeof source !== "string" || source === "") return refuse("A list needs a source.");
  if (source.length > MAXIMUM_SOURCE) return refuse(`A list source has at most ${MAXIMUM_SOURCE} characters.`);
  if (source.startsWith("=")) formulaOf(source);
  return { type: "List", formula1: source, inCellDropDown: criteria["inCellDropDown"] !== false };
}

function comparisonRule(type: Validation["type"], criteria: Record<string, unknown>): Rule {
  const operator = String(criteria["operator"] ?? "Between");
  if (!OPERATORS.has(operator)) return refuse(`Unknown operator "${operator}".`);
  const two = operator === "Between" || operator === "NotBetween";
  const formula1 = operandOf(type, criteria["formula1"]);
  return two ? { type, operator, formula1, formula2: operandOf(type, criteria["formula2"]) } : { type, operator, formula1 };
}

function operandOf(type: Validation["type"], given: unknown): string | number {
  const operand = textOf(given);
  if (typeof operand === "number") return operand;
  if (typeof operand !== "string" || operand === "") return refuse("The rule needs a value.");
  if (operand.startsWith("=")) return formulaOf(operand);
  const dated = type === "Date" || type === "Time";
  if (!dated && !Number.isFinite(Number(operand))) return refuse(`"${operand}" is no number and no formula.`);
  if (dated && serialOf(operand) === undefined) return refuse(`"${operand}" is no date and no formula.`);
  return operand;
}

function formulaOf(given: unknown): string {
  const formula = textOf(given);
  if (typeof formula !== "string" || formula.length > MAXIMUM_SOURCE * 32 || !isFormula(formula.replace(/^=/, "")))
    return refuse("The formula has an error.");
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** A range given for a value is its address. */
function textOf(given: unknown): unknown {
  if (typeof given !== "object" || given === null || !("sheet" in given) || !("rect" in given)) return given;
  const { sheet, rect } = given as { sheet: Sheet; rect: Rect };
  return `=${printAddress(sheet.name, rect, true)}`;
}

/** A date or a time of day as a serial number: ISO 8601, or a number in a text; undefined for anything else. */
export function serialOf(text: string): number | undefined {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  const match = /^(?:(\d{4})-(\d\d?)-(\d\d?))?[T ]?(?:(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 : 0;
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** The rule as an add-in reads it back: as it was written. */
export function writeRule(rule: Validation | undefined): WireRule {
  const name = rule && Object.keys(TYPES).find((key) => TYPES[key] === rule.type);
  if (!rule || !name) return {};
  if (rule.type === "List") return { list: { inCellDropDown: rule.inCellDropDown ?? true, source: rule.formula1 } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula1 } };
  const { formula1, formula2, operator } = rule;
  return { [name]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
}

type Prompt = NonNullable<Validation["prompt"]>;
type Alert = NonNullable<Validation["errorAlert"]>;

/** A prompt as given, with what is left out filled in. */
export function readPrompt(given: Partial<Prompt> | null): Prompt {
  const { title = "", message = "", showPrompt = true } = given ?? {};
  limit(title, VALIDATION_LIMITS.title);
  limit(message, VALIDATION_LIMITS.prompt);
  return { title, message, showPrompt };
}

/** An error alert as given, with what is left out filled in. */
export function readAlert(given: Partial<Alert> | null): Alert {
  const { title = "", message = "", showAlert = true, style = "Stop" } = given ?? {};
  limit(title, VALIDATION_LIMITS.title);
  limit(message, VALIDATION_LIMITS.error);
  if (!["Stop", "Warning", "Information"].includes(style)) return refuse(`Unknown alert style "${style}".`);
  return { title, message, showAlert, style };
}

function limit(text: unknown, most: number): void {
  if (typeof text !== "string" || text.length > most) refuse(`The text has at most ${most} characters.`);
}
