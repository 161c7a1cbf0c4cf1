import type { Place } from "../../actions/ports";
import { naming } from "../../domain/checks/tell";
import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import { textOf } from "../../domain/kernel/text";
import { chunkRows } from "../chunks";
import { bodyRange, columnAt, type HeaderKeys, type LayoutTable, requireBase, tableIn } from "../layout";
import type { Session } from "../session";
import { loadHidden } from "./columns-in-sight";

/** What a cell costs in an answer, roughly. */
const cellBytes = 24;

/**
 * Selects the cell of a place, its column brought into sight: four round trips, and one more a chunk where the record stands elsewhere by now.
 * Answers whether a filter hides its row. Fails with "record.missing".
 */
export async function goTo(session: Session, headers: HeaderKeys, place: Place): Promise<{ hidden: boolean }> {
  const layout = await requireBase(session, headers);
  const table = tableIn(layout, place.table);
  const hidden = loadHidden(session, table);
  const row = await rowOf(session, table, place);
  const inSight = table.columns.findIndex(({ id }) => !hidden().has(id));
  const at = place.column === null ? Math.max(0, inSight) : columnAt(table, place.column);
  const cell = bodyRange(session, table, at, row, 1).load("rowHidden");
  if (hidden().has(table.columns[at]!.id)) cell.getEntireColumn().columnHidden = false;
  session.workbook.worksheets.getItem(table.sheet).activate();
  cell.select();
  await session.send();
  return { hidden: cell.rowHidden };
}

/** The body row of the record, from 0. */
async function rowOf(session: Session, table: LayoutTable, { row: told, record }: Place): Promise<number> {
  const expected = told - table.row - 2;
  const isThere = expected >= 0 && expected < table.bodyRows;
  const at = record === null ? -1 : table.columns.findIndex(({ key }) => key === naming[table.key]);
  const name = isThere && at >= 0 ? bodyRange(session, table, at, expected, 1).load("values") : null;
  await session.send();
  const found = at < 0 || (name && textOf(name.values[0]![0] as Cell) === record) ? expected : await search(session, table, at, record!);
  if (found < 0 || found >= table.bodyRows) throw new Failure("record.missing", { table: table.sheet, record: record ?? told });
  return found;
}

/** The first body row with this name, or -1. */
async function search(session: Session, table: LayoutTable, at: number, record: string): Promise<number> {
  for (const { first, count } of chunkRows(table.bodyRows, cellBytes)) {
    const range = bodyRange(session, table, at, first, count).load("values");
    await session.send();
    const found = (range.values as Cell[][]).findIndex(([cell]) => textOf(cell) === record);
    if (found >= 0) return first + found;
  }
  return -1;
}
