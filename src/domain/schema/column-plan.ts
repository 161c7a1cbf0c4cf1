import type { Column } from "./column";
import { formulaOf } from "./formulas";
import { lists } from "./lists";
import type { CheckPlan, ColumnKind, ColumnPlan } from "./plan";
import type { TableKey } from "./tables";
import type { DataWords, PromptKey } from "./words";

/** Letters of a column ("A" is 0). */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** Room that the filter button takes in a header, and the header that still widens its column; in characters. */
const [filterButton, widestHeader] = [4, 24];

/** A column's width in characters: its own, or its header's with the filter button. */
export const widthFor = (header: string, width: number): number => Math.max(width, Math.min(header.length + filterButton, widestHeader));

/** Row of the first record of every planned table, as Excel counts. */
export const firstBodyRow = 4;

const kindFormats: Partial<Record<ColumnKind, string>> = {
  integer: "#,##0",
  number: "General",
  money: "#,##0.00",
  percent: "0.0%",
};

/** The en-US number format of a column. Typed text is "@", so that `007` and `+40 …` survive; a formula's text is General, or it would stay unread. */
export function numberFormatOf(column: Column, words: DataWords): string {
  if (column.format === "score") return "0";
  if (column.format === "general") return "General";
  if (column.format === "date and time") return words.formats["date and time"];
  if (column.kind === "date") return words.formats.date;
  return kindFormats[column.kind] ?? (column.writtenBy === "formula" ? "General" : "@");
}

function promptOf(table: TableKey, column: Column): PromptKey | undefined {
  if (table === "order-statuses" && column.key === "sale") return "sale";
  if (table === "stages" && column.key.endsWith("colour")) return "colour";
  if (table === "orders" && column.key === "amount") return "amount";
  if (column.key === "consent" || column.key === "stop") return column.key;
  if (column.list === undefined) return undefined;
  if (column.list === "clients") return "client";
  if (column.list === "yes-no") return "yesNo";
  if (column.list === "stages") return "stage";
  if (column.list === "services") return "service";
  return column.strict ? "list" : "openList";
}

/** A rule over the cell itself, where no type of check says it. */
function customRule(table: TableKey, column: Column, cell: string): { formula: string; error: "sale" | "colour" } | undefined {
  if (table === "order-statuses" && column.key === "sale") return { formula: `=OR(${cell}=0,${cell}=1)`, error: "sale" };
  if (table === "stages" && column.key.endsWith("colour")) return { formula: `=AND(LEFT(${cell},1)="#",LEN(${cell})=7)`, error: "colour" };
  return undefined;
}

/** The check on what is typed into a column; undefined where anything goes. `letters` is the column it stands in. */
export function checkOf(table: TableKey, column: Column, letters: string, words: DataWords): CheckPlan | undefined {
  if (column.writtenBy !== "user") return undefined;
  const key = promptOf(table, column);
  const prompt = key === undefined ? {} : { prompt: words.prompts[key] };
  const custom = customRule(table, column, `${letters}${firstBodyRow}`);
  if (custom) return { type: "custom", formula: custom.formula, strict: true, ...prompt, error: words.errors[custom.error] };
  if (column.list !== undefined) {
    const named = column.list === "clients" ? "client" : column.list === "services" ? "service" : undefined;
    const error = words.errors[named ?? (column.strict ? "list" : "openList")];
    return { type: "list", source: `=${lists[column.list].name}`, strict: column.strict ?? false, ...prompt, error };
  }
  if (column.format === "general") return undefined;
  if (column.kind === "date") return { type: "date", minimum: 1, strict: true, ...prompt, error: words.errors.date };
  if (column.kind === "integer") return { type: "integer", minimum: 0, strict: true, ...prompt, error: words.errors.integer };
  if (column.kind === "money" || column.kind === "number") return { type: "number", strict: true, ...prompt, error: words.errors.number };
  return undefined;
}

/** The header of a column in the data language. */
export function headerOf(table: TableKey, key: string, words: DataWords): string {
  const headers = words.headers[table] as Record<string, string>;
  return headers[key] ?? (words.profileHeaders as Record<string, string>)[key] ?? key;
}

/** Plans one column: words, look, formula and check. `position` is the sheet's column it stands in. */
export function planColumn(table: TableKey, column: Column, position: number, words: DataWords): ColumnPlan {
  const header = headerOf(table, column.key, words);
  const plan: ColumnPlan = {
    key: column.key,
    header,
    kind: column.kind,
    width: widthFor(header, column.width),
    numberFormat: numberFormatOf(column, words),
  };
  const formula = column.writtenBy === "formula" ? formulaOf(table, column.key, words) : undefined;
  if (formula !== undefined) plan.formula = formula;
  const check = checkOf(table, column, columnLetters(position), words);
  if (check !== undefined) plan.check = check;
  if (column.hidden) plan.hidden = true;
  else if (!column.firstSight) plan.grouped = true;
  if (column.subtotal) plan.subtotal = true;
  return plan;
}
