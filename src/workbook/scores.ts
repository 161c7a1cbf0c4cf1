import { readScores, writeScores, type Score } from "../domain/checks/history";
import type { Session } from "./session";

/** The key in workbook.settings under which the scores stand: apart from the base's own, so that undoing an action leaves them. */
const scoresKey = "clientBaseScores";

/** How clean the base was, day by day: one round trip. */
export async function keptScores(session: Session): Promise<Score[]> {
  const item = session.workbook.settings.getItemOrNullObject(scoresKey).load("value");
  await session.send();
  return item.isNullObject ? [] : readScores(String(item.value));
}

/** Keeps the scores in place of those that are there: one round trip. */
export async function keepScores(session: Session, scores: readonly Score[]): Promise<void> {
  session.workbook.settings.add(scoresKey, writeScores(scores));
  await session.send();
}

/** Queues the removal of the scores. */
export function forgetScores(session: Session): void {
  session.workbook.settings.add(scoresKey, "");
  session.workbook.settings.getItem(scoresKey).delete();
}
