import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import type { KeptCell } from "../../actions/ports";
import { beforeOf } from "../cells";
import { batchesOf, chunkRows, rowsPerChunk, spansOf, type Span } from "../chunks";
import type { Session } from "../session";
import { cellMark, readMarks, unwritten, type Marks } from "./cell-marks";
import { rowsOf } from "./restore-cells";
import { cellsOf, standing, type Standing } from "./standing";
import type { BlockReader, Step, StepOf, Written } from "./step";
import type { SparedBySteps } from "./take-back";

/** What is spared, and the cells of it that the user changed after the action wrote them. */
export type Since = { spared: SparedBySteps; kept: KeptCell[] };

/** What a cell that is read costs in the answer: its value and its formula. */
const readBytes = 40;

type Look = {
  step: StepOf<"cells">;
  found: Standing;
  places: { id: number; at: number }[];
  marks: Marks;
  known: Set<string>;
  strict: boolean;
};
type Found = { spared: Map<number, Set<number>>; kept: KeptCell[] };

/**
 * Compares the cells that an action wrote with how they stand now: one round trip a chunk. Where records no longer stand
 * in the rows they stood in it fails with "undo.changed" if `strict`; else those rows are spared.
 */
export async function changedSince(session: Session, steps: readonly Step[], read: BlockReader, strict: boolean): Promise<Since> {
  const spared = new Map<Step, Found["spared"]>();
  const kept: KeptCell[] = [];
  for (const step of steps) {
    if (step.kind !== "cells" || !step.written) continue;
    const found = await standing(session, step.table);
    if (!found) continue;
    const result = await compare(session, { ...(await lookOf(step, step.written, found, read)), strict }, read);
    spared.set(step, result.spared);
    kept.push(...result.kept);
  }
  return { spared, kept };
}

async function lookOf(step: StepOf<"cells">, { name, block }: Written, found: Standing, read: BlockReader): Promise<Omit<Look, "strict">> {
  const marks = await readMarks(block, step.count, step.columns.length + 1, read);
  const known = new Set(Array.from({ length: step.count }, (_, i) => marks(0, i)));
  // Columns and rows that are gone are passed over; without the naming column nothing tells the records apart.
  const places = [name, ...step.columns.map(({ id }) => id)].map((id) => ({ id, at: found.at.get(id) ?? -1 }));
  return { step, found, places, marks, known };
}

async function compare(session: Session, look: Look, read: BlockReader): Promise<Found> {
  const { step, found, places } = look;
  const result: Found = { spared: new Map(), kept: [] };
  const size = rowsPerChunk(places.length * readBytes);
  for (const run of chunkRows(step.count, places.length * readBytes)) {
    const { rows } = await rowsOf(step, run, read);
    for (const batch of batchesOf(spansOf(rows, size), size)) {
      const loaded = batch.map((span) =>
        places.map(({ at }) => (at < 0 ? null : cellsOf(found, at, span.first, span.count).load("values,formulas"))),
      );
      await session.send();
      batch.forEach((span, i) => compareSpan(look, span, rows, run.first, loaded[i]!, result));
    }
  }
  return result;
}

function compareSpan(look: Look, span: Span, rows: number[], first: number, ranges: (Excel.Range | null)[], result: Found): void {
  const { step, found, places, marks } = look;
  for (let i = span.from; i < span.to; i += 1) {
    const row = rows[i]!;
    if (row >= found.bodyRows) continue;
    const now = ranges.map((range) => range && contentOf(range, row - span.first));
    const moved = isMoved(look, now[0] ?? null, first + i);
    if (moved && look.strict) throw new Failure("undo.changed", { table: step.table });
    for (let c = 1; c < places.length; c += 1) {
      const mark = marks(c, first + i);
      const content = now[c];
      if (!content || (!moved && mark !== unwritten && cellMark(content) === mark)) continue;
      spare(result, places[c]!.id, row);
      if (mark !== unwritten) result.kept.push(keptCell(look, row, places[c]!.id, now[0] ?? null));
    }
  }
}

/** True where the row holds a record that stood in another one; a record that was only renamed stands where it stood. */
function isMoved({ marks, known }: Look, name: ReturnType<typeof beforeOf> | null, i: number): boolean {
  const mark = name && cellMark(name);
  return mark !== null && mark !== marks(0, i) && known.has(mark);
}

function contentOf(range: Excel.Range, row: number): ReturnType<typeof beforeOf> {
  return beforeOf(range.values[row]![0] as Cell, range.formulas[row]![0] as Cell);
}

function spare({ spared }: Found, column: number, row: number): void {
  const rows = spared.get(column);
  if (rows) rows.add(row);
  else spared.set(column, new Set([row]));
}

/** The record is called by what stands in its naming column; by its row where that is a formula or blank. */
function keptCell({ step, found }: Look, row: number, column: number, name: ReturnType<typeof beforeOf> | null): KeptCell {
  const value = name && "value" in name ? name.value : null;
  const record = value === null || value === "" ? `row ${found.row + 2 + row}` : String(value);
  return { table: step.table, record, field: found.headers.get(column) ?? "" };
}
