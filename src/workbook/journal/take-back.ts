import { decode } from "../cells";
import { applyFilters, clearFilters } from "../filters";
import type { Session } from "../session";
import { writeStored } from "../stored";
import { wholeRow, type Since } from "./changed-since";
import { deleteColumns } from "./delete-columns";
import { deleteMade } from "./delete-made";
import { findRecords, isRecordStep, type RecordStep } from "./find-records";
import { restoreCells } from "./restore-cells";
import { restoreRemoved } from "./restore-removed";
import { restoreResult } from "./restore-result";
import { restoreFormats } from "./restore-formats";
import { renameBack, restoreName, unguard } from "./restore-making";
import { restoreSpots } from "./restore-spots";
import { cellsOf, standing } from "./standing";
import type { BlockReader, Remaining, Step, StepOf } from "./step";

/** How steps are taken back. */
export type TakingBack = {
  read: BlockReader;
  /** By table: what it has without the rows that went, where they went or come back; absent: none did. */
  removing: Readonly<Record<string, Remaining>> | undefined;
  /** Rows that went are back: their number tells nothing any more. */
  settle(): void;
  pace?(done: number): void;
  /** Records are found again wherever they stand now, and what was changed since is spared; absent: all is as the action left it. */
  since?: Since;
};

/** Takes steps back from the last to the first; idempotent. Anything that is gone already is passed over. */
export async function takeBackAll(session: Session, steps: readonly Step[], how: TakingBack): Promise<void> {
  const back = [...steps].reverse();
  await removeMade(session, back);
  await putBack(session, back, how);
  for (const [i, step] of back.entries()) {
    how.pace?.(i + 1);
    await takeBack(session, step, how);
  }
  await session.send();
}

/** Rows that went come back before all else: what follows counts on their places. */
async function putBack(session: Session, steps: readonly Step[], how: TakingBack): Promise<void> {
  if (!how.removing) return;
  for (const step of steps) {
    const remaining = step.kind === "removed" ? how.removing[step.table] : undefined;
    if (step.kind === "removed" && remaining) await restoreRemoved(session, step, how.read, remaining);
  }
  how.settle();
  await session.send();
}

/** Names and sheets that were made go first and together: what stood on those sheets goes with them. */
async function removeMade(session: Session, steps: readonly Step[]): Promise<void> {
  const { worksheets, names } = session.workbook;
  const madeNames = steps.flatMap((step) => (step.kind === "name" ? [names.getItemOrNullObject(step.name).load("name")] : []));
  const madeSheets = steps.flatMap((step) =>
    step.kind === "sheet" ? [{ sheet: worksheets.getItemOrNullObject(step.name).load("id,visibility"), known: step.known }] : [],
  );
  if (!madeNames.length && !madeSheets.length) return;
  await session.send();
  for (const name of madeNames) if (!name.isNullObject) name.delete();
  for (const { sheet, known } of madeSheets) if (!sheet.isNullObject && !known.includes(sheet.id)) remove(sheet);
  await session.send();
}

/** Excel deletes no sheet that is very hidden. */
function remove(sheet: Excel.Worksheet): void {
  if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
  sheet.delete();
}

async function takeBack(session: Session, step: Step, { read, since }: TakingBack): Promise<void> {
  switch (step.kind) {
    case "sheet":
    case "name":
    case "removed":
      return;
    case "stored":
      return writeStored(session, step.value);
    case "rows":
      return since && isRecordStep(step) ? deleteFound(session, step, read, since) : deleteRows(session, step);
    case "columns":
      // Columns that rows have which stay, stay with them.
      return rowsStay(step.table, since) ? undefined : deleteColumns(session, step, since);
    case "cells":
      return since && isRecordStep(step) ? restoreFound(session, step, read, since) : restoreCells(session, step, read);
    case "loose":
      return restoreLoose(session, step);
    case "named":
      return restoreName(session, step);
    case "unguarded":
      return unguard(session, step);
    case "formats":
      return restoreFormats(session, step, read);
    case "renamed":
      return renameBack(session, step);
    case "spots":
      return restoreSpots(session, step, read);
    case "result":
      return restoreResult(session, step, read);
    case "filters":
      return restoreFilters(session, step);
  }
}

/** Undo begins only where each record is sure of its place: where one is not, an earlier try took some of the like away, and the others go too. */
async function deleteFound(session: Session, step: RecordStep & StepOf<"rows">, read: BlockReader, { spared }: Since): Promise<void> {
  const found = await findRecords(session, step, read);
  const stay = spared.get(step)?.get(wholeRow);
  if (found) await deleteMade(session, step, found.unsure && !stay?.size ? { ...found, rows: found.keyed } : found, stay);
}

async function restoreFound(session: Session, step: RecordStep & StepOf<"cells">, read: BlockReader, { spared }: Since): Promise<void> {
  const found = await findRecords(session, step, read);
  if (found) await restoreCells(session, step, read, { rows: found.rows, spared: spared.get(step) ?? new Map() });
}

async function deleteRows(session: Session, step: StepOf<"rows">): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  found.table.clearFilters();
  const more = found.bodyRows - step.bodyRows;
  // A blank first row that was filled goes too where the user's own rows follow.
  const followed = step.first !== null && more > step.added;
  const first = followed ? 0 : step.bodyRows;
  const count = followed ? step.added + 1 : Math.min(more, step.added);
  if (count > 0) cellsOf(found, 0, first, count, found.width).delete("Up");
  for (const { id, cell } of followed ? [] : (step.first ?? [])) {
    const at = found.at.get(id);
    if (at !== undefined) cellsOf(found, at, 0, 1).formulas = [[decode(cell, false)]];
  }
}

function rowsStay(table: string, since: Since | undefined): boolean {
  return [...(since?.spared ?? [])].some(([step, spared]) => step.kind === "rows" && step.table === table && spared.get(wholeRow)?.size);
}

async function restoreLoose(session: Session, { table, up, cell }: StepOf<"loose">): Promise<void> {
  const found = await standing(session, table);
  if (found) cellsOf(found, 0, -up, 1).formulas = [[decode(cell, false)]];
}

async function restoreFilters(session: Session, step: StepOf<"filters">): Promise<void> {
  const found = await standing(session, step.table);
  if (!found) return;
  clearFilters(session, [step]);
  applyFilters(session, [step]);
}
