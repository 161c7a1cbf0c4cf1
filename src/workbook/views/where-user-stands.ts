import type { Standing } from "../../actions/ports";
import { isBlank, type Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import type { RowRun } from "../chunks";
import { bodyRange, findBase, type HeaderKeys, type Layout, type LayoutTable } from "../layout";
import type { Session } from "../session";
import { rowsInSight } from "./rows-in-sight";

type Area = { rowIndex: number; rowCount: number; columnIndex: number; columnCount: number };

/**
 * The active cell and the rows of its table that are selected, or the cell of an address and its row: three round trips (four for
 * an address with a sheet), and one more a chunk where rows are hidden among them. Where a chart is selected it is the sheet alone. Fails with "sheet.missing".
 */
export async function whereUserStands(session: Session, headers: HeaderKeys, address?: string): Promise<Standing> {
  try {
    return await standingAt(session, headers, address);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.values["code"] !== "InvalidSelection") throw failure;
    return besideCells(session);
  }
}

/** A chart or a shape is selected: the user stands on a sheet, and in none of its cells. */
async function besideCells(session: Session): Promise<Standing> {
  const sheet = session.workbook.worksheets.getActiveWorksheet().load("name");
  await session.send();
  return { sheet: sheet.name, table: null, column: null, row: null, value: null, text: "", rows: [], record: {} };
}

async function standingAt(session: Session, headers: HeaderKeys, address?: string): Promise<Standing> {
  const range = address === undefined ? session.workbook.getActiveCell() : await cellAt(session, address);
  const cell = range.load("values,text,rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  const areas = loadAreas(session, address === undefined ? null : range);
  const layout = await findBase(session, headers);
  const value = cell.values[0]![0] as Cell;
  const place = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
  const table = layout && tableAt(layout, place);
  const row = place.row - (table?.row ?? 0) - 1;
  const isRecord = table !== null && table !== undefined && row >= 0 && row < table.rows;
  const whole = isRecord ? bodyRange(session, table, 0, row, 1, table.columns.length).load("values") : null;
  const rows = table?.rows ? await rowsInSight(session, table, selectedRows(table, areas())) : [];
  return {
    sheet: place.sheet,
    table: table?.key ?? null,
    column: table ? table.columns[place.column - table.column]!.key : null,
    row: isRecord ? row : null,
    value: isBlank(value) ? null : value,
    text: cell.text[0]![0]!,
    rows,
    record: whole ? recordOf(table!, whole.values[0] as Cell[]) : {},
  };
}

function recordOf({ columns }: LayoutTable, values: readonly Cell[]): Standing["record"] {
  return Object.fromEntries(columns.map(({ key }, at) => [key, isBlank(values[at] ?? null) ? null : values[at]!]));
}

/** The first cell of "Clients!F12", "'My clients'!F12", or "F12" on the active sheet. */
async function cellAt(session: Session, address: string): Promise<Excel.Range> {
  const [, quoted, plain, cell = ""] = /^(?:'(.+)'!|(.+)!)?([^!]+)$/s.exec(address.trim()) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  if (name === undefined) return session.workbook.worksheets.getActiveWorksheet().getRange(cell);
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  await session.send();
  if (sheet.isNullObject) throw new Failure("sheet.missing", { sheet: name });
  return sheet.getRange(cell).getCell(0, 0);
}

/** Queues the loading of what is selected, or of one range in its place. */
function loadAreas(session: Session, range: Excel.Range | null): () => readonly Area[] {
  const wanted = "rowIndex,rowCount,columnIndex,columnCount";
  if (range) {
    range.load(wanted);
    return () => [range];
  }
  const areas = session.workbook.getSelectedRanges().areas.load(`items/${wanted.split(",").join(",items/")}`);
  return () => areas.items;
}

function tableAt({ tables }: Layout, place: { sheet: string; row: number; column: number }): LayoutTable | undefined {
  const holds = ({ sheet, row, column, bodyRows, columns }: LayoutTable): boolean =>
    sheet === place.sheet &&
    place.row >= row &&
    place.row <= row + bodyRows &&
    place.column >= column &&
    place.column < column + columns.length;
  return [...tables.values()].find(holds);
}

/** Body rows that selected areas meet, in runs, each row once. */
function selectedRows(table: LayoutTable, areas: readonly Area[]): RowRun[] {
  const met = areas
    .filter(({ columnIndex, columnCount }) => columnIndex < table.column + table.columns.length && columnIndex + columnCount > table.column)
    .map(
      ({ rowIndex, rowCount }) =>
        [Math.max(0, rowIndex - table.row - 1), Math.min(table.rows, rowIndex + rowCount - table.row - 1)] as const,
    )
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  const runs: RowRun[] = [];
  for (const [from, to] of met) {
    const last = runs[runs.length - 1];
    const end = last ? last.first + last.count : 0;
    if (last && from <= end) last.count = Math.max(end, to) - last.first;
    else runs.push({ first: from, count: to - from });
  }
  return runs;
}
