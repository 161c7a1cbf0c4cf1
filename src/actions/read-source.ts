import { Failure } from "../domain/kernel/failure";
import type { Cell, Grid } from "../domain/kernel/cell";
import { sourceOf, type ImportSource } from "../domain/importing/plan-import";
import type { GivenMapping } from "../domain/importing/mapping";
import { readCsv } from "../files/csv";
import { isWorkbook, readWorkbookCells } from "../files/workbook-cells";
import { unpackedSize } from "../files/zip-size";
import type { ActionContext } from "./action";
import type { BaseState, FileInput } from "./ports";

/** What files of Excel with a password, and those of Excel 97, begin with. */
const lockedStart = [0xd0, 0xcf, 0x11, 0xe0];
/** No list unpacks to more bytes: beyond it, a workbook is made to fill the memory. */
const mostUnpacked = 1_000_000_000;
/** A cell of Excel holds so many characters. */
const longestCell = 32_767;
/** What no cell can hold: control characters and halves of letters. */
// eslint-disable-next-line no-control-regex -- exactly the characters that XML, and with it .xlsx, does not allow
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The cells to import: of a CSV or .xlsx file, or of a sheet of the workbook. Fails with "import.source.none", "import.file.…", "import.cell.tooLong", "file.…", "sheet.missing" or "import.sheet.own". */
export async function readSource(
  { workbook, control }: ActionContext,
  base: BaseState | null,
  { file, sheet }: { file: FileInput | null; sheet: string | null },
): Promise<ImportSource> {
  if ((file === null) === (sheet === null)) throw new Failure("import.source.none");
  if (file) return sourceOf(file.name, holdable(await cellsOf(file), file.name));
  const own = base?.tables.some((table) => table.sheet.toLowerCase() === sheet!.toLowerCase());
  if (own) throw new Failure("import.sheet.own", { sheet });
  return sourceOf(sheet!, await workbook.readSheet(sheet!, control));
}

async function cellsOf({ name, bytes }: FileInput): Promise<Grid> {
  if (lockedStart.every((byte, i) => bytes[i] === byte)) throw new Failure("import.file.locked", { name });
  if (isWorkbook(bytes) && unpackedSize(bytes) > mostUnpacked) throw new Failure("import.file.tooLarge", { name });
  return isWorkbook(bytes) ? readWorkbookCells(bytes, name) : readCsv(bytes, name).rows;
}

/** Cells as Excel can hold them: a character that it cannot becomes �. Fails with "import.cell.tooLong". */
function holdable(grid: Grid, name: string): Grid {
  return grid.map((row, index) =>
    row.map((cell): Cell => {
      if (typeof cell !== "string") return cell;
      if (cell.length > longestCell) throw new Failure("import.cell.tooLong", { name, row: index + 1, most: longestCell });
      return cell.replace(unholdable, "\uFFFD");
    }),
  );
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
