import type { SheetWords } from "../analysis/sheet-words";
import type { Cell } from "../kernel/cell";
import { serialOfIso } from "../kernel/dates";
import type { BlockPlan, SheetPlan } from "../schema/plan";
import { isError } from "./figures";
import type { Group, GroupBy } from "./groups";

/** The records of the groups: the summed column, and the columns by which a user knows a record again, first that which names it. */
export type Records = { values: readonly Cell[]; columns: { header: string; format: string; width: number; cells: readonly Cell[] }[] };

/** Groups as a sheet shows them, their rows pointing into `records`; null where there are too many of them. */
export type GroupedRows = { header: string; by: GroupBy; groups: readonly Group[]; records: Records | null };

/** What a sheet can show beneath its groups; above that it has the groups alone. */
export const limits = { records: 5_000, groups: 500 } as const;

/** A line of the block: name, count, sum, share and average of a group, or a record with its cell of the summed column. */
type Line = { cells: Cell[]; record: number | null };

/** Where the columns beyond the five begin. */
const MORE = 5;

/**
 * The part of a sheet that shows groups from its header row on: the grand total on top, records folded above each group's line.
 * Excel puts the button of an outline below its rows, and the API cannot tell it otherwise.
 */
export function planGroups(
  grouped: GroupedRows,
  column: { header: string; format: string },
  top: number,
  words: SheetWords,
): Pick<SheetPlan, "blocks" | "formats" | "outline"> & { widths: NonNullable<SheetPlan["widths"]> } {
  const more = grouped.records?.columns.slice(1) ?? [];
  const heads = [...headsOf(grouped, column.header, words), ...more.map(({ header }) => header)];
  const { lines, folds } = linesOf(grouped, top + 2, words);
  const all = [totalLine(grouped, top + 1, lines.length, words), ...lines];
  const formats = ["@", "#,##0", column.format, "0.0%", column.format];
  const place = { row: top + 1, rows: all.length };
  return {
    blocks: [
      { row: top, column: 0, values: [heads], look: "header" },
      ...formats.map((numberFormat, at): BlockPlan => {
        const values = all.map(({ cells }) => [cells[at] ?? null]);
        return { row: place.row, column: at, values, numberFormat, ...(at ? { formulas: true } : {}) };
      }),
      ...more.map(({ format, cells }, i): BlockPlan => {
        const values = all.map(({ record }) => [record === null ? null : (cells[record] ?? null)]);
        return { row: place.row, column: MORE + i, values, numberFormat: format };
      }),
    ],
    formats: [
      {
        area: { ...place, column: 0, columns: heads.length },
        type: "formula",
        formula: `=$B${place.row + 1}<>""`,
        bold: true,
        fill: "#EEF3F8",
      },
    ],
    widths: more.map(({ width }, i) => ({ column: MORE + i, columns: 1, width })),
    ...(folds.length ? { outline: { groups: folds, folded: true } } : {}),
  };
}

function headsOf({ header, by }: GroupedRows, summed: string, { say }: SheetWords): string[] {
  const named = by === "text" || by === "day" ? header : say(`summaries.by.${by}`, { column: header });
  return [named, say("summaries.figures.count"), summed, say("summaries.share"), say("summaries.figures.average")];
}

/** The lines of groups and records, and the rows that fold away; `first` is the row of the first line. */
function linesOf({ groups, by, records }: GroupedRows, first: number, words: SheetWords): { lines: Line[]; folds: [number, number][] } {
  const lines: Line[] = [];
  const folds: [number, number][] = [];
  for (const group of groups) {
    const from = first + lines.length;
    const name = nameOf(group, by, words);
    if (!records) {
      lines.push(plainLine(name, group));
      continue;
    }
    for (const record of group.rows)
      lines.push({ cells: [records.columns[0]?.cells[record] ?? null, null, summand(records.values[record])], record });
    const own = from + group.rows.length;
    lines.push(liveLine(name, from, own, first - 1));
    folds.push([from, own - 1]);
  }
  return { lines, folds };
}

/** A group's name in the data language. */
function nameOf({ name }: Group, by: GroupBy, { say, date }: SheetWords): string {
  if (name === "") return say("summaries.blank");
  const day = by === "day" ? serialOfIso(name) : null;
  if (day !== null) return date(day);
  const [, year, quarter] = (by === "quarter" && /^(\d+) Q(\d)$/.exec(name)) || [];
  return year && quarter ? say("summaries.quarter", { year, quarter }) : name;
}

/** A cell of the summed column as it stands among formulas: numbers, and errors as formulas that answer them; the rest is in no sum. */
function summand(cell: Cell | undefined): Cell {
  if (typeof cell === "number") return cell;
  return isError(cell) ? `=${cell}` : null;
}

/** A group's line below its records, the first of which is in row `from`; `total` is the row of the grand total. Rows count from 0. */
function liveLine(name: string, from: number, own: number, total: number): Line {
  const over = `C${from + 1}:C${own}`;
  return { cells: [name, `=SUBTOTAL(2,${over})`, `=SUBTOTAL(9,${over})`, shareOf(own, total), averageOf(own)], record: null };
}

function plainLine(name: string, { count, sum, share, average }: Group): Line {
  return { cells: [name, count, sum, share, average], record: null };
}

const shareOf = (row: number, total: number): string => `=IF(C${total + 1}=0,"",C${row + 1}/C${total + 1})`;
const averageOf = (row: number): string => `=IF(B${row + 1}=0,"",C${row + 1}/B${row + 1})`;

/** The grand total: over the records, or over the groups where they stand alone. SUBTOTAL leaves out what is a SUBTOTAL itself. */
function totalLine({ records }: GroupedRows, own: number, lines: number, { say }: SheetWords): Line {
  const name = say("summaries.total");
  if (!lines) return { cells: [name, 0, 0], record: null };
  const over = (column: "B" | "C"): string => `${column}${own + 2}:${column}${own + 1 + lines}`;
  const [count, sum] = records ? [`SUBTOTAL(2,${over("C")})`, `SUBTOTAL(9,${over("C")})`] : [`SUM(${over("B")})`, `SUM(${over("C")})`];
  return { cells: [name, `=${count}`, `=${sum}`, shareOf(own, own), averageOf(own)], record: null };
}
