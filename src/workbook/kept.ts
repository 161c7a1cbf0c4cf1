import type { Kept } from "../actions/ports";
import { readScores, writeScores } from "../domain/checks/history";
import { readMappings } from "../domain/importing/kept-mappings";
import type { Session } from "./session";

type Store<Value> = { key: string; read(text: string): Value; write(value: Value): string };

/** Settings of the workbook apart from the base's own, so that undoing an action leaves them. An empty text is nothing kept. */
const stores: { readonly [Name in keyof Kept]: Store<Kept[Name]> } = {
  scores: { key: "clientBaseScores", read: readScores, write: writeScores },
  apart: {
    key: "clientBaseApart",
    read: (text) => (text.startsWith("[") ? (JSON.parse(text) as Kept["apart"]) : []),
    write: (pairs) => (pairs.length ? JSON.stringify(pairs) : ""),
  },
  mappings: {
    key: "clientBaseMappings",
    read: readMappings,
    write: (mappings) => (mappings.length ? JSON.stringify(mappings) : ""),
  },
};

/** What is kept under a name; empty where there is nothing: one round trip. */
export async function kept<Name extends keyof Kept>(session: Session, name: Name): Promise<Kept[Name]> {
  const { key, read } = stores[name];
  const item = session.workbook.settings.getItemOrNullObject(key).load("value");
  await session.send();
  return read(item.isNullObject ? "" : String(item.value));
}

/** Keeps a value in place of what is there: one round trip. */
export async function keep<Name extends keyof Kept>(session: Session, name: Name, value: Kept[Name]): Promise<void> {
  const { key, write } = stores[name];
  const text = write(value);
  if (text) session.workbook.settings.add(key, text);
  else forget(session, key);
  await session.send();
}

/** Queues the removal of all that is kept. */
export function forgetKept(session: Session): void {
  for (const { key } of Object.values(stores)) forget(session, key);
}

/** A setting that is not there cannot be deleted. */
function forget({ workbook: { settings } }: Session, key: string): void {
  settings.add(key, "");
  settings.getItem(key).delete();
}
