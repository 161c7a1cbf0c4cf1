import type { Cell, Grid } from "../domain/kernel/cell";
import type { FunctionId, FunctionReason, ParameterKey } from "../i18n/function-words";

/** What a formula gives for a parameter: a cell or a range; null where it gives nothing. */
export type Argument = Cell | Grid | undefined;

/** The errors a function may answer, as Excel writes them. */
export type ErrorText = "#VALUE!" | "#N/A" | "#NUM!";

/** Why there is no answer: the error that the cell shows, and the reason in words (`reasons` of the locales). */
export type Refusal = { error: ErrorText; reason: FunctionReason };

/** What a cell gets. */
export type Answer = string | number | Refusal;

/** How Excel hands a parameter over, or takes the answer: the fields of Excel's own metadata. */
export type Shape = { type: "any" | "number" | "string" | "boolean"; dimensionality: "scalar" | "matrix" };

/** A parameter by the key of its words. */
export type Parameter<Key extends string = string> = Shape & { key: Key; optional?: true };

/** A custom function, declared once: Excel's metadata, the reference and what is called all come from here. */
export type CustomFunction = {
  /** Its name in every language, behind the namespace; never changed once workbooks have it. */
  id: FunctionId;
  parameters: readonly Parameter[];
  result: Shape;
  calculate: (...given: Argument[]) => Answer | Answer[][];
};

/** Declares a function whose parameters have words. */
export function defineFunction<Id extends FunctionId>(
  declared: Omit<CustomFunction, "id" | "parameters"> & {
    id: Id;
    parameters: readonly Parameter<ParameterKey<Id>>[];
  },
): CustomFunction {
  return declared;
}

/** An answer that is none. */
export function refuse(error: ErrorText, reason: FunctionReason): Refusal {
  return { error, reason };
}

/** True for an answer that is none. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "error" in answer;
}
