import { tables, type TableKey } from "../schema/tables";
import type { Check, Issue } from "./check";
import type { CheckFacts } from "./facts";

const safe = { kind: "making", safe: true } as const;

function* renamed({ renamed: found }: CheckFacts): Generator<Issue> {
  for (const { table, name: now } of found)
    yield { code: "schema.renamed", table, row: null, field: null, values: { name: tables[table as TableKey].name, now }, repair: safe };
}

function* named({ brokenNames }: CheckFacts): Generator<Issue> {
  for (const { name, table, column, mended } of brokenNames)
    yield { code: "schema.name", table, row: null, field: column, values: { name }, ...(mended ? { repair: safe } : {}) };
}

function* broken({ brokenFormulas }: CheckFacts): Generator<Issue> {
  for (const { table, column } of brokenFormulas)
    yield { code: "formula.broken", table, row: null, field: column, repair: { kind: "formula", safe: true } };
}

function* unguarded({ unguarded: found }: CheckFacts): Generator<Issue> {
  for (const { table, column, rows } of found)
    yield { code: "list.unguarded", table, row: rows[0] ?? null, field: column, values: { count: rows.length }, repair: safe };
}

/** Tables that the user called otherwise: found by their columns, and called by their names again. */
export const renamedTables: Check = { tells: { "schema.renamed": { severity: "warning", repair: "safe" } }, find: renamed };

/** Names that dropdowns and formulas read and that lead nowhere. */
export const brokenNames: Check = { tells: { "schema.name": { severity: "error", repair: "safe" } }, find: named };

/** Calculated columns that refer to what is gone, or were turned into values whole. */
export const brokenFormulas: Check = { tells: { "formula.broken": { severity: "error", repair: "safe" } }, find: broken };

/** Columns of which cells lost their dropdown or check, as pasting does. */
export const unguardedCells: Check = { tells: { "list.unguarded": { severity: "info", repair: "safe" } }, find: unguarded };
