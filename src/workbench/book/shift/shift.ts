import type { Table } from "../book";
import { usedRect } from "../cells";
import type { Workspace } from "../workspace";
import { isWhole, shiftCells } from "./cells";
import { shiftFormulas } from "./formulas";
import { chartMoves, shiftParts, shiftTables } from "./parts";
import type { Shift } from "./span";
import { shiftRect, tailOf } from "./span";

/** Moves cells and everything that knows where they are, in the whole book. It asks no one and tells no one but the engine. */
export function shiftBook(workspace: Workspace, shift: Shift, spared: (table: Table) => boolean = () => false): void {
  const { sheet } = shift;
  const moves = usedRect(sheet, tailOf(shift), false) !== undefined || isWhole(shift);
  const moveCharts = isWhole(shift) ? chartMoves(shift) : undefined;
  shiftCells(shift);
  moveCharts?.();
  shiftParts(shift);
  shiftFormulas(workspace, shift);
  shiftTables(workspace, shift, spared);
  for (const place of workspace.tracked) if (place.sheet === sheet && place.rect) place.rect = shiftRect(place.rect, shift);
  if (moves) workspace.touchSheet({ sheet: sheet.id, all: true, rows: true, columns: true });
  if (sheet.tables.length > 0 || workspace.book.names.length > 0) workspace.touchStructure();
}
