import { Failure } from "../domain/kernel/failure";
import type { Parameter, Parameters, Values } from "./action";

/** Checks what was given against the declaration and fills in the rest. Fails with "parameter.unknown" or "parameter.value". */
export function valuesOf<P extends Parameters>(parameters: P, given: Record<string, unknown>): Values<P> {
  for (const name of Object.keys(given))
    if (!(name in parameters)) throw new Failure("parameter.unknown", { name, known: Object.keys(parameters).join(", ") });
  const values = Object.entries(parameters).map(([name, parameter]) => {
    const value = given[name];
    if (value === undefined || value === null) return [name, parameter.setting ? null : parameter.default];
    if (!fits(parameter, value)) throw new Failure("parameter.value", { name, value: String(value), allowed: allowed(parameter) });
    return [name, value];
  });
  return Object.fromEntries(values) as Values<P>;
}

function fits(parameter: Parameter, value: unknown): boolean {
  switch (parameter.type) {
    case "choice":
      return typeof value === "string" && parameter.values.includes(value);
    case "flag":
      return typeof value === "boolean";
    case "date":
      return typeof value === "number" && Number.isFinite(value);
    case "number":
      return typeof value === "number" && value >= (parameter.minimum ?? -Infinity) && value <= (parameter.maximum ?? Infinity);
    case "text":
      return typeof value === "string" && (parameter.pattern?.test(value) ?? true);
    case "file":
      return typeof value === "object" && value !== null && "bytes" in value && "name" in value;
  }
}

/** What a parameter takes, in short: for messages and for the list of actions. */
export function allowed(parameter: Parameter): string {
  switch (parameter.type) {
    case "choice":
      return parameter.values.join("|");
    case "flag":
      return "yes|no";
    case "date":
      return "YYYY-MM-DD";
    case "number":
      return "number";
    case "text":
      return parameter.shape ?? "text";
    case "file":
      return "FILE";
  }
}
