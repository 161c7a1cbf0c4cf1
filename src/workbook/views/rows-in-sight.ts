import { chunkRows, type RowRun } from "../chunks";
import { bodyRange, type LayoutTable } from "../layout";
import type { Session } from "../session";

/** What the address of a cell takes in an answer, roughly. */
const addressBytes = 32;

/** Body rows of a table that are in sight, of those in the runs (ascending): one round trip, and where some are hidden one more a chunk. */
export async function rowsInSight(session: Session, table: LayoutTable, runs: readonly RowRun[]): Promise<number[]> {
  const loaded = runs.map((run) => ({ run, range: bodyRange(session, table, 0, run.first, run.count).load("rowHidden") }));
  const cells = table.columns.map((_, at) => bodyRange(session, table, at, -1, 1).load("columnHidden"));
  await session.send();
  const shown = cells.findIndex((cell) => !cell.columnHidden);
  const rows: number[] = [];
  for (const { run, range } of loaded) {
    // null: some are hidden, some are not.
    const hidden = range.rowHidden as boolean | null;
    if (hidden === false) for (let i = 0; i < run.count; i += 1) rows.push(run.first + i);
    else if (hidden === null && shown >= 0) for (const row of await someOf(session, table, shown, run)) rows.push(row);
  }
  return rows;
}

/** A view of a column that is hidden has no cells: the addresses are read in one that is in sight. */
async function someOf(session: Session, table: LayoutTable, at: number, run: RowRun): Promise<number[]> {
  const rows: number[] = [];
  for (const { first, count } of chunkRows(run.count, addressBytes)) {
    const view = bodyRange(session, table, at, run.first + first, count)
      .getVisibleView()
      .load("cellAddresses");
    await session.send();
    for (const [address] of view.cellAddresses as string[][]) rows.push(bodyRowOf(table, address!));
  }
  return rows;
}

/** The body row of a table in which an address stands ("Clients!$A$12"), from 0. */
export function bodyRowOf(table: LayoutTable, address: string): number {
  return Number(/(\d+)$/.exec(address)?.[1]) - table.row - 2;
}
