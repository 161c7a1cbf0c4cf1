import { Failure } from "../domain/kernel/failure";
import type { Grid } from "../domain/kernel/cell";
import { sourceOf, type ImportSource } from "../domain/importing/plan-import";
import type { GivenMapping } from "../domain/importing/mapping";
import { readCsv } from "../files/csv";
import { isWorkbook, readWorkbookCells } from "../files/workbook-cells";
import type { ActionContext } from "./action";
import type { BaseState, FileInput } from "./ports";

/** The cells to import: of a CSV or .xlsx file, or of a sheet of the workbook. Fails with "import.source.none", "file.…", "sheet.missing" or "import.sheet.own". */
export async function readSource(
  { workbook, control }: ActionContext,
  base: BaseState | null,
  { file, sheet }: { file: FileInput | null; sheet: string | null },
): Promise<ImportSource> {
  if ((file === null) === (sheet === null)) throw new Failure("import.source.none");
  if (file) return sourceOf(file.name, await cellsOf(file));
  const own = base?.tables.some((table) => table.sheet.toLowerCase() === sheet!.toLowerCase());
  if (own) throw new Failure("import.sheet.own", { sheet });
  return sourceOf(sheet!, await workbook.readSheet(sheet!, control));
}

async function cellsOf({ name, bytes }: FileInput): Promise<Grid> {
  return isWorkbook(bytes) ? readWorkbookCells(bytes, name) : readCsv(bytes, name).rows;
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
