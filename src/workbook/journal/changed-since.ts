import type { KeptCell } from "../../actions/ports";
import type { Cell } from "../../domain/kernel/cell";
import { Failure } from "../../domain/kernel/failure";
import { beforeOf, type Before } from "../cells";
import { readSpans } from "../read-spans";
import type { Session } from "../session";
import { hasMark, rowMark, unwritten } from "./cell-marks";
import { filledSince } from "./delete-columns";
import { findRecords, isRecordStep, keyMarks, type FoundRecords, type RecordStep } from "./find-records";
import { inRowOrder } from "./in-row-order";
import { cellsOf } from "./standing";
import type { BlockReader, Step, StepOf } from "./step";

/** Cells that stay as they are: positions of records in the step, by column id. */
export type Spared = ReadonlyMap<number, ReadonlySet<number>>;

/** Stands for all of a row's columns. */
export const wholeRow = -1;

/** What is spared of each step, and what of it the user or a later action changed since. */
export type Since = { spared: ReadonlyMap<Step, Spared>; kept: KeptCell[] };

/** What a cell that is read costs in the answer: its value and its formula. */
const readBytes = 40;

/**
 * Compares what an action wrote with how it stands now, wherever its records were moved to: one round trip a chunk. Where it cannot
 * be told which records are which it fails with "undo.changed" if `strict`; else those are spared.
 */
export async function changedSince(session: Session, steps: readonly Step[], read: BlockReader, strict: boolean): Promise<Since> {
  const spared = new Map<Step, Spared>();
  const kept: KeptCell[] = [];
  for (const step of steps) {
    if (step.kind === "columns") await keepFilled(session, step, spared, kept);
    if (!isRecordStep(step)) continue;
    const found = await findRecords(session, step, read);
    if (!found) continue;
    if (found.unsure && strict) throw new Failure("undo.changed", { table: step.table });
    const look: Look = { step, found, spared: new Map(), kept };
    await (step.kind === "cells" ? compareCells(session, look, step) : compareRows(session, look, step));
    spared.set(step, look.spared);
  }
  return { spared, kept };
}

async function keepFilled(session: Session, step: StepOf<"columns">, spared: Map<Step, Spared>, kept: KeptCell[]): Promise<void> {
  const filled = await filledSince(session, step);
  spared.set(step, new Map(filled.map(({ id }) => [id, new Set<number>()])));
  for (const { header } of filled) kept.push({ table: step.table, record: "", field: header });
}

type Look = { step: RecordStep; found: FoundRecords; spared: Map<number, Set<number>>; kept: KeptCell[] };

async function compareCells(session: Session, look: Look, step: StepOf<"cells">): Promise<void> {
  const ids = step.columns.map(({ id }) => id);
  await eachRow(session, look.found, ids, (i, row, content) => {
    ids.forEach((id, c) => {
      const mark = look.found.marks(keyMarks + c, i);
      const now = content(c);
      if (now && mark !== unwritten && hasMark(now, mark)) return;
      spare(look.spared, id, i);
      if (now && mark !== unwritten) look.kept.push(keptCell(look, row, look.found.standing.headers.get(id) ?? ""));
    });
  });
}

/** A row that was made is left where anything that users type stands otherwise in it. */
async function compareRows(session: Session, look: Look, step: StepOf<"rows">): Promise<void> {
  const skip = new Set(step.written?.skip);
  const ids = [...look.found.standing.at.keys()].filter((id) => !skip.has(id));
  await eachRow(session, look.found, ids, (i, row, content) => {
    const typed = ids.map((_, c) => textOf(content(c)));
    if (rowMark(typed) === look.found.marks(keyMarks, i)) return;
    spare(look.spared, wholeRow, i);
    look.kept.push(keptCell(look, row, ""));
  });
}

function textOf(content: Before | null): Cell {
  if (!content) return null;
  return "formula" in content ? content.formula : content.value;
}

type Visit = (i: number, row: number, content: (column: number) => Before | null) => void;

/** Reads columns of the records that are there, in the order of their rows. */
async function eachRow(session: Session, { standing, rows }: FoundRecords, ids: readonly number[], visit: Visit): Promise<void> {
  const order = inRowOrder(rows);
  const places = ids.map((id) => standing.at.get(id) ?? -1);
  const ascending = order.map((i) => rows[i]!);
  await readSpans(ascending, Math.max(1, places.length) * readBytes, async (batch) => {
    const loaded = batch.map((span) =>
      places.map((at) => (at < 0 ? null : cellsOf(standing, at, span.first, span.count).load("values,formulas"))),
    );
    await session.send();
    batch.forEach((span, s) => {
      for (let at = span.from; at < span.to; at += 1) {
        const row = ascending[at]!;
        visit(order[at]!, row, (c) => contentIn(loaded[s]![c] ?? null, row - span.first));
      }
    });
  });
}

function contentIn(range: Excel.Range | null, row: number): Before | null {
  return range && beforeOf(range.values[row]![0] as Cell, range.formulas[row]![0] as Cell);
}

function spare(spared: Map<number, Set<number>>, column: number, i: number): void {
  const found = spared.get(column);
  if (found) found.add(i);
  else spared.set(column, new Set([i]));
}

/** The record is called by what stands in the first column of its key; by its row where that is blank. */
function keptCell({ step, found }: Look, row: number, field: string): KeptCell {
  const name = found.names[row] ?? "";
  const record = name === "" ? `row ${found.standing.row + 2 + row}` : String(name);
  return { table: step.table, record, field };
}
