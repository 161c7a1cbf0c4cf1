import { isoOf } from "../../domain/kernel/dates";
import type { CheckPlan } from "../../domain/schema/plan";

/** The first day that Excel knows. */
const firstDay = "1900-01-01";

function ruleOf(check: CheckPlan): Excel.DataValidationRule {
  if (check.type === "list") return { list: { inCellDropDown: true, source: check.source } };
  if (check.type === "custom") return { custom: { formula: check.formula } };
  if (check.type === "date") {
    const formula1 = check.minimum === undefined ? firstDay : isoOf(check.minimum);
    return { date: { formula1, operator: "GreaterThanOrEqualTo" } };
  }
  const limits = { formula1: check.minimum ?? -1e12, operator: "GreaterThanOrEqualTo" } as const;
  return check.type === "integer" ? { wholeNumber: limits } : { decimal: limits };
}

/** Puts a dropdown or a check on a range. */
export function drawCheck(range: Excel.Range, check: CheckPlan): void {
  const validation = range.dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = ruleOf(check);
  validation.errorAlert = {
    title: check.error?.title ?? "",
    message: check.error?.text ?? "",
    showAlert: true,
    style: check.strict ? "Stop" : "Warning",
  };
  if (check.prompt) validation.prompt = { title: check.prompt.title, message: check.prompt.text, showPrompt: true };
}
