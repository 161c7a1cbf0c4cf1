import { HostError } from "../objects/wire";
import type { Rect, Sheet } from "./book";
import { ensureCell } from "./cells";
import { emitFormat } from "./events";
import { formatCells } from "./formats";
import { isNumberFormat } from "./number-format";
import { assertAllowed } from "./protection";
import { patched, restyler } from "./styles";
import type { Workspace } from "./workspace";
import { assertShape } from "./write";

function checked(input: unknown): string {
  if (typeof input !== "string" || !isNumberFormat(input))
    throw new HostError("InvalidArgument", `"${String(input)}" is no number format.`);
  return input === "" ? "General" : input;
}

/** Sets one number format everywhere, or a matrix of them; null leaves a cell alone. A matrix of one cell counts as one. */
export function setNumberFormats(workspace: Workspace, sheet: Sheet, rect: Rect, input: unknown): void {
  const rows = Array.isArray(input) ? (input as unknown[]) : undefined;
  const first = rows?.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 ? (rows[0][0] as unknown) : undefined;
  if (!rows || first !== undefined) {
    const numberFormat = checked(first ?? input);
    return formatCells(workspace, sheet, rect, (style) => patched(style, { numberFormat }));
  }
  assertShape(rows, rect);
  assertAllowed(sheet, "allowFormatCells");
  setEach(workspace, sheet, rect, rows);
  workspace.touchLooks(sheet.id, rect);
  emitFormat(workspace, sheet, rect);
}

function setEach(workspace: Workspace, sheet: Sheet, rect: Rect, rows: unknown[][]): void {
  const restylers = new Map<unknown, (index: number | undefined) => number>();
  rows.forEach((row, i) =>
    row.forEach((input, j) => {
      if (input === null) return;
      let restyle = restylers.get(input);
      if (!restyle) {
        const numberFormat = checked(input);
        restylers.set(input, (restyle = restyler(workspace.book, (style) => patched(style, { numberFormat }))));
      }
      const cell = ensureCell(sheet, rect.row + i, rect.column + j);
      cell.style = restyle(cell.style);
    }),
  );
}
