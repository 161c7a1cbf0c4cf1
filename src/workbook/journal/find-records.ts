import type { Cell } from "../../domain/kernel/cell";
import { chunkRows } from "../chunks";
import type { Session } from "../session";
import { blankKey, readMarks, type Marks } from "./cell-marks";
import { locate } from "./locate";
import { readKeys } from "./record-keys";
import { rowsOf } from "./restore-cells";
import { standing, type Standing } from "./standing";
import type { BlockReader, StepOf, Written } from "./step";

/** A step that knows what it wrote into records. */
export type RecordStep = (StepOf<"cells"> | StepOf<"rows">) & { written: Written };

/**
 * The records of a step where they stand now: a body row each, -1 for those that are gone; `names` are of all body rows. `keyed`
 * are the rows that have a key of theirs, whichever of them it is.
 */
export type FoundRecords = { standing: Standing; rows: number[]; unsure: boolean; keyed: number[]; names: Cell[]; marks: Marks };

/** Marks of the key, before those of the cells. */
export const keyMarks = 2;

const listBytes = 16;

/** True for a step whose records can be found again. */
export function isRecordStep(step: { kind: string }): step is RecordStep {
  return "written" in step && step.written !== null;
}

/** How many records a step has. */
export function countOf(step: RecordStep): number {
  return step.kind === "cells" ? step.count : step.added + (step.first ? 1 : 0);
}

/** Finds a step's records by their keys, wherever they stand; null where the table is gone. One round trip a chunk. */
export async function findRecords(session: Session, step: RecordStep, read: BlockReader): Promise<FoundRecords | null> {
  const found = await standing(session, step.table);
  if (!found) return null;
  const count = countOf(step);
  const { names: ids, block, of } = step.written;
  const marks = await readMarks(block, count, read);
  const wanted = Array.from({ length: count }, (_, i) => marks(0, i) + marks(1, i));
  const { marks: now, names } = await readKeys(session, found, ids);
  // A new key where a made row stood may be that of a row of the user's own, the made one being gone: it is no rename.
  const sought = { marks: wanted, stood: await stoodOf(step, count, read), of, renamed: step.kind === "cells" };
  const { rows, unsure } = locate(sought, now);
  const keys = new Set(wanted.filter((mark) => mark !== blankKey));
  const keyed = now.flatMap((mark, row) => (keys.has(mark) ? [row] : []));
  return { standing: found, rows, unsure, keyed, names, marks };
}

async function stoodOf(step: RecordStep, count: number, read: BlockReader): Promise<number[]> {
  const start = step.kind === "cells" ? step.first : step.first ? 0 : step.bodyRows;
  if (step.kind === "rows" || step.rows === "all") return Array.from({ length: count }, (_, i) => start + i);
  const rows: number[] = [];
  for (const run of chunkRows(count, step.columns.length * listBytes)) for (const row of (await rowsOf(step, run, read)).rows) rows.push(row); // prettier-ignore
  return rows;
}
