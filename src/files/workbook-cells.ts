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

/** The cells of a workbook's first sheet that holds any; dates are serial numbers. Fails with "file.notWorkbook" or "file.empty" (value `name`). */
export async function readWorkbookCells(bytes: Uint8Array, name: string): Promise<Grid> {
  const { sheets } = await readXlsx(bytes).catch((cause: unknown) => {
    throw new Failure("file.notWorkbook", { name }, { cause });
  });
  const grids = sheets.map(({ rows }) => rows.map((row) => [...row].map(cellOf)));
  const filled = grids.find((rows) => rows.some((row) => row.some((cell) => !isBlank(cell))));
  if (!filled) throw new Failure("file.empty", { name });
  return filled;
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
