import type { BlockPlan, SheetPlan } from "../../domain/schema/plan";
import { forExcel, textFormat } from "../cells";
import { blockRect, forAll, rangeOf, tableWidth } from "./areas";

/** The few colours of the house, beside those that plans bring. */
export const colors = { ink: "#1F2933", quiet: "#5F6B7A", header: "#E8EEF4", accent: "#0F6CBD" } as const;

type Look = NonNullable<BlockPlan["look"]>;
type Dress = { format?: string; bold?: boolean; italic?: boolean; size?: number; color?: string; fill?: string };

const dresses: Record<Look, Dress> = {
  title: { bold: true, size: 16, color: colors.ink },
  hint: { italic: true, color: colors.quiet },
  heading: { bold: true, color: colors.ink },
  header: { bold: true, fill: colors.header },
  total: { bold: true, format: "#,##0.00", color: colors.accent },
  label: {},
  number: { format: "#,##0" },
  money: { format: "#,##0.00" },
  percent: { format: "0.0%" },
  date: { format: "yyyy-mm-dd" },
  code: { format: "@" },
};

/** Dresses a range in one of the house's looks. */
export function dress(range: Excel.Range, look: Look): void {
  const { format, bold, italic, size, color, fill } = dresses[look];
  if (format) range.numberFormat = forAll(format);
  if (bold) range.format.font.bold = true;
  if (italic) range.format.font.italic = true;
  if (size) range.format.font.size = size;
  if (color) range.format.font.color = color;
  if (fill) range.format.fill.color = fill;
}

/** Points of a line of text, as high as Excel's rows are. */
const lineHeight = 15;

/** Makes one cell of each row of cells that is one, and the row as high as its text needs at the widths of the plan's first table. */
export function drawAcross(sheet: Excel.Worksheet, { blocks, tables }: SheetPlan): void {
  const [table] = tables;
  for (const block of blocks.filter(({ across }) => across)) {
    const [text, ...others] = (block.values[0] ?? []).map((cell) => String(cell ?? ""));
    // What the user typed there, and undo brings back, would be lost in one cell.
    if (!text || others.some(Boolean)) continue;
    const lines = Math.ceil(text.length / Math.max(1, table ? tableWidth(table) : text.length));
    const range = rangeOf(sheet, blockRect(block));
    range.merge();
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    range.format.rowHeight = lineHeight * Math.max(1, lines);
  }
}

/** Heads of small tables stand on the right where figures stand under them. */
export function drawHeads(sheet: Excel.Worksheet, blocks: readonly BlockPlan[]): void {
  for (const { row, column, values, look } of blocks) {
    if (look !== "header" || values.length !== 1) continue;
    const under = blocks.filter((block) => block.row === row + 1 && block.look !== "header");
    for (const at of values[0]?.map((_, k) => column + k) ?? []) {
      const hasFigures = under.some((block) => block.values.some((line) => typeof line[at - block.column] === "number"));
      if (hasFigures) sheet.getRangeByIndexes(row, at, 1, 1).format.horizontalAlignment = "Right";
    }
  }
}

/** Writes loose cells: looks before values, formulas only where the plan says so. */
export function drawBlock(sheet: Excel.Worksheet, block: BlockPlan): void {
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  if (!rows || !columns) return;
  const range = rangeOf(sheet, { row: block.row, column: block.column, rows, columns });
  if (block.look) dress(range, block.look);
  if (block.numberFormat) range.numberFormat = forAll(block.numberFormat);
  const text = (block.numberFormat ?? (block.look ? dresses[block.look].format : undefined)) === textFormat;
  const cell = (value: BlockPlan["values"][number][number]) => {
    return block.formulas && typeof value === "string" && value.startsWith("=") ? value : forExcel(value, text);
  };
  const grid = block.values.map((row) => row.map(cell));
  if (block.formulas) range.formulas = grid;
  else range.values = grid;
  block.fills?.forEach((row, r) =>
    row.forEach((fill, c) => {
      if (fill) sheet.getRangeByIndexes(block.row + r, block.column + c, 1, 1).format.fill.color = fill;
    }),
  );
}
