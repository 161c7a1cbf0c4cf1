import type { Sheet } from "../../book/book";
import { lastRow } from "../../book/geometry";

/** First row of the list that a row is in: of a table, or of the sheet's own filter; the row itself where it is in none. */
export function listStart(sheet: Sheet, row: number): number {
  const ranges = [...sheet.tables.map(({ range }) => range), ...(sheet.filter ? [sheet.filter.range] : [])];
  return ranges.find((range) => row >= range.row && row <= lastRow(range))?.row ?? row;
}

/** True for a row below the headers of a list whose filter is on. */
export function isInFilteredList(sheet: Sheet, row: number): boolean {
  const { filter } = sheet;
  if (filter && Object.keys(filter.columns).length > 0 && row > filter.range.row && row <= lastRow(filter.range)) return true;
  return sheet.tables.some(
    ({ range, columns, showHeaders, showTotals }) =>
      row >= range.row + (showHeaders ? 1 : 0) &&
      row <= lastRow(range) - (showTotals ? 1 : 0) &&
      columns.some((column) => column.filter !== undefined),
  );
}
