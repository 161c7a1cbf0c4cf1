import { readXlsx } from "hucre";
import { isBlank, type Cell, type Grid } from "../domain/kernel/cell";
import { serialOf } from "../domain/kernel/dates";
import { Failure } from "../domain/kernel/failure";

/** Bytes that every .xlsx file begins with: it is a zip. */
const zipStart = [0x50, 0x4b, 0x03, 0x04];
const dayLength = 86_400_000;

/** True for the bytes of an .xlsx file, whatever it is called. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return zipStart.every((byte, i) => bytes[i] === byte);
}

/** Cells of a sheet, the columns whose numbers are all days, and the names of all sheets that can be seen. */
export type WorkbookCells = { rows: Grid; days: ReadonlySet<number>; sheets: string[] };

/**
 * The cells of a workbook's sheet: the named one, else the first that holds any; dates are serial numbers. Fails with
 * "file.notWorkbook" or "file.empty" (value `name`), and with "sheet.missing" (value `sheet`).
 */
export async function readWorkbookCells(bytes: Uint8Array, name: string, sheet: string | null = null): Promise<WorkbookCells> {
  const names: string[] = [];
  const wanted = sheet?.toLowerCase();
  const choose = (info: { name: string; hidden?: boolean; veryHidden?: boolean }): boolean => {
    if (!info.hidden && !info.veryHidden) names.push(info.name);
    return wanted === undefined || info.name.toLowerCase() === wanted;
  };
  const { sheets } = await readXlsx(bytes, { sheets: choose }).catch((cause: unknown) => {
    throw new Failure("file.notWorkbook", { name }, { cause });
  });
  if (sheet !== null && sheets.length === 0) throw new Failure("sheet.missing", { sheet });
  const filled = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cellOf(cell)))));
  if (!filled) throw new Failure("file.empty", { name });
  return { rows: filled.rows.map((row) => [...row].map(cellOf)), days: daysOf(filled.rows), sheets: names };
}

/** Columns in which every number is a day. */
function daysOf(rows: readonly (readonly unknown[])[]): Set<number> {
  const days = new Set<number>();
  const numbers = new Set<number>();
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      if (cell instanceof Date) days.add(index);
      else if (typeof cell === "number") numbers.add(index);
    }
  for (const index of numbers) days.delete(index);
  return days;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return serialOfDate(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function serialOfDate(date: Date): number {
  const day = serialOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  const inDay = (((date.getTime() % dayLength) + dayLength) % dayLength) / dayLength;
  return day + inDay;
}
