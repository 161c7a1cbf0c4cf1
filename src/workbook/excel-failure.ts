import { Failure } from "../domain/kernel/failure";

/** Excel's error codes and ours. What is not listed is "excel.error" with Excel's own code and message. */
const codes: Record<string, string> = {
  AccessDenied: "excel.protected",
  InvalidOperationInCellEditMode: "excel.editing",
  RequestPayloadSizeLimitExceeded: "excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "excel.tooLarge",
  OperationCellsExceedLimit: "excel.tooLarge",
  ConnectionFailure: "excel.offline",
  ServiceNotAvailable: "excel.offline",
  Timeout: "excel.offline",
  HostRestartNeeded: "excel.restart",
  ItemNotFound: "excel.gone",
  InvalidReference: "excel.gone",
  ApiNotFound: "excel.unsupported",
  ApiNotAvailable: "excel.unsupported",
  NotImplemented: "excel.unsupported",
  UnsupportedOperation: "excel.unsupported",
  RequestAborted: "excel.busy",
  ActivityLimitReached: "excel.busy",
  Conflict: "excel.busy",
};

/** Excel's error as a Failure; other errors are the program's own and pass as they are. */
export function toFailure(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  const code = codes[error.code];
  const values = { code: error.code, message: error.message, location: String(error.debugInfo?.errorLocation ?? "") };
  return new Failure(code ?? "excel.error", values, { cause: error });
}

/** True for a Failure with that code. */
export function isFailure(error: unknown, code: string): error is Failure {
  return error instanceof Failure && error.code === code;
}

function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return (
    error instanceof Error &&
    error.name !== "Failure" &&
    typeof (error as Partial<OfficeExtension.Error>).code === "string" &&
    "debugInfo" in error
  );
}
