import { liveScoreColumns } from "../domain/analysis/live-scores";
import { columnOf } from "../domain/schema/tables";
import { bodyRange, type HeaderKeys, type LayoutTable, requireBase } from "./layout";
import type { Session } from "./session";

/** Body rows of a calculated column that hold no formula, where others of it do. */
export type Overwritten = { table: string; column: string; rows: number[] };

/**
 * Cells of live calculated columns that hold a value, or nothing, in place of the formula: three round trips. A column without
 * any formula is kept as values and left out. Fails with "base.missing".
 */
export async function overwritten(session: Session, headers: HeaderKeys): Promise<Overwritten[]> {
  const layout = await requireBase(session, headers);
  const loaded = [...layout.tables.values()]
    .filter((table) => table.rows > 0)
    .flatMap((table) => calculatedColumns(table).map((at) => ({ table, at, cells: loadCells(session, table, at) })));
  await session.send();
  return loaded.flatMap(({ table, at, cells }) => {
    const { live, rows } = cells();
    return live && rows.length ? [{ table: table.key, column: table.columns[at]!.key, rows }] : [];
  });
}

const scores: ReadonlySet<string> = new Set(liveScoreColumns);

/** Places of the columns that the schema says are calculated, and of the scores, which may be. */
function calculatedColumns({ key, columns }: LayoutTable): number[] {
  const isCalculated = (column: string): boolean =>
    columnOf(key, column)?.writtenBy === "formula" || (key === "clients" && scores.has(column));
  return columns.flatMap((column, at) => (!column.own && isCalculated(column.key) ? [at] : []));
}

/** Queues the question which cells of a column hold a formula and which do not. */
function loadCells(session: Session, table: LayoutTable, at: number): () => { live: boolean; rows: number[] } {
  const special = (type: "Constants" | "Blanks" | "Formulas") => {
    const found = bodyRange(session, table, at, 0, table.rows).getSpecialCellsOrNullObject(type).load("cellCount");
    const areas = type === "Formulas" ? null : found.areas.load("items/rowIndex,items/rowCount,items/columnIndex,items/columnCount");
    return { found, areas };
  };
  const [constants, blanks, formulas] = [special("Constants"), special("Blanks"), special("Formulas")];
  return () => {
    const rows = [constants, blanks].flatMap(({ found, areas }) => (found.isNullObject ? [] : rowsOf(table, at, areas!.items)));
    return { live: !formulas.found.isNullObject && rows.length < table.rows, rows: rows.sort((a, b) => a - b) };
  };
}

/** Body rows of areas; of one cell Excel looks through the whole sheet, so what lies outside the column is left out. */
function rowsOf(table: LayoutTable, at: number, areas: readonly Excel.Range[]): number[] {
  const column = table.column + at;
  return areas
    .filter(({ columnIndex, columnCount }) => columnIndex <= column && column < columnIndex + columnCount)
    .flatMap(({ rowIndex, rowCount }) => Array.from({ length: rowCount }, (_, i) => rowIndex + i - table.row - 1))
    .filter((row) => row >= 0 && row < table.rows);
}
