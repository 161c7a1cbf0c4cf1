import { isBlank, type Cell } from "../../domain/kernel/cell";
import type { Session } from "../session";
import { cellsOf, standing } from "./standing";
import type { Remaining, Step } from "./step";

/** How the tables stand into which rows come back; undefined where none do. Two round trips a table. */
export async function remainingNow(session: Session, steps: readonly Step[]): Promise<Record<string, Remaining> | undefined> {
  const found: Record<string, Remaining> = {};
  for (const step of steps) {
    const table = step.kind === "removed" ? await standing(session, step.table) : null;
    if (step.kind !== "removed" || !table) continue;
    const first = cellsOf(table, 0, 0, 1, table.width).load("values,formulas");
    await session.send();
    const isFree = (value: Cell, c: number): boolean => isBlank(value) || value === "" || String(first.formulas[0]![c]).startsWith("=");
    found[step.table] = { rows: table.bodyRows, blank: table.bodyRows === 1 && (first.values[0] as Cell[]).every(isFree) };
  }
  return Object.keys(found).length ? found : undefined;
}
