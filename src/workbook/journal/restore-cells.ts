import type { Cell, Grid } from "../../domain/kernel/cell";
import { decode } from "../cells";
import { batchesOf, chunkRows, rowsPerChunk, spansOf, type RowRun, type Span } from "../chunks";
import { forAll } from "../draw/areas";
import type { Session } from "../session";
import { cellsOf, standing, type Standing } from "./standing";
import type { BlockReader, StepOf } from "./step";

/** Cells that stay as they are: body rows by column id. */
export type Spared = ReadonlyMap<number, ReadonlySet<number>>;

/** What a step writes for a cell, roughly. */
const cellBytes = 16;

/** Body rows of a run of a cells step: all from the first on, or those that its block lists. */
export async function rowsOf(step: StepOf<"cells">, run: RowRun, read: BlockReader): Promise<{ rows: number[]; block: Grid }> {
  const block = step.block === null ? [] : await read(step.block, run.first, run.count);
  if (step.rows === "listed") return { rows: block.map((row) => Number(row[0])), block };
  return { rows: Array.from({ length: run.count }, (_, i) => step.first + run.first + i), block };
}

/** Writes back what stood in a step's cells, but for the spared ones. */
export async function restoreCells(session: Session, step: StepOf<"cells">, read: BlockReader, spared: Spared): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  const whole = new Set(step.columns.filter(({ id, fill }) => fill !== undefined && step.rows === "all" && !spared.get(id)?.size));
  for (const { id, text, fill } of whole) {
    const at = found.at.get(id);
    // A formula all through is the column's formula again.
    if (at !== undefined) cellsOf(found, at, step.first, step.count).formulas = forAll(decode(fill!, text));
  }
  if (whole.size === step.columns.length) return session.sendQuietly();
  const size = rowsPerChunk(step.columns.length * cellBytes);
  for (const run of chunkRows(step.count, step.columns.length * cellBytes)) {
    const { rows, block } = await rowsOf(step, run, read);
    const columns = columnsOf(step, block).filter(({ kept }) => !whole.has(kept));
    for (const batch of batchesOf(spansOf(rows, size), size)) {
      for (const span of batch) for (const column of columns) restoreSpan(found, column, span, rows, spared.get(column.kept.id));
      await session.sendQuietly();
    }
  }
}

type Column = { kept: StepOf<"cells">["columns"][number]; cell: (i: number) => Cell };

/** The step's columns with what stood in them; columns of like cells are not in the block. */
function columnsOf(step: StepOf<"cells">, block: Grid): Column[] {
  let next = step.rows === "listed" ? 1 : 0;
  return step.columns.map((kept) => {
    const { fill } = kept;
    if (fill !== undefined) return { kept, cell: () => fill };
    const from = next++;
    return { kept, cell: (i) => block[i]?.[from] ?? "" };
  });
}

function restoreSpan(found: Standing, { kept, cell }: Column, span: Span, rows: number[], spared?: ReadonlySet<number>): void {
  const at = found.at.get(kept.id);
  if (at === undefined) return;
  const cells: (string | number | boolean | null)[][] = Array.from({ length: span.count }, () => [null]);
  for (let i = span.from; i < span.to; i += 1) if (!spared?.has(rows[i]!)) cells[rows[i]! - span.first] = [decode(cell(i), kept.text)];
  cellsOf(found, at, span.first, span.count).formulas = cells;
}
