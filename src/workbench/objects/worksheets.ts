import { addSheet, sheetNamed } from "../book/sheets";
import type { Sheet } from "../book/book";
import type { Workspace } from "../book/workspace";
import { present } from "./range-navigation";
import type { WireCollection } from "./wire";
import { Worksheet } from "./worksheet";

/** The sheets of the workbook. */
export class WorksheetCollection implements WireCollection<Worksheet> {
  readonly Type = "WorksheetCollection";

  constructor(private readonly workspace: Workspace) {}

  static readonly settles = [];

  private wrap(sheet: Sheet): Worksheet {
    return new Worksheet(this.workspace, sheet);
  }

  private all(visibleOnly?: boolean): Sheet[] {
    const { sheets } = this.workspace.book;
    return visibleOnly ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
  }

  items(): Worksheet[] {
    return this.all().map((sheet) => this.wrap(sheet));
  }

  Item(key: string | number): Worksheet | undefined {
    const sheet = sheetNamed(this.workspace.book, String(key));
    return sheet && this.wrap(sheet);
  }

  GetItem(key: string): Worksheet {
    return present(this.Item(key));
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    return this.Item(key) ?? null;
  }

  Add(name?: string): Worksheet {
    return this.wrap(addSheet(this.workspace, name));
  }

  GetActiveWorksheet(): Worksheet {
    const { activeSheet, sheets } = this.workspace.book;
    return this.wrap(present(sheets.find((sheet) => sheet.id === activeSheet)));
  }

  GetCount(visibleOnly?: boolean): number {
    return this.all(visibleOnly).length;
  }

  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.wrap(present(this.all(visibleOnly)[0]));
  }

  GetLast(visibleOnly?: boolean): Worksheet {
    return this.wrap(present(this.all(visibleOnly).at(-1)));
  }
}
