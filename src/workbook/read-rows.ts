import type { TableData } from "../actions/ports";
import type { Cell } from "../domain/kernel/cell";
import { batchesOf, rowsPerChunk, spansOf } from "./chunks";
import { bodyRange, type HeaderKeys, requireBase, tableIn } from "./layout";
import type { Session } from "./session";

/** What a cell costs in an answer, roughly. */
const cellBytes = 24;

/** All columns of some rows of a table (body rows, ascending), in chunks: few rows of a long table cost little. */
export async function readRows(session: Session, headers: HeaderKeys, key: string, rows: readonly number[]): Promise<TableData> {
  const layout = await requireBase(session, headers);
  const table = tableIn(layout, key);
  const width = table.columns.length;
  const columns: Record<string, Cell[]> = Object.fromEntries(table.columns.map((column) => [column.key, []]));
  const size = rowsPerChunk(width * cellBytes);
  for (const batch of batchesOf(spansOf(rows, size), size)) {
    const loaded = batch.map((span) => bodyRange(session, table, 0, span.first, span.count, width).load("values"));
    await session.send();
    batch.forEach((span, s) => {
      for (const row of rows.slice(span.from, span.to))
        table.columns.forEach((column, at) => {
          const cell = loaded[s]!.values[row - span.first]![at] as Cell;
          columns[column.key]!.push(cell === "" ? null : cell);
        });
    });
  }
  return { key, rows: rows.length, columns };
}
