import type { SavedView } from "../../domain/views/view";
import type { Session } from "../session";
import { loadKeptViews, writeKeptViews } from "./kept-views";

/** The user's own views: one round trip. */
export async function savedViews(session: Session): Promise<SavedView[]> {
  const kept = loadKeptViews(session);
  await session.send();
  return kept().saved;
}

/** Keeps views in place of those that are there: two round trips. */
export async function keepViews(session: Session, saved: SavedView[]): Promise<void> {
  const kept = loadKeptViews(session);
  await session.send();
  writeKeptViews(session, { ...kept(), saved });
  await session.send();
}
