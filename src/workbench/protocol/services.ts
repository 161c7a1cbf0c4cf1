import type { WireObject } from "../objects/wire";
import type { Action, BatchRequest } from "./messages";

const ADDIN_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** The service Office.js tells, by itself at start, that ribbon commands may come. */
export function addinService(name: string): WireObject | undefined {
  if (name !== ADDIN_SERVICE) return undefined;
  const service = { Type: "AddinInternalService", NotifyActionHandlerReady: () => null };
  return service;
}

/** Whether an action is one the add-in asked for: no instantiating, tracing or other bookkeeping of Office.js. */
export function isAsked({ ActionType, Name }: Action): boolean {
  return ActionType !== 1 && ActionType !== 5 && !Name.startsWith("_");
}

/** Whether a batch is Office.js's own: its call at start, or giving back ranges at the end of a run. */
export function isHousekeeping({ Actions, ObjectPaths }: BatchRequest): boolean {
  if (Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === 2 && Name === ADDIN_SERVICE)) return true;
  const calls = Actions.filter(({ ActionType }) => ActionType !== 1);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}
