import type { Rect, Sheet } from "./book";
import { holds } from "./geometry";

/** Keys of `Sheet.hyperlinks`: "row,column". */
export const linkKey = {
  of: (row: number, column: number): string => `${row},${column}`,
  cell(key: string): { row: number; column: number } {
    const [row, column] = key.split(",").map(Number);
    return { row: row!, column: column! };
  },
  inside(key: string, rect: Rect): boolean {
    const { row, column } = linkKey.cell(key);
    return holds(rect, row, column);
  },
};

/** A cell's link, as Excel.RangeHyperlink. */
export type Hyperlink = NonNullable<ReturnType<Sheet["hyperlinks"]["get"]>>;
