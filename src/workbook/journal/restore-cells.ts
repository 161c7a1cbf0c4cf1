import type { Cell, Grid } from "../../domain/kernel/cell";
import { decode } from "../cells";
import { bytesOf, chunkRows, weighedBatches, type RowRun, type Span } from "../chunks";
import { forAll } from "../draw/areas";
import type { Session } from "../session";
import { cellsOf, standing, type Standing } from "./standing";
import { inRowOrder } from "./in-row-order";
import type { BlockReader, KeptColumn, StepOf } from "./step";

/** Where a step's records stand now (-1: gone), and the cells of them that stay as they are, by column id. */
export type Placed = { rows: readonly number[]; spared: ReadonlyMap<number, ReadonlySet<number>> };

/** What a cell of a block takes, roughly. */
const cellBytes = 16;

/** Body rows of a run of a cells step: all from the first on, or those that its block lists. */
export async function rowsOf(step: StepOf<"cells">, run: RowRun, read: BlockReader): Promise<{ rows: number[]; block: Grid }> {
  const block = step.block === null ? [] : await read(step.block, run.first, run.count);
  if (step.rows === "listed") return { rows: block.map((row) => Number(row[0])), block };
  return { rows: Array.from({ length: run.count }, (_, i) => step.first + run.first + i), block };
}

/** Writes back what stood in a step's cells, where its records stand now if that is told. */
export async function restoreCells(session: Session, step: StepOf<"cells">, read: BlockReader, placed?: Placed): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  const { rows: stood, block } = await wholeBlock(step, read);
  const rows = placed?.rows ?? stood;
  const order = inRowOrder(rows);
  const columns = columnsOf(step, block);
  const left = columns.filter((column) => !fillWhole(found, column.kept, rows, order, placed));
  const ascending = order.map((i) => rows[i]!);
  const weight = (at: number): number => left.reduce((bytes, { cell }) => bytes + bytesOf(cell(order[at]!)), 0);
  for (const batch of left.length ? weighedBatches(ascending, left.length, weight) : []) {
    for (const span of batch)
      for (const { kept, cell } of left) {
        const spared = placed?.spared.get(kept.id);
        restoreSpan(found, { kept, cell: (at) => cell(order[at]!) }, span, ascending, (at) => spared?.has(order[at]!) ?? false);
      }
    await session.sendQuietly();
  }
  await session.sendQuietly();
}

/** Queues a column of like cells without a gap at once: a formula all through is the column's formula again. False for others. */
function fillWhole(found: Standing, kept: KeptColumn, rows: readonly number[], order: readonly number[], placed?: Placed): boolean {
  const at = found.at.get(kept.id);
  const [first, last] = [rows[order[0]!] ?? 0, rows[order[order.length - 1]!] ?? -1];
  if (kept.fill === undefined || at === undefined || !order.length) return false;
  if (last - first + 1 !== order.length || placed?.spared.get(kept.id)?.size) return false;
  cellsOf(found, at, first, order.length).formulas = forAll(decode(kept.fill, kept.text));
  return true;
}

/** All rows of a step and what its block holds of them. */
async function wholeBlock(step: StepOf<"cells">, read: BlockReader): Promise<{ rows: number[]; block: Grid }> {
  const whole: { rows: number[]; block: Grid } = { rows: [], block: [] };
  for (const run of chunkRows(step.count, step.columns.length * cellBytes)) {
    const { rows, block } = await rowsOf(step, run, read);
    for (const row of rows) whole.rows.push(row);
    for (const row of block) whole.block.push(row);
  }
  return whole;
}

/** A column with what stood in it, by position in the step. */
type Column = { kept: KeptColumn; cell: (i: number) => Cell };

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

/** Queues the writing of a span's cells; null leaves a cell as it is. */
export function restoreSpan(
  found: Standing,
  { kept, cell }: Column,
  span: Span,
  rows: readonly number[],
  spared: (i: number) => boolean = () => false,
): void {
  const at = found.at.get(kept.id);
  if (at === undefined) return;
  const cells: (string | number | boolean | null)[][] = Array.from({ length: span.count }, () => [null]);
  for (let i = span.from; i < span.to; i += 1) if (!spared(i)) cells[rows[i]! - span.first] = [decode(cell(i), kept.text)];
  cellsOf(found, at, span.first, span.count).formulas = cells;
}
