import type { Cell, Grid } from "../domain/kernel/cell";
import type { Change } from "../domain/schema/change";
import { languageFacts } from "../i18n/language";
import type { ActionContext } from "./action";
import { analysisDateOf, dataLanguage } from "./base";
import { calculate, factColumns, type Columns } from "./calculated";
import { freezeScores } from "./freeze-scores";
import { pause } from "./in-steps";
import type { BaseState, TableData } from "./ports";
import { resultWords } from "./result-words";

/** Row formulas stay live up to so many rows. */
const liveRows = 20_000;
const usualLookups = 2_000_000;

/** Rows that get their values between two pauses. */
const stretch = 10_000;

type Append = Extract<Change, { kind: "append" }>;
/** Rows that stood before. */
type Standing = { clients: number; orders: number };

/** Rows of a table once the changes are in. */
function rowsAfter(base: BaseState, changes: Change[], key: string): number {
  const added = changes.reduce((sum, change) => sum + (change.kind === "append" && change.table === key ? change.rows.length : 0), 0);
  return (base.tables.find((table) => table.key === key)?.rows ?? 0) + added;
}

/** Whether calculated columns over other tables can stay formulas, and those of orders. */
function live(base: BaseState, changes: Change[]): boolean {
  const [clients, orders] = [rowsAfter(base, changes, "clients"), rowsAfter(base, changes, "orders")];
  const limit = base.settings["limit.lookups"];
  return clients * orders <= (typeof limit === "number" ? limit : usualLookups) && orders <= liveRows && clients <= liveRows;
}

/** Whether the base is small enough for calculated columns that are formulas. */
export const isLive = (base: BaseState): boolean => live(base, []);

/**
 * The changes, with calculated columns as values where the base is too large for live formulas: every client and every
 * order has them anew, and row 2 says as of when. Scores become values where there are too many clients. `read` gives what stands in the base before.
 */
export async function keepCalculated(
  context: ActionContext,
  base: BaseState,
  changes: Change[],
  read: (wanted: { table: string; columns: string[] }[]) => Promise<TableData[]>,
): Promise<Change[]> {
  if (!changes.length) return changes;
  const clientsAfter = rowsAfter(base, changes, "clients");
  const frozen = (all: Change[]) => freezeScores(base, all, { clients: clientsAfter, today: context.today, read });
  if (live(base, changes)) return frozen(changes);
  const wanted = Object.entries(factColumns).map(([table, columns]) => ({ table, columns: [...columns] }));
  const before = await read(wanted);
  const [clients, orders, contracts, statuses, stages] = before.map((data) => after(data, changes)) as [
    TableData,
    TableData,
    TableData,
    TableData,
    TableData,
  ];
  context.control.progress("thinking", 0, 1);
  const analysisDate = analysisDateOf(base, null, context.today);
  await pause();
  const values = standing(base, calculate({ clients, orders, contracts, statuses, stages, analysisDate }));
  const rows = { clients: before[0]!.rows, orders: before[1]!.rows };
  const text = await noteText(base, analysisDate);
  const written: Change[] = [];
  for (const change of changes) written.push(change.kind === "append" ? await withValues(change, values, rows) : change);
  await pause();
  return frozen([
    ...written,
    ...updates("clients", values.clients, rows.clients),
    ...updates("orders", values.orders, rows.orders),
    { kind: "note", table: "clients", text },
    { kind: "note", table: "orders", text },
  ]);
}

/** Without the columns that the user has deleted. */
function standing(base: BaseState, values: { clients: Columns; orders: Columns }): { clients: Columns; orders: Columns } {
  const there = (key: "clients" | "orders"): Columns => {
    const keys = new Set(base.tables.find((table) => table.key === key)?.columns.map((column) => column.key));
    return Object.fromEntries(Object.entries(values[key]).filter(([column]) => keys.has(column)));
  };
  return { clients: there("clients"), orders: there("orders") };
}

async function noteText(base: BaseState, analysisDate: number): Promise<string> {
  const language = dataLanguage(base);
  const { say, date } = await resultWords(language);
  return say("results.calculated.asOf", { date: date(analysisDate), language: languageFacts[language].name });
}

/** A table's columns as they will stand. */
function after(data: TableData, changes: Change[]): TableData {
  const columns = Object.fromEntries(Object.entries(data.columns).map(([key, cells]) => [key, [...cells]]));
  let { rows } = data;
  for (const change of changes) {
    if (!("table" in change) || change.table !== data.key) continue;
    if (change.kind === "update") change.rows.forEach((row, i) => columns[change.column]?.splice(row, 1, change.values[i] ?? null));
    if (change.kind !== "append") continue;
    for (const [key, cells] of Object.entries(columns)) {
      const at = change.columns.indexOf(key);
      for (const row of change.rows) cells.push(at < 0 ? null : (row[at] ?? null));
    }
    rows += change.rows.length;
  }
  return { key: data.key, rows, columns };
}

/** New rows of clients and orders bring their calculated columns with them. */
async function withValues(change: Append, values: { clients: Columns; orders: Columns }, before: Standing): Promise<Append> {
  if (change.table !== "clients" && change.table !== "orders") return change;
  const columns = Object.entries(values[change.table]);
  const first = before[change.table];
  const rows: Grid = [];
  for (const row of change.rows) {
    if (rows.length % stretch === 0) await pause();
    rows.push([...row, ...columns.map(([, cells]): Cell => cells[first + rows.length] ?? null)]);
  }
  return { ...change, columns: [...change.columns, ...columns.map(([key]) => key)], rows };
}

function updates(table: "clients" | "orders", columns: Columns, count: number): Change[] {
  if (!count) return [];
  const rows = Array.from({ length: count }, (_, row) => row);
  return Object.entries(columns).map(([column, cells]) => ({ kind: "update", table, column, rows, values: cells.slice(0, count) }));
}
