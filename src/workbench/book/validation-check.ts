import type { Cell, Rect, Scalar, Sheet, Validation } from "./book";
import { cellAt, isError, styleOf, usedRect } from "./cells";
import { readEntry } from "./entry";
import { evaluateAt, type Place } from "./evaluate";
import { lastColumn, lastRow } from "./geometry";
import { areaOf } from "./names";
import { renderText } from "./number-format";
import { isUnbounded } from "./read";
import { shownText } from "./shown-text";
import { styleAt } from "./styles";
import { plainText } from "./tables-cells";
import { validationAt } from "./validation";
import { serialOf } from "./validation-rule";
import type { Workspace } from "./workspace";

/** What Excel says to a typed value. Empty texts leave the words to the page. */
export type Verdict = { result: "ok" } | { result: "stop" | "warning" | "information"; title: string; message: string };

/** Whether a value typed into a cell passes the cell's rule, and the alert if not. Formulas typed are not held back. */
export async function checkTyped(workspace: Workspace, sheet: Sheet, row: number, column: number, typed: string): Promise<Verdict> {
  const rule = validationAt(sheet, row, column);
  if (!rule?.errorAlert?.showAlert) return { result: "ok" };
  const { numberFormat } = styleAt(workspace.book, styleOf(sheet, row, column));
  const entry = readEntry(typed, numberFormat);
  if (entry.formula !== undefined) return { result: "ok" };
  if (await passes(workspace, rule, { sheet, row, column }, entry.value, renderText(entry.value, entry.numberFormat ?? numberFormat)))
    return { result: "ok" };
  const { title = "", message = "", style = "Stop" } = rule.errorAlert;
  return { result: style.toLowerCase() as "stop", title, message };
}

/** What lists in cells hold, by their source: looked up once for many cells. */
type Lists = Map<string, ReadonlySet<Scalar | undefined> | undefined>;

/** The cells of rectangles that break their rule; of whole rows and columns those in use. */
export async function invalidCells(
  workspace: Workspace,
  sheet: Sheet,
  rects: readonly Rect[],
): Promise<{ invalid: Place[]; valid: number }> {
  const invalid: Place[] = [];
  const lists: Lists = new Map();
  let valid = 0;
  for (const rect of rects.flatMap((given) => (isUnbounded(given) ? (usedRect(sheet, given, false) ?? []) : given)))
    for (let row = rect.row; row <= lastRow(rect); row++)
      for (let column = rect.column; column <= lastColumn(rect); column++) {
        const place = { sheet, row, column };
        if (await isValid(workspace, place, lists)) valid++;
        else invalid.push(place);
      }
  return { invalid, valid };
}

async function isValid(workspace: Workspace, { sheet, row, column }: Place, lists: Lists): Promise<boolean> {
  const rule = validationAt(sheet, row, column);
  if (!rule) return true;
  const cell = cellAt(sheet, row, column);
  return passes(workspace, rule, { sheet, row, column }, cell?.value ?? null, shownText(workspace.book, cell), lists);
}

async function passes(
  workspace: Workspace,
  rule: Validation,
  at: Place,
  value: Scalar,
  text: string,
  lists: Lists = new Map(),
): Promise<boolean> {
  if (rule.type === "None") return true;
  if (value === null || value === "") return rule.ignoreBlanks;
  if (isError(value)) return false;
  if (rule.type === "List") return inList(workspace, rule, at, value, text, lists);
  if (rule.type === "Custom") return isTrue(await evaluateAt(workspace, String(rule.formula1), at));
  const measured = rule.type === "TextLength" ? plainText(value).length : value;
  if (typeof measured !== "number" || (rule.type === "WholeNumber" && !Number.isInteger(measured))) return false;
  const first = await operand(workspace, rule.formula1, at);
  const second = rule.formula2 === undefined ? undefined : await operand(workspace, rule.formula2, at);
  return compare(rule.operator ?? "Between", measured, first, second);
}

/** A formula that cannot be worked out holds nothing back. */
function isTrue(result: Scalar | undefined): boolean {
  return result === undefined || result === true || (typeof result === "number" && result !== 0);
}

async function operand(workspace: Workspace, formula: string | number, at: Place): Promise<number | undefined> {
  if (typeof formula === "number") return formula;
  if (!formula.startsWith("=")) return serialOf(formula);
  const value = await evaluateAt(workspace, formula, at);
  return typeof value === "number" ? value : value === null ? 0 : undefined;
}

function compare(operator: string, value: number, first: number | undefined, second: number | undefined): boolean {
  if (first === undefined) return true;
  switch (operator) {
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThan":
      return value < first;
    case "LessThanOrEqualTo":
      return value <= first;
    default: {
      const within = second === undefined || (value >= first && value <= second);
      return operator === "NotBetween" ? !within : within;
    }
  }
}

/** What a dropdown offers in a cell; undefined where it has none or its source cannot be listed. */
export function listItems(workspace: Workspace, sheet: Sheet, row: number, column: number): string[] | undefined {
  const rule = validationAt(sheet, row, column);
  if (rule?.type !== "List" || rule.inCellDropDown === false) return undefined;
  const source = String(rule.formula1);
  if (!source.startsWith("=")) return inlineItems(source);
  return sourceCells(workspace, sheet, source)
    ?.map((cell) => shownText(workspace.book, cell))
    .filter((text) => text !== "");
}

const inlineItems = (source: string): string[] => source.split(",").map((item) => item.trim());

function sourceCells(workspace: Workspace, sheet: Sheet, source: string): (Cell | undefined)[] | undefined {
  const area = areaOf(workspace.book, source, sheet);
  if (!area) return undefined;
  const { rect } = area;
  const rows = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
  return rows.flatMap((row) => Array.from({ length: rect.columns }, (_, i) => cellAt(area.sheet, row, rect.column + i)));
}

/** Inline lists mind letter case, lists in cells do not. */
async function inList(workspace: Workspace, rule: Validation, at: Place, value: Scalar, text: string, lists: Lists): Promise<boolean> {
  const source = String(rule.formula1);
  if (!source.startsWith("=")) return inlineItems(source).some((item) => item === text || item === plainText(value));
  if (!lists.has(source)) lists.set(source, sourceValues(workspace, at.sheet, source));
  const values = lists.get(source);
  if (values) return values.has(folded(value));
  return isTrue(await evaluateAt(workspace, `=SUMPRODUCT(--((${source.slice(1)})=${literal(value)}))>0`, at));
}

function sourceValues(workspace: Workspace, sheet: Sheet, source: string): ReadonlySet<Scalar | undefined> | undefined {
  const cells = sourceCells(workspace, sheet, source);
  return cells && new Set(cells.map((cell) => folded(cell?.value)));
}

const folded = (value: Scalar | undefined): Scalar | undefined => (typeof value === "string" ? value.toLowerCase() : value);

function literal(value: Scalar): string {
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : plainText(value);
}
