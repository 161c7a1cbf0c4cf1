import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { Failure } from "../kernel/failure";
import type { Finding } from "../kernel/finding";
import { textOf } from "../kernel/text";

/** What the user gave: a file's or a sheet's name and its cells, the first row being the headers. */
export type ImportSource = {
  name: string;
  headers: readonly string[];
  rows: Grid;
  /** The line of each row in the file or on the sheet, as the user counts them. */
  lines: ArrayLike<number>;
  /** Columns whose numbers are days. */
  days: ReadonlySet<number>;
  /** What its reading had to say. */
  findings: readonly Finding[];
};

/** What is known of cells beside what stands in them. */
export type AboutCells = {
  /** The line of the first row. */
  line?: number;
  days?: ReadonlySet<number>;
  findings?: readonly Finding[];
};

const isFilled = (cell: Cell): boolean => !isBlank(typeof cell === "string" ? cell.trim() : cell);
/** Rows that are looked at for the headers, and a title above them. */
const TOP = 20;

/** The row of the headers: the first that is not blank, or that has more than the one cell of a title above a list. */
function headerRow(grid: Grid): number {
  const filled = grid.slice(0, TOP).map((row) => row.filter(isFilled).length);
  const isTitled = Math.max(0, ...filled) >= 3;
  return filled.findIndex((count) => count > (isTitled ? 1 : 0));
}

/** Cells as a source: headers, and the rows under them that are not blank. Fails with "import.noRows". */
export function sourceOf(name: string, grid: Grid, { line = 1, days = new Set(), findings = [] }: AboutCells = {}): ImportSource {
  const first = headerRow(grid);
  const rows: Grid = [];
  const lines: number[] = [];
  for (let at = first + 1; first >= 0 && at < grid.length; at++) {
    const row = grid[at] as Cell[];
    if (!row.some(isFilled)) continue;
    rows.push(row);
    lines.push(line + at);
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), grid[first]?.length ?? 0);
  const headers = Array.from({ length: width }, (_, index) => textOf(grid[first]?.[index]));
  if (rows.length === 0) throw new Failure("import.noRows", { name, headers: headers.join(", ") });
  return { name, headers, rows, lines, days, findings };
}
