import { Failure } from "../domain/kernel/failure";
import type { Grid } from "../domain/kernel/cell";
import { sourceOf, type ImportSource } from "../domain/importing/plan-import";
import type { GivenMapping } from "../domain/importing/mapping";
import { readCsv } from "../files/csv";
import type { ActionContext } from "./action";
import type { BaseState, FileInput } from "./ports";

/** Bytes that every .xlsx file begins with: it is a zip. */
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/** The cells to import: of a CSV file, or of a sheet of the workbook. Fails with "import.source.none", "file.…", "sheet.missing" or "import.sheet.own". */
export async function readSource(
  { workbook, control }: ActionContext,
  base: BaseState | null,
  { file, sheet }: { file: FileInput | null; sheet: string | null },
): Promise<ImportSource> {
  if ((file === null) === (sheet === null)) throw new Failure("import.source.none");
  if (file) return sourceOf(file.name, cellsOf(file));
  const own = base?.tables.some((table) => table.sheet.toLowerCase() === sheet!.toLowerCase());
  if (own) throw new Failure("import.sheet.own", { sheet });
  return sourceOf(sheet!, await workbook.readSheet(sheet!, control));
}

function cellsOf({ name, bytes }: FileInput): Grid {
  if (zipStart.every((byte, i) => bytes[i] === byte)) throw new Failure("file.isWorkbook", { name });
  return readCsv(bytes, name).rows;
}

/** The user's own mapping: JSON of headers and places. Fails with "import.mapping.unreadable". */
export function readMapping(file: FileInput | null): GivenMapping | null {
  if (!file) return null;
  const text = new TextDecoder().decode(file.bytes);
  try {
    const found: unknown = JSON.parse(text);
    if (isMapping(found)) return found;
  } catch (error) {
    throw new Failure("import.mapping.unreadable", { name: file.name }, { cause: error });
  }
  throw new Failure("import.mapping.unreadable", { name: file.name });
}

function isMapping(found: unknown): found is GivenMapping {
  const isPlace = (place: unknown): boolean => place === null || typeof place === "string";
  return (
    typeof found === "object" &&
    found !== null &&
    !Array.isArray(found) &&
    Object.values(found).every((place) => isPlace(place) || (Array.isArray(place) && place.every(isPlace)))
  );
}
