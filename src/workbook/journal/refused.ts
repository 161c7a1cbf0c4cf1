import type { Begun } from "../changes/apply";
import { Failure } from "../../domain/kernel/failure";
import type { Sessions } from "../session";
import { forget } from "./roll-back";

/** Failures that say themselves what to do, and that come where anything is asked of Excel. */
const plain: ReadonlySet<string> = new Set(["cancelled", "excel.editing", "excel.offline", "excel.busy", "excel.restart"]);

/**
 * The failure to tell where the intent could not be written down: nothing of the base is changed then. What stands of it is cleared; what
 * cannot be is waste, which no head names.
 */
export async function refused(sessions: Sessions, begun: Begun, failure: unknown): Promise<unknown> {
  const again = await sessions.runStubbornly((session) => forget(session, begun)).catch((error: unknown) => error);
  if (!(failure instanceof Failure) || plain.has(failure.code)) return failure;
  const { message = failure.code } = failure.values;
  return new Failure("journal.refused", { message }, { cause: new AggregateError(again === undefined ? [failure] : [failure, again]) });
}
