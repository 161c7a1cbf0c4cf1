import { HostError } from "../objects/wire";
import { LocatedError } from "./members";
import type { BatchAnswer, BatchError } from "./messages";

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** An error as a batch answers it; what is not Excel's own is a fault of the host and becomes GeneralException. */
export function errorOf(reason: unknown, index: number, place: string): BatchError {
  const located = reason instanceof LocatedError ? reason : undefined;
  const cause = located ? located.reason : reason;
  const code = cause instanceof HostError ? cause.code : "GeneralException";
  const message = cause instanceof Error ? cause.message : String(cause);
  return { Code: code, Message: message, Location: located?.location ?? place, ActionIndex: index, HttpStatusCode: STATUS[code] ?? 400 };
}

/** Whether an error is the host's own mistake, not Excel's answer. */
export function isMistake(reason: unknown): boolean {
  const cause = reason instanceof LocatedError ? reason.reason : reason;
  return !(cause instanceof HostError);
}

/** The answer of a batch that was refused before its first action. */
export function refused(code: string, message: string): BatchAnswer {
  return { Results: [], TraceIds: [], Error: errorOf(new HostError(code, message), 0, "") };
}
