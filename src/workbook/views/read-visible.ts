import type { Control, TableData } from "../../actions/ports";
import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import { batchesOf, rowsPerChunk, spansOf } from "../chunks";
import { bodyRange, type HeaderKeys, type LayoutTable, requireBase, tableIn } from "../layout";
import type { Session } from "../session";
import { rowsInSight } from "./rows-in-sight";

/** What a cell costs in an answer, roughly. */
const cellBytes = 24;

/** Columns of tables, only the rows in sight: which these are is asked first, then all columns are read at the same rows, hidden columns too. */
export async function readVisible(
  session: Session,
  headers: HeaderKeys,
  wanted: { table: string; columns: string[] }[],
  control?: Control,
): Promise<TableData[]> {
  const layout = await requireBase(session, headers);
  const found: { table: LayoutTable; columns: string[]; rows: number[] }[] = [];
  for (const { table: key, columns } of wanted) {
    const table = tableIn(layout, key);
    found.push({ table, columns, rows: table.rows ? await rowsInSight(session, table, [{ first: 0, count: table.rows }]) : [] });
  }
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const pace = (rows: number): void => {
    done += rows;
    control?.progress("reading", done, total);
    if (control?.cancelled) throw new Failure("cancelled");
  };
  const data: TableData[] = [];
  for (const { table, columns, rows } of found) data.push(await readRows(session, table, columns, rows, pace));
  return data;
}

async function readRows(
  session: Session,
  table: LayoutTable,
  keys: string[],
  rows: number[],
  pace: (rows: number) => void,
): Promise<TableData> {
  const places = keys.flatMap((key) => {
    const at = table.columns.findIndex((column) => column.key === key);
    return at < 0 ? [] : [{ key, at }];
  });
  const columns: Record<string, Cell[]> = Object.fromEntries(places.map(({ key }) => [key, []]));
  const size = rowsPerChunk(Math.max(1, places.length) * cellBytes);
  for (const batch of places.length ? batchesOf(spansOf(rows, size), size) : []) {
    const loaded = batch.map((span) => places.map(({ at }) => bodyRange(session, table, at, span.first, span.count).load("values")));
    await session.send();
    batch.forEach((span, b) => {
      for (let i = span.from; i < span.to; i += 1)
        places.forEach(({ key }, c) => {
          const cell = loaded[b]![c]!.values[rows[i]! - span.first]![0] as Cell;
          columns[key]!.push(cell === "" ? null : cell);
        });
    });
    pace(batch.reduce((sum, { from, to }) => sum + to - from, 0));
  }
  return { key: table.key, rows: rows.length, columns };
}
