import type { Session } from "./session";

/** The key in workbook.settings under which pairs that are no duplicates stand: apart from the base's own, so that undoing an action leaves them. */
const apartKey = "clientBaseApart";

/** Pairs of client codes that the user said are not one client: one round trip. */
export async function keptApart(session: Session): Promise<[string, string][]> {
  const item = session.workbook.settings.getItemOrNullObject(apartKey).load("value");
  await session.send();
  const value: unknown = item.isNullObject ? "" : item.value;
  return typeof value === "string" && value.startsWith("[") ? (JSON.parse(value) as [string, string][]) : [];
}

/** Keeps pairs in place of those that are there: one round trip. */
export async function keepApart(session: Session, pairs: readonly [string, string][]): Promise<void> {
  session.workbook.settings.add(apartKey, JSON.stringify(pairs));
  await session.send();
}

/** Queues the removal of all pairs. */
export function forgetApart(session: Session): void {
  session.workbook.settings.add(apartKey, "");
  session.workbook.settings.getItem(apartKey).delete();
}
