/** What stands in a table of results: text as it is, numbers in their unit (they are rounded where they are shown). */
export type BenchCell = string | number;

/** A table of results; its first column says what was measured. */
export type BenchTable = { title?: string; columns: readonly string[]; rows: readonly (readonly BenchCell[])[] };

/** A target of the product: what is asked, what came out, and whether that is enough. */
export type BenchTarget = { what: string; measured: string; met: boolean };

/** Bars to be drawn, e.g. one a contender; `value` decides the length. */
export type BenchChart = { key: string; title: string; unit: string; bars: readonly { name: string; value: number; ours?: boolean }[] };

/**
 * All that a part of the bench found. A part is a file of this folder that exports `main(): Promise<BenchPart>`; run.mjs runs
 * it in a process of its own, prints what it answers, and writes it into docs/benchmarks.md where asked to.
 */
export type BenchPart = {
  title: string;
  /** Sentences before the tables: what was measured, and how. */
  about: readonly string[];
  tables: readonly BenchTable[];
  targets: readonly BenchTarget[];
  charts?: readonly BenchChart[];
  /** Sentences after the targets, e.g. why one was missed. */
  remarks?: readonly string[];
};
