import { declarationOf } from "../importing/base";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { Change } from "../schema/change";
import { logged, unlogged, type MergeLine } from "./log";
import type { MergeLogColumn, Pointer } from "./plan-merge";
import { pointingTables, type PointingTable } from "./side-by-side";

/** The base as a restoration sees it; `lines` are those of the merge, `at` their body rows of the log. */
export type RestoreFacts = {
  lines: readonly MergeLine[];
  at: readonly number[];
  clients: {
    name: string;
    sheet: string;
    columns: readonly MergeLogColumn[];
    code: readonly Cell[];
    cell: (row: number, key: string) => Cell;
  };
  pointing: Partial<Record<PointingTable, Pointer & { name: string }>>;
};

/** What was left as it is: Excel's table name, what the record is called, the column's header. */
export type LeftCell = { table: string; record: string; field: string };

/** What is to be written, the codes of those who come back, and what stays as it was changed since. */
export type RestorePlan = { changes: Change[]; restored: string[]; kept: LeftCell[] };

/** Takes a merge back by what the log says of it: whoever went comes back, and cells that stand as the merge left them get what stood there. */
export function planRestore(facts: RestoreFacts): RestorePlan {
  const { lines, at, clients } = facts;
  const ofClients = lines.filter(({ sheet }) => sheet === clients.sheet);
  const plan: RestorePlan = { changes: [], restored: [], kept: [] };
  restoreRecords(plan, facts, ofClients.filter(({ merged }) => merged !== null)); // prettier-ignore
  restoreWinner(plan, facts, ofClients.filter(({ merged }) => merged === null)); // prettier-ignore
  for (const table of pointingTables) restorePointers(plan, facts, table);
  plan.changes.push({ kind: "remove", table: "merge-log", rows: [...at] });
  return plan;
}

/** The rows of those who went, at the end of the clients. */
function restoreRecords(plan: RestorePlan, { clients }: RestoreFacts, lines: readonly MergeLine[]): void {
  const records = new Map<string, Map<string, Cell>>();
  for (const { merged, field, old } of lines) {
    const column = clients.columns.find(({ header }) => header === field);
    if (merged === null) continue;
    const cells = records.get(merged) ?? new Map<string, Cell>();
    records.set(merged, cells);
    if (!column) plan.kept.push({ table: clients.name, record: merged, field: field ?? "" });
    else if (column.kind === null || declarationOf("clients", column.key)?.writtenBy !== "formula")
      cells.set(column.key, unlogged(old, column));
  }
  const columns = [...new Set([...records.values()].flatMap((cells) => [...cells.keys()]))];
  const rows = [...records.values()].map((cells) => columns.map((key) => cells.get(key) ?? null));
  if (rows.length > 0) plan.changes.push({ kind: "append", table: "clients", columns, rows });
  plan.restored.push(...records.keys());
}

/** The cells of the client who stayed, where they stand as the merge left them. */
function restoreWinner(plan: RestorePlan, { clients }: RestoreFacts, lines: readonly MergeLine[]): void {
  for (const { record, field, old, new: after } of lines) {
    const row = clients.code.findIndex((code) => textOf(code) === record);
    const column = clients.columns.find(({ header }) => header === field);
    if (row >= 0 && column && logged(clients.cell(row, column.key), column) === after)
      plan.changes.push({ kind: "update", table: "clients", column: column.key, rows: [row], values: [unlogged(old, column)] });
    else plan.kept.push({ table: clients.name, record: record ?? "", field: field ?? "" });
  }
}

/** Client cells of a table, where they stand as the merge left them and it is clear which record is which. */
function restorePointers(plan: RestorePlan, { lines, pointing }: RestoreFacts, table: PointingTable): void {
  const pointer = pointing[table];
  if (!pointer) return;
  const rowsOf = new Map<string, number[]>();
  const keyOf = (record: string | null, cell: Cell): string => JSON.stringify([record ?? "", textOf(cell)]);
  const asked = new Map<string, MergeLine[]>();
  for (const line of lines) {
    if (line.sheet !== pointer.sheet) continue;
    const key = keyOf(line.record, line.new);
    asked.set(key, [...(asked.get(key) ?? []), line]);
  }
  pointer.client.forEach((cell, row) => {
    const key = keyOf(pointer.called(row), cell);
    if (asked.has(key)) rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  const found: { row: number; value: Cell }[] = [];
  for (const [key, same] of asked) {
    const rows = rowsOf.get(key) ?? [];
    if (rows.length === same.length) found.push(...rows.map((row, i) => ({ row, value: same[i]?.old ?? null })));
    else plan.kept.push(...same.map(({ record, field }) => ({ table: pointer.name, record: record ?? "", field: field ?? "" })));
  }
  found.sort((one, two) => one.row - two.row);
  if (found.length > 0)
    plan.changes.push({ kind: "update", table, column: "client", rows: found.map(({ row }) => row), values: found.map(({ value }) => value) }); // prettier-ignore
}
