import type { Cell } from "../../domain/kernel/cell";
import { decode } from "../cells";
import { forAll } from "../draw/areas";
import type { Session } from "../session";
import type { FoundRecords } from "./find-records";
import { inRowOrder } from "./in-row-order";
import { piecesOf } from "./restore-removed";
import { cellsOf, type Standing } from "./standing";
import type { StepOf } from "./step";

/** Runs of rows that are deleted in a batch. */
const runsTogether = 500;

/** Deletes the rows that a step made, wherever they stand now, but for the spared ones; Excel keeps a table's last row, which is blanked. */
export async function deleteMade(session: Session, step: StepOf<"rows">, found: FoundRecords, spared?: ReadonlySet<number>): Promise<void> {
  const { standing, rows } = found;
  const gone = inRowOrder(rows).flatMap((i) => (spared?.has(i) ? [] : [rows[i]!]));
  if (!gone.length) return;
  standing.table.clearFilters();
  const all = gone.length === standing.bodyRows;
  const pieces = piecesOf(all ? gone.slice(1) : gone, standing.width).reverse();
  for (let from = 0; from < pieces.length; from += runsTogether) {
    for (const { first, count } of pieces.slice(from, from + runsTogether)) cellsOf(standing, 0, first, count, standing.width).delete("Up"); // prettier-ignore
    await session.sendQuietly();
  }
  if (all) await blankFirst(session, standing, step);
}

/** The row that stays is as the first row of the empty table was; else its formulas stay. Its key goes last: a broken-off batch finds it again. */
async function blankFirst(session: Session, standing: Standing, { first, written }: StepOf<"rows">): Promise<void> {
  const range = cellsOf(standing, 0, 0, 1, standing.width).load("values,formulas");
  await session.send();
  const before = new Map((first ?? []).map(({ id, cell }) => [id, cell]));
  const isKey = (id: number): number => Number(written?.names.includes(id) ?? false);
  for (const [id, at] of [...standing.at].sort(([a], [b]) => isKey(a) - isKey(b))) {
    const formula = range.formulas[0]![at] as Cell;
    const cell = cellsOf(standing, at, 0, 1);
    if (before.has(id)) cell.formulas = [[decode(before.get(id)!, false)]];
    else if (typeof formula !== "string" || !formula.startsWith("=") || formula === range.values[0]![at]) cell.values = forAll("");
  }
  await session.sendQuietly();
}
