import type { Validation } from "../book/book";
import { formulaFromFile, formulaToFile } from "./formulas";
import { readRefs, refs } from "./refs";
import { child, children, defined, escapeText, flag, tag, type XmlNode } from "./xml";
import { fromFile, toFile, VALIDATION_COMPARISON, VALIDATION_TYPE } from "./words";

/** The longest list that a file keeps inside a rule; longer ones stand on a sheet of their own. */
const LONGEST_LIST = 255;
/** The very hidden sheet on which lists too long for a rule stand; it is folded back on opening. */
export const LISTS_SHEET = "_workbench_lists";

/** Collects the lists that are too long, one a column, and answers the range each stands in. */
export class LongLists {
  readonly columns: string[][] = [];

  place(items: string[]): string {
    const letter = columnOf(this.columns.length);
    this.columns.push(items);
    return `${LISTS_SHEET}!$${letter}$1:$${letter}$${items.length}`;
  }
}

const columnOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnOf(Math.floor(index / 26) - 1) + columnOf(index % 26);

/** The dataValidations element, "" where there are none. */
export function validationsXml(validations: readonly Validation[], lists: LongLists): string {
  if (validations.length === 0) return "";
  return tag("dataValidations", { count: validations.length }, validations.map((rule) => ruleXml(rule, lists)).join(""));
}

function ruleXml(rule: Validation, lists: LongLists): string {
  const { prompt, errorAlert } = rule;
  const operator = toFile(VALIDATION_COMPARISON, rule.operator);
  const attrs = {
    type: toFile(VALIDATION_TYPE, rule.type),
    errorStyle: errorAlert && errorAlert.style !== "Stop" ? errorAlert.style.toLowerCase() : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.type === "List" && rule.inCellDropDown === false,
    showInputMessage: prompt?.showPrompt,
    showErrorMessage: errorAlert?.showAlert,
    errorTitle: errorAlert?.title || undefined,
    error: errorAlert?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: refs(rule.ranges),
  };
  const formulas = [
    rule.type === "None" ? "" : formulaXml("formula1", rule.formula1, rule, lists),
    rule.formula2 === undefined ? "" : formulaXml("formula2", rule.formula2, rule, lists),
  ];
  return tag("dataValidation", attrs, formulas.join(""));
}

function formulaXml(name: string, formula: string | number, rule: Validation, lists: LongLists): string {
  return tag(name, {}, escapeText(operandToFile(formula, rule, lists)));
}

function operandToFile(formula: string | number, rule: Validation, lists: LongLists): string {
  if (typeof formula === "number") return String(formula);
  if (formula.startsWith("=")) return formulaToFile(formula);
  if (rule.type === "List") {
    if (formula.length <= LONGEST_LIST) return `"${formula.replaceAll('"', '""')}"`;
    return lists.place(formula.split(",").map((item) => item.trim()));
  }
  if (rule.type === "Date" || rule.type === "Time") return String(serialOf(formula) ?? formula);
  return formula;
}

/** The serial number of an ISO date, with or without time ("2026-03-01", "2026-03-01T08:30", "08:30"); undefined for anything else. */
function serialOf(text: string): number | undefined {
  const match = /^(?:(\d{4})-(\d\d?)-(\d\d?))?[T ]?(?:(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 : 0;
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Reads the rules of a sheet, those of Excel 2010's extension too; `listAt` gives back lists that stood on the sheet of long lists. */
export function readValidations(nodes: XmlNode[], listAt: (range: string) => string | undefined): Validation[] {
  return nodes.flatMap((node) => {
    const type = fromFile(VALIDATION_TYPE, node.attrs.type ?? "none");
    return type ? [readRule(node, type as Validation["type"], listAt)] : [];
  });
}

function readRule(node: XmlNode, type: Validation["type"], listAt: (range: string) => string | undefined): Validation {
  const { attrs } = node;
  const second = operandText(node, "formula2");
  const compares = type !== "List" && type !== "Custom";
  const [showPrompt, showAlert] = [flag(attrs.showInputMessage), flag(attrs.showErrorMessage)];
  const errorStyle = attrs.errorStyle === "warning" ? "Warning" : attrs.errorStyle === "information" ? "Information" : "Stop";
  return defined({
    ranges: readRefs(attrs.sqref ?? child(node, "sqref")?.text),
    type,
    operator: compares ? (fromFile(VALIDATION_COMPARISON, attrs.operator ?? "between") ?? "Between") : undefined,
    formula1: operandFromFile(operandText(node, "formula1") ?? "", type, listAt),
    formula2: second === undefined ? undefined : operandFromFile(second, type, listAt),
    inCellDropDown: type === "List" ? !flag(attrs.showDropDown) : undefined,
    ignoreBlanks: flag(attrs.allowBlank),
    prompt:
      showPrompt || attrs.prompt || attrs.promptTitle
        ? { title: attrs.promptTitle ?? "", message: attrs.prompt ?? "", showPrompt }
        : undefined,
    errorAlert:
      showAlert || attrs.error || attrs.errorTitle
        ? { title: attrs.errorTitle ?? "", message: attrs.error ?? "", showAlert, style: errorStyle }
        : undefined,
  }) as Validation;
}

function operandText(node: XmlNode, name: string): string | undefined {
  const found = child(node, name);
  return found && (child(found, "f")?.text ?? found.text);
}

function operandFromFile(text: string, type: Validation["type"], listAt: (range: string) => string | undefined): string | number {
  if (type === "List") {
    const inline = /^"([\s\S]*)"$/.exec(text)?.[1];
    if (inline !== undefined) return inline.replaceAll('""', '"');
    return listAt(text) ?? formulaFromFile(text);
  }
  return type !== "Custom" && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : formulaFromFile(text);
}

/** All rules below a sheet's root: its own and the extension's. */
export function validationNodes(root: XmlNode, extension: XmlNode[]): XmlNode[] {
  return [
    ...children(child(root, "dataValidations"), "dataValidation"),
    ...extension.filter((node) => node.name === "dataValidations").flatMap((node) => children(node, "dataValidation")),
  ];
}
