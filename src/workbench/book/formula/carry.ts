import { quoteSheet } from "../a1";
import type { Book, ConditionalFormat, ConditionalThreshold, Sheet, Table } from "../book";
import { holds } from "../geometry";
import type { Workspace } from "../workspace";
import { readSpecifier } from "./structured";
import type { Token } from "./tokenize";
import { rewrite } from "./tokenize";

/** Writes one formula anew; `sheet` is where it stands, undefined for the workbook's own names. */
export type FormulaChange = (formula: string, sheet: Sheet | undefined, cell?: { row: number; column: number }) => string;

type CellFormulaChange = (formula: string, cell?: { row: number; column: number }) => string;

/** Puts every formula of a sheet through a change: cells, columns, rules, series; answers the cells that changed. */
export function eachSheetFormula(sheet: Sheet, change: CellFormulaChange, touched: (row: number, column: number) => void): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula, { row, column });
      if (formula === cell.formula) continue;
      cell.formula = formula;
      touched(row, column);
    }
  }
  const loose = (formula: string): string => change(formula);
  changeTables(sheet, change);
  changeRules(sheet, loose);
  changeSeries(sheet, loose);
}

/** A column's own formulas count as standing in the first cell of its table. */
function changeTables(sheet: Sheet, change: CellFormulaChange): void {
  for (const { range, columns } of sheet.tables) {
    for (const column of columns) {
      if (column.formula !== undefined) column.formula = change(column.formula, range);
      if (column.totalsFormula !== undefined) column.totalsFormula = change(column.totalsFormula, range);
    }
  }
}

/** Rules keep formulas only where they begin with "=". */
function changeRules(sheet: Sheet, change: (formula: string) => string): void {
  const live = <T>(text: T): T => (typeof text === "string" && text.startsWith("=") ? (change(text) as T) : text);
  for (const rule of sheet.validations) {
    rule.formula1 = live(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = live(rule.formula2);
  }
  for (const format of sheet.conditionalFormats) {
    if (format.type === "Custom") format.formula = live(format.formula);
    for (const threshold of thresholdsOf(format)) if (threshold.formula !== undefined) threshold.formula = live(threshold.formula);
    if (format.type !== "CellValue") continue;
    format.formula1 = live(format.formula1);
    if (format.formula2 !== undefined) format.formula2 = live(format.formula2);
  }
}

function thresholdsOf(format: ConditionalFormat): ConditionalThreshold[] {
  if (format.type === "IconSet") return format.criteria;
  if (format.type === "DataBar") return [format.lower, format.upper];
  if (format.type !== "ColorScale") return [];
  return [format.minimum, ...(format.midpoint ? [format.midpoint] : []), format.maximum];
}

function changeSeries(sheet: Sheet, change: (formula: string) => string): void {
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    if (series.values !== undefined) series.values = change(series.values);
    if (series.categories !== undefined) series.categories = change(series.categories);
    if (series.nameRef !== undefined) series.nameRef = change(series.nameRef);
  }
}

/** Puts every formula of the book through a change and tells the engine which cells are other than before. */
export function eachFormula(workspace: Workspace, change: FormulaChange): void {
  for (const sheet of workspace.book.sheets) {
    eachSheetFormula(
      sheet,
      (formula, cell) => change(formula, sheet, cell),
      (row, column) => workspace.touchCells(sheet.id, { row, column, rows: 1, columns: 1 }),
    );
  }
  for (const name of workspace.book.names) name.formula = change(name.formula, scopeOf(workspace.book, name.scope));
}

function scopeOf(book: Book, scope: string | undefined): Sheet | undefined {
  return scope === undefined ? undefined : book.sheets.find((sheet) => sheet.id === scope);
}

function ofSheet(token: Token, name: string): boolean {
  return (token.type === "reference" || token.type === "name") && token.sheet?.toLowerCase() === name.toLowerCase();
}

/** A formula that names sheets anew; keys are the old names in lower case. */
export function withSheetNames(formula: string, renamed: ReadonlyMap<string, string>): string {
  return rewrite(formula, (token) => {
    const after = "sheet" in token && token.sheet !== undefined ? renamed.get(token.sheet.toLowerCase()) : undefined;
    return after !== undefined && "prefix" in token ? `${quoteSheet(after)}!${token.text.slice(token.prefix.length)}` : undefined;
  });
}

/** A renamed sheet, carried into every formula. */
export function carrySheetName(workspace: Workspace, before: string, after: string): void {
  const renamed = new Map([[before.toLowerCase(), after]]);
  eachFormula(workspace, (formula) => withSheetNames(formula, renamed));
}

/** A deleted sheet: references to it and to its tables are #REF!. */
export function carrySheetDeletion(workspace: Workspace, gone: Sheet): void {
  eachFormula(workspace, (formula) => rewrite(formula, (token) => (ofSheet(token, gone.name) ? "#REF!" : undefined)));
  carryTableDeletion(workspace, gone.tables);
}

/** Deleted tables: references to them are #REF!. */
export function carryTableDeletion(workspace: Workspace, gone: readonly Table[]): void {
  if (gone.length === 0) return;
  const names = new Set(gone.map((table) => table.name.toLowerCase()));
  const dead = (token: Token): boolean =>
    token.type === "structured"
      ? names.has(token.table.toLowerCase())
      : token.type === "name" && !token.prefix && names.has(token.name.toLowerCase());
  eachFormula(workspace, (formula) => rewrite(formula, (token) => (dead(token) ? "#REF!" : undefined)));
}

/** Deleted columns of a table: structured references to them are #REF!. */
export function carryColumnDeletion(workspace: Workspace, table: Table, gone: readonly string[]): void {
  if (gone.length === 0) return;
  const names = new Set(gone.map((name) => name.toLowerCase()));
  const lost = (name: string | undefined): boolean => name !== undefined && names.has(name.toLowerCase());
  eachFormula(workspace, (formula, sheet, cell) => {
    if (!formula.includes("[")) return formula;
    const inside = cell !== undefined && sheet?.tables.includes(table) === true && holds(table.range, cell.row, cell.column);
    return rewrite(formula, (token) => {
      if (token.type !== "structured") return undefined;
      if (token.table === "" ? !inside : token.table.toLowerCase() !== table.name.toLowerCase()) return undefined;
      const specifier = readSpecifier(token.inner);
      return lost(specifier?.first) || lost(specifier?.last) ? "#REF!" : undefined;
    });
  });
}

/** Tables of a copied sheet under their new names, in its own formulas; `tables` is old to new. */
export function renameTablesOf(copy: Sheet, tables: ReadonlyMap<string, string>): void {
  const renamed = new Map([...tables].map(([before, after]) => [before.toLowerCase(), after]));
  const change = (formula: string): string =>
    rewrite(formula, (token) => {
      if (token.type === "structured" && renamed.has(token.table.toLowerCase()))
        return `${renamed.get(token.table.toLowerCase())}[${token.inner}]`;
      return token.type === "name" && !token.prefix ? renamed.get(token.name.toLowerCase()) : undefined;
    });
  eachSheetFormula(copy, change, () => undefined);
}
