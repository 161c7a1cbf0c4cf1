import type { Control, SheetCells, SheetPlace } from "../actions/ports";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { chunkRows } from "./chunks";
import type { Session } from "./session";

/** What a cell costs in an answer, roughly. */
const cellBytes = 24;
/** Rows whose number formats are read. */
const formatRows = 100;

/** A sheet, and the part of it that is meant; null: all of it. */
type Part = { sheet: Excel.Worksheet; name: string; range: Excel.Range | null };

/** The used cells of a place: three round trips at most, and one a chunk. Fails with "sheet.missing", "import.range.several" or "import.range.unknown". */
export async function readSheet(session: Session, place: SheetPlace, control?: Control): Promise<SheetCells> {
  try {
    return await cellsOf(session, await partOf(session, place), control);
  } catch (failure) {
    const code = failure instanceof Failure ? failure.values["code"] : null;
    if (code === "InvalidSelection") return cellsOf(session, await activeSheet(session), control);
    if (code === "InvalidArgument" && place.range !== null)
      throw new Failure("import.range.unknown", { range: place.range }, { cause: failure });
    throw failure;
  }
}

async function partOf(session: Session, { sheet, range }: SheetPlace): Promise<Part> {
  if (range === null) return sheet === null ? activeSheet(session) : sheetNamed(session, sheet);
  if (range === "selection") return selection(session);
  const [, quoted, plain, cells = ""] = /^(?:'(.+)'!|(.+)!)?([^!]+)$/s.exec(range.trim()) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain ?? sheet;
  const part = name === null ? await activeSheet(session) : await sheetNamed(session, name);
  return { ...part, range: part.sheet.getRange(cells) };
}

async function sheetNamed(session: Session, name: string): Promise<Part> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  await session.send();
  if (sheet.isNullObject) throw new Failure("sheet.missing", { sheet: name });
  return { sheet, name: sheet.name, range: null };
}

async function activeSheet(session: Session): Promise<Part> {
  const sheet = session.workbook.worksheets.getActiveWorksheet().load("name");
  await session.send();
  return { sheet, name: sheet.name, range: null };
}

/** What the user selected; one cell alone means its whole sheet. */
async function selection(session: Session): Promise<Part> {
  const areas = session.workbook.getSelectedRanges().load("areaCount,cellCount");
  const sheet = areas.worksheet.load("name");
  await session.send();
  if (areas.areaCount > 1) throw new Failure("import.range.several");
  return { sheet, name: sheet.name, range: areas.cellCount === 1 ? null : areas.areas.getItemAt(0) };
}

async function cellsOf(session: Session, { sheet, name, range }: Part, control?: Control): Promise<SheetCells> {
  const used = (range ?? sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await session.send();
  if (used.isNullObject) return { sheet: name, line: 1, rows: [], formats: [] };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const top = sheet.getRangeByIndexes(rowIndex, columnIndex, Math.min(rowCount, formatRows), columnCount).load("numberFormat");
  const rows: SheetCells["rows"] = [];
  for (const { first, count } of chunkRows(rowCount, columnCount * cellBytes)) {
    const cells = sheet.getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount).load("values");
    await session.send();
    for (const row of cells.values as Cell[][]) rows.push(row.map((cell) => (cell === "" ? null : cell)));
    control?.progress("reading", first + count, rowCount);
    if (control?.cancelled) throw new Failure("cancelled");
  }
  return { sheet: name, line: rowIndex + 1, rows, formats: top.numberFormat as string[][] };
}
