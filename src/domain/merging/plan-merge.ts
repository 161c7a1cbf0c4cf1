import type { Cell } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import { textOf } from "../kernel/text";
import type { Change } from "../schema/change";
import type { ColumnKind } from "../schema/plan";
import { logged, type MergeLine, type MergeWords } from "./log";
import { mergeCells } from "./merge-cells";
import { repoint, whoIs, type Named, type Repointed } from "./repoint";
import { pointingTables, type MergeField, type PointingTable } from "./side-by-side";

/** A column of the clients as the log tells of it; `kind` null and `format` (en-US) its own where the user made it. */
export type MergeLogColumn = { key: string; header: string; kind: ColumnKind | null; format?: string };

/** A table that names clients: whom its records name, and what they are called. */
export type Pointer = { sheet: string; header: string; client: readonly Cell[]; called: (row: number) => string };

/** The base as a merge sees it: who the clients are, the cells of those that are merged (a row of the clients, a column's key), and who names them. */
export type MergeFacts = {
  clients: {
    sheet: string;
    columns: readonly MergeLogColumn[];
    code: readonly Cell[];
    name: readonly Cell[];
    cell: (row: number, key: string) => Cell;
  };
  pointing: Partial<Record<PointingTable, Pointer>>;
  fields: readonly MergeField[];
  isYes: (cell: Cell) => boolean;
  words: MergeWords;
};

/** What is to be written, what of it the log tells, and how many records came to the client, by table. */
export type MergePlan = { changes: Change[]; lines: MergeLine[]; repointed: Record<PointingTable, number> };

/** Makes one client of several: `rows` of the clients, the one that stays first; `choices` by field, whose value it takes (a place in `rows`). */
export function planMerge(facts: MergeFacts, rows: readonly number[], choices: Readonly<Record<string, number>>): MergePlan {
  const { clients, fields, isYes, words } = facts;
  const { cell } = clients;
  const cellsOf = (row: number) => Object.fromEntries(clients.columns.map(({ key }) => [key, cell(row, key)]));
  const merged = mergeCells({ fields, records: rows.map(cellsOf), choices, isYes });
  const now = (key: string): Cell => (key in merged ? (merged[key] ?? null) : cell(stays, key));
  const [stays = 0, ...gone] = rows;
  const code = textOf(cell(stays, "code"));
  const line = (of: Omit<MergeLine, "sheet" | "record">): MergeLine => ({ sheet: clients.sheet, record: code, ...of });
  const changed = clients.columns.filter(({ key }) => textOf(now(key)) !== textOf(cell(stays, key)));
  const lost = gone.flatMap((row) => clients.columns.map((column) => ({ row, column, old: logged(cell(row, column.key), column) })));
  const pointers = repointAll(facts, rows, textOf(now("name")));
  return {
    changes: [
      ...changed.map(({ key }): Change => ({ kind: "update", table: "clients", column: key, rows: [stays], values: [now(key)] })),
      ...pointers.changes,
      { kind: "remove", table: "clients", rows: [...gone].sort((a, b) => a - b) },
    ],
    lines: [
      ...lost.flatMap(({ row, column, old }): MergeLine[] => {
        const merged = textOf(cell(row, "code"));
        const { header: field } = column;
        return old === null ? [] : [line({ merged, field, old, new: logged(now(column.key), column), action: words.gone })];
      }),
      ...changed.map((column): MergeLine => {
        const [old, next] = [logged(cell(stays, column.key), column), logged(now(column.key), column)];
        return line({ merged: null, field: column.header, old, new: next, action: words.changed });
      }),
      ...pointers.lines,
    ],
    repointed: pointers.repointed,
  };
}

/** Rows of the clients by their codes. Fails with "merge.unknown" or "merge.twice" (value `code`). */
export function rowsByCode(all: readonly Cell[], codes: readonly string[]): number[] {
  return codes.map((code) => {
    const row = all.findIndex((cell) => textOf(cell) === code);
    if (row < 0 || code === "") throw new Failure("merge.unknown", { code });
    if (all.some((cell, other) => other > row && textOf(cell) === code)) throw new Failure("merge.twice", { code });
    return row;
  });
}

function repointAll({ clients, pointing, words }: MergeFacts, rows: readonly number[], name: string): MergePlan {
  const named = (row: number): Named => ({ code: textOf(clients.code[row]), name: textOf(clients.name[row]) });
  const who = whoIs(clients);
  const [row = 0, ...rest] = rows;
  const gone = new Map(rest.map((each) => [each, named(each)]));
  const stays = { row, before: named(row), after: { code: named(row).code, name } };
  const plan: MergePlan = { changes: [], lines: [], repointed: { contacts: 0, contracts: 0, orders: 0, interactions: 0 } };
  for (const table of pointingTables) {
    const found = pointing[table];
    if (!found) continue;
    const { client, sheet, header, called } = found;
    const moved = repoint(client, who, gone, stays);
    plan.repointed[table] = moved.of.filter((of) => of !== row).length;
    if (moved.rows.length > 0) plan.changes.push({ kind: "update", table, column: "client", rows: moved.rows, values: moved.values });
    plan.lines.push(...linesOf(moved, (of) => gone.get(of)?.code ?? null, (at) => ({ sheet, field: header, record: called(at), old: textOf(client[at]), action: words.repointed }))); // prettier-ignore
  }
  return plan;
}

/** Lines in the order of what the records are called, however the table is sorted. */
function linesOf(
  { rows, values, of }: Repointed,
  codeOf: (row: number) => string | null,
  told: (row: number) => Omit<MergeLine, "merged" | "new">,
): MergeLine[] {
  const lines = rows.map((row, i) => ({ ...told(row), merged: codeOf(of[i] as number), new: values[i] ?? null }));
  const order = ({ record }: MergeLine, other: MergeLine): number =>
    (record ?? "") < (other.record ?? "") ? -1 : Number(record !== other.record);
  return lines.sort(order);
}
