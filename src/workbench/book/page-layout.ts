import { HostError } from "../objects/wire";
import type { PageLayout, Rect, Sheet } from "./book";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { assertUnprotected } from "./unprotected";
import type { Workspace } from "./workspace";

/** Points of Excel's units for margins. */
export const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** Characters of a header or footer. */
export const MAXIMUM_HEADER = 255;
const SCALE = { least: 10, most: 400 };

/** Changes a sheet's page setup. */
export function setLayout(workspace: Workspace, sheet: Sheet, change: Partial<PageLayout>): void {
  assertUnprotected(sheet);
  sheet.pageLayout = { ...sheet.pageLayout, ...change };
  workspace.touchSheet({ sheet: sheet.id });
}

/** Zoom as given: a scale in percent, or how many pages wide and tall. */
export function readZoom(given: PageLayout["zoom"]): PageLayout["zoom"] {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = given ?? {};
  if (isSet(scale)) {
    const { least, most } = SCALE;
    if (!Number.isInteger(scale) || scale < least || scale > most)
      throw new HostError("InvalidArgument", `The scale goes from ${least} to ${most}.`);
    return { scale };
  }
  if (!isSet(wide) && !isSet(tall)) throw new HostError("InvalidArgument", "A zoom has a scale or a count of pages.");
  for (const pages of [wide, tall])
    if (isSet(pages) && (!Number.isInteger(pages) || pages < 1)) throw new HostError("InvalidArgument", "Pages are counted from 1.");
  return { ...(isSet(wide) ? { horizontalFitToPages: wide } : {}), ...(isSet(tall) ? { verticalFitToPages: tall } : {}) };
}

const isSet = (given: number | null | undefined): given is number => given !== undefined && given !== null;

/** Margins given in a unit, laid over those there are. */
export function readMargins(margins: PageLayout["margins"], given: Partial<PageLayout["margins"]>, unit: string): PageLayout["margins"] {
  const factor = POINTS[unit as keyof typeof POINTS];
  if (!factor) throw new HostError("InvalidArgument", `Unknown unit "${unit}".`);
  const fresh = { ...margins };
  for (const [side, size] of Object.entries(given)) {
    if (!(side in margins) || typeof size !== "number" || size < 0)
      throw new HostError("InvalidArgument", `The margin "${side}" is wrong.`);
    fresh[side as keyof typeof margins] = size * factor;
  }
  return fresh;
}

/** Whole rows or columns that stand on every page. */
export function titleSpan(rect: Rect, of: "rows" | "columns"): { first: number; last: number } {
  if (!(of === "rows" ? isWholeRows(rect) : isWholeColumns(rect))) throw new HostError("InvalidArgument", `Print titles are whole ${of}.`);
  return of === "rows" ? { first: rect.row, last: lastRow(rect) } : { first: rect.column, last: lastColumn(rect) };
}

/** The rows that stand on every page, as a rectangle. */
export function titleRows({ pageLayout: { printTitleRows: titles } }: Sheet): Rect | undefined {
  return titles && { row: titles.first, column: 0, rows: titles.last - titles.first + 1, columns: MAX_COLUMNS };
}

/** The columns that stand on every page, as a rectangle. */
export function titleColumns({ pageLayout: { printTitleColumns: titles } }: Sheet): Rect | undefined {
  return titles && { row: 0, column: titles.first, rows: MAX_ROWS, columns: titles.last - titles.first + 1 };
}
