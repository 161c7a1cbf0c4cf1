import { readXlsx } from "hucre/xlsx";
import { Failure } from "../domain/kernel/failure";
import type { Grid } from "../domain/kernel/cell";

const DAY = 86_400_000;
const EPOCH = 25_569;

/** The sheets of an .xlsx file as values: dates are serial numbers, formulas what they came to. Fails with "file.empty" or "file.broken" (value `name`). */
export async function readXlsxSheets(bytes: Uint8Array, name: string): Promise<{ name: string; rows: Grid }[]> {
  if (bytes.length === 0) throw new Failure("file.empty", { name });
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map((value) => (isDate(value) ? serialOf(value) : (value ?? null)))),
    }));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("file.broken", { name }, { cause: error });
  }
}

/** True for a date of another realm too. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function serialOf(date: Date): number {
  return date.getTime() / DAY + EPOCH;
}
