import { columnOf } from "../../domain/schema/tables";
import { readChunks } from "../read-chunks";
import type { Session } from "../session";
import { loadStored, writeStored, type Stored } from "../stored";
import type { Since } from "./changed-since";
import { cellsOf, standing, type Standing } from "./standing";
import type { StepOf } from "./step";

/** What a cell that is read costs in the answer: its value and its formula. */
const readBytes = 40;

type ColumnsStep = StepOf<"columns">;
/** A column that a step made, by its id and place. */
export type MadeColumn = { id: number; at: number };

/** Takes away the columns that a step made, but for those that are spared. */
export async function deleteColumns(session: Session, step: ColumnsStep, since: Since | undefined): Promise<void> {
  const stored = loadStored(session);
  const found = await standing(session, step.table);
  if (!found) return;
  const spared = since?.spared.get(step);
  const made = [...madeColumns(step, found, stored()), ...(await unnamed(session, step, found))];
  const gone = made.filter(({ id }) => !spared?.has(id)).sort((a, b) => b.at - a.at);
  if (!gone.length) return;
  found.table.clearFilters();
  for (const { at } of gone) {
    const column = found.table.columns.getItemAt(at);
    if (step.between) column.getRange().getEntireColumn().delete("Left");
    else column.delete();
  }
  forgetKeys(session, step, gone, stored(), since === undefined);
}

/** The columns that a step made where they stand now, renamed ones too. */
export function madeColumns(
  { key, headers, keys, known }: ColumnsStep,
  { headers: standing, at }: Standing,
  stored: Stored | null,
): MadeColumn[] {
  const names = new Set(headers.map((header) => header.toLowerCase()));
  const ids = stored?.columns[key ?? ""] ?? {};
  return [...standing].flatMap(([id, header]) => {
    const isMade = names.has(header.toLowerCase()) || keys?.includes(ids[String(id)] ?? "");
    return isMade && !known?.includes(id) ? [{ id, at: at.get(id)! }] : [];
  });
}

/** A column that was put between others and broke off before it had its name: blank, and right of one that was there. */
async function unnamed(session: Session, { known, between, headers }: ColumnsStep, found: Standing): Promise<MadeColumn[]> {
  if (!between || !known) return [];
  const order = [...found.at.keys()];
  const names = new Set(headers.map((header) => header.toLowerCase()));
  const suspects = order.filter((id) => !known.includes(id) && !names.has(found.headers.get(id)!.toLowerCase()));
  const loaded = suspects.map((id) => {
    const at = found.at.get(id)!;
    return { id, at, filled: found.table.columns.getItemAt(at).getDataBodyRange().getUsedRangeOrNullObject(true).load("address") };
  });
  if (loaded.length) await session.send();
  return loaded.filter(({ filled, at }) => filled.isNullObject && at > 0 && isOurs(order[at - 1]!, known, names, found));
}

function isOurs(left: number, known: readonly number[], names: ReadonlySet<string>, { headers }: Standing): boolean {
  return known.includes(left) || names.has(headers.get(left)!.toLowerCase());
}

/** An id may be given again: nothing of ours is stored under one that is gone. What is taken back whole has its ids as they were. */
function forgetKeys(
  session: Session,
  { key = "", ids: before }: ColumnsStep,
  gone: readonly MadeColumn[],
  stored: Stored | null,
  whole: boolean,
): void {
  const ids = stored?.columns[key];
  if (!stored || !ids || !gone.some(({ id }) => String(id) in ids)) return;
  const away = new Set(gone.map(({ id }) => String(id)));
  stored.columns[key] = whole && before ? before : Object.fromEntries(Object.entries(ids).filter(([id]) => !away.has(id)));
  writeStored(session, stored);
}

/** What the user wrote since into columns that were made blank: his cells by column, and those columns' headers. */
export async function filledSince(session: Session, step: ColumnsStep): Promise<{ id: number; header: string }[]> {
  const stored = loadStored(session);
  const found = step.blank ? await standing(session, step.table) : null;
  if (!found) return [];
  const ids = stored()?.columns[step.key ?? ""] ?? {};
  const byUser = ({ id }: MadeColumn): boolean => (columnOf(step.key ?? "", ids[String(id)] ?? "")?.writtenBy ?? "user") === "user";
  const columns = madeColumns(step, found, stored()).filter(byUser);
  const typed = new Set<number>();
  await readChunks(columns.length ? found.bodyRows : 0, columns.length * readBytes, async (first, count) => {
    const made = columns.map(({ id, at }) => ({ id, range: cellsOf(found, at, first, count).load("values,formulas") }));
    await session.send();
    for (const { id, range } of made) if (isTyped(range)) typed.add(id);
    return count;
  });
  return columns.flatMap(({ id }) => (typed.has(id) ? [{ id, header: found.headers.get(id)! }] : []));
}

/** True where a cell holds what is no formula. */
function isTyped({ values, formulas }: Excel.Range): boolean {
  return values.some((row, r) => row[0] !== "" && (formulas[r]![0] === row[0] || !String(formulas[r]![0]).startsWith("=")));
}
