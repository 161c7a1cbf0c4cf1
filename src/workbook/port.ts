import type { Control, TableData, WorkbookPort } from "../actions/ports";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { tableOf } from "../domain/schema/tables";
import { sheetOfResult } from "./changes/find-result";
import { loadSurvey } from "./changes/survey";
import { Journal } from "./journal/journal";
import type { JournalLimits } from "./journal/room";
import { damage } from "./damage";
import { documentBytes, holdsContent } from "./document";
import { journalSheet, loadHead } from "./journal/store";
import { colourStages } from "./draw/stages";
import { onEntry } from "./entry";
import { keep, kept } from "./kept";
import { overwritten } from "./overwritten";
import { bodyRange, findBase, type HeaderKeys, type LayoutTable, requireBase, stateOf, tableIn } from "./layout";
import { readChunks } from "./read-chunks";
import { readRows } from "./read-rows";
import { recordCells } from "./record-cells";
import { readSheet } from "./read-sheet";
import { onSelectionChanged } from "./selection-changed";
import { Sessions, type Session, type SessionOptions, type SessionStats } from "./session";
import { searchSheets } from "./search-sheets";
import { loadStored } from "./stored";
import { arrange } from "./views/arrange";
import { figures } from "./views/figures";
import { goTo } from "./views/go-to";
import { openWorkbook } from "./views/open-workbook";
import { readVisible } from "./views/read-visible";
import { keepViews, savedViews } from "./views/saved-views";
import { selection } from "./views/selection";
import { showAll } from "./views/show-all";
import { onShownChanged } from "./views/shown-changed";
import { tableViews } from "./views/table-views";
import { whereUserStands } from "./views/where-user-stands";

/** What a cell costs in an answer, roughly. */
const cellBytes = 24;

export type WorkbookOptions = SessionOptions & {
  headers: HeaderKeys;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How much the journal keeps, where that is not as usual. */
  limits?: JournalLimits;
};

/** The workbook that Excel has open, as actions ask for it. Calls wait for one another. */
export function createWorkbook({ headers, now, limits, ...options }: WorkbookOptions): WorkbookPort & { stats: SessionStats } {
  const sessions = new Sessions(options);
  const journal = new Journal(sessions, headers, now, limits);
  const inTurn = queue();
  const read = <T>(work: (session: Session) => Promise<T>): Promise<T> => inTurn(() => sessions.run(work));
  /** Work that moves rows answers null where an earlier run broke off, which counts on their places: it is taken back first. */
  const moving = <T>(work: (session: Session) => Promise<T | null>): Promise<T> =>
    inTurn(async () => (await sessions.run(work)) ?? (await journal.recover(), (await sessions.run(work))!));
  return {
    stats: sessions.stats,
    base: () => read((session) => baseState(session, headers)),
    read: (tables, control) => read((session) => readTables(session, headers, tables, control)),
    readRows: (table, rows) => read((session) => readRows(session, headers, table, rows)),
    record: (table, row) => read((session) => recordCells(session, headers, table, row)),
    readSheet: (place, control) => read((session) => readSheet(session, place, control)),
    sheetNames: () => read(sheetNames),
    apply: (entry, changes, control) => inTurn(() => journal.apply(entry, changes, control)),
    undo: (control, id) => inTurn(() => journal.undo(control, id)),
    entries: () => inTurn(() => journal.entries()),
    overwritten: () => read((session) => overwritten(session, headers)),
    lastEntry: () => inTurn(() => journal.lastEntry()),
    recover: () => inTurn(() => journal.recover()),
    show: (sheet) => read((session) => show(session, sheet)),
    arrange: (view) => moving((session) => arrange(session, headers, view)),
    showAll: () => moving((session) => showAll(session, headers)),
    tableViews: (tables) => read((session) => tableViews(session, headers, tables)),
    standing: (address) => read((session) => whereUserStands(session, headers, address)),
    selection: () => read(selection),
    goTo: (place) => read((session) => goTo(session, headers, place)),
    readVisible: (tables, control) => read((session) => readVisible(session, headers, tables, control)),
    figures: (table, column) => read((session) => figures(session, headers, table, column)),
    savedViews: () => read(savedViews),
    keepViews: (views) => read((session) => keepViews(session, views)),
    damage: (asked) => read((session) => damage(session, headers, asked)),
    forget: () => inTurn(() => journal.forget()),
    search: (isMeant) => read((session) => searchSheets(session, headers, isMeant)),
    document: () => inTurn(documentBytes),
    holdsContent: (tables) => read((session) => holdsContent(session, headers, tables)),
    kept: (name) => read((session) => kept(session, name)),
    keep: (name, value) => read((session) => keep(session, name, value)),
    openWorkbook,
    onShownChanged: (listener) => inTurn(() => onShownChanged(sessions, listener)),
    onSelectionChanged: (listener) => inTurn(() => onSelectionChanged(sessions, listener)),
    onEntry: (listener) => inTurn(() => onEntry(sessions, read, headers, listener)),
    colourStages: (looks) => read((session) => colourStages(session, headers, looks)),
  };
}

/** Runs tasks one after the other, whatever becomes of them. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next;
    return next;
  };
}

async function baseState(session: Session, headers: HeaderKeys) {
  const head = loadHead(session);
  const layout = await findBase(session, headers);
  return layout && stateOf(layout, head()?.counters ?? {});
}

async function readTables(
  session: Session,
  headers: HeaderKeys,
  wanted: { table: string; columns: string[] }[],
  control?: Control,
): Promise<TableData[]> {
  const layout = await requireBase(session, headers);
  const total = wanted.reduce((sum, { table }) => sum + tableIn(layout, table).rows, 0);
  const found: TableData[] = [];
  for (const { table, columns } of wanted) {
    const done = found.reduce((sum, data) => sum + data.rows, 0);
    found.push(await readColumns(session, tableIn(layout, table), columns, (rows) => tell(control, done + rows, total)));
  }
  return found;
}

function tell(control: Control | undefined, done: number, total: number): void {
  control?.progress("reading", done, total);
  if (control?.cancelled) throw new Failure("cancelled");
}

async function readColumns(session: Session, table: LayoutTable, keys: string[], pace: (rows: number) => void): Promise<TableData> {
  const places = keys.flatMap((key) => {
    const at = table.columns.findIndex((column) => column.key === key);
    return at < 0 ? [] : [{ key, at }];
  });
  const columns: Record<string, Cell[]> = Object.fromEntries(places.map(({ key }) => [key, []]));
  await readChunks(places.length ? table.rows : 0, places.length * cellBytes, async (first, count) => {
    const ranges = places.map(({ at }) => bodyRange(session, table, at, first, count).load("values"));
    await session.send();
    places.forEach(({ key }, i) => {
      for (const [cell] of ranges[i]!.values as Cell[][]) columns[key]!.push(cell === "" ? null : cell!);
    });
    pace(first + count);
    return count;
  });
  return { key: table.key, rows: table.rows, columns };
}

async function sheetNames(session: Session): Promise<string[]> {
  const sheets = session.workbook.worksheets.load("items/name,items/visibility");
  await session.send();
  return sheets.items.filter((sheet) => sheet.visibility === "Visible" && sheet.name !== journalSheet).map((sheet) => sheet.name);
}

/** Shows a sheet by plan key, by the key of a table on it, or by its name. */
async function show(session: Session, sheet: string): Promise<void> {
  const loaded = loadStored(session);
  const survey = loadSurvey(session);
  await session.send();
  const stored = loaded();
  const result = stored?.results[sheet];
  const { tables, sheets } = survey();
  const name = (stored?.sheets[sheet] ?? tableOf(sheet)?.name)?.toLowerCase();
  const found =
    tables.find((table) => table.name.toLowerCase() === name)?.sheet ??
    (result && sheetOfResult(survey(), sheet, result)) ??
    sheets.find((each) => each.name.toLowerCase() === sheet.toLowerCase())?.name;
  if (found === undefined) throw new Failure("sheet.missing", { sheet });
  session.workbook.worksheets.getItem(found).activate();
  await session.send();
}
