import { HostError } from "../objects/wire";
import type { Sheet } from "./book";

/** On a protected sheet no table is made, shaped, renamed or deleted, nor a row or column of one added. */
export function assertTableAllowed(sheet: Sheet): void {
  if (sheet.protection) throw new HostError("AccessDenied", "The sheet is protected.");
}
