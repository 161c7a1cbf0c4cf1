import type { FoundCells } from "../actions/ports";
import type { Cell } from "../domain/kernel/cell";
import { resultTables } from "../domain/schema/result-tables";
import { beforeOf } from "./cells";
import { sheetOfResult } from "./changes/find-result";
import { loadSurvey } from "./changes/survey";
import { chunkRows } from "./chunks";
import { journalSheet } from "./journal/store";
import { findBase, type HeaderKeys } from "./layout";
import type { Session } from "./session";

const cellBytes = 24;

/** Tables of results, which stand on sheets of their own. */
const results: ReadonlySet<string> = new Set(["rfm", "abc", ...Object.keys(resultTables)]);

/**
 * Typed cells that say what is looked for, on all sheets but those of the base's own tables: visible or not. `made` tells the sheets
 * of results from the user's. Four round trips, and one a chunk.
 */
export async function searchSheets(session: Session, headers: HeaderKeys, isMeant: (cell: Cell) => boolean): Promise<FoundCells[]> {
  const survey = loadSurvey(session);
  const layout = await findBase(session, headers);
  const tables = [...(layout?.tables.values() ?? [])];
  const kept = Object.entries(layout?.stored.results ?? {}).map(([key, result]) => sheetOfResult(survey(), key, result));
  const made = new Set([...kept, ...tables.flatMap(({ key, sheet }) => (results.has(key) ? [sheet] : []))]);
  const base = new Set([journalSheet, ...tables.flatMap(({ sheet }) => (made.has(sheet) ? [] : [sheet]))]);
  const used = survey()
    .sheets.filter(({ name }) => !base.has(name))
    .map(({ name }) => {
      const range = session.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      return { name, range: range.load("rowIndex,columnIndex,rowCount,columnCount") };
    });
  await session.send();
  const found: FoundCells[] = [];
  for (const { name, range } of used) {
    const cells = range.isNullObject ? [] : await cellsOf(session, name, range, isMeant);
    if (cells.length) found.push({ sheet: name, made: made.has(name), cells });
  }
  return found;
}

async function cellsOf(session: Session, name: string, used: Excel.Range, isMeant: (cell: Cell) => boolean): Promise<FoundCells["cells"]> {
  const cells: FoundCells["cells"] = [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const sheet = session.workbook.worksheets.getItem(name);
  for (const { first, count } of chunkRows(rowCount, columnCount * cellBytes * 2)) {
    const range = sheet.getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount).load("values,formulas");
    await session.send();
    range.values.forEach((row: Cell[], r) =>
      row.forEach((value, c) => {
        const isTyped = "value" in beforeOf(value, range.formulas[r]![c] as Cell);
        if (isTyped && isMeant(value)) cells.push({ row: rowIndex + first + r, column: columnIndex + c, value });
      }),
    );
  }
  return cells;
}
