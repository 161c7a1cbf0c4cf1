import { declarationOf } from "../importing/base";
import type { Cell } from "../kernel/cell";
import type { Change } from "../schema/change";
import type { ColumnKind } from "../schema/plan";
import type { CheckFacts } from "./facts";
import { Teller } from "./tell";

/** A cell that a repair would write: `record` and `field` as findings name them, `kind` tells how its values are shown. */
export type RepairExample = { table: string; record: string; field: string; kind: ColumnKind | null; before: Cell; after: Cell };

/** What a repair would write: how many cells get another value, how many their formula again, and some of the former. */
export type RepairPreview = { cells: number; formulas: number; examples: RepairExample[] };

type Update = Extract<Change, { kind: "update" }>;

/** So many examples are shown of a column, and so many altogether. */
const most = { column: 3, all: 12 };

/** Says what planned repairs would write, with examples from every column in turn, so far as there is room. */
export function previewOf(facts: CheckFacts, changes: readonly Change[]): RepairPreview {
  const updates = changes.filter((change): change is Update => change.kind === "update");
  const teller = new Teller(facts);
  const examples = updates.flatMap((update) =>
    update.rows.slice(0, most.column).map((_, turn) => ({ turn, example: exampleOf(facts, teller, update, turn) })),
  );
  const inTurn = examples.sort((a, b) => a.turn - b.turn).slice(0, most.all);
  return {
    cells: updates.reduce((sum, { rows }) => sum + rows.length, 0),
    formulas: restored(facts, changes),
    examples: inTurn.map(({ example }) => example),
  };
}

function exampleOf(facts: CheckFacts, teller: Teller, { table, column, rows, values }: Update, at: number): RepairExample {
  const row = rows[at]!;
  const standing = facts.tables[table];
  return {
    table,
    record: teller.recordOf({ table, row }) ?? "",
    field: standing?.columns.find(({ key }) => key === column)?.header ?? column,
    kind: declarationOf(table, column)?.kind ?? null,
    before: standing?.data[column]?.[row] ?? null,
    after: values[at] ?? null,
  };
}

/** Cells of calculated columns that get their formula again. */
function restored({ overwritten }: CheckFacts, changes: readonly Change[]): number {
  const again = new Set(
    changes.flatMap((change) => (change.kind === "recalculate" ? change.columns.map((column) => `${change.table} ${column}`) : [])),
  );
  return overwritten.filter(({ table, column }) => again.has(`${table} ${column}`)).reduce((sum, { rows }) => sum + rows.length, 0);
}
