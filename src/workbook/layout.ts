import { isBlank, type Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { tables as schema } from "../domain/schema/tables";
import type { BaseState, TableState } from "../actions/ports";
import { keysOf, type SeenColumn } from "./column-keys";
import type { Session } from "./session";
import { renamedTables } from "./renamed-tables";
import { loadStored, type Stored } from "./stored";

/** A column of a table where it stands now, and what it is. */
export type LayoutColumn = SeenColumn & { key: string; own: boolean };

/** A table of the base where it stands now. Row and column are those of the first header (shown or not), on the sheet, from 0. */
export type LayoutTable = {
  key: string;
  name: string;
  sheet: string;
  row: number;
  column: number;
  /** Records: 0 where the one body row is blank. */
  rows: number;
  /** Body rows as Excel counts them, at least 1. */
  bodyRows: number;
  columns: LayoutColumn[];
};

/** The base as it stands in the workbook. */
export type Layout = { stored: Stored; tables: Map<string, LayoutTable>; settings: Record<string, Cell>; settingRows: string[] };

/** The key of a header in any language the product speaks; undefined for a user's own. */
export type HeaderKeys = (table: string, header: string) => string | undefined;

/** Excel's table names to our keys. */
const keysByName = new Map(Object.entries(schema).map(([key, table]) => [table.name.toLowerCase(), key]));

type Proxies = {
  key: string;
  table: Excel.Table;
  body: Excel.Range;
  first: Excel.Range;
  values: Excel.Range | null;
};

function loadTable(table: Excel.Table, key: string): Proxies {
  table.columns.load("items/id,items/name");
  table.worksheet.load("name");
  // The header row cannot be asked for: the user may have hidden it.
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  const first = body.getRow(0).load("values,formulas,numberFormat");
  const values = key === "settings" ? body.load("values") : null;
  return { key, table, body, first, values };
}

function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function layoutOf(proxies: Proxies, stored: Stored | null, headers: HeaderKeys): LayoutTable {
  const { table, body, first } = proxies;
  const values = first.values[0] as Cell[];
  const formulas = first.formulas[0] as Cell[];
  const seen = table.columns.items.map(({ id, name }, i): SeenColumn => {
    const formula = formulas[i];
    return {
      id,
      header: name,
      formula: isFormula(formula, values[i]) ? formula : null,
      format: String(first.numberFormat[0]?.[i] ?? "General"),
    };
  });
  const known = keysOf(proxies.key, seen, stored?.columns[proxies.key] ?? {}, (name) => headers(proxies.key, name));
  const columns = seen.map((column, i): LayoutColumn => ({ ...column, ...known[i]! }));
  const blank = body.rowCount === 1 && columns.every((column, i) => column.formula !== null || isBlank(values[i]));
  return {
    key: proxies.key,
    name: table.name,
    sheet: table.worksheet.name,
    row: body.rowIndex - 1,
    column: body.columnIndex,
    rows: blank ? 0 : body.rowCount,
    bodyRows: body.rowCount,
    columns,
  };
}

function settingsOf(
  proxies: Proxies | undefined,
  table: LayoutTable | undefined,
): { settings: Record<string, Cell>; settingRows: string[] } {
  const keyAt = table?.columns.findIndex((column) => column.key === "key") ?? -1;
  const valueAt = table?.columns.findIndex((column) => column.key === "value") ?? -1;
  const rows = (proxies?.values?.values ?? []) as Cell[][];
  const settingRows = rows.map((row) => String(row[keyAt] ?? ""));
  const settings = Object.fromEntries(rows.map((row, i) => [settingRows[i] ?? "", row[valueAt] === "" ? null : (row[valueAt] ?? null)]));
  delete settings[""];
  return { settings, settingRows };
}

/** Finds the base in the workbook, or null: two round trips, three where a table goes by another name. */
export async function findBase(session: Session, headers: HeaderKeys): Promise<Layout | null> {
  const stored = loadStored(session);
  // The sheet's name too: whoever loads the same collection in this batch gets the items that the last load brings.
  const all = session.workbook.tables.load("items/name,items/worksheet/name");
  await session.send();
  const named = all.items.map((table) => ({ table, key: keysByName.get(table.name.toLowerCase()) }));
  const kept = stored();
  const ours = named.flatMap(({ table, key }) => (key ? [{ table, key }] : []));
  const renamed = await renamedTables(session, named, kept, headers);
  const proxies = [...ours, ...renamed].map(({ table, key }) => loadTable(table, key));
  if (!proxies.length) return null;
  await session.send();
  const found = proxies.map((each) => ({ each, table: layoutOf(each, kept, headers) }));
  const tables = new Map(found.filter(({ table }) => table.columns.some((column) => !column.own)).map(({ table }) => [table.key, table]));
  if (!isBase(kept, tables)) return null;
  const settings = settingsOf(
    proxies.find(({ key }) => key === "settings"),
    tables.get("settings"),
  );
  return { stored: kept ?? rebuilt(tables, settings.settings), tables, ...settings };
}

/** The base in the workbook: two round trips. Fails with "base.missing". */
export async function requireBase(session: Session, headers: HeaderKeys): Promise<Layout> {
  const layout = await findBase(session, headers);
  if (!layout) throw new Failure("base.missing");
  return layout;
}

/** A base is what has our clients and orders; without its settings it is known by their headers. */
function isBase(stored: Stored | null, tables: Map<string, LayoutTable>): boolean {
  const known = (key: string) => tables.get(key)?.columns.filter((column) => !column.own).length ?? 0;
  return stored ? tables.has("clients") : known("clients") >= 3 && known("orders") >= 3 && tables.has("settings");
}

/** What was stored, made anew from the headers that stand there. */
function rebuilt(tables: Map<string, LayoutTable>, settings: Record<string, Cell>): Stored {
  return {
    schemaVersion: 1,
    language: String(settings["language"] ?? "en"),
    profile: String(settings["profile"] ?? "services"),
    answers: {},
    columns: columnKeys(tables.values()),
    sheets: {},
    results: {},
  };
}

/** Column keys by table-column id, as they are stored. */
export function columnKeys(tables: Iterable<LayoutTable>): Stored["columns"] {
  return Object.fromEntries(
    [...tables].map((table) => [
      table.key,
      Object.fromEntries(table.columns.filter((column) => !column.own).map((column) => [String(column.id), column.key])),
    ]),
  );
}

/** What the actions see of the base. */
export function stateOf(layout: Layout, counters: Record<string, number>): BaseState {
  const { schemaVersion, language, profile, answers, good } = layout.stored;
  const tables = [...layout.tables.values()].map(({ key, name, sheet, rows, columns }): TableState => ({
    key,
    name,
    sheet,
    rows,
    columns: columns.map((column) => ({
      key: column.key,
      header: column.header,
      own: column.own,
      formula: column.formula !== null,
      format: column.format,
    })),
  }));
  return { schemaVersion, language, profile, answers, tables, settings: layout.settings, good: good ?? {}, counters };
}

/** A table of the base; fails with "table.missing". */
export function tableIn(layout: Layout, key: string): LayoutTable {
  const table = layout.tables.get(key);
  if (!table) throw new Failure("table.missing", { table: key });
  return table;
}

/** Where a column stands in its table, from 0; fails with "column.missing". */
export function columnAt(table: LayoutTable, key: string): number {
  const at = table.columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Failure("column.missing", { table: key && table.key, column: key, sheet: table.sheet });
  return at;
}

/** The cells of a table column's body rows [first, first + count). */
export function bodyRange(session: Session, table: LayoutTable, at: number, first: number, count: number, width = 1): Excel.Range {
  return session.workbook.worksheets.getItem(table.sheet).getRangeByIndexes(table.row + 1 + first, table.column + at, count, width);
}
