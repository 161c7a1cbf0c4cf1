import { readMappings, type KeptMapping } from "../domain/importing/kept-mappings";
import type { Session } from "./session";

/** The key in workbook.settings under which mappings stand: apart from the base's own, so that undoing an import leaves them. */
const mappingsKey = "clientBaseMappings";

/** Where the columns of earlier lists went: one round trip. */
export async function keptMappings(session: Session): Promise<KeptMapping[]> {
  const item = session.workbook.settings.getItemOrNullObject(mappingsKey).load("value");
  await session.send();
  return item.isNullObject ? [] : readMappings(String(item.value));
}

/** Keeps mappings in place of those that are there: one round trip. */
export async function keepMappings(session: Session, mappings: readonly KeptMapping[]): Promise<void> {
  if (mappings.length > 0) session.workbook.settings.add(mappingsKey, JSON.stringify(mappings));
  else forgetMappings(session);
  await session.send();
}

/** Queues the removal of the mappings. */
export function forgetMappings(session: Session): void {
  session.workbook.settings.add(mappingsKey, "");
  session.workbook.settings.getItem(mappingsKey).delete();
}
