import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { widthFor } from "../schema/column-plan";
import type { BlockPlan, ColumnPlan } from "../schema/plan";
import type { ResultTableKey } from "../schema/result-tables";
import { tables } from "../schema/tables";
import type { DataWords } from "../schema/words";

/** The words of a result sheet, in the data language. */
export type SheetWords = {
  /** Keys of the locales: `results.…`, `summaries.…`. */
  say: (key: string, values?: Record<string, string | number>) => string;
  /** A day as the language writes it. */
  date: (serial: number) => string;
  rightToLeft: boolean;
  /** Headers, sheet names and date formats of the data language. */
  data: Pick<DataWords, "headers" | "sheets" | "formats">;
};

/** The columns of a result's table as the schema declares them. */
export function resultColumns(table: "rfm" | "abc" | ResultTableKey, { data }: SheetWords): ColumnPlan[] {
  const headers: Record<string, string> = data.headers[table];
  return tables[table].columns.map(({ key, kind, width, subtotal }) => {
    const header = headers[key] ?? key;
    return { key, header, kind, width: widthFor(header, width), subtotal };
  });
}

/** The columns as these rows need them: that of the references is hidden where no client has one. */
export function columnsInUse(columns: ColumnPlan[], rows: Grid): ColumnPlan[] {
  const at = columns.findIndex(({ key }) => key === "reference");
  if (at < 0 || rows.some((row) => !isBlank(row[at]))) return columns;
  return columns.map((column, i) => (i === at ? { ...column, hidden: true } : column));
}

/** Row 2 of a result sheet, over the whole width of its table. */
export function hintBlock(text: string, columns: readonly ColumnPlan[]): BlockPlan {
  return { row: 1, column: 0, values: [columns.map((_, i) => (i === 0 ? text : null))], look: "hint", across: true };
}

/** Who the clients are, by index. */
export type ClientsInfo = { code: Cell[]; reference: Cell[]; name: Cell[] };

/** Fill of an empty and of the fullest cell of a heat map: black text reads on both (8.6 : 1 at the darker end). */
const PALE = [247, 251, 255] as const;
const FULL = [107, 174, 214] as const;

/** Fills of a matrix from pale to full by the values' share of the largest; nothing where a cell is empty or beyond counting. */
export function heatFills(values: number[][]): (string | null)[][] {
  const largest = Math.max(0, ...values.flat());
  const hex = (part: number): string =>
    `#${PALE.map((from, k) =>
      Math.round(from + ((FULL[k] as number) - from) * part)
        .toString(16)
        .padStart(2, "0"),
    ).join("")}`.toUpperCase();
  return values.map((row) => row.map((value) => (value / largest > 0 ? hex(value / largest) : null)));
}
