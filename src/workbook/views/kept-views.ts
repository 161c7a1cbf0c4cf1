import type { SavedView } from "../../domain/views/view";
import type { Session } from "../session";

/** The key in workbook.settings under which views are kept: apart from the base's own, so that undoing an action leaves them. */
const viewsKey = "clientBaseViews";

/** What the workbook keeps of views. */
export type KeptViews = {
  /** The user's own views. */
  saved: SavedView[];
  /** Ids of the columns that were hidden before the first view, by table. */
  before: Record<string, number[]>;
  /** Tables whose rows a view has sorted. */
  sorted: string[];
};

/** Queues the loading of what is kept of views; after `send` it answers it, empty where there is nothing. */
export function loadKeptViews(session: Session): () => KeptViews {
  const item = session.workbook.settings.getItemOrNullObject(viewsKey).load("value");
  return () => ({ saved: [], before: {}, sorted: [], ...(item.isNullObject ? {} : read(item.value)) });
}

/** Queues the writing of what is kept of views. */
export function writeKeptViews(session: Session, kept: KeptViews): void {
  session.workbook.settings.add(viewsKey, JSON.stringify(kept));
}

/** Queues the removal of all that is kept of views. */
export function forgetViews(session: Session): void {
  session.workbook.settings.add(viewsKey, "");
  session.workbook.settings.getItem(viewsKey).delete();
}

function read(value: unknown): Partial<KeptViews> {
  return typeof value === "string" && value.startsWith("{") ? (JSON.parse(value) as Partial<KeptViews>) : {};
}
