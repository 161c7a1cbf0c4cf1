import { autoFill } from "../book/auto-fill";
import { clearCells } from "../book/clear";
import { copyCells } from "../book/copy";
import type { Area, CopyType } from "../book/copy";
import { removeDuplicates } from "../book/duplicates";
import type { SearchCriteria } from "../book/find";
import { replaceAll } from "../book/find";
import { fromR1C1, toR1C1 } from "../book/formula/r1c1";
import type { Hyperlink } from "../book/hyperlinks";
import { deleteCells, insertCells } from "../book/insert-delete";
import { linkOf, setLink } from "../book/links";
import { mergeCells, unmergeCells } from "../book/merge";
import { moveCells } from "../book/move";
import { assertInFocus } from "../book/protection";
import { isUnbounded, readMatrix, wireFormula } from "../book/read";
import type { WireCell } from "../book/read";
import { selectRanges } from "../book/selection";
import { writeCells } from "../book/write";
import type { Range } from "./range";
import { rangeGiven } from "./range-given";
import { RangeNavigation } from "./range-navigation";
import { HostError } from "./wire";
import type { WireObject } from "./wire";

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"];

/** What changes a range's cells. */
export abstract class RangeEdit extends RangeNavigation {
  Clear(applyTo?: string): void {
    clearCells(this.workspace, this.sheet, this.rect, applyTo);
  }

  Insert(shift: string): Range {
    if (shift !== "Down" && shift !== "Right") throw new HostError("InvalidArgument");
    const { rect } = this;
    insertCells(this.workspace, this.sheet, rect, shift);
    return this.make(rect);
  }

  Delete(shift: string): void {
    if (shift !== "Up" && shift !== "Left") throw new HostError("InvalidArgument");
    deleteCells(this.workspace, this.sheet, this.rect, shift);
  }

  /** A range, areas or an address to copy from or move to. */
  private areaOf(given: unknown): Area {
    return rangeGiven(this.workspace, this.sheet, given);
  }

  CopyFrom(source: unknown, copyType = "All", skipBlanks = false, transpose = false): void {
    if (!COPY_TYPES.includes(copyType)) throw new HostError("InvalidArgument");
    const target = { sheet: this.sheet, rect: this.rect };
    copyCells(this.workspace, this.areaOf(source), target, { type: copyType as CopyType, skipBlanks, transpose });
  }

  MoveTo(destination: unknown): void {
    moveCells(this.workspace, { sheet: this.sheet, rect: this.rect }, this.areaOf(destination));
  }

  AutoFill(destination?: unknown, autoFillType?: string): void {
    if (destination === undefined) throw new HostError("NotImplemented", "Range.autoFill without a destination.");
    autoFill(this.workspace, this.sheet, this.rect, this.areaOf(destination).rect, autoFillType);
  }

  Merge(across = false): void {
    mergeCells(this.workspace, this.sheet, this.rect, across);
  }

  Unmerge(): void {
    unmergeCells(this.workspace, this.sheet, this.rect);
  }

  Select(): void {
    assertInFocus(this.workspace);
    selectRanges(this.workspace, this.sheet, [this.rect]);
  }

  Calculate(): void {
    this.workspace.touchCells(this.sheet.id, this.rect);
  }

  SetDirty(): void {
    this.Calculate();
  }

  RemoveDuplicates(columns: number[], includesHeader: boolean): WireObject {
    const { removed, left } = removeDuplicates(this.workspace, this.sheet, this.rect, columns, includesHeader);
    const result = { Type: "RemoveDuplicatesResult", Removed: removed, UniqueRemaining: left };
    return result;
  }

  ReplaceAll(text: string, replacement: string, criteria: SearchCriteria = {}): number {
    return replaceAll(this.workspace, this.sheet, this.rect, text, replacement, criteria);
  }

  get Hyperlink(): Hyperlink | null {
    return linkOf(this.workspace, this.sheet, this.rect);
  }

  set Hyperlink(link: Hyperlink | null) {
    setLink(this.workspace, this.sheet, this.rect, link);
  }

  get FormulasR1C1(): unknown {
    const { rect } = this;
    if (isUnbounded(rect)) return null;
    const read = (cell: Parameters<typeof wireFormula>[0], row: number, column: number): WireCell =>
      cell.formula === undefined ? wireFormula(cell) : toR1C1(cell.formula, row, column);
    return readMatrix<WireCell>(this.sheet, rect, read, "");
  }

  set FormulasR1C1(input: unknown) {
    const { rect } = this;
    const plain = (value: unknown, i: number, j: number): unknown =>
      typeof value === "string" && value.startsWith("=") ? fromR1C1(value, rect.row + i, rect.column + j) : value;
    const rows = Array.isArray(input)
      ? (input as unknown[]).map((row, i) => (Array.isArray(row) ? row.map((value, j) => plain(value, i, j)) : row))
      : Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (_, j) => plain(input, i, j)));
    writeCells(this.workspace, this.sheet, rect, rows);
  }
}
