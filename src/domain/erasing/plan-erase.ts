import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { Change } from "../schema/change";
import { columnOf } from "../schema/tables";
import type { ErasingFacts, ErasingTable } from "./facts";
import { codesOf, lineWithout, type Erased } from "./logs";
import { Traces } from "./traces";

/** What goes, by table: what tells who it was, how he is reached, and what was written about him. */
const going: Readonly<Record<string, readonly string[]>> = {
  clients: [
    ...["reference", "phone", "second phone", "email", "city", "address", "postcode", "tax id"],
    ...["contact hours", "preferred channel", "interests", "birthday", "consent", "next contact", "next step", "comment"],
  ],
  contracts: ["comment"],
  orders: ["comment"],
  interactions: ["note", "offer"],
};
/** By these he is found in logs and results; the phones are looked for by their digits. */
const naming = { clients: ["name"], contacts: ["person"] } as const;
const telling: Readonly<Record<string, readonly string[]>> = {
  clients: ["reference", "email", "address", "tax id", "next step", "comment"],
  contacts: ["email", "messenger", "comment"],
  contracts: ["comment"],
  orders: ["comment"],
  interactions: ["note", "offer"],
};
const phones = { clients: ["phone", "second phone"], contacts: ["phone"] } as const;
/** Logs, and how a line of them is found. */
const logs = ["import-log", "change-log", "merge-log"];
/** Numbers are no trace: they stand everywhere. */
const isTrace = (cell: Cell): boolean => typeof cell === "string" && !/^\s*-?[\d.,]{1,7}\s*$/.test(cell);

/** What is written where, what he is found by elsewhere, and how many cells and contact persons go. */
export type ErasePlan = { changes: Change[]; traces: Traces; cells: number; contacts: number };

/** Plans the erasing of a person: records and figures stay under another name; the names, ways to reach him and notes go. */
export function planErase(facts: ErasingFacts): ErasePlan {
  const { tables, code, name } = facts;
  const rowsOf = rowsByTable(facts);
  const codes = codesOf(code, tables["merge-log"]);
  const erased: Erased = { codes, traces: tracesOf(facts, rowsOf, codes), name };
  const changes = [...clientChanges(facts), ...recordChanges(facts, rowsOf), ...resultChanges(facts, codes), ...logChanges(facts, erased)];
  const cells = changes.reduce((sum, change) => sum + (change.kind === "update" ? change.rows.length : 0), 0);
  return { changes, traces: erased.traces, cells, contacts: rowsOf["contacts"]?.length ?? 0 };
}

/** Rows of his records, by table. */
function rowsByTable({ clientOf, code, row }: ErasingFacts): Record<string, number[]> {
  const found = Object.entries(clientOf).map(([table, codes]) => [table, codes.flatMap((each, i) => (each === code ? [i] : []))] as const);
  return { ...Object.fromEntries(found), clients: [row] };
}

function cellsIn(table: ErasingTable | undefined, columns: readonly string[], rows: readonly number[]): Cell[] {
  return columns.flatMap((column) => rows.map((row) => table?.data[column]?.[row] ?? null)).filter((cell) => !isBlank(cell));
}

function tracesOf({ tables, name }: ErasingFacts, rowsOf: Record<string, number[]>, codes: ReadonlySet<string>): Traces {
  const of = (wanted: Readonly<Record<string, readonly string[]>>): Cell[] =>
    Object.entries(wanted).flatMap(([table, columns]) => cellsIn(tables[table], columns, rowsOf[table] ?? []));
  const merged = tables["merge-log"];
  const lines = (merged?.data["merged"] ?? []).flatMap((cell, row) => (codes.has(textOf(cell)) ? [row] : []));
  const texts = [...of(telling), ...cellsIn(merged, ["old"], lines).filter((cell) => textOf(cell).length >= 6 && !codes.has(textOf(cell)))];
  return new Traces(of(naming).filter((cell) => cell !== name), texts.filter(isTrace), of(phones)); // prettier-ignore
}

/** An update of the cells that change; none where nothing does. */
function update(
  table: string,
  column: string,
  before: readonly Cell[] | undefined,
  cells: readonly [row: number, value: Cell][],
): Change[] {
  const changed = before ? cells.filter(([row, value]) => (isBlank(before[row]) ? null : before[row]) !== value) : [];
  if (!changed.length) return [];
  return [{ kind: "update", table, column, rows: changed.map(([row]) => row), values: changed.map(([, value]) => value) }];
}

function clientChanges({ tables, row, name, yes }: ErasingFacts): Change[] {
  const clients = tables["clients"];
  const values: [string, Cell][] = [
    ["name", name],
    ["archived", yes],
    ["stop", yes],
    ...[...going["clients"]!, ...(clients?.own ?? [])].map((column): [string, Cell] => [column, null]),
  ];
  return values.flatMap(([column, value]) => update("clients", column, clients?.data[column], [[row, value]]));
}

/** His contact persons go; orders, contracts and interactions name him otherwise and lose what was written about him. */
function recordChanges({ tables, code, name }: ErasingFacts, rowsOf: Record<string, number[]>): Change[] {
  return Object.entries(rowsOf).flatMap(([table, rows]): Change[] => {
    const found = tables[table];
    if (!found || table === "clients" || rows.length === 0) return [];
    if (table === "contacts") return [{ kind: "remove", table, rows }];
    const own = found.own.flatMap(
      (column) =>
      update(table, column, found.data[column], rows.flatMap((row) => (typeof found.data[column]?.[row] === "string" ? [[row, null]] : []))), // prettier-ignore
    );
    return [
      ...update(table, "client", found.data["client"], rows.map((row) => [row, `${code} ${name}`])), // prettier-ignore
      ...(going[table] ?? []).flatMap((column) => update(table, column, found.data[column], rows.map((row) => [row, null]))), // prettier-ignore
      ...own,
    ];
  });
}

/** Sheets of analyses name clients by code. */
function resultChanges({ tables, name }: ErasingFacts, codes: ReadonlySet<string>): Change[] {
  return Object.entries(tables).flatMap(([table, { data }]) => {
    if (columnOf(table, "code")?.writtenBy !== "analysis") return [];
    const rows = (data["code"] ?? []).flatMap((cell, row) => (codes.has(textOf(cell)) ? [row] : []));
    const put = (column: string, value: Cell): Change[] => update(table, column, data[column], rows.map((row) => [row, value])); // prettier-ignore
    return [...put("client", name), ...put("reference", null)];
  });
}

function logChanges({ tables }: ErasingFacts, erased: Erased): Change[] {
  return logs.flatMap((table) => {
    const data = tables[table]?.data ?? {};
    const cells = new Map<string, [number, Cell][]>();
    for (let row = 0; row < (data["field"]?.length ?? 0); row++) {
      const line = lineWithout((column) => data[column]?.[row] ?? null, erased);
      for (const [column, value] of Object.entries(line ?? {})) cells.set(column, [...(cells.get(column) ?? []), [row, value]]);
    }
    return [...cells].flatMap(([column, changed]) => update(table, column, data[column], changed));
  });
}
