import { HostError } from "../objects/wire";
import type { Sheet } from "./book";

/** What no option of a protected sheet allows: shaping tables, validation, rules, outline, page setup. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw new HostError("AccessDenied", "The sheet is protected.");
}
