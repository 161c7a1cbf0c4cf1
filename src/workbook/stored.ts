import type { Cell } from "../domain/kernel/cell";
import type { BlockPlan, SheetPlan } from "../domain/schema/plan";
import type { Session } from "./session";
import { forgetKept } from "./kept";
import { forgetViews } from "./views/kept-views";

/** The key in workbook.settings under which the base keeps what no cell shows. */
export const storedKey = "clientBase";

/** A block of loose cells without its cells: how many rows and columns it has (absent: as many as its values). */
export type StoredBlock = BlockPlan & { size?: [number, number] };

/** A plan without the tables' rows and the loose cells. */
export type StoredPlan = Omit<SheetPlan, "blocks"> & { blocks: StoredBlock[] };

/** A result sheet as it was last built; `sheet` is the name it had then. */
export type StoredResult = { sheet: string; plan: StoredPlan };

/** What travels in workbook.settings; rebuilt from headers where it is lost. */
export type Stored = {
  schemaVersion: number;
  language: string;
  profile: string;
  /** The answers the base was made from. */
  answers: Record<string, Cell>;
  /** Column keys by table key, then by table-column id. */
  columns: Record<string, Record<string, string>>;
  /** First table of each sheet, by the sheet's plan key. */
  sheets: Record<string, string>;
  results: Record<string, StoredResult>;
  /** Settings and segments that were last right and are not those of a new base, by key. */
  good?: Record<string, Cell>;
};

/** Queues the loading of what is stored; null after `send` where there is nothing of ours. */
export function loadStored(session: Session): () => Stored | null {
  const item = session.workbook.settings.getItemOrNullObject(storedKey).load("value");
  return () => (item.isNullObject ? null : readStored(item.value));
}

/** Queues the writing of what is stored; null removes it. */
export function writeStored(session: Session, stored: Stored | null): void {
  session.workbook.settings.add(storedKey, stored ? JSON.stringify(stored) : "");
  if (stored) return;
  session.workbook.settings.getItem(storedKey).delete();
  forgetViews(session);
  forgetKept(session);
}

function readStored(value: unknown): Stored | null {
  if (typeof value !== "string" || !value.startsWith("{")) return null;
  const stored = JSON.parse(value) as Partial<Stored>;
  return typeof stored.schemaVersion === "number" ? (stored as Stored) : null;
}
