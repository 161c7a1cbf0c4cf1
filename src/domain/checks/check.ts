import type { Cell } from "../kernel/cell";
import type { Finding } from "../kernel/finding";
import type { CheckFacts } from "./facts";

/**
 * How a finding may be mended: another value for its cell, its column's formula again, or what the base had made at its beginning
 * (a column, a table, a name, a check). `safe`: without being asked.
 */
export type Repair = { kind: "value"; value: Cell; safe: boolean } | { kind: "formula"; safe: true } | { kind: "making"; safe: true };

/** One thing that is wrong: `row` is the body row (from 0), null where it concerns the table as a whole. */
export type Issue = {
  code: string;
  table: string;
  row: number | null;
  field: string | null;
  /** What the words say of it, beside the field and what stands there. */
  values?: Record<string, Cell>;
  repair?: Repair;
};

/** What a check may tell: how bad it is, and whether it is mended without asking, only when asked for, or not at all. */
export type Told = { severity: Finding["severity"]; repair: "safe" | "asked" | null };

/** A check of the base, declared once; `tells` by code, the words stand in the locales under `errors.findings.check`. */
export type Check = { tells: Readonly<Record<string, Told>>; find(facts: CheckFacts): Iterable<Issue> };

/** No finding: long checks hand it out between stretches of records, so that the pane stays awake. */
export const pause: Issue = { code: "", table: "", row: null, field: null };

/** True after every so many records. */
export const isStretch = (row: number, length = 2_000): boolean => row % length === length - 1;

/** A value for a cell that is written without being asked. */
export const safely = (value: Cell): Repair => ({ kind: "value", value, safe: true });

/** A value for a cell that the user has to choose. */
export const whenAsked = (value: Cell): Repair => ({ kind: "value", value, safe: false });
