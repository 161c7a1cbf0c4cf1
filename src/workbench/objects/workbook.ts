import type { Rect, Sheet } from "../book/book";
import { oneCell } from "../book/geometry";
import { insertSheets } from "../book/insert-sheets";
import { sheetNamed } from "../book/sheets";
import type { Workspace } from "../book/workspace";
import { opensWith } from "../files/password";
import { Application } from "./application";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./custom-xml";
import { DocumentProperties } from "./document-properties";
import { functionsOf, type Functions } from "./functions";
import { NamedItemCollection } from "./named-items";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { present } from "./range-navigation";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table-collection";
import { HostError } from "./wire";
import type { WireObject } from "./wire";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

type InsertOptions = { sheetNamesToInsert?: string[]; positionType?: string; relativeTo?: unknown };

/** The workbook: where every path begins. */
export class Workbook implements WireObject {
  readonly Type = "Workbook";
  static readonly settles = [];

  constructor(readonly workspace: Workspace) {}

  get Name(): string {
    return this.workspace.book.name;
  }

  get Application(): Application {
    return new Application(this.workspace);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.workspace);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workspace, undefined);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.workspace);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.workspace);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.workspace);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.workspace);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.workspace);
  }

  get Protection(): WireObject {
    return new WorkbookProtection(this.workspace);
  }

  get _Runtime(): WireObject {
    return new Runtime(this.workspace);
  }

  get AutoSave(): boolean {
    return false;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get IsDirty(): boolean {
    return this.workspace.modified;
  }

  set IsDirty(modified: boolean) {
    this.workspace.modified = modified;
  }

  get CalculationEngineVersion(): number {
    return this.Application.CalculationEngineVersion;
  }

  private get selected(): { sheet: Sheet; rects: Rect[] } {
    const { selection, sheets } = this.workspace.book;
    return { sheet: present(sheets.find((sheet) => sheet.id === selection.sheet)), rects: selection.ranges };
  }

  GetSelectedRange(): Range {
    const { sheet, rects } = this.selected;
    if (rects.length !== 1) throw new HostError("InvalidSelection", "Several ranges are selected.");
    return new Range(this.workspace, sheet, rects[0]!);
  }

  GetSelectedRanges(): RangeAreas {
    const { sheet, rects } = this.selected;
    return new RangeAreas(this.workspace, sheet, rects);
  }

  GetActiveCell(): Range {
    const { sheet, rects } = this.selected;
    return new Range(this.workspace, sheet, oneCell(rects[0]!.row, rects[0]!.column));
  }

  GetIsActiveCollabSession(): boolean {
    return false;
  }

  /** How the arguments of an event find their range again. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    return present(this._GetRangeOrNullObjectForEventByReferenceId(reference));
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const [id, ...numbers] = String(reference).split("|");
    const sheet = this.workspace.book.sheets.find((each) => each.id === id);
    const [row, column, rows, columns] = numbers.map(Number);
    return sheet ? new Range(this.workspace, sheet, { row: row!, column: column!, rows: rows!, columns: columns! }) : null;
  }

  /** Puts sheets of an .xlsx into this workbook and answers their ids. */
  async InsertWorksheetsFromBase64(base64File: string, options: InsertOptions = {}): Promise<string[]> {
    const { readWorkbook } = this.workspace.services;
    if (!readWorkbook) throw new HostError("NotImplemented", "Workbook.insertWorksheetsFromBase64 is not implemented by this host.");
    const bytes = Uint8Array.from(atob(base64File), (character) => character.charCodeAt(0));
    const from = await readWorkbook(bytes);
    const { sheetNamesToInsert = [], positionType = "End", relativeTo } = options;
    const sheets = insertSheets(this.workspace, from, sheetNamesToInsert, this.placeFor(positionType, relativeTo));
    return sheets.map((sheet) => sheet.id);
  }

  private placeFor(positionType: string, relativeTo: unknown): number {
    const { sheets } = this.workspace.book;
    if (positionType === "Beginning") return 0;
    if (positionType !== "Before" && positionType !== "After") return sheets.length;
    const sheet = relativeTo instanceof Worksheet ? relativeTo.sheet : sheetNamed(this.workspace.book, String(relativeTo));
    return sheets.indexOf(present(sheet)) + (positionType === "After" ? 1 : 0);
  }

  get Functions(): Functions {
    return functionsOf(this.workspace);
  }

  async Save(behavior = "Save"): Promise<void> {
    const { saveWorkbook } = this.workspace.services;
    if (!saveWorkbook) throw new HostError("NotImplemented", "Workbook.save is not implemented by this host.");
    await saveWorkbook(behavior);
    this.workspace.modified = false;
  }

  async Close(behavior = "Save"): Promise<void> {
    const { closeWorkbook } = this.workspace.services;
    if (!closeWorkbook) throw new HostError("NotImplemented", "Workbook.close is not implemented by this host.");
    await closeWorkbook(behavior);
  }
}

/** Protection of the workbook's structure. */
class WorkbookProtection implements WireObject {
  readonly Type = "WorkbookProtection";

  constructor(private readonly workspace: Workspace) {}

  get Protected(): boolean {
    return this.workspace.book.protection !== undefined;
  }

  Protect(password?: string): void {
    if (this.Protected) throw new HostError("InvalidOperation", "The workbook is protected already.");
    this.workspace.book.protection = password ? { password } : {};
  }

  Unprotect(password?: string): void {
    const needed = this.workspace.book.protection?.password;
    if (!opensWith(needed, password)) throw new HostError("InvalidArgument", "The password is wrong.");
    delete this.workspace.book.protection;
  }
}

/** context.runtime. */
class Runtime implements WireObject {
  readonly Type = "Runtime";

  constructor(private readonly workspace: Workspace) {}

  get EnableEvents(): boolean {
    return this.workspace.eventsOn;
  }

  set EnableEvents(on: boolean) {
    this.workspace.eventsOn = on;
  }
}
