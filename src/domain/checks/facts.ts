import type { DuplicateGroup } from "../cleaning/duplicates/find-duplicates";
import type { ParsePhone } from "../cleaning/phones";
import type { YesNoWords } from "../cleaning/yes-no";
import { declarationOf } from "../importing/base";
import type { Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { Column } from "../schema/column";
import { listTables } from "../schema/list-tables";
import type { FixedListKey } from "../schema/lists";
import type { ColumnKind } from "../schema/plan";
import type { WrongMap } from "../schema/settle-map";
import type { WrongSetting } from "../schema/settle";

/** A column as it stands; not `writable` where a value would replace a formula, or stay a text in a cell of texts. */
export type CheckedColumn = { key: string; header: string; writable: boolean };

/** A table as it stands: all columns of ours, and the cells of those that users type into. */
export type CheckedTable = { rows: number; columns: readonly CheckedColumn[]; data: Readonly<Record<string, Cell[]>> };

/** A name over a column, or over the cell of a row (body row from 0). */
export type BrokenName = { name: string; table: string; column: string; row: number | null; mended: boolean };

/** Everything that the checks look at, read at once. */
export type CheckFacts = {
  tables: Readonly<Record<string, CheckedTable>>;
  /** The highest number ever given, by the letter of the code. */
  counters: Readonly<Record<string, number>>;
  /** Serial number of today. */
  today: number;
  /** ISO code of the base's country. */
  country: string | null;
  /** Headers by table and column, for columns that are gone. */
  headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  fixedLists: Readonly<Record<FixedListKey, readonly string[]>>;
  yesNo: YesNoWords;
  /** Reads phones by the numbering plans. */
  parsePhone: ParsePhone;
  /** Cells of calculated columns that hold no formula any more. */
  overwritten: readonly { table: string; column: string; rows: readonly number[] }[];
  /** Tables that stand under another name. */
  renamed: readonly { table: string; name: string }[];
  /** Names of the workbook that lead nowhere, and over what they stood; `mended`: the column is there. */
  brokenNames: readonly BrokenName[];
  /** Calculated columns that refer to what is gone, or that hold values only though the base is not too large for formulas. */
  brokenFormulas: readonly { table: string; column: string }[];
  /** Cells that have no check any more, by column. */
  unguarded: readonly { table: string; column: string; rows: readonly number[] }[];
  /** How many rows of a table are in sight. */
  views: readonly { table: string; rows: number; visible: number }[];
  /** What will not do on Settings: rows of the body of its two tables, null where no row is meant. */
  wrongSettings: readonly { table: "settings" | "segment-map"; row: number | null; wrong: WrongSetting | WrongMap; name: string }[];
  /** Groups of clients that may be one; null where there were too many clients to look. */
  duplicates: readonly DuplicateGroup[] | null;
};

/** Tables with the user's records; the score counts these. */
export const recordTables = ["clients", "orders", "contracts", "contacts", "interactions", "services"] as const;

/** Tables that are checked cell by cell. */
export const checkedTables: readonly string[] = [...recordTables, ...Object.keys(listTables)];

/** A typed column with its declaration and cells. */
export type TypedColumn = CheckedColumn & { table: string; column: Column; cells: readonly Cell[]; isRecord: (row: number) => boolean };

/** True for a cell with nothing but spaces in it, too. */
export const isEmpty = (cell: Cell | undefined): boolean => textOf(cell) === "";

/** Tells the rows of a table on which something is typed. */
export function recordsOf(table: CheckedTable): (row: number) => boolean {
  const columns = Object.values(table.data);
  return (row) => columns.some((cells) => !isEmpty(cells[row]));
}

/** The typed columns of all checked tables, of some kinds only if told. */
export function* typedColumns(facts: CheckFacts, kinds?: readonly ColumnKind[]): Generator<TypedColumn> {
  for (const table of checkedTables) {
    const found = facts.tables[table];
    if (!found) continue;
    const isRecord = recordsOf(found);
    for (const standing of found.columns) {
      const column = declarationOf(table, standing.key);
      const cells = found.data[standing.key];
      if (column && cells && (!kinds || kinds.includes(column.kind))) yield { ...standing, table, column, cells, isRecord };
    }
  }
}

/** A column of a table; blank cells where it is not there. */
export function cellsOf(facts: CheckFacts, table: string, column: string): readonly Cell[] {
  const found = facts.tables[table];
  return found?.data[column] ?? new Array<Cell>(found?.rows ?? 0).fill(null);
}
