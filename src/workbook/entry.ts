import type { Entry } from "../actions/ports";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { findBase, type HeaderKeys, type Layout, type LayoutTable } from "./layout";
import type { Session, Sessions } from "./session";
import { supports } from "./support";

/** Rows of a column that are told; longer blocks are imports by hand, which the base check looks through. */
const mostRows = 1_000;

type Changed = Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "address" | "changeType" | "details">;
/** Where cells changed, on their sheet, from 0. */
type Area = { sheet: string; row: number; column: number; rows: number; columns: number };

/**
 * Hears what the user types and pastes into tables of the base, and that rows of theirs came or went: two round trips for all that
 * came close together. What this add-in or a co-author writes is not told.
 */
export async function onEntry(
  sessions: Sessions,
  read: <T>(work: (session: Session) => Promise<T>) => Promise<T>,
  headers: HeaderKeys,
  listener: (entries: Entry[]) => void,
): Promise<() => Promise<void>> {
  const heard: Changed[] = [];
  const tell = async (): Promise<void> => {
    const changes = heard.splice(0);
    const entries = changes.length ? await read((session) => entriesOf(session, headers, changes)) : [];
    if (entries.length) listener(entries);
  };
  const hear = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isByHand(event)) return Promise.resolve();
    heard.push(event);
    return tell();
  };
  return sessions.subscribe(({ worksheets }) => [worksheets.onChanged.add(hear)]);
}

/** Ribbon commands run in a page of their own: their writes are heard here, and told apart from ExcelApi 1.14 on. */
function isByHand({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source === "Local" && !(supports("1.14") && triggerSource === "ThisLocalAddin");
}

async function entriesOf(session: Session, headers: HeaderKeys, changes: readonly Changed[]): Promise<Entry[]> {
  const loaded = changes.map((change) => ({ change, areas: loadAreas(session, change) }));
  const layout = await findBase(session, headers);
  if (!layout) return [];
  return loaded.flatMap(({ change, areas }) => areas().flatMap((area) => entriesIn(layout, area, change)));
}

function loadAreas(session: Session, { worksheetId, address }: Changed): () => Area[] {
  const sheet = session.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
  const ranges = address.split(",").map((part) => sheet.getRange(part).load("rowIndex,columnIndex,rowCount,columnCount"));
  return () =>
    ranges
      .filter(({ isNullObject }) => !isNullObject)
      .map(({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }) => {
        return { sheet: sheet.name, row, column, rows, columns };
      });
}

function entriesIn({ tables }: Layout, area: Area, { changeType, details }: Changed): Entry[] {
  return [...tables.values()]
    .filter((table) => shares(table, area))
    .flatMap((table): Entry[] => {
      if (changeType !== "RangeEdited") return [{ table: table.key, column: null, rows: [] }];
      const rows = rowsIn(table, area);
      if (!rows.length) return [];
      const known =
        details && area.rows * area.columns === 1 ? { before: plain(details.valueBefore), after: plain(details.valueAfter) } : {};
      const columns = table.columns.slice(Math.max(0, area.column - table.column), area.column + area.columns - table.column);
      return columns.map(({ key }) => ({ table: table.key, column: key, rows, ...known }));
    });
}

const plain = (value: unknown): Cell => (isBlank(value as Cell) ? null : (value as Cell));

/** True where an area meets a table's columns, from its headers on; the row below may have gone just now. */
function shares({ sheet, row, column, bodyRows, columns }: LayoutTable, area: Area): boolean {
  const beside = area.column + area.columns <= column || area.column >= column + columns.length;
  return sheet === area.sheet && !beside && area.row + area.rows > row && area.row <= row + bodyRows + 1;
}

/** Body rows of a table that an area meets. */
function rowsIn({ row, rows }: LayoutTable, area: Area): number[] {
  const first = Math.max(0, area.row - row - 1);
  const count = Math.min(rows, area.row + area.rows - row - 1) - first;
  return Array.from({ length: Math.max(0, Math.min(count, mostRows)) }, (_, i) => first + i);
}
