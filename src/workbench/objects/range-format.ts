import type { Rect, Sheet, Style } from "../book/book";
import { autofit } from "../book/autofit";
import { formatCells } from "../book/formats";
import type { Axis } from "../book/lines";
import { sizeLines, spanOf } from "../book/lines";
import { COLUMN_WIDTH, columnWidth, ROW_HEIGHT, rowHeight } from "../book/points";
import { Look } from "./look";
import { FormatProtection, RangeBorderCollection, RangeFill, RangeFont } from "./range-format-parts";
import { HostError } from "./wire";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const READING = ["Context", "LeftToRight", "RightToLeft"];
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 1342;

/** How a range looks; over several areas it speaks for all of them. */
export class RangeFormat extends Look {
  readonly Type = "RangeFormat";

  get Fill(): RangeFill {
    return new RangeFill(this.workspace, this.sheet, this.areas);
  }

  get Font(): RangeFont {
    return new RangeFont(this.workspace, this.sheet, this.areas);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.workspace, this.sheet, this.areas);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.workspace, this.sheet, this.areas);
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => style.horizontal);
  }

  set HorizontalAlignment(value: string | null) {
    this.patch({ horizontal: this.oneOf(HORIZONTAL, value) });
  }

  get VerticalAlignment(): string | null {
    return this.common((style) => style.vertical);
  }

  set VerticalAlignment(value: string | null) {
    this.patch({ vertical: this.oneOf(VERTICAL, value) });
  }

  get WrapText(): boolean | null {
    return this.common((style) => style.wrap);
  }

  set WrapText(value: boolean | null) {
    this.patch({ wrap: this.flag(value) });
  }

  get ShrinkToFit(): boolean | null {
    return this.common((style) => style.shrink);
  }

  set ShrinkToFit(value: boolean | null) {
    this.patch({ shrink: this.flag(value) });
  }

  get IndentLevel(): number | null {
    return this.common((style) => style.indent);
  }

  set IndentLevel(value: number | null) {
    this.patch({ indent: this.number(value, 0, 250) });
  }

  get TextOrientation(): number | null {
    return this.common((style) => style.rotation);
  }

  set TextOrientation(value: number | null) {
    this.patch({ rotation: value === 180 ? 180 : this.number(value, -90, 90) });
  }

  get ReadingOrder(): string | null {
    return this.common((style) => style.readingOrder);
  }

  set ReadingOrder(value: string | null) {
    this.patch({ readingOrder: this.oneOf(READING, value) as Style["readingOrder"] });
  }

  get AutoIndent(): boolean {
    return false;
  }

  AdjustIndent(amount: number): void {
    for (const rect of this.areas())
      formatCells(this.workspace, this.sheet, rect, (s) => ({ ...s, indent: Math.min(250, Math.max(0, s.indent + amount)) }));
  }

  get ColumnWidth(): number | null {
    return this.size("column", (at) => columnWidth(this.sheet, at));
  }

  set ColumnWidth(value: number | null) {
    this.resize("column", this.number(value, 0, MAX_WIDTH));
  }

  get RowHeight(): number | null {
    return this.size("row", (at) => rowHeight(this.sheet, at));
  }

  set RowHeight(value: number | null) {
    this.resize("row", this.number(value, 0, MAX_HEIGHT));
  }

  get UseStandardWidth(): boolean | null {
    const width = this.ColumnWidth;
    return width === null ? null : width === COLUMN_WIDTH;
  }

  set UseStandardWidth(value: boolean | null) {
    if (this.flag(value)) this.resize("column", undefined);
  }

  get UseStandardHeight(): boolean | null {
    const height = this.RowHeight;
    return height === null ? null : height === ROW_HEIGHT;
  }

  set UseStandardHeight(value: boolean | null) {
    if (this.flag(value)) this.resize("row", undefined);
  }

  AutofitColumns(): void {
    for (const rect of this.areas()) autofit(this.workspace, this.sheet, "column", rect);
  }

  AutofitRows(): void {
    for (const rect of this.areas()) autofit(this.workspace, this.sheet, "row", rect);
  }

  private resize(axis: Axis, size: number | undefined): void {
    for (const rect of this.areas()) sizeLines(this.workspace, this.sheet, axis, rect, size);
  }

  /** The common size of the lines; standard lines beyond the changed ones are looked at once. */
  private size(axis: Axis, measure: (at: number) => number): number | null {
    const lines = axis === "row" ? this.sheet.rows : this.sheet.columns;
    const sizes = new Set<number>();
    for (const rect of this.areas()) for (const at of sampled(rect, axis, lines)) sizes.add(measure(at));
    if (sizes.size === 0) throw new HostError("GeneralException");
    return sizes.size === 1 ? [...sizes][0]! : null;
  }
}

/** The changed lines of a span and one that is not. */
function sampled(rect: Rect, axis: Axis, lines: Sheet["rows"]): number[] {
  const [first, last] = spanOf(rect, axis);
  const changed = [...lines.keys()].filter((at) => at >= first && at <= last);
  if (changed.length === last - first + 1) return changed;
  for (let at = first; at <= last; at++) if (!lines.has(at)) return [...changed, at];
  return changed;
}
