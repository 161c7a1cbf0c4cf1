import { parseAreas, parseRect, splitSheet } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import { usedRect } from "../book/cells";
import { readColor } from "../book/colors";
import type { SearchCriteria } from "../book/find";
import { findAll, replaceAll } from "../book/find";
import { MAX_COLUMNS, MAX_ROWS, oneCell } from "../book/geometry";
import { areaOf } from "../book/names";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../book/points";
import { assertInFocus, assertStructure } from "../book/protection";
import { activateSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../book/sheets";
import { showLevels } from "../book/outline";
import type { Workspace } from "../book/workspace";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./named-items";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { present } from "./range-navigation";
import { TableCollection } from "./table-collection";
import { HostError } from "./wire";
import type { WireObject } from "./wire";
import { WorksheetProtection } from "./worksheet-protection";

const WHOLE: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A sheet as the wire knows it. */
export class Worksheet implements WireObject {
  readonly Type = "Worksheet";

  constructor(
    readonly workspace: Workspace,
    readonly sheet: Sheet,
  ) {}

  static readonly settles = ["GetUsedRange", "GetUsedRangeOrNullObject", "FindAll", "FindAllOrNullObject", "ReplaceAll"];

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    renameSheet(this.workspace, this.live, name);
  }

  /** The sheet, or ItemNotFound once it was deleted. */
  private get live(): Sheet {
    if (!this.workspace.book.sheets.includes(this.sheet)) throw new HostError("ItemNotFound");
    return this.sheet;
  }

  get Position(): number {
    return this.workspace.book.sheets.indexOf(this.live);
  }

  set Position(position: number) {
    moveSheet(this.workspace, this.live, position);
  }

  get Visibility(): string {
    return this.live.visibility;
  }

  set Visibility(visibility: string) {
    setVisibility(this.workspace, this.live, visibility);
  }

  get TabColor(): string {
    return this.live.tabColor;
  }

  set TabColor(color: string) {
    assertStructure(this.workspace.book);
    this.live.tabColor = color === "" ? "" : readColor(color);
    this.workspace.touchStructure();
  }

  get TabId(): number {
    return this.Position + 1;
  }

  get ShowGridlines(): boolean {
    return this.live.showGridlines;
  }

  set ShowGridlines(show: boolean) {
    this.live.showGridlines = show;
    this.workspace.touchSheet({ sheet: this.sheet.id, all: true });
  }

  /** The name under which Office.js sets it. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }

  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }

  get ShowHeadings(): boolean {
    return this.live.showHeadings;
  }

  set ShowHeadings(show: boolean) {
    this.live.showHeadings = show;
    this.workspace.touchSheet({ sheet: this.sheet.id, all: true });
  }

  get Headings(): boolean {
    return this.ShowHeadings;
  }

  set Headings(show: boolean) {
    this.ShowHeadings = show;
  }

  get StandardHeight(): number {
    return ROW_HEIGHT;
  }

  get StandardWidth(): number {
    return COLUMN_WIDTH;
  }

  get EnableCalculation(): boolean {
    return true;
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workspace, this.live.id);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.workspace, this.live);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.workspace, this.live);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.workspace, this.live);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.workspace, this.live);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.workspace, this.live);
  }

  ShowOutlineLevels(rowLevels: number, columnLevels: number): void {
    showLevels(this.workspace, this.live, "row", rowLevels);
    showLevels(this.workspace, this.live, "column", columnLevels);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.workspace, this.live);
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.live);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.workspace, this.live);
  }

  private range(rect: Rect, sheet: Sheet = this.live): Range {
    return new Range(this.workspace, sheet, rect);
  }

  /** An address, a name or a structured reference of this sheet; the whole sheet where none is given. */
  GetRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "") return this.range(WHOLE);
    const { sheet, rest } = splitSheet(String(address));
    if (sheet !== undefined && sheet.toLowerCase() !== this.live.name.toLowerCase())
      throw new HostError("InvalidArgument", "Another sheet's address.");
    const rect = parseRect(rest);
    if (rect) return this.range(rect);
    const area = areaOf(this.workspace.book, `=${rest}`, this.live);
    if (area?.sheet !== this.live) throw new HostError("InvalidArgument", `"${address}" is no range of this sheet.`);
    return this.range(area.rect);
  }

  GetRanges(address?: string): RangeAreas {
    const areas = address === undefined ? [this.GetRange().rect] : parseAreas(address).map(({ rect }) => rect);
    return new RangeAreas(this.workspace, this.live, areas);
  }

  GetCell(row: number, column: number): Range {
    return this.range(oneCell(row, column));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (![row, column, rows, columns].every(Number.isInteger)) throw new HostError("InvalidArgument");
    return this.range({ row, column, rows, columns });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const rect = usedRect(this.live, WHOLE, valuesOnly === true);
    return rect ? this.range(rect) : null;
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range(oneCell(0, 0));
  }

  FindAllOrNullObject(text: string, criteria: SearchCriteria = {}): RangeAreas | null {
    const rects = findAll(this.workspace.book, this.live, WHOLE, text, criteria);
    return rects.length ? new RangeAreas(this.workspace, this.live, rects) : null;
  }

  FindAll(text: string, criteria: SearchCriteria = {}): RangeAreas {
    return present(this.FindAllOrNullObject(text, criteria));
  }

  ReplaceAll(text: string, replacement: string, criteria: SearchCriteria = {}): number {
    return replaceAll(this.workspace, this.live, WHOLE, text, replacement, criteria);
  }

  Activate(): void {
    assertInFocus(this.workspace);
    activateSheet(this.workspace, this.live);
  }

  Calculate(): void {
    this.workspace.touchSheet({ sheet: this.live.id, all: true });
  }

  Delete(): void {
    deleteSheet(this.workspace, this.live);
  }

  Copy(positionType?: string, relativeTo?: Worksheet): Worksheet {
    return new Worksheet(this.workspace, copySheet(this.workspace, this.live, this.placeFor(positionType ?? "None", relativeTo)));
  }

  private placeFor(positionType: string, relativeTo: Worksheet | undefined): number {
    const { sheets } = this.workspace.book;
    if (positionType === "Beginning") return 0;
    if (positionType === "None" || positionType === "End") return sheets.length;
    if (!relativeTo) throw new HostError("InvalidArgument");
    return relativeTo.Position + (positionType === "After" ? 1 : 0);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean | undefined): Worksheet | null {
    const { sheets } = this.workspace.book;
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at]!;
      if (!visibleOnly || sheet.visibility === "Visible") return new Worksheet(this.workspace, sheet);
    }
    return null;
  }

  GetNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  GetNext(visibleOnly?: boolean): Worksheet {
    return present(this.neighbour(1, visibleOnly));
  }

  GetPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  GetPrevious(visibleOnly?: boolean): Worksheet {
    return present(this.neighbour(-1, visibleOnly));
  }

  /** How event arguments find their sheet again. */
  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.workspace, present(this.workspace.book.sheets.find((sheet) => sheet.id === id)));
  }

  _GetAnotherWorksheetById(id: string): Worksheet {
    return this._GetSheetById(id);
  }
}
