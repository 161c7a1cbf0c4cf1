import type { Steps } from "../cleaning/duplicates/steps";
import type { Cell } from "../kernel/cell";
import { declarationOf } from "../importing/base";
import type { Change } from "../schema/change";
import type { Issue } from "./check";
import type { CheckFacts, CheckedTable } from "./facts";
import { checkSteps, countsOf } from "./run";
import { remade } from "./remade";
import { Teller } from "./tell";

/** What of the base is to be made again, what is to be written, how many findings of each code that mends, and how many of each code stay. */
export type RepairPlan = { made: Issue[]; changes: Change[]; repaired: Record<string, number>; left: Record<string, number> };

/** Kinds whose values are no texts: in a cell of texts they would stay texts. */
export const figures: ReadonlySet<string> = new Set(["date", "money", "number", "integer", "percent"]);

/** A repair may bring out another (a name trimmed, then a client known by it): so many times at most. */
const ROUNDS = 8;

/** Cells that get another value: rows by table and column. */
type Written = Map<string, Map<string, Set<number>>>;

/** Columns as they will be, to be written into. */
function draftOf(facts: CheckFacts): CheckFacts {
  const tables = Object.entries(facts.tables).map(([key, table]): [string, CheckedTable] => [
    key,
    { ...table, data: Object.fromEntries(Object.entries(table.data).map(([column, cells]) => [column, [...cells]])) },
  ]);
  return { ...facts, tables: Object.fromEntries(tables) };
}

function writeInto(facts: CheckFacts, written: Written, { table, field, row }: Issue, value: Cell): boolean {
  const cells = field === null ? undefined : facts.tables[table]?.data[field];
  if (!cells || field === null || row === null || cells[row] === value) return false;
  const columns = written.get(table) ?? new Map<string, Set<number>>();
  written.set(table, columns.set(field, (columns.get(field) ?? new Set<number>()).add(row)));
  cells[row] = value;
  return true;
}

/** Mends what was chosen, one repair a cell; answers the facts after it, or null where nothing was mended. */
function mend(facts: CheckFacts, chosen: readonly Issue[], written: Written): CheckFacts | null {
  const done = new Set<string>();
  const formulas = new Set<string>();
  const made = chosen.filter(({ repair }) => repair?.kind === "making");
  let mended = made.length > 0;
  for (const issue of chosen) {
    const cell = `${issue.table} ${issue.field} ${issue.row}`;
    if (issue.repair?.kind === "making" || done.has(cell)) continue;
    done.add(cell);
    if (issue.repair?.kind === "formula") formulas.add(`${issue.table} ${issue.field}`);
    else if (issue.repair?.kind === "value") mended = writeInto(facts, written, issue, issue.repair.value) || mended;
  }
  if (!mended && formulas.size === 0) return null;
  const stays = ({ table, column }: { table: string; column: string }): boolean => !formulas.has(`${table} ${column}`);
  const { overwritten, brokenFormulas } = facts;
  return remade({ ...facts, overwritten: overwritten.filter(stays), brokenFormulas: brokenFormulas.filter(stays) }, made);
}

function changesOf(before: CheckFacts, after: CheckFacts, written: Written): Change[] {
  const updates = [...written].flatMap(([table, columns]) =>
    [...columns].map(([column, touched]): Change => {
      const cells = after.tables[table]!.data[column]!;
      const rows = [...touched].sort((a, b) => a - b).filter((row) => cells[row] !== before.tables[table]!.data[column]![row]);
      return { kind: "update", table, column, rows, values: rows.map((row) => cells[row] ?? null) };
    }),
  );
  const formats = updates.flatMap((change): Change[] => {
    if (change.kind !== "update" || !figures.has(declarationOf(change.table, change.column)?.kind ?? "text") || !change.rows.length)
      return [];
    return [{ kind: "formats", table: change.table, column: change.column, rows: change.rows }];
  });
  const left = new Set(after.overwritten.map(({ table, column }) => `${table} ${column}`));
  const restored = before.overwritten.filter(({ table, column, rows }) => rows.length > 0 && !left.has(`${table} ${column}`));
  const broken = before.brokenFormulas.filter((each) => !after.brokenFormulas.includes(each));
  const all = [...restored, ...broken];
  const recalculated = [...new Set(all.map(({ table }) => table))].map((table): Change => ({
    kind: "recalculate",
    table,
    columns: [...new Set(all.filter((each) => each.table === table).map(({ column }) => column))],
  }));
  return [...formats, ...updates.filter((change) => change.kind !== "update" || change.rows.length > 0), ...recalculated];
}

function without(counts: Record<string, number>, taken: Record<string, number>, codes: ReadonlySet<string>): Record<string, number> {
  const rest = Object.entries(counts).map(([code, count]) => [code, codes.has(code) ? count - (taken[code] ?? 0) : 0] as const);
  return Object.fromEntries(rest.filter(([, count]) => count > 0));
}

/**
 * Plans the repair of the findings that are chosen, in stretches: mends them in a draft and checks again, until nothing
 * chosen is left that can be mended. A second repair therefore finds nothing to do.
 */
export function* repairSteps(facts: CheckFacts, isChosen: (issue: Issue, teller: Teller) => boolean): Steps<RepairPlan> {
  const written: Written = new Map();
  const codes = new Set<string>();
  const made: Issue[] = [];
  let draft = draftOf(facts);
  let issues = yield* checkSteps(draft);
  const before = countsOf(issues);
  for (let round = 0; round < ROUNDS; round++) {
    const teller = new Teller(draft);
    const chosen = issues.filter((issue) => issue.repair !== undefined && isChosen(issue, teller));
    const mended = mend(draft, chosen, written);
    if (!mended) break;
    for (const { code } of chosen) codes.add(code);
    made.push(...chosen.filter(({ repair }) => repair?.kind === "making"));
    draft = mended;
    issues = yield* checkSteps(draft);
  }
  const left = countsOf(issues);
  return { made, changes: changesOf(facts, draft, written), repaired: without(before, left, codes), left };
}
