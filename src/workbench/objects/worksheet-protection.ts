import type { Sheet } from "../book/book";
import { emitSheet, EVENT } from "../book/events";
import type { Workspace } from "../book/workspace";
import { opensWith } from "../files/password";
import { HostError } from "./wire";
import type { WireObject } from "./wire";

/** Excel's options of a protected sheet and what they are when nothing is said. */
const OPTIONS: Record<string, boolean | string> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Protection of a sheet. */
export class WorksheetProtection implements WireObject {
  readonly Type = "WorksheetProtection";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Options(): Record<string, boolean | string> | null {
    return this.sheet.protection ? { ...OPTIONS, ...this.sheet.protection.options } : null;
  }

  Protect(options?: Record<string, boolean | string>, password?: string): void {
    if (this.sheet.protection) throw new HostError("InvalidOperation", "The sheet is protected already.");
    this.sheet.protection = { options: { ...OPTIONS, ...options }, ...(password && { password }) };
    this.tell(true);
  }

  Unprotect(password?: string): void {
    if (!this.sheet.protection) return;
    const needed = this.sheet.protection.password;
    if (!opensWith(needed, password)) throw new HostError("InvalidArgument", "The password is wrong.");
    delete this.sheet.protection;
    this.tell(false);
  }

  private tell(isProtected: boolean): void {
    this.workspace.touchSheet({ sheet: this.sheet.id, all: true });
    emitSheet(this.workspace, EVENT.protection, this.sheet, { isProtected, sheetPassword: "" });
  }
}
