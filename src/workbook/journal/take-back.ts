import { decode } from "../cells";
import { applyFilters, clearFilters } from "../filters";
import type { Session } from "../session";
import { writeStored } from "../stored";
import { restoreCells, type Spared } from "./restore-cells";
import { restoreResult } from "./restore-result";
import { cellsOf, standing } from "./standing";
import type { BlockReader, Step, StepOf } from "./step";

/** What a step spares: cells that the user changed since, or that the action never wrote. */
export type SparedBySteps = ReadonlyMap<Step, Spared>;

const nothing: Spared = new Map();

/** Takes steps back from the last to the first, but for spared cells; idempotent. Anything that is gone already is passed over. */
export async function takeBackAll(
  session: Session,
  steps: readonly Step[],
  read: BlockReader,
  pace: (done: number) => void = () => undefined,
  spared: SparedBySteps = new Map(),
): Promise<void> {
  const back = [...steps].reverse();
  await removeMade(session, back);
  for (const [i, step] of back.entries()) {
    pace(i + 1);
    await takeBack(session, step, read, spared.get(step) ?? nothing);
  }
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

async function takeBack(session: Session, step: Step, read: BlockReader, spared: Spared): Promise<void> {
  switch (step.kind) {
    case "sheet":
    case "name":
      return;
    case "stored":
      return writeStored(session, step.value);
    case "rows":
      return deleteRows(session, step);
    case "columns":
      return deleteColumns(session, step);
    case "cells":
      return restoreCells(session, step, read, spared);
    case "loose":
      return restoreLoose(session, step);
    case "result":
      return restoreResult(session, step, read);
    case "filters":
      return restoreFilters(session, step);
  }
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

async function deleteColumns(session: Session, { table, headers }: StepOf<"columns">): Promise<void> {
  const columns = session.workbook.tables.getItem(table).columns;
  const found = headers.map((header) => columns.getItemOrNullObject(header).load("id"));
  await session.send();
  for (const column of [...found].reverse()) if (!column.isNullObject) column.delete();
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
