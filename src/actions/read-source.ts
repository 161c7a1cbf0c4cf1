import { walked, type Steps } from "../domain/cleaning/duplicates/steps";
import { Failure } from "../domain/kernel/failure";
import type { Cell, Grid } from "../domain/kernel/cell";
import { isGivenMapping, type GivenMapping } from "../domain/importing/mapping";
import { sourceOf, type ImportSource } from "../domain/importing/source";
import type { Finding } from "../domain/kernel/finding";
import { isDateFormat } from "../domain/reports/columns";
import { csvSteps } from "../files/csv";
import { isWorkbook, readWorkbookCells, type WorkbookCells } from "../files/workbook-cells";
import { unpackedSize } from "../files/zip-size";
import type { ActionContext } from "./action";
import { inSteps } from "./in-steps";
import type { BaseState, Control, FileInput } from "./ports";

/** What files of Excel with a password, and those of Excel 97, begin with. */
const lockedStart = [0xd0, 0xcf, 0x11, 0xe0];
/** No list unpacks to more bytes: beyond it, a workbook is made to fill the memory. */
const mostUnpacked = 1_000_000_000;
/** A cell of Excel holds so many characters. */
const longestCell = 32_767;
/** What stands for a character that was lost. */
const replacement = "\uFFFD";
/** What no cell can hold: control characters and halves of letters. */
// eslint-disable-next-line no-control-regex -- exactly the characters that XML, and with it .xlsx, does not allow
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Where a list comes from: one of a file (`sheet`: which sheet of it), a sheet, and a part of the workbook. */
export type SourceAnswer = { file: FileInput | null; sheet: string | null; range?: string | null };

/** What is to be imported, and the sheets of the file there are to choose from. */
export type ReadSource = { source: ImportSource; sheets: string[] };

/** The cells to import: of a CSV or .xlsx file, or of a sheet of the workbook. Fails with "import.source.none", "import.file.…", "import.cell.tooLong", "import.range.…", "file.…", "sheet.missing" or "import.sheet.own". */
export async function readSource(
  { workbook, control }: ActionContext,
  base: BaseState | null,
  { file, sheet, range = null }: SourceAnswer,
): Promise<ReadSource> {
  if (file ? range !== null : sheet === null && range === null) throw new Failure("import.source.none");
  if (file) return fromFile(control, file, sheet);
  const cells = await workbook.readSheet({ sheet, range }, control);
  const own = base?.tables.some((table) => table.sheet.toLowerCase() === cells.sheet.toLowerCase());
  if (own) throw new Failure("import.sheet.own", { sheet: cells.sheet });
  const { line, rows, formats } = cells;
  return { source: sourceOf(cells.sheet, rows, { line, days: daysOf(rows, formats) }), sheets: [] };
}

/** Columns whose first numbers are shown as days. */
function daysOf(rows: Grid, formats: string[][]): Set<number> {
  const days = new Set<number>();
  for (const index of formats[0]?.keys() ?? []) {
    const shown = formats.flatMap((row, at) => (typeof rows[at]?.[index] === "number" ? [isDateFormat(row[index] ?? "")] : []));
    if (shown.length > 0 && shown.every((isDay) => isDay)) days.add(index);
  }
  return days;
}

async function fromFile(control: Control, file: FileInput, sheet: string | null): Promise<ReadSource> {
  const { rows, days, sheets, findings = [] } = await cellsOf(control, file, sheet);
  const held = await inSteps(control, holdable(rows, file.name), rows.length);
  return { source: sourceOf(file.name, held.rows, { days, findings: [...findings, ...held.findings] }), sheets };
}

async function cellsOf(
  control: Control,
  { name, bytes }: FileInput,
  sheet: string | null,
): Promise<WorkbookCells & { findings?: readonly Finding[] }> {
  if (lockedStart.every((byte, i) => bytes[i] === byte)) throw new Failure("import.file.locked", { name });
  if (!isWorkbook(bytes)) return { ...(await inSteps(control, csvSteps(bytes, name), bytes.length)), days: new Set(), sheets: [] };
  if (unpackedSize(bytes) > mostUnpacked) throw new Failure("import.file.tooLarge", { name });
  return readWorkbookCells(bytes, name, sheet);
}

/** Cells as Excel can hold them: a character that it cannot becomes �, and is told. Fails with "import.cell.tooLong". */
function* holdable(grid: Grid, name: string): Steps<{ rows: Grid; findings: Finding[] }> {
  const rows: Grid = [];
  let count = 0;
  let line = 0;
  const hold = (cell: Cell, index: number): Cell => {
    if (typeof cell !== "string") return cell;
    if (cell.length > longestCell) throw new Failure("import.cell.tooLong", { name, row: index + 1, most: longestCell });
    const held = cell.replace(unholdable, replacement);
    if (!held.includes(replacement)) return cell;
    count++;
    line ||= index + 1;
    return held;
  };
  yield* walked(grid.length, (index) => rows.push((grid[index] as Cell[]).map((cell) => hold(cell, index))));
  return { rows, findings: count > 0 ? [{ code: "import.character", severity: "warning", values: { count, row: line } }] : [] };
}

/** The user's own mapping: JSON of headers and places. Fails with "import.mapping.unreadable". */
export function readMapping(file: FileInput | null): GivenMapping | null {
  if (!file) return null;
  const text = new TextDecoder().decode(file.bytes);
  try {
    const found: unknown = JSON.parse(text);
    if (isGivenMapping(found)) return found;
  } catch (error) {
    throw new Failure("import.mapping.unreadable", { name: file.name }, { cause: error });
  }
  throw new Failure("import.mapping.unreadable", { name: file.name });
}
