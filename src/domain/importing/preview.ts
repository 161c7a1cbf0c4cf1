import type { Cell } from "../kernel/cell";
import type { ColumnKind } from "../schema/plan";
import type { MappedColumn } from "./mapping";
import type { ImportTable } from "./dictionary";

/** What becomes of a row of the source. */
export const verdicts = ["new", "changes", "same", "skipped"] as const;
export type Verdict = (typeof verdicts)[number];

/** A column of the source as the user sees it before the import. */
export type PreviewColumn = MappedColumn & {
  /** The first three different values, as they stand in the source. */
  samples: string[];
  /** Its days can be read both ways: the user has to say how. */
  datesUndecided: boolean;
};

/**
 * A cell of the base that the row fills (`old` null) or changes; `field` is the header of the base, `kind` how its cells are
 * shown, `raw` what the list says where cleaning made something else of it.
 */
export type PreviewCell = { table: string; field: string; kind: ColumnKind; old: Cell; new: Cell; raw?: string | undefined };

/** A row of the source and what becomes of it. `row` counts from 1 with the header, as in a spreadsheet. */
export type PreviewRow = {
  row: number;
  verdict: Verdict;
  /** What names its record: client, number, service. */
  name: string;
  cells: PreviewCell[];
  /** Why it is skipped, or what to know: codes of findings with their values. */
  reasons: { code: string; values?: Record<string, Cell> }[];
};

/** An import that has not happened: rows are made when they are looked at, so that 100,000 of them weigh little. */
export type ImportPreview = {
  source: string;
  table: ImportTable;
  columns: PreviewColumn[];
  /** By verdict, over all rows of the source. */
  totals: Record<Verdict, number>;
  /** Source rows of a verdict in their order, as indexes for `row`; all of them without one. */
  rowsOf(verdict: Verdict | null): ArrayLike<number>;
  row(index: number): PreviewRow;
};
