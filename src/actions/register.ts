import { abc } from "./abc";
import type { Action } from "./action";
import { createBase } from "./create-base";
import { importList } from "./import";
import { rfm } from "./rfm";
import { summary } from "./summary";
import { undo } from "./undo";

/** Every action, in the order in which it is listed. */
export const actions = [createBase, importList, rfm, abc, summary, undo] as unknown as readonly Action[];

/** An action by its id; undefined where there is none. */
export function actionOf(id: string): Action | undefined {
  return actions.find((action) => action.id === id);
}
